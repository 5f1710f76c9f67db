"""Markup in the words of documents stays words."""

import json

from flask.testing import FlaskClient

from tests.webui.conftest import HOSTILE
from tests.webui.graph import K
from tests.webui.reading import crawl, get


def test_hostile_words_stay_words_on_every_page(hostile_pages: FlaskClient) -> None:
    found = crawl(hostile_pages)
    assert len(found) > 60
    for address, page in found.items():
        for tag, attributes in page.elements:
            assert tag != "hostile", address
            assert not any(name.startswith("on") for name in attributes), address
    assert "<hostile" in get(hostile_pages, f"/reviews/{K}").words
    assert "{{ 7 * 7 }}" in get(hostile_pages, f"/reviews/{K}").words


def test_hostile_words_reach_the_drawing_as_plain_labels(hostile_pages: FlaskClient) -> None:
    with hostile_pages.get(f"/drawings/reviews/{K}") as answer:
        assert answer.content_type == "application/json"
        drawn = json.loads(answer.get_data())
    assert drawn["options"]["nodes"]["font"]["multi"] is False
    assert all("title" not in node for node in drawn["nodes"])
    assert any(HOSTILE.strip()[:12] in node["label"] for node in drawn["nodes"])
