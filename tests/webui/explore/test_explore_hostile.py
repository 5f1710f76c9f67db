"""Markup in the words of documents stays words on the Explore page, in its drawing and in its SVG."""

import json
from typing import Any
from xml.etree import ElementTree as Xml

from flask.testing import FlaskClient

from tests.webui.conftest import HOSTILE
from tests.webui.graph import GAP, PCT, K
from tests.webui.reading import Page, get


def _drawing(client: FlaskClient, query: str) -> dict[str, Any]:
    with client.get(f"/explore/drawing.json?{query}") as answer:
        found: dict[str, Any] = json.loads(answer.get_data())
        return found


def test_hostile_words_stay_words(hostile_pages: FlaskClient) -> None:
    for query in ("", f"?start={K}&focus={GAP}", f"?start={K}&path={K}&path={PCT}&colour=community"):
        page = get(hostile_pages, f"/explore{query}")
        assert not [tag for tag, _ in page.elements if tag == "hostile"], query
        assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")], query
    parts = _drawing(hostile_pages, f"start={K}&focus={GAP}&parts=1&find=told")["parts"]
    assert not [tag for part in parts.values() for tag, _ in Page(part).elements if tag == "hostile"]
    with hostile_pages.get(f"/explore/drawing.svg?start={K}") as answer:
        svg = Xml.fromstring(answer.get_data())
    assert HOSTILE.strip()[:6] in " ".join(svg.itertext())
    drawn = _drawing(hostile_pages, f"start={K}")["drawing"]
    assert drawn["options"]["nodes"]["font"]["multi"] is False
    assert all("title" not in node for node in drawn["nodes"])
