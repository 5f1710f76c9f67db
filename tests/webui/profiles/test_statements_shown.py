"""The Cypher shown with an answer is what was read for it, whole and with its header."""

from datetime import date
from importlib import resources

from graph.store import Store
from graph.store.statements import load
from queries.questions.pages.page_statements import Remembering, statements
from queries.questions.registry import QUESTIONS
from tests.queries.statements import NAMES
from tests.webui.graph import invented, write

DAY = date(2025, 10, 1)


def test_every_statement_is_shown_as_its_file_has_it() -> None:
    shown = {each.name: each for each in statements(load("queries.cypher", name) for name in NAMES)}
    assert set(shown) == set(NAMES)
    for name, each in shown.items():
        whole = resources.files("queries.cypher").joinpath(f"{name}.cypher").read_text(encoding="utf-8")
        assert f"{each.header}\n{each.cypher}".split() == whole.split(), name
        assert all(line.startswith("//") for line in each.header.splitlines()), name


def test_every_question_tells_what_it_reads(embedded_store: Store) -> None:
    write(embedded_store, invented())
    for name, question in QUESTIONS.items():
        given = {each.name: _VALUES[each.name] for each in question.parameters if each.needed}
        reading = Remembering(embedded_store)
        question.ask(reading, given, DAY)
        shown = statements(reading.read_so_far)
        assert len(shown) == len(reading.read_so_far) > 0, name
    # The one statement that open-actions is made from.
    reading = Remembering(embedded_store)
    QUESTIONS["open-actions"].ask(reading, {}, DAY)
    assert "open-actions" in {each.name for each in statements(reading.read_so_far)}


_VALUES = {
    "agency": "Mental Health Trust",
    "review": "Child K",
    "theme": "Recording",
    "first": "Child K",
    "second": "Child D",
    "words": "admission",
    "from": "Mental Health Trust",
    "to": "Fenholt Police",
}
