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
    (
        f"{HOSPITAL} held a good deal of information in July 2008 but did not tell {COUNCIL} that there was a baby.",
        HOSPITAL,
        COUNCIL,
    ),
    (f"{HOSPITAL} did not pass the history to {COUNCIL} when it handed over care.", HOSPITAL, COUNCIL),
    (f"{HOSPITAL} knew that she was expecting a child, yet it failed to notify {COUNCIL}.", HOSPITAL, COUNCIL),
    (f"{COUNCIL} had a plan for the mother, which it did not share with {HOSPITAL}.", COUNCIL, HOSPITAL),
    (f"{HOSPITAL} did not make {COUNCIL} aware of these words.", HOSPITAL, COUNCIL),
    (f"On none of these occasions did {HOSPITAL} let {COUNCIL} know that his hands were burned.", HOSPITAL, COUNCIL),
    (f"{HOSPITAL} at no time alerted {POLICE}, who would have placed a marker on it.", HOSPITAL, POLICE),
    (f"On only two of those occasions was {COUNCIL} notified by {POLICE}.", POLICE, COUNCIL),
    (f"Four of the seven episodes were not reported by {POLICE} to {COUNCIL}.", POLICE, COUNCIL),
    (f"No notification was sent to {COUNCIL} by {POLICE} after this visit.", POLICE, COUNCIL),
    (f"{COUNCIL}'s knowledge that she relied on him was not conveyed to {HOSPITAL}.", COUNCIL, HOSPITAL),
    (f"There is no evidence that {SCHOOL} had been told of the attendance by {HOSPITAL}.", HOSPITAL, SCHOOL),
    (f"{SCHOOL} did not receive notice of the attendance from {HOSPITAL}.", HOSPITAL, SCHOOL),
    (f"{HOSPITAL} knew that the door could not be opened; this never reached {COUNCIL}.", HOSPITAL, COUNCIL),
    (
        f"{COUNCIL} had no knowledge of any of the missed appointments, because {HOSPITAL} never reported them.",
        HOSPITAL,
        COUNCIL,
    ),
    (f"{SCHOOL} was not aware that {POLICE} already held intelligence about the men.", POLICE, SCHOOL),
    (f"The overdose was known to {HOSPITAL} but not to {COUNCIL}.", HOSPITAL, COUNCIL),
    (f"{SCHOOL} had been telephoned three times by neighbours; {COUNCIL} never knew.", SCHOOL, COUNCIL),
    (f"When {COUNCIL} closed the assessment {SCHOOL} was not informed.", COUNCIL, SCHOOL),
    (f"{SCHOOL} did not know, and was not told by {HOSPITAL}, that she had been ill.", HOSPITAL, SCHOOL),
    (f"{SCHOOL} saw the bruise. It did not pass this on to anyone.", SCHOOL, "other agencies"),
    (f"A volunteer at {SCHOOL} knew of the injections, and {SCHOOL} told no other agency.", SCHOOL, "other agencies"),
    (f"{POLICE}'s notification of the fight reached {COUNCIL} eleven days later.", POLICE, COUNCIL),
    (
        f"Officers did not look at {POLICE}'s own system, which would have shown the conviction. "
        f"{COUNCIL} therefore closed its assessment without knowing about it.",
        POLICE,
        COUNCIL,
    ),
]


@pytest.mark.parametrize(("sentence", "holder", "recipient"), GAPS)
def test_the_ends_of_a_gap(sentence: str, holder: str, recipient: str) -> None:
    assert [(gap.holder, gap.recipient) for gap in gaps(blocks(sentence))] == [(holder, recipient)]


def test_a_failure_to_tell_is_tied_to_its_missed_opportunity() -> None:
    document = blocks(f"{SCHOOL} did not tell {COUNCIL} about the bruise.")
    assert [gap.same_event for gap in gaps(document)] == [missed(document)[0].record.id]


def test_two_that_each_did_not_know_are_two_gaps() -> None:
    document = blocks(f"{SCHOOL} did not know that he was in a ward, and {HOSPITAL} did not know that he had left.")
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
    f"{SCHOOL} was not aware of {COUNCIL}'s escalation procedure.",
    f"Information would have been shared with {SCHOOL} by {POLICE} under the new form.",
    f"{POLICE} notified {COUNCIL} on every occasion.",
    f"{COUNCIL} was notified by {POLICE} on the same day.",
    f"{HOSPITAL} did not let the mother know the result.",
    f"{HOSPITAL} did not make {COUNCIL} a referral.",
    f"The history reached {COUNCIL} within a day.",
    f"{POLICE}'s notification reached {COUNCIL} the same day.",
    f"{COUNCIL} closed its assessment without knowing about the new form.",
    f"She told no other agency and did not pass this on to anyone at {SCHOOL}.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_what_was_told_or_is_a_familys_to_tell_is_no_gap(sentence: str) -> None:
    assert gaps(blocks(sentence)) == ()


def test_neither_of_two_was_told() -> None:
    document = blocks(f"Neither {SCHOOL} nor {POLICE} was told of this by {HOSPITAL}.")
    assert {(gap.holder, gap.recipient) for gap in gaps(document)} == {(HOSPITAL, SCHOOL), (HOSPITAL, POLICE)}


def test_neither_of_two_knew_what_was_on_anothers_records() -> None:
    document = blocks(f"Neither {SCHOOL} nor {HOSPITAL} was aware of the conviction, which was on {POLICE} records.")
    assert {(gap.holder, gap.recipient) for gap in gaps(document)} == {(POLICE, SCHOOL), (POLICE, HOSPITAL)}


CARRIED = [
    f"{SCHOOL} was also left in the dark.",
    f"Nor was {SCHOOL} made aware of it.",
    f"Nor did {SCHOOL} hear of the episode.",
    f"{SCHOOL} was likewise unaware of it until it was interviewed.",
]


@pytest.mark.parametrize("sentence", CARRIED)
def test_a_holder_is_carried_on_from_the_sentence_before_and_cited(sentence: str) -> None:
    before = f"{POLICE} did not tell {COUNCIL} of the arrest."
    gap = gaps(blocks(f"{before} {sentence}"))[-1]
    assert (gap.holder, gap.recipient, gap.certainty, gap.text) == (POLICE, SCHOOL, Certainty.IMPLIED, sentence)
    assert [source.quote for source in gap.sources] == [sentence, before]


def test_who_did_not_pass_it_on_may_stand_in_the_sentence_before() -> None:
    gap = gaps(blocks(f"{HOSPITAL} noted two bruises. None of this was passed on to {COUNCIL}."))[-1]
    assert (gap.holder, gap.recipient, gap.certainty) == (HOSPITAL, COUNCIL, Certainty.IMPLIED)


def test_one_whom_the_document_does_not_list_is_not_replaced_by_another_agency() -> None:
    found = gaps(blocks(f"{HOSPITAL} gave her a box. The change was not shared by sandpiper with {COUNCIL}."))
    assert HOSPITAL not in [gap.holder for gap in found]


def test_a_pronoun_that_did_not_tell_is_quoted_with_the_sentence_that_says_who_it_is() -> None:
    (one,) = gaps(blocks(f"{SCHOOL} saw that he came without food. It did not tell {COUNCIL}."))
    assert (one.holder, one.recipient) == (SCHOOL, COUNCIL)
    assert one.text.startswith(SCHOOL)
