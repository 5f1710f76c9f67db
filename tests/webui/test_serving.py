"""The pages over a port, as a person starts them."""

import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from flask import Flask

from graph.model.errors import UsageError
from tests.webui.conftest import TODAY
from webui import create_app
from webui.serving import serve, warm

_PROGRAM = """
from datetime import date
from webui import create_app
from webui.serving import serve, warm
def no_graph():
    raise RuntimeError("not asked for")
serve(create_app(no_graph, today=lambda: date(2025, 10, 1)), "127.0.0.1", 0)
"""


def test_prints_its_address_and_serves_there() -> None:
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", _PROGRAM]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout is not None
            line = running.stdout.readline()
            address = line.split()[2]
            assert address.startswith("http://127.0.0.1:")
            with urllib.request.urlopen(f"{address}how", timeout=20) as answer:
                assert b"How figures are worked out" in answer.read()
                assert "waitress" not in answer.headers.get("Server", "")
        finally:
            running.terminate()


def test_a_port_that_is_taken_is_said_in_words() -> None:
    app = create_app(lambda: pytest.fail("not asked for"), today=lambda: TODAY)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UsageError) as refused:
            serve(app, "127.0.0.1", port)
    assert str(refused.value) == f"127.0.0.1:{port}: another program uses this port. Give another with --port."


def test_an_address_of_another_computer_is_said_in_words() -> None:
    app = create_app(lambda: pytest.fail("not asked for"), today=lambda: TODAY)
    with pytest.raises(UsageError, match=r"192\.0\.2\.1:0: this computer has no such address"):
        serve(app, "192.0.2.1", 0)


def test_the_first_page_is_made_once_before_anybody_asks() -> None:
    made = iter(["the page"])
    app = Flask(__name__)
    app.add_url_rule("/", "overview.page", lambda: next(made))
    warm(app)
    assert list(made) == []


def test_what_goes_wrong_then_is_left_to_whoever_asks() -> None:
    warm(Flask(__name__))
