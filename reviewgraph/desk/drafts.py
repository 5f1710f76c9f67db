"""Corrections of an uploaded document: tried on it, and kept beside it until it is stored."""

from collections.abc import Sequence

from graph.model.errors import QuestionError, UsageError
from graph.model.records import DocumentRecords
from loaders.corrections import Corrections, Entry, State, correct, read_corrections
from loaders.corrections.appending import append
from loaders.corrections.checking import check_together
from reviewgraph.desk.entries import entries_of, replacing
from reviewgraph.desk.inbox import Upload
from reviewgraph.desk.items import found_of, record_of, words_of
from reviewgraph.judging import Known
from webui.desk.judgements import Judgement

NOTHING = "this would change nothing together with the other corrections."


def drafts_of(upload: Upload) -> Corrections:
    """The drafts of an upload, in the order in which they were made."""
    return read_corrections(upload.drafts) if upload.drafts.exists() else Corrections(str(upload.drafts))


def plain_of(upload: Upload) -> DocumentRecords:
    """What was read in an upload, uncorrected.

    Raises:
        QuestionError: it is not read.
    """
    found = upload.records()
    if found is None:
        raise QuestionError("This document is not read yet.", where=upload.id, remedy="Wait until it is.")
    return found


def corrected(upload: Upload, collection: Corrections) -> DocumentRecords:
    """What was read in an upload, as the collection's corrections and its drafts have it."""
    return correct(plain_of(upload), _together(collection, drafts_of(upload))).records


def _together(*parts: Sequence[Entry] | Corrections) -> Corrections:
    """All of them, each once."""
    return Corrections(entries=tuple({entry.id: entry for part in parts for entry in part}.values()))


def draft(upload: Upload, collection: Corrections, judgement: Judgement) -> None:
    """Keep a judgement as a draft, once it is sure that it changes what was read.

    Raises:
        UsageError: it changes nothing, or goes against another; nothing is kept.
    """
    before = drafts_of(upload)
    known = Known(read=corrected(upload, collection))
    found = found_of(known, judgement.target)
    entries = entries_of(judgement, known, words_of(record_of(found[-1])), found)
    write, gone = replacing(before, entries)
    kept = tuple(entry for entry in before if entry not in gone)
    every = _together(collection, kept, write)
    _agree(every)
    outcomes = correct(plain_of(upload), every).outcomes
    done = {outcome.entry.id for outcome in outcomes if outcome.state is State.USED}
    if not gone and not all(entry.id in done for entry in write):
        raise UsageError(NOTHING, remedy="Store the document first, then correct it on its page.")
    _keep(upload, (*kept, *write))


def _agree(corrections: Corrections) -> None:
    try:
        check_together(corrections)
    except UsageError as error:
        message = error.message.partition(", see line")[0]
        raise UsageError(f"{message}.", remedy="Nothing was changed.") from error


def undraft(upload: Upload, number: int) -> None:
    """Take a draft back."""
    before = tuple(drafts_of(upload))
    if not 0 <= number < len(before):
        raise QuestionError("This correction is not here any more.", where=upload.id, remedy="Look at the list again.")
    _keep(upload, (*before[:number], *before[number + 1 :]))


def _keep(upload: Upload, entries: Sequence[Entry]) -> None:
    """Write the drafts anew, whole or not at all."""
    new = upload.drafts.with_name("corrections.new.yaml")
    new.unlink(missing_ok=True)
    if entries:
        append(new, entries)
        new.replace(upload.drafts)
    else:
        upload.drafts.unlink(missing_ok=True)
