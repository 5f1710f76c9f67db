"""A keeper whose engine does not start says why to whoever asked for it, however slow that one is."""

import socket
import threading
import time
from pathlib import Path

from graph.engine import keeper, lifeline
from graph.engine.folder import open_folder
from graph.engine.keeper import Keeper
from graph.engine.lifeline import Line
from graph.engine.state import KeeperState, read_state, write_state
from graph.model.errors import EngineError
from tests.engine.users import within_limit


def test_a_slow_user_is_told(tmp_path: Path) -> None:
    folder = open_folder(tmp_path / "graph")
    write_state(folder, KeeperState(1, 1.0, 1, "token"))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        refusing = Keeper(folder, listener, "token")
        thread = threading.Thread(target=refusing.refuse, args=(EngineError("Not today."),))
        thread.start()
        time.sleep(keeper.GRACE * 1.5)
        line = Line(socket.create_connection(listener.getsockname(), timeout=5))
        line.send(lifeline.hello("token"))
        failure = lifeline.failure_in(line.receive(5))
        line.close()
        began = time.monotonic()
        gone_at_once = within_limit(lambda: read_state(folder) is None) and thread.is_alive()
        thread.join()
    assert failure is not None
    assert failure.message == "Not today."
    assert gone_at_once, "whoever comes later would be told what may be mended by then"
    assert time.monotonic() - began < keeper.FIRST_USER_LIMIT / 2
