"""The page of a long document: everything in its order, in parts, with what was ignored and why."""

import json

import pytest
from flask.testing import FlaskClient

from graph.store import Store
from tests.webui.conftest import filled
from tests.webui.graph import Graph
from tests.webui.reading import get
from webui.wording import anchor

ADDRESS = "/documents/" + "d4" * 32
LONG, EARLIER = "document:" + "d4" * 32, "document:" + "e5" * 32
FINDING, PASSAGE = "learning_point:1", "passage:d4-far-on"


def _long() -> Graph:
    """40 pages of ten lines: line 5 of page 35 is a passage, line 6 not understood, the rest ignored."""
    lines = [(page, line) for page in range(1, 41) for line in range(1, 11) if (page, line) not in {(35, 5), (35, 6)}]
    ignored = [
        {
            "reason": "page number" if line == 10 else "narrative without a fact",
            "quote": str(page) if line == 10 else f"<b>Page {page}</b>, line {line}, said Dr Amelia Underhill.",
            "page": page,
            "line_start": line,
            "line_end": line,
        }
        for page, line in lines
    ]
    reasons = {"empty": 2, "narrative without a fact": 358, "page number": 40}
    long = {
        "name": "long.pdf",
        "kind": "overview_report",
        "pages": 40,
        "blocks": 402,
        "blocks_used": 1,
        "blocks_ignored": 400,
        "blocks_not_understood": 1,
        "ignored": json.dumps(reasons),
        "ignored_places": json.dumps(ignored),
        "not_understood": json.dumps([{"quote": "A table", "page": 35, "line_start": 6, "line_end": 6}]),
    }
    earlier = {"name": "earlier.pdf", "kind": "other", "blocks": 3, "blocks_ignored": 3, "ignored": '{"heading": 3}'}
    passage = {"quote": "Nobody told the school.", "page": 35, "line_start": 5, "line_end": 5}
    return Graph(
        nodes=[
            ("Document", LONG, long),
            ("Document", EARLIER, earlier),
            ("Finding", FINDING, {"text": "Nobody told the school."}),
            ("Passage", PASSAGE, passage),
        ],
        links=[("IN", PASSAGE, LONG, {}), ("EVIDENCED_BY", FINDING, PASSAGE, {})],
    )


@pytest.fixture
def client(store: Store) -> FlaskClient:
    return filled(store, _long())


def test_a_long_document_is_read_in_parts_and_places_are_found_in_them(client: FlaskClient) -> None:
    first = get(client, ADDRESS)
    assert "Part 1 of 2: 1 to 300 of 400" in first.words
    assert "everything 400 marked only 1 Finding 1 Ignored 398" in first.words
    assert "<b>Page 1</b>, line 1, said Dr [Name masked]. Ignored: narrative without a fact" in first.words
    assert "Page 31</b>, line 1," not in first.words
    assert not [name for name, _ in first.elements if name == "b"]
    assert {"#page-30", f"{ADDRESS}?part=2#page-31"} <= set(first.addresses())

    second = get(client, f"{ADDRESS}?part=2")
    assert "Part 2 of 2: 301 to 400 of 400" in second.words
    assert "page-31" in second.ids()
    assert "page-30" not in second.ids()

    # A link from a fact to its passage, and one from the list of what was not understood.
    for mark in (anchor(PASSAGE), "lost-1"):
        assert mark not in first.ids()
        held = get(client, f"{ADDRESS}?at={mark}")
        assert mark in held.ids()
        assert "Part 2 of 2" in held.words
    assert f"{ADDRESS}?at=lost-1#lost-1" in first.addresses()
    assert "The place that this link names" not in second.words
    assert "The place that this link names is not among what is shown here." in get(client, f"{ADDRESS}?at=x").words


def test_a_reader_chooses_what_is_shown(client: FlaskClient) -> None:
    marked = get(client, f"{ADDRESS}?mark=Marked")
    assert "Nobody told the school." in marked.words
    assert "Ignored: " not in marked.words
    ignored = get(client, f"{ADDRESS}?mark=Ignored")
    assert "1 to 300 of 398" in ignored.words
    assert "Nobody told the school." not in ignored.words
    lost = get(client, f"{ADDRESS}?mark=NotUnderstood").words
    assert "A table" in lost
    assert "Nobody told the school." not in lost
    numbers = get(client, f"{ADDRESS}?mark=Ignored&reason=page+number")
    assert numbers.words.count("Ignored: page number") == 41  # the heading, and 40 blocks
    assert f"{ADDRESS}?mark=Ignored&reason=page+number#as-read" in numbers.addresses()
    # Blocks without words are counted, and nothing of them can be opened.
    assert "Empty 2" in numbers.words
    assert not [address for address in numbers.addresses() if "reason=empty" in address]


def _partly_used() -> Graph:
    """One block of which a sentence and a name in it are passages; a name twice; a passage that the block has not."""
    words = "At the time Dr Amelia Underhill\nwas away. The Trust told nobody. The <i>Trust</i> says why."
    block = {"quote": words, "page": 2, "line_start": 3, "line_end": 4}
    document = {"name": "a.pdf", "kind": "other", "blocks": 1, "blocks_used": 1, "used_places": json.dumps([block])}
    passages = {
        "sentence": ("The Trust told nobody.", 4),
        "name": ("Trust", 4),
        "far": ("The Trust told nobody.", 9),
        "else": ("Words of another place.", 3),
    }
    rests = {"sentence": FINDING, "name": "agency:trust", "far": FINDING, "else": FINDING}
    return Graph(
        nodes=[
            ("Document", LONG, document),
            ("Finding", FINDING, {"text": "The Trust told nobody."}),
            ("Agency", "agency:trust", {"name": "Trust"}),
            *(
                ("Passage", f"passage:{name}", {"quote": quote, "page": 2, "line_start": line, "line_end": line})
                for name, (quote, line) in passages.items()
            ),
        ],
        links=[
            *(("IN", f"passage:{name}", LONG, {}) for name in passages),
            *(("EVIDENCED_BY", start, f"passage:{name}", {}) for name, start in rests.items()),
        ],
    )


def test_a_block_used_in_part_is_shown_whole_with_its_passages_marked_in_it(store: Store) -> None:
    client = filled(store, _partly_used())
    page = get(client, ADDRESS)
    whole = "At the time Dr [Name masked] was away. Finding The Trust told nobody. The <i>Trust</i> says why."
    assert whole in page.words
    assert page.words.count("told nobody.") == 2, "in its block, and at the other place"
    assert "Words of another place." in page.words
    assert {anchor(f"passage:{name}") for name in ("sentence", "name", "far", "else")} <= set(page.ids())
    assert "everything 3 marked only 3 Finding 3 Name" in page.words
    assert "1 name was recognised and masked" in page.words
    held = get(client, f"{ADDRESS}?mark=Finding&at={anchor('passage:name')}")
    assert "The place that this link names is not" not in held.words


def test_a_document_loaded_by_an_earlier_version_says_what_to_do(client: FlaskClient) -> None:
    again = "Load this document again to see the words of what was ignored."
    assert get(client, "/documents/" + "e5" * 32).words.count(again) == 2
    assert again not in get(client, ADDRESS).words
