"""Who held what another needed: the ends of a gap, in each grammar."""

import pytest

from graph.model.vocabulary import Certainty
from tests.loaders.extract.narrative_samples import COUNCIL, HOSPITAL, POLICE, SCHOOL, blocks, gaps, missed

GAPS = [
    (f"{SCHOOL} did not tell {COUNCIL} about the bruise.", SCHOOL, COUNCIL),
    (f"{POLICE} failed to share the history with {SCHOOL}.", POLICE, SCHOOL),
    (f"{SCHOOL} was not told by {POLICE} that the father had been arrested.", POLICE, SCHOOL),
    (f"{HOSPITAL} was never informed of this by {COUNCIL}.", COUNCIL, HOSPITAL),
    (f"Nobody from {COUNCIL} told {SCHOOL} that there was a plan.", COUNCIL, SCHOOL),
    (f"Information held by {POLICE} was not shared with {HOSPITAL}.", POLICE, HOSPITAL),
    (f"The history should have been passed to {COUNCIL} by {POLICE}.", POLICE, COUNCIL),
    (f"{POLICE} filed the report and no other agency was notified.", POLICE, "other agencies"),
]


@pytest.mark.parametrize(("sentence", "holder", "recipient"), GAPS)
def test_the_ends_of_a_gap(sentence: str, holder: str, recipient: str) -> None:
    assert [(gap.holder, gap.recipient) for gap in gaps(blocks(sentence))] == [(holder, recipient)]


def test_a_failure_to_tell_is_tied_to_its_missed_opportunity() -> None:
    document = blocks(f"{SCHOOL} did not tell {COUNCIL} about the bruise.")
    assert [gap.same_event for gap in gaps(document)] == [missed(document)[0].record.id]


def test_two_that_each_did_not_know_are_two_gaps() -> None:
    document = blocks(f"{SCHOOL} did not know that he had been admitted, and {HOSPITAL} did not know that he had left.")
    assert {(gap.holder, gap.recipient) for gap in gaps(document)} == {(HOSPITAL, SCHOOL), (SCHOOL, HOSPITAL)}


def test_not_knowing_what_another_knew_is_a_gap_by_implication_from_where_it_is_said() -> None:
    known = f"{POLICE} knew of the threats in 2012."
    document = blocks(f"{known} {SCHOOL} was not aware of them.")
    assert [(gap.holder, gap.recipient, gap.certainty) for gap in gaps(document)] == [
        (POLICE, SCHOOL, Certainty.IMPLIED)
    ]
    assert gaps(document)[0].text.startswith(known)


NONE = [
    f"{SCHOOL} told {COUNCIL} about the bruise.",
    f"{SCHOOL} was told by {POLICE} that the father had been arrested.",
    f"The mother did not tell {SCHOOL} about the move.",
    f"If {POLICE} had not told {SCHOOL}, nobody would have known.",
    f"{SCHOOL} did not share that view.",
    "Her sister was not told.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_what_was_told_or_is_a_familys_to_tell_is_no_gap(sentence: str) -> None:
    assert gaps(blocks(sentence)) == ()
