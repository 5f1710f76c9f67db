"""A connection that breaks while a commit is on its way: the caller is told that it may have been done."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from graph.engine import start
from graph.store import CommitInDoubtError, Store, open_store

# Bolt's COMMIT: a chunk of two bytes, a structure without fields whose tag is 0x12, and the end of the message.
COMMIT = bytes.fromhex("0002b0120000")


@contextmanager
def line_cut_at_commit(port: int) -> Iterator[int]:
    """A port that passes everything on to the other one until a commit, which it passes on with the near side cut."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=_accept, args=(listener, port), daemon=True).start()
        yield listener.getsockname()[1]


def _accept(listener: socket.socket, port: int) -> None:
    with suppress(OSError):
        while True:
            near, _ = listener.accept()
            far = socket.create_connection(("127.0.0.1", port))
            threading.Thread(target=_pass_on, args=(near, far), daemon=True).start()
            threading.Thread(target=_pass_on, args=(far, near), daemon=True).start()


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with source, suppress(OSError):
        while chunk := source.recv(65_536):
            if COMMIT in chunk:
                # The near side first: else the answer to the commit may be quicker than we are.
                source.shutdown(socket.SHUT_RDWR)
                target.sendall(chunk)
                break
            target.sendall(chunk)
        for end in (source, target):
            end.shutdown(socket.SHUT_RDWR)


def test_it_is_said_and_not_tried_again(embedded_store: Store) -> None:
    tries = []

    def work(transaction: object) -> None:
        tries.append(transaction)

    engine = start(Path(embedded_store.address))
    try:
        with line_cut_at_commit(engine.access.bolt_port) as port:
            address = f"bolt://127.0.0.1:{port}"
            with (
                open_store(address, engine.access.user, engine.access.password) as store,
                pytest.raises(CommitInDoubtError, match="whole or not at all"),
            ):
                store.write(work)
    finally:
        engine.close()
    assert len(tries) == 1
