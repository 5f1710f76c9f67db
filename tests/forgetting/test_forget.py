"""A document is forgotten: no file of the collection holds a sentence that it alone said."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.engine.exchange import is_marked
from graph.store import open_store
from graph.writing.walkthroughs import walkthroughs
from loaders.corrections import read_corrections
from reviewgraph.forgetting.walkthroughs import INSTEAD
from reviewgraph.settings import MEANINGS
from tests.forgetting.collection import FORGOTTEN, OTHER_REVIEW, SAME_REVIEW, Collection, lines_of, made, sample
from tests.forgetting.named import unnamed
from tests.forgetting.searching import found_in, sentences_only_in
from webui.accounts import FileLog, PeopleFile, Wanted
from webui.accounts.log_words import FORGOTTEN as TAKEN_OUT

SENTENCES = sentences_only_in(sample(FORGOTTEN), [sample(OTHER_REVIEW), sample(SAME_REVIEW)])


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    """A collection, and a folder for temporary files of its own."""
    with pytest.MonkeyPatch.context() as patch:
        for name in MEANINGS:
            patch.delenv(name, raising=False)
        with pytest.MonkeyPatch.context() as hurry:
            hurry.setattr("graph.engine.exchange.PATIENCE", 0.2)
            found = made(tmp_path_factory.mktemp("forgetting"), [*SENTENCES][4])
        patch.setattr("tempfile.tempdir", str(found.temporary))
        yield found


def test_while_others_use_the_graph_nothing_is_forgotten(collection: Collection) -> None:
    assert collection.refused.exit_code == 1
    assert "Others are using this graph" in collection.refused.output
    assert not is_marked(collection.graph)  # and the search below finds every sentence
    assert (collection.asked_for_none.exit_code, "holds no review" in collection.asked_for_none.output) == (1, True)


def test_every_file_of_a_collection_is_named_in_the_text_for_an_impact_assessment(collection: Collection) -> None:
    assert [*unnamed(collection.home)] == []
    other = collection.home / "unheard-of.txt"
    other.touch()
    assert [*unnamed(collection.home)] == ["unheard-of.txt"]
    other.unlink()


def test_what_one_document_alone_said_is_in_no_file(collection: Collection) -> None:
    before = found_in([collection.home, collection.temporary], SENTENCES)
    places = {Path(path).relative_to(collection.home).parts[0] for path in before}
    assert places == {"graph", "documents", "corrections.yaml", "people.sqlite"}  # the search can find
    assert {"databases", ".desk"} <= {Path(path).relative_to(collection.graph).parts[0] for path in before if "graph" in path}  # fmt: skip
    assert set().union(*before.values()) == set(SENTENCES)

    done = collection.run("forget", collection.kept_as, "--corrections-too")
    assert done.exit_code == 0, done.output
    assert found_in([collection.home, collection.temporary], SENTENCES) == {}
    assert collection.kept_as.encode() not in b"".join(
        p.read_bytes() for p in collection.graph.rglob("*") if p.is_file()
    )
    for words in (
        f"{collection.kept_as}: forgotten.",
        "walkthrough that quoted it, without those words now: A walk",
        f"added document deleted: {collection.home / 'documents' / collection.kept_as}",
        "2 lines of the log of changes",
        "corrections taken out, which were on lines 9-13",
        "The engine's files are written anew",
        f"still holds it: {collection.backup}",
    ):
        assert words in done.output
    assert not is_marked(collection.graph)
    assert [*collection.temporary.iterdir()] == []
    assert [*unnamed(collection.home)] == []


def test_what_did_not_quote_it_stays(collection: Collection) -> None:
    kept = read_corrections(collection.home / "corrections.yaml")
    assert [entry.says for entry in kept] == ["rename Nowhere Police to Nowhere and District Police"]
    file = PeopleFile(collection.home / "people.sqlite")
    lines = [(each.action, each.subject, each.detail) for each in FileLog(file).changes(Wanted())]
    file.close()
    assert lines[0][0] == "document forgotten"
    assert lines[1:] == [
        ("signed in", "A. Person", "from 127.0.0.1"),
        ("walkthrough saved", "walkthrough:a-walk", TAKEN_OUT),
        ("document stored", TAKEN_OUT, ""),
    ]


def test_the_graph_is_that_of_a_load_without_the_document_and_a_review_goes_too(collection: Collection) -> None:
    with open_store(collection.graph, read_only=True) as store:
        assert lines_of(store) == collection.without
        (walk,) = walkthroughs(store)
        assert [step.heading for step in walk.steps] == ["Listen", "Think"]
        assert walk.steps[0].words == f"In the words of the report: {INSTEAD}. So it was."
        assert walk.steps[0].notes.startswith(INSTEAD)
        done = collection.run("forget", "--review", str(walk.review), "--keep-files")
        assert done.exit_code == 0, done.output
        assert f"{SAME_REVIEW}: forgotten." in done.output
        assert "walkthrough taken out: A walk" in done.output
        assert f"To write them anew: reviewgraph forget --graph {collection.graph}" in done.output
        assert walkthroughs(store) == []
        assert "may still hold what was forgotten" in collection.run("status").output
        _assert_retention(collection)
        assert store.read("MATCH (d:Document) RETURN d.name AS name") == []


def _assert_retention(collection: Collection) -> None:
    said = ("retention", "--years", "5", "--log-years", "5", "--keep-files", "--forget")
    refused = collection.run(*said)
    assert (refused.exit_code, "nobody can be asked" in refused.output) == (2, True)
    done = collection.run(*said, "--yes")
    assert done.exit_code == 0, done.output
    for words in (
        f"  {OTHER_REVIEW}",
        "Lines of the log of changes from before",
        f"{OTHER_REVIEW}: forgotten.",
        "Taken out of the log of changes: 3 lines.",
        f"still holds it: {collection.backup}",  # made today, so it is not due itself
    ):
        assert words in done.output
    assert collection.backup.exists()
