"""What a request may be, and what is believed of where it comes from."""

from datetime import date
from typing import Any

import pytest
from flask import Flask, request

from tests.webui.accounts.conftest import PASSWORD, Visitor, no_graph
from webui import create_app, serving
from webui.accounts import Gate, Wanted
from webui.rights import Person, Right, takes
from webui.security import LARGEST_UPLOAD

UPLOADER = Person("U", frozenset({Right.READ, Right.EDIT, Right.UPLOAD}))


def _app(largest_upload: int = LARGEST_UPLOAD) -> Flask:
    app = create_app(no_graph, today=lambda: date(2026, 10, 1), who=lambda: UPLOADER, largest_upload=largest_upload)
    app.config["WTF_CSRF_ENABLED"] = False  # forms are tried elsewhere
    app.add_url_rule("/form", "form", lambda: _size(), methods=["POST"])
    app.add_url_rule("/documents", "documents_here", takes(Right.UPLOAD)(lambda: _size()), methods=["POST"])
    return app


def _size() -> str:
    return str(sum(len(file.read()) for file in request.files.values()) + sum(map(len, request.form.values())))


def _sent(app: Flask, page: str, data: object, kind: str | None = None) -> tuple[int, str]:
    with app.test_client().post(page, data=data, content_type=kind) as answer:
        return answer.status_code, answer.get_data(as_text=True)


def test_a_form_of_words_may_have_a_megabyte() -> None:
    assert _sent(_app(), "/form", {"words": "x" * 900_000}) == (200, "900000")
    status, page = _sent(_app(), "/form", {"words": "x" * (1024 * 1024)})
    assert status == 413
    assert "This is too large" in page
    assert "Nothing was changed" in page


def test_documents_may_have_what_the_server_says() -> None:
    app = _app(largest_upload=3_000_000)
    assert _sent(app, "/documents", *_file(2_900_000)) == (200, "2900000")
    assert _sent(app, "/documents", *_file(3_000_001))[0] == 413
    assert _sent(app, "/form", *_file(2_900_000))[0] == 413


def _file(size: int) -> tuple[bytes, str]:
    """A form with one document."""
    head = b'--end\r\nContent-Disposition: form-data; name="file"; filename="../../name.pdf"\r\n\r\n'
    return head + b"x" * size + b"\r\n--end--\r\n", "multipart/form-data; boundary=end"


@pytest.mark.parametrize(
    ("proxies", "said", "address"),
    [
        (0, "203.0.113.9", "198.51.100.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "10.9.9.9, 203.0.113.9", "203.0.113.9"),
        (2, "10.9.9.9, 203.0.113.9, 192.0.2.1", "203.0.113.9"),
        (1, "", "198.51.100.1"),
    ],
)
def test_where_from_is_what_our_own_proxies_say(gate: Gate, proxies: int, said: str, address: str) -> None:
    app = create_app(no_graph, today=lambda: date(2026, 10, 1), gate=gate, proxies=proxies)
    visitor = Visitor(app, "198.51.100.1")
    headers = {"X-Forwarded-For": said} if said else {}
    data = {"csrf_token": visitor.token(), "name": "rita", "password": PASSWORD}
    visitor.client.post("/sign-in", data=data, headers=headers, environ_overrides={"REMOTE_ADDR": "198.51.100.1"})
    assert gate.log.changes(Wanted(who="rita"))[0].detail == f"from {address}"


def test_a_proxy_does_not_decide_the_name_that_is_asked_for(gate: Gate) -> None:
    app = create_app(no_graph, today=lambda: date(2026, 10, 1), gate=gate, proxies=1)
    with app.test_client().get("/sign-in", headers={"Host": "evil.example", "X-Forwarded-Host": "localhost"}) as answer:
        assert answer.status_code == 421


def test_an_error_of_the_page_of_errors_still_shows_no_trace(gate: Gate) -> None:
    app = create_app(no_graph, today=lambda: date(2026, 10, 1), gate=gate)
    app.jinja_env.globals["navigation"] = lambda: 1 / 0
    visitor = Visitor(app)
    visitor.sign_in("rita")
    page = visitor.get("/how", 500)
    assert page.startswith("This page could not be made. Try again.")
    assert "Reference: " in page
    assert "ZeroDivision" not in page


@pytest.mark.parametrize("behind_proxy", [False, True])
def test_the_server_itself_has_limits(monkeypatch: pytest.MonkeyPatch, behind_proxy: bool) -> None:
    given: dict[str, Any] = {}

    class Server:
        def run(self) -> None:
            pass

        def close(self) -> None:
            given["sockets"][0].close()

    def makes(_: Flask, **options: Any) -> Server:
        given.update(options)
        return Server()

    monkeypatch.setattr(serving, "create_server", makes)
    serving.serve(_app(), port=0, largest_upload=5_000_000, behind_proxy=behind_proxy)
    assert given["max_request_body_size"] == 5_000_000 + 1024 * 1024
    assert given["max_request_header_size"] == 32 * 1024
    assert given["channel_timeout"] == 60
    assert given["connection_limit"] == 200
    assert given["expose_tracebacks"] is False
    # waitress takes these headers away by itself; only behind a proxy of ours is there anything to believe
    assert given["clear_untrusted_proxy_headers"] is not behind_proxy
