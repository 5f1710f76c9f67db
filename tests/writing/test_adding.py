"""One more paper on agencies: what comes of the stored fold and the paper is what comes of all papers."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.writing.adding import added
from graph.writing.folding import fold
from graph.writing.subgraph import Contribution, Edition, NodeKey, Properties, Subgraph, known

POLICE, COUNCIL = NodeKey("Agency", "agency:police"), NodeKey("Agency", "agency:council")
DATES = st.sampled_from([None, "2009", "2010", "2010-05"])


@st.composite
def contributions(draw: st.DrawFn, name: str) -> Contribution:
    made = Contribution(Edition(name * 64, "mixed", as_of=draw(DATES)))
    for key in draw(st.sampled_from([(POLICE,), (COUNCIL,), (POLICE, COUNCIL)])):
        sector = draw(st.sampled_from(["other", "other", "police", "health"]))
        aliases: list[str] = sorted(draw(st.sets(st.sampled_from("ab"))))
        called = draw(st.sampled_from([key.uid, key.uid, key.uid.upper()]))
        made.statements[key] = {"name": called, "aliases": aliases, "sector": sector}
    if COUNCIL in made.statements and POLICE in made.statements:
        if draw(st.booleans()):
            made.say("PART_OF", POLICE, COUNCIL)
        if draw(st.booleans()):
            made.say("SUCCEEDED_BY", POLICE, COUNCIL, on=draw(st.sampled_from([None, "2013", "2013", "2014"])))
    return made


def without_statements(graph: Subgraph) -> Subgraph:
    ties = {key: held for key, held in graph.relationships.items() if key.type != "STATED_IN"}
    return Subgraph(graph.nodes, ties)


OTHERS = st.tuples(*(contributions(name) for name in "abc"))


@settings(deadline=None, max_examples=200)
@given(others=OTHERS, part=contributions("d"))
def test_stored_fold_and_paper_give_the_fold_of_all(others: tuple[Contribution, ...], part: Contribution) -> None:
    stored, everything = without_statements(fold(others)), without_statements(fold([*others, part]))
    touched = {key: held for key, held in stored.nodes.items() if key in part.statements}
    held = Subgraph(touched, {key: said for key, said in stored.relationships.items() if key.start in touched})
    settled, unsettled = added(held, part)
    assert settled.nodes.keys() | unsettled == touched.keys()
    for key, properties in settled.nodes.items():
        assert everything.nodes[key] == properties
    for tie, properties in settled.relationships.items():
        assert everything.relationships[tie] == properties
        assert tie.start not in unsettled


def one(name: str, **properties: str) -> Contribution:
    said: Properties = known({"name": "Police", **properties})
    return Contribution(Edition(name * 64, "mixed"), statements={POLICE: said})


def test_the_same_again_is_settled() -> None:
    settled, unsettled = added(fold_of(one("a", sector="police")), one("b", sector="police"))
    assert not unsettled
    assert settled.nodes == {POLICE: {"name": "Police", "sector": "police"}}


def test_a_sector_beats_the_lack_of_one_whichever_is_newer() -> None:
    settled, _ = added(fold_of(one("a", sector="other")), one("b", sector="police"))
    assert settled.nodes[POLICE]["sector"] == "police"
    settled, _ = added(fold_of(one("a", sector="police")), one("b", sector="other"))
    assert settled.nodes[POLICE]["sector"] == "police"


def test_two_sectors_are_for_the_order_of_papers_to_settle() -> None:
    settled, unsettled = added(fold_of(one("a", sector="police")), one("b", sector="health"))
    assert unsettled == {POLICE}
    assert settled.nodes == {}


def test_two_dates_of_one_succession_are_for_the_order_of_papers_to_settle() -> None:
    parts = [one(name) for name in "abc"]
    for part, on in zip(parts, ("2013", "2013", "2014"), strict=True):
        part.say("SUCCEEDED_BY", POLICE, COUNCIL, on=on)
    settled, unsettled = added(fold_of(parts[0]), parts[1])
    (properties,) = settled.relationships.values()
    assert properties == {"on": "2013", "documents": ["a" * 64, "b" * 64], "stated_on": ["2013", "2013"]}
    assert not unsettled
    assert added(fold_of(parts[0]), parts[2]) == (Subgraph(), frozenset({POLICE}))


def fold_of(*parts: Contribution) -> Subgraph:
    return without_statements(fold(parts))
