"""What makes a sentence a missed opportunity, in each grammar, and what does not."""

import pytest

from graph.model.vocabulary import Certainty, MissedKind
from loaders.blocks import BlockKind
from loaders.extract import missed_opportunities
from loaders.resolve.agencies import AgencyNames
from tests.loaders.extract.narrative_samples import COUNCIL, HOSPITAL, POLICE, SCHOOL, blocks, missed

FAILURES = [
    (f"{SCHOOL} did not follow up the boy's absences.", (SCHOOL,)),
    (f"{POLICE} failed to visit the address.", (POLICE,)),
    (f"{HOSPITAL} weighed the baby and did not record the result.", (HOSPITAL,)),
    (f"The referral was not acted on by {COUNCIL}.", (COUNCIL,)),
    (f"The assessment by {COUNCIL} was not completed.", (COUNCIL,)),
    (f"{POLICE} should have recorded the allegation.", (POLICE,)),
    (f"{COUNCIL} closed the case without speaking to the children.", (COUNCIL,)),
    (f"{COUNCIL}'s assessment was inadequate.", (COUNCIL,)),
    (f"The lack of any risk assessment by {HOSPITAL} was a significant failing.", (HOSPITAL,)),
    (f"{SCHOOL} saw the bruise and took no action.", (SCHOOL,)),
    (f"{POLICE} missed an opportunity to speak to the mother alone.", (POLICE,)),
    (f"None of the staff at {SCHOOL} asked the girl how she was.", (SCHOOL,)),
    ("There is no record that any check was made.", ()),
    ("No referral was made.", ()),
    (f"{HOSPITAL}'s assessment made no reference to the children.", (HOSPITAL,)),
    (f"{COUNCIL} had no policy on missed appointments.", (COUNCIL,)),
    (f"{COUNCIL} relied on what the mother said about her relationship.", (COUNCIL,)),
    (f"{POLICE} accepted his word that all was well.", (POLICE,)),
    (f"Neither {SCHOOL} nor {HOSPITAL} attended or sent a report.", (SCHOOL, HOSPITAL)),
    (f"{SCHOOL} talked about the bruise but did not write it down.", (SCHOOL,)),
    (f"{SCHOOL} did not complete an assessment, which would have opened the door to help.", (SCHOOL,)),
    ("The referral was closed at the front door without a visit.", ()),
    ("On three visits the boy was neither seen nor spoken to.", ()),
    ("His home was never visited.", ()),
    ("Nobody asked the girl anything about life at home.", ()),
    ("On no occasion was her capacity to decide assessed.", ()),
    ("The supervision was four months overdue.", ()),
    (f"{HOSPITAL} filed the school's letter unread.", (HOSPITAL,)),
    ("The audit cannot be found.", ()),
    (f"{HOSPITAL} wrote the same letter seven times and did not once refer the boy.", (HOSPITAL,)),
    (f"{COUNCIL} assessed the family three times and on each occasion did not look upstairs.", (COUNCIL,)),
    (f"{POLICE} officers who went to the house in May made no record of the children.", (POLICE,)),
    (f"No one at {HOSPITAL} adapted the teaching for the mother.", (HOSPITAL,)),
    ("The discharge letter gave the injury and left out the doubt about its cause.", ()),
    ("He was discharged by letter in May without a review of the risk.", ()),
    ("The letter had been filed by an administrator without being coded.", ()),
]


@pytest.mark.parametrize(("sentence", "agencies"), FAILURES)
def test_each_grammar_of_failure_is_found_with_who_failed(sentence: str, agencies: tuple[str, ...]) -> None:
    found = missed(blocks(sentence))
    assert [one.record.agencies for one in found] == [agencies]
    assert found[0].record.text == sentence
    assert found[0].record.certainty is Certainty.EXPLICIT
    assert found[0].words
    assert found[0].rule


NOT_FAILURES = [
    f"If {POLICE} had not attended, the fire would have spread.",
    f"Had {COUNCIL} not closed the case, the outcome might have been different.",
    f"{SCHOOL} worked hard and did not give up on the family.",
    f"There was no evidence that {POLICE} failed to respond.",
    f"{SCHOOL} rang {COUNCIL}, which said that the threshold was not met.",
    "The mother did not attend the appointments.",
    "The boy's father failed to tell anybody where he lived.",
    f"The mother said that {POLICE} did not listen to her.",
    f"Did {COUNCIL} not consider the risk?",
    f"{COUNCIL} will ensure that referrals are not closed without a visit.",
    f"{HOSPITAL} has since introduced a checklist so that babies are not discharged unseen.",
    f"{HOSPITAL} examined the baby and did not find any injuries.",
    f"{POLICE} could not have known about the knife and cannot be faulted.",
    'The policy defines neglect as "a case in which the carer did not provide food or shelter".',
    "The father was not charged.",
    "No further concerns were raised.",
    f"{SCHOOL} rang the clinic the same day. This was what it should have done.",
    f"{HOSPITAL} made the visit believing that there were no concerns.",
    f"It would have been better if {COUNCIL} had asked.",
    f"{COUNCIL} closed the case after a visit and an assessment.",
    f"{POLICE} accepted the referral on the same day.",
    f"Nobody at {SCHOOL} could have known.",
    f"The panel does not say that {SCHOOL} ought to have done so.",
    "Only the boy was at home.",
]


@pytest.mark.parametrize("sentence", NOT_FAILURES)
def test_praise_hypotheses_families_and_the_present_are_no_failures(sentence: str) -> None:
    assert missed(blocks(sentence)) == ()


@pytest.mark.parametrize(
    "heading",
    [
        "Terms of reference",
        "Recommendations",
        "Good practice",
        "Action plan",
        "The family's views",
        "What has changed since",
    ],
)
def test_sections_that_tell_of_something_else_hold_no_failures(heading: str) -> None:
    assert missed(blocks(f"{SCHOOL} did not refer the boy.", heading=heading)) == ()


POSITIVE = {"did not follow": "did follow", "failed to visit": "managed to visit", "was not completed": "was completed"}


@pytest.mark.parametrize(("negative", "positive"), POSITIVE.items())
def test_taking_the_negation_away_takes_the_failure_away(negative: str, positive: str) -> None:
    sentence = (
        f"The assessment by {COUNCIL} was not completed, {POLICE} failed to visit, and {SCHOOL} did not follow it up."
    )
    alone = next(part for part in sentence.replace(", and ", ", ").rstrip(".").split(", ") if negative in part)
    assert len(missed(blocks(f"{alone[0].upper()}{alone[1:]}."))) == 1
    assert missed(blocks(f"{alone[0].upper()}{alone[1:]}.".replace(negative, positive))) == ()


KINDS = [
    (f"{SCHOOL} did not refer the boy.", MissedKind.REFERRAL_NOT_MADE),
    (f"{POLICE} did not record the incident.", MissedKind.NOT_RECORDED),
    (f"{COUNCIL} did not assess the risk to the baby.", MissedKind.ASSESSMENT_NOT_DONE),
    (f"{COUNCIL} did not visit after the appointment.", MissedKind.FOLLOW_UP_NOT_DONE),
    (f"{POLICE} did not check the database.", MissedKind.CHECKS_NOT_MADE),
    (f"{HOSPITAL} did not follow its own procedure.", MissedKind.PROCEDURE_NOT_FOLLOWED),
    (f"{SCHOOL} did not tell {COUNCIL} about the bruise.", MissedKind.INFORMATION_NOT_SHARED),
    (f"{COUNCIL} failed to supervise the worker.", MissedKind.SUPERVISION_FAILED),
    (f"{COUNCIL} did not see the children alone.", MissedKind.CHILD_NOT_SEEN),
]


@pytest.mark.parametrize(("sentence", "kind"), KINDS)
def test_the_words_tell_the_kind(sentence: str, kind: MissedKind) -> None:
    assert [one.record.kind for one in missed(blocks(sentence))] == [kind]


def test_a_pronoun_is_the_agency_of_the_sentence_before_and_the_quotation_shows_it() -> None:
    found = missed(blocks(f"{POLICE} attended on 4 May 2011. They did not check the children."))
    assert found[0].record.agencies == (POLICE,)
    assert found[0].record.text.startswith(POLICE)
    assert found[0].record.when == "2011-05-04"


def test_what_was_promised_and_nobody_did_is_quoted_with_the_promise() -> None:
    (one,) = missed(blocks(f"{SCHOOL} was told that somebody would ring back. Nobody from {HOSPITAL} did."))
    assert one.record.agencies == (HOSPITAL,)
    assert one.record.text.startswith(f"{SCHOOL} was told")


def test_another_agency_in_the_sentence_is_not_accused() -> None:
    sentence = (
        f"The health visitor told {COUNCIL} of her worries in 2011, but did not maintain contact with the family."
    )
    assert [one.record.agencies for one in missed(blocks(sentence))] == [()]


def test_a_report_that_was_not_heard_is_the_failure_of_whoever_was_told() -> None:
    found = missed(blocks(f"Teachers reported their concerns to {COUNCIL}, but were not properly heard."))
    assert [one.record.agencies for one in found] == [(COUNCIL,)]


def test_an_item_listed_as_a_missed_opportunity_is_one_by_implication() -> None:
    listed = blocks(f"{SCHOOL} rang twice on 3 March 2011.", heading="Missed opportunities", kind=BlockKind.LIST_ITEM)
    assert [(one.record.agencies, one.record.certainty) for one in missed(listed)] == [((SCHOOL,), Certainty.IMPLIED)]


def test_a_failure_told_again_adds_its_place_to_the_first() -> None:
    told = f"{COUNCIL} did not assess the risk that the stepfather posed."
    found = missed(
        blocks(
            told,
            "Nothing else is known.",
            f"As said above, {COUNCIL} did not assess the risk that the stepfather posed.",
        )
    )
    assert [[source.line_start for source in one.record.sources] for one in found] == [[4, 6]]


def test_a_block_of_no_review_holds_no_failure() -> None:
    document = blocks(f"{SCHOOL} did not refer the boy.")
    assert missed_opportunities.find(document, AgencyNames.from_blocks(document), lambda _: None) == ()


def test_a_board_named_in_the_title_is_not_blamed_for_what_nobody_is_named_for() -> None:
    document = blocks("No referral was made.", heading="Ambleford Safeguarding Children Board: Serious Case Review")
    assert [one.record.agencies for one in missed(document)] == [()]
