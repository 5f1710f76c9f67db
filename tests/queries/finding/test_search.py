"""Search on the graph searched.cypher, whose header says what is where; on both engines."""

from datetime import date
from typing import Unpack

import pytest

from graph.model.errors import QuestionError
from graph.store import Store
from queries.exports.answers import as_csv, as_json, as_table, with_words
from queries.exports.masking import mask
from queries.questions.finding import search_texts
from queries.questions.finding.search import QUESTION, search
from queries.questions.question import Answer
from queries.questions.scope import Filters
from tests.queries.graphs import build

AS_OF = date(2026, 1, 1)


@pytest.fixture
def searched(store: Store) -> Store:
    return build(store, "searched")


def uids(store: Store, words: str, among: str | None = None, **filters: Unpack[Filters]) -> list[str]:
    return [row.uid for row in search(store, words, among=among, **filters)]


def ask(store: Store, **parameters: str) -> Answer:
    return QUESTION.ask(store, parameters, AS_OF)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        # The title of the review has it, the pseudonym of its case is it, and the file's name has it as a word.
        ("Sian", {"review:sian", "case:sian", "document:aa"}),
        ("SIÂN", {"review:sian", "case:sian", "document:aa"}),
        ("ynys mon", {"region:ynys-mon"}),
        ("cote", {"agency:school"}),
        ("academy", {"agency:school"}),
        ("agency", {"learning_point:1"}),  # agencies
        ("meetings", {"missed_opportunity:1", "information_gap:1"}),  # meeting
        ('"strategy meeting"', {"missed_opportunity:1"}),
        ('"strategy meetings"', set()),  # in a phrase words are as spelt
        ("“Strategy  MEETING”", {"missed_opportunity:1"}),
        ("meeting -“not held”", {"information_gap:1"}),
        ("meeting -strategies", set()),
        ("strat* meet*", {"missed_opportunity:1", "information_gap:1"}),
        ("strat", set()),  # a whole word, no part of one
        ("finding", {"learning_point:4"}),  # printed with a joined fi
        ("staff", {"learning_point:4", "action:2"}),  # once with a joined ff
        ("cafe naive resume", {"learning_point:4"}),
        # Twice the word itself (f4, and a passage of two facts), once in a measure.
        ("of*", {"learning_point:4", "learning_point:2", "missed_opportunity:1", "action:1"}),
        ("bruise", {"information_gap:1"}),
        ("governors record", {"recommendation:1"}),  # in two of its texts
        ("audit", {"action:1"}),
        ("ordered", {"action:1"}),
        ("outcome", set()),  # the name of a property is no text
        ("cabinet", {"action:1", "update:1"}),
        ("scr/12", {"review:sian"}),
        ("written", {"theme:recording"}),
        ("kitchen", {"learning_point:2", "missed_opportunity:1"}),  # a passage that two facts rest on; p3 has none
        ("kitchen -outreach", set()),
        ("badly", {"learning_point:1"}),
        ("umbrella", set()),
        ("kitchen asked", set()),  # one word in the passage, one in the text
    ],
)
def test_what_words_find(searched: Store, words: str, found: set[str]) -> None:
    assert set(uids(searched, words)) == found


def test_a_passage_is_not_shown_beside_its_fact(searched: Store) -> None:
    (row,) = search(searched, "kept records")  # f1 and its passage p1
    assert (row.uid, row.where, row.times) == ("learning_point:1", "text", 2)
    (row,) = search(searched, "kept records", among="passages")
    assert (row.uid, row.where, row.sort) == ("learning_point:1", "passage", "Finding")
    assert row.found == "The school’s ‹records› were ‹kept› badly."


def test_the_best_fit_comes_first(searched: Store) -> None:
    # One word, so its weight is 1 (log of 1 is nought): a name counts 4; a text 2, and (1 + ln 3) = 2.099 times that for
    # f3, which has it three times; the three others with it once come in the order of sorts, then of uids.
    rows = search(searched, "record")
    assert [(row.uid, row.score) for row in rows] == [
        ("learning_point:3", 4.197225),
        ("theme:recording", 4.0),
        ("learning_point:1", 2.0),
        ("recommendation:1", 2.0),
        ("recommendation:2", 2.0),
    ]


def test_nearer_is_better_and_rarer_weighs_more(searched: Store) -> None:
    # Both words are found twice of four, so each weighs 1 + ln 2 = 1.693147. In m1 they are next to each other, in what
    # came of g1 two words apart ("had no"): twice, and once and a third, of 2 × 2 × 1.693147 = 6.772589.
    rows = search(searched, "strategy meeting")
    assert [(row.uid, row.score) for row in rows] == [
        ("missed_opportunity:1", 13.545177),
        ("information_gap:1", 9.030118),
    ]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"region": "Ynys Môn"}, ["learning_point:1", "recommendation:1"]),
        ({"kind": "SAR"}, ["learning_point:3", "recommendation:2"]),
        ({"to_year": 2012}, ["learning_point:1", "recommendation:1"]),
        ({"agency": "Fenholt Police"}, ["recommendation:2"]),
        ({"sector": "education"}, ["recommendation:1"]),
        ({"theme": "Record keeping"}, ["learning_point:3", "theme:recording", "learning_point:1", "recommendation:1"]),
        ({"theme": "Record keeping", "kind": "SAR"}, ["learning_point:3"]),
    ],
)
def test_filters(searched: Store, filters: Filters, found: list[str]) -> None:
    assert uids(searched, "record", **filters) == found


def test_filters_leave_out_what_they_do_not_apply_to(searched: Store) -> None:
    assert set(uids(searched, "sian", kind="SCR")) == {"review:sian", "case:sian", "document:aa"}
    assert uids(searched, "sian", kind="SAR") == []
    assert uids(searched, "sian", theme="Record keeping") == []
    assert uids(searched, "school", agency="Côte School", among="agencies,roles") == ["agency:school", "role:nurse"]
    assert uids(searched, "school", agency="Fenholt Police", among="agencies,roles") == []
    assert uids(searched, "school", sector="education", kind="SCR", among="agencies,roles") == []
    assert uids(searched, "fenholt", region="Fenholt", among="regions,agencies") == ["region:fenholt"]
    assert uids(searched, "cabinet", kind="SCR") == ["action:1", "update:1"]
    assert uids(searched, "kitchen", agency="Côte School") == ["missed_opportunity:1"]  # f2 names no agency


def test_rows_say_what_they_are(searched: Store) -> None:
    (row,) = search(searched, "governors")
    assert (row.sort, row.name, row.where) == ("Recommendation", "Recommendation 3", "introduction")
    assert (row.review, row.review_title, row.behind) == ("review:sian", "Child Siân", {"uid": ("recommendation:1",)})
    (row,) = search(searched, "badly")
    assert [passage.uid for passage in row.evidence] == ["passage:1"]
    (row,) = search(searched, "nurse")
    assert row.name == "School Nurse (Côte School)"
    rows = {row.uid: row for row in search(searched, "sian")}
    assert rows["review:sian"].found == "Child ‹Siân›"
    assert (rows["review:sian"].review, rows["case:sian"].review) == ("review:sian", "review:sian")
    assert rows["document:aa"].review_title == "Child Siân"


def test_notes_count_by_sort_and_say_how_many_more(searched: Store) -> None:
    answer = ask(searched, words="record", most="2")
    assert len(answer.rows) == 2
    assert answer.notes == (
        "Found by sort: finding 2, recommendation 2, theme 1.",
        "Shown are the best 2; there are 3 more. Ask for more with 'most'.",
    )
    assert ask(searched, words="kitchen").notes == (
        "Found by sort: finding 1, missed opportunity 1.",
        "Of these, only in a passage that the fact rests on: 2.",
    )
    assert "not looked for: & %" in ask(searched, words="kitchen & %").notes[0]
    assert ask(searched, words="record", most="5").notes == ("Found by sort: finding 2, recommendation 2, theme 1.",)


def test_a_name_stays_masked_when_it_is_searched_for(searched: Store) -> None:
    answer = with_words(ask(searched, words="smithson"), lambda words: mask(words).text)
    assert len(answer.rows) == 1
    for shown in (as_csv(answer), as_json(answer), as_table(answer, 400)):
        assert "Smithson" not in shown
    marked = with_words(ask(searched, words="patrols"), lambda words: mask(words).text)
    assert "‹Patrols› should record [Name masked] by role." in as_csv(marked)


@pytest.mark.parametrize(
    "words",
    [
        "'",
        "\\",
        "%",
        "*",
        ".*",
        "[]+",
        "🙂",
        "-",
        '"',
        '""',
        "’’’",
        "-record",
        '-"a b"',
        "(?)",
        "\x00",
        "${}",
        "　",
    ],
)
def test_nothing_to_look_for_is_refused(searched: Store, words: str) -> None:
    with pytest.raises(QuestionError, match=r"^words: .*such as words="):
        search(searched, words)


@pytest.mark.parametrize("parameters", [{}, {"words": ""}, {"words": "  "}])
def test_no_words_are_refused(store: Store, parameters: dict[str, str]) -> None:
    with pytest.raises(QuestionError, match=r"^words: .* Give one, such as told police"):
        ask(store, **parameters)
    with pytest.raises(QuestionError, match=r"^words: There are no words to look for. Give some, such as"):
        search(store, parameters.get("words", ""))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("x' OR 1=1 //", set()),
        ("read* \\ $1 .* 100%", {"learning_point:4"}),  # read, 1 and 100 are its words
        ("caf.*", set()),  # no pattern, and a star takes beginnings only right behind a letter
        ("record') DETACH DELETE (n", set()),
        ("日本 record", set()),
        ("ł", set()),
        ("🙂 read", {"learning_point:4"}),
    ],
)
def test_hostile_words_are_only_words(searched: Store, words: str, found: set[str]) -> None:
    assert set(uids(searched, words)) == found


def test_too_long_is_refused(searched: Store) -> None:
    with pytest.raises(QuestionError, match=r"words: That is 5000 characters to look for at once. Give at most 400"):
        search(searched, "a" * 5000)


def test_too_much_is_refused(searched: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_texts, "MOST_READ", 3)
    with pytest.raises(QuestionError, match=r"words: More than 3 texts may hold these words. Add a rarer word"):
        search(searched, "record")
    assert uids(searched, "record", agency="Fenholt Police") == ["recommendation:2"]


def test_an_empty_graph_gives_no_rows(store: Store) -> None:
    assert ask(store, words="anything").rows == ()


def test_the_same_answer_twice(searched: Store) -> None:
    first = ask(searched, words="the")
    assert first == ask(searched, words="the")
    assert all(set(behind) <= {column.name for column in first.columns} for behind in first.behind)


@pytest.mark.neo4j
def test_both_engines_answer_alike(embedded_store: Store, neo4j_store: Store) -> None:
    embedded, neo4j = build(embedded_store, "searched"), build(neo4j_store, "searched")
    for words in ("the", "record", "s*", "sian", "kitchen", "école", "of* -cabinet"):
        for filters in ({}, {"kind": "SCR"}, {"agency": "Côte School"}, {"in": "passages,actions"}):
            parameters = {"words": words, **filters}
            assert ask(embedded, **parameters) == ask(neo4j, **parameters), parameters
