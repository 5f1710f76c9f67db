"""A graph that holds nothing yet."""

from flask.testing import FlaskClient

from tests.webui.reading import get


def test_empty_graph_says_what_to_do(empty_pages: FlaskClient) -> None:
    assert "reviewgraph load FOLDER" in get(empty_pages, "/").words
    for address in (
        "/reviews",
        "/agencies",
        "/pairs",
        "/themes",
        "/documents",
        "/questions",
        "/questions/open-actions",
    ):
        words = get(empty_pages, address).words
        assert "reviewgraph load" in words or address == "/questions", address
