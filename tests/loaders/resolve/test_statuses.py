"""Statuses, colours and assurance: the words of a plan's cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.vocabulary import Assurance, Certainty, Rag, Status
from loaders.resolve.statuses import assurance_of, colour_key, colour_meaning, progress_status, rag_of, status_of

CELLS = [
    ("Action completed", Status.COMPLETED),
    ("Finalised", Status.COMPLETED),
    ("Completed – moved to business as usual", Status.COMPLETED),
    ("100% complete", Status.COMPLETED),
    ("Closed – superseded", Status.WITHDRAWN),
    ("No longer achievable", Status.WITHDRAWN),
    ("Ongoing", Status.IN_PROGRESS),
    ("On track", Status.IN_PROGRESS),
    ("Partially complete", Status.IN_PROGRESS),
    ("Not yet complete", Status.IN_PROGRESS),
    ("80% complete", Status.IN_PROGRESS),
    ("Incomplete", Status.IN_PROGRESS),
    ("Not started", Status.PENDING),
    ("Post publication", Status.PENDING),
    ("To be completed by June", Status.PENDING),
    ("Awaiting completion of W2", Status.PENDING),
    ("OVERDUE at the date of this letter", Status.OVERDUE),
    ("Deadline missed", Status.OVERDUE),
    ("in place since 2 April 2015", Status.COMPLETED),
]


@pytest.mark.parametrize(("words", "status"), CELLS)
def test_reads_a_status_cell(words: str, status: Status) -> None:
    reading = status_of(words)
    assert reading is not None
    assert (reading.status, reading.text, reading.certainty) == (status, words, Certainty.EXPLICIT)


@pytest.mark.parametrize("words", [None, "", "n/a", "-", "31 March 2015", "Head of Service", "Red"])
def test_a_cell_without_status_words_gives_none(words: str | None) -> None:
    assert status_of(words) is None


def test_a_progress_note_states_its_status_in_its_opening() -> None:
    reading = progress_status("Withdrawn: folded into another plan by decision of the executive.")
    assert reading is not None
    assert (reading.status, reading.text, reading.certainty) == (Status.WITHDRAWN, "Withdrawn", Certainty.EXPLICIT)


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("Form agreed. Signed off by one partner; the other's is awaited.", Status.IN_PROGRESS),
        ("The tool is being piloted in two teams.", Status.IN_PROGRESS),
        ("A briefing will be sent to all practices.", Status.IN_PROGRESS),
        ("The Chair has written to the Minister.", Status.COMPLETED),
        ("Letter sent 2 May. No reply received.", Status.COMPLETED),
    ],
)
def test_a_progress_note_may_imply_a_status(note: str, status: Status) -> None:
    reading = progress_status(note)
    assert reading is not None
    assert (reading.status, reading.certainty) == (status, Certainty.IMPLIED)


def test_a_late_word_in_a_note_wins_over_its_opening() -> None:
    reading = progress_status("Quote received. Paper form in use for now; the automated notice is overdue.")
    assert reading is not None
    assert reading.status is Status.OVERDUE


@pytest.mark.parametrize(
    ("words", "rag"),
    [
        ("R", Rag.RED),
        ("AMBER", Rag.AMBER),
        ("A (was R)", Rag.AMBER),
        ("Green - completed", Rag.GREEN),
        ("Red/Amber", Rag.RED),
        ("new target date June 2016 rag-rated red", Rag.RED),
        ("Complete (Blue)", Rag.BLUE),
    ],
)
def test_reads_a_colour(words: str, rag: Rag) -> None:
    assert rag_of(words) is rag


@pytest.mark.parametrize(
    "words", [None, "", "Grey", "N", "Completed", "Greenwich", "A letter was sent", "Red tape was cut"]
)
def test_other_words_are_no_colour(words: str | None) -> None:
    assert rag_of(words) is None


def test_a_colour_for_what_was_not_delivered_completes_nothing() -> None:
    key = colour_key("RAG: R = not delivered by its date; A = some delay; G = delivered.")
    assert {colour: meaning.status for colour, meaning in key.items()} == {
        "red": Status.IN_PROGRESS,
        "amber": None,
        "green": Status.COMPLETED,
    }


def test_reads_a_documents_own_key() -> None:
    key = colour_key(
        "RAG: B = complete, evidence seen; G = on track; A = delayed; R = not started. Grey = no longer needed."
    )
    assert {colour: meaning.status for colour, meaning in key.items()} == {
        Rag.BLUE: Status.COMPLETED,
        Rag.GREEN: Status.IN_PROGRESS,
        Rag.AMBER: Status.IN_PROGRESS,
        Rag.RED: Status.PENDING,
        "grey": Status.WITHDRAWN,
    }
    assert [colour for colour, meaning in key.items() if meaning.evidenced] == [Rag.BLUE]


def test_one_colour_alone_is_no_key() -> None:
    assert not colour_key("Green: the colour of the new leaflet")


@pytest.mark.parametrize(
    ("progress", "assurance"),
    [
        (None, Assurance.NOT_STATED),
        ("", Assurance.NOT_STATED),
        ("Policy revised.", Assurance.CLAIMED),
        ("Bulletin 14/24 issued to all stations.", Assurance.CLAIMED),
        ("Completed. 46 of 46 officers trained.", Assurance.EVIDENCED),
        ("Dip samples: 71% compliant in April.", Assurance.EVIDENCED),
        ("Audit completed and showed good practice.", Assurance.EVIDENCED),
    ],
)
def test_assurance_of_a_note(progress: str | None, assurance: Assurance) -> None:
    assert assurance_of(progress) is assurance


@pytest.mark.parametrize(
    ("progress", "assurance"),
    [
        ("Done on 24 June. Average wait down from 19 days to 4.", Assurance.EVIDENCED),
        ("Maps seen by the Early Years Adviser on 6 June.", Assurance.EVIDENCED),
        ("Families are seen by a worker.", Assurance.CLAIMED),
    ],
)
def test_assurance_of_what_has_fallen_and_of_papers_that_somebody_saw(progress: str, assurance: Assurance) -> None:
    assert assurance_of(progress, status=Status.COMPLETED) is assurance


def test_assurance_takes_the_evidence_cell_the_key_and_the_status_into_account() -> None:
    assert assurance_of("Published.", evidence="Y - minutes") is Assurance.EVIDENCED
    assert assurance_of("Published.", evidence="N") is Assurance.CLAIMED
    assert assurance_of("Published.", meaning=colour_meaning("Complete, evidence accepted")) is Assurance.EVIDENCED
    assert assurance_of("18 of 24 trained.", status=Status.IN_PROGRESS) is Assurance.NOT_STATED
    assert assurance_of(None, status=Status.COMPLETED) is Assurance.CLAIMED


@given(st.text(max_size=80))
def test_any_words_are_read_without_failing(words: str) -> None:
    reading = progress_status(words) or status_of(words)
    assert reading is None or reading.status in Status
    assert rag_of(words) in {None, *Rag}
    assert assurance_of(words) in Assurance
    assert len(colour_key(words)) != 1


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("The form has been compulsory since 1 May 2023.", Status.COMPLETED),
        ("The force added a field to its devices in May. It says that all is well.", Status.COMPLETED),
        ("Policy changed on time. The portal cannot yet be searched.", Status.IN_PROGRESS),
        ("The form had a field. It was asked for.", None),
    ],
)
def test_what_a_plain_note_of_progress_implies(note: str, status: Status | None) -> None:
    reading = progress_status(note)
    assert (reading.status if reading else None) is status
