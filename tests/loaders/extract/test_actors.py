"""Who a sentence speaks of, in marks."""

import pytest

from loaders.extract.actors import Cast
from loaders.extract.casting import cast_of
from loaders.resolve.agencies import AgencyNames
from tests.loaders.extract.narrative_samples import COUNCIL, HOSPITAL, POLICE, SCHOOL, blocks


def _cast(*texts: str) -> Cast:
    document = blocks(*texts)
    return cast_of([block.text for block in document], AgencyNames.from_blocks(document))


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        (f"{SCHOOL} told {POLICE}.", "§a0 told §a1."),
        (f"{COUNCIL}'s social worker rang his mother.", "§a0 rang his §f0."),
        (f"A nurse from {HOSPITAL} wrote it down.", "a §a0 wrote it down."),
        ("The worker rang the agencies.", "the §n0 rang the §g0."),
        ("The psychiatrist did not reply.", "the §r0 did not reply."),
    ],
)
def test_agencies_their_people_and_families_are_told_apart(sentence: str, marked: str) -> None:
    assert _cast(sentence).tag(sentence).text == marked


def test_long_quotations_are_blotted_out_and_marks_can_be_written_out_again() -> None:
    tagged = _cast().tag(f'{POLICE} wrote "the caller did not leave a name" in the log.')
    assert "did not" not in tagged.text
    assert tagged.spell("§a0 wrote") == f"{POLICE} wrote"


def test_a_role_belongs_to_the_agency_that_the_document_ties_it_to() -> None:
    told = f"Alcohol workers from {HOSPITAL} met him."
    tagged = _cast(told).tag("The alcohol worker did not call.")
    assert [actor.agencies for actor in tagged.within(tagged.text)] == [(HOSPITAL,)]


def test_a_name_that_merely_stands_before_a_role_does_not_own_it() -> None:
    beside = _cast(f"Guidance came from {POLICE} school staff read it.").tag("The school did not call.")
    assert [actor.agencies for actor in beside.within(beside.text)] != [(POLICE,)]


def test_initials_are_people_where_the_document_uses_them_so() -> None:
    cast = _cast("QX, then aged 17, moved in.")
    assert cast.tag("QX did not engage.").text == "§f0 did not engage."


def test_a_short_form_means_the_agency_so_called_that_was_named_before_its_first_use() -> None:
    trusts = "Ambleford Mental Health NHS Foundation Trust", "Ambleford Hospitals NHS Foundation Trust"
    cast = _cast(f"She was seen by {trusts[0]}.", "The Trust discharged her.", f"She then went to {trusts[1]}.")
    tagged = cast.tag("The Trust did not write.")
    assert tagged.text == "the §a0 did not write."
    assert tagged.actors["a0"].agencies == (trusts[0],)


def test_an_agency_named_twice_running_is_one_actor() -> None:
    told = "The social worker at Ambleford Council (the Council) did not call."
    assert _cast(told).tag("Ambleford Council (the Council) did not call.").text.count("§") == 1
