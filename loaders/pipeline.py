"""The whole way from a file to its records: read, mend, name, extract, account."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from graph.model.records import (
    Action,
    Agency,
    Document,
    DocumentRecords,
    InformationGap,
    Issue,
    LearningPoint,
    Ledger,
    MissedOpportunity,
    Recommendation,
    Review,
)
from graph.model.vocabulary import IssueKind, Severity
from loaders.blocks import Aside, Block, ReadDocument
from loaders.extract import (
    actions,
    documents,
    information_gaps,
    lead_roles,
    learning_points,
    missed_opportunities,
    narrative_roles,
    plan_learning,
    recommendations,
    reviews,
    successions,
)
from loaders.extract.colour_key import colour_key_of
from loaders.extract.found import Found
from loaders.extract.initials_key import initials_key_of
from loaders.extract.introduced import introduced
from loaders.extract.judging import judged
from loaders.extract.lawful_successions import by_law
from loaders.extract.narrative import narrative
from loaders.extract.plans import Plans, find_plans
from loaders.extract.prevention_reports import concerns
from loaders.extract.recognised import marked
from loaders.extract.review_places import ReviewPlaces
from loaders.extract.status_key import status_key_of
from loaders.ledger import Entry, Reason, account, entries
from loaders.readers import read_document
from loaders.resolve.agencies import AgencyNames
from loaders.resolve.agency_areas import localised
from loaders.segment.forms import unfold
from loaders.segment.headings import promote
from loaders.segment.lengths import cut_long
from loaders.segment.mend import mend
from loaders.segment.outline import Placed, outline
from loaders.segment.running import running
from loaders.segment.sentences import Sentence, sentences

R = TypeVar("R", Recommendation, Action, LearningPoint, Issue, Agency)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document ready for extraction: its blocks mended, running headers and the like set aside."""

    document: ReadDocument
    blocks: tuple[Block, ...]
    aside: tuple[Aside, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """What a document says, and what became of each block of it."""

    records: DocumentRecords
    entries: tuple[Entry, ...]
    recognised: frozenset[int] = frozenset()
    """The pages that were pictures, read by character recognition."""
    reasons: tuple[Found[MissedOpportunity] | Found[InformationGap], ...] = ()
    """Each failure and each gap of the narrative with the words that made it one."""


def extract_document(path: Path) -> DocumentRecords:
    """Everything that one file says.

    Raises:
        DocumentError: the file cannot be read.
    """
    return extract(read_document(path))


def prepare(document: ReadDocument) -> Prepared:
    """Sets running headers aside, joins broken sentences, cuts endless ones and finds unmarked headings."""
    unfolded = unfold(document.blocks, document.first_lines)
    repeated = running(unfolded)
    skipped = {id(block) for block in repeated}
    blocks = promote(cut_long(mend(block for block in unfolded if id(block) not in skipped)))
    aside = (*document.aside, *(Aside(Reason.RUNNING, block) for block in repeated))
    return Prepared(replace(document, blocks=blocks), blocks, aside)


def extract(read: ReadDocument) -> DocumentRecords:
    """The records of a document that has been read."""
    return check(read).records


def check(read: ReadDocument) -> Checked:
    """The records of a document that has been read, and the account of every block of it."""
    ready = prepare(read)
    document, blocks = ready.document, ready.blocks
    names = AgencyNames.from_blocks(blocks, document.name)
    placed = outline(blocks)
    plans = find_plans(placed, names)
    described = documents.describe(document)
    told = sentences(blocks)
    places = ReviewPlaces.of(_reviews(document, names, told, described), document, described, has_plan=bool(plans.rows))
    places = places.with_rows(plans.rows)
    plans = replace(plans, rows=places.with_refs(plans.rows))
    advised = recommendations.find(placed, plans, names, places.at)
    done, issues = actions.find(
        plans.rows,
        advised,
        {**colour_key_of(blocks), **status_key_of(blocks)},
        names,
        places.at,
        posts=initials_key_of(blocks, names),
    )
    told_in = prose(placed, plans)
    sentences_told = narrative(told_in, names)
    story = judged(told for told in sentences_told if places.of_block(told.sentence.block))
    missed = missed_opportunities.find(told_in, names, places.of_block, document=document.name, story=story)
    gaps = information_gaps.find(told_in, names, places.of_block, missed=missed, document=document.name, story=story)
    learned = (*plan_learning.find(plans.rows, places.at), *_learned(told_in, names, places, document.name))
    learned = (*concerns(blocks, places.of_block, document=document.name), *learned)
    cast = sentences_told[0].cast if sentences_told else None
    named = narrative_roles.find(
        blocks, names, places.of_block, document=document.name, prose=frozenset(map(id, told_in)), cast=cast, told=told
    )
    stated = successions.find(blocks, names, document.name, told=told)
    lawful, told_by_law = by_law(names.agencies(), document.name, stated)
    records = DocumentRecords(
        document=Document(
            document=document.name,
            sha256=document.sha256,
            kind=described.kind,
            title=described.title,
            pages=document.pages,
            published=described.published,
            as_of=described.as_of,
        ),
        ledger=Ledger(document.name, 0, 0, 0, 0, 0),
        reviews=places.of_what_advises(advised),
        agencies=localised(_stamped(names.agencies(), document.name), places.area),
        roles=(*(found.record for found in named), *lead_roles.find(_stamped(done, document.name))),
        successions=(*stated, *lawful),
        recommendations=_stamped(advised, document.name),
        actions=_stamped(done, document.name),
        learning_points=_stamped(learned, document.name),
        missed_opportunities=tuple(found.record for found in missed),
        information_gaps=tuple(found.record for found in gaps),
        issues=_stamped((*issues, *_notes(document), *_doubts(names), *told_by_law), document.name),
    )
    account_of = entries(blocks, ready.aside, plans, records)
    records = marked(replace(records, ledger=account(document.name, account_of, records)), document)
    return Checked(records, account_of, frozenset(document.recognised), (*missed, *gaps))


def _notes(document: ReadDocument) -> tuple[Issue, ...]:
    """What the reader says a person should know."""
    return tuple(Issue(document="", severity=Severity.WARNING, message=note) for note in document.notes)


def _reviews(
    document: ReadDocument, names: AgencyNames, told: Sequence[Sentence], described: documents.DocumentFacts
) -> tuple[Review, ...]:
    """The reviews of a document; who took part is told of a paper's one review only."""
    found = reviews.find(document, names, told=told, described=described)
    if len(found) != 1:
        return found
    return (replace(found[0], contributors=reviews.contributors(document.blocks, names)),)


def _doubts(names: AgencyNames) -> tuple[Issue, ...]:
    """Names that may be one agency, or short forms that may be several: for a person to settle."""
    return tuple(
        Issue(document="", severity=Severity.NOTE, message=doubt, kind=IssueKind.NAMES) for doubt in names.doubts
    )


def prose(placed: Sequence[Placed], plans: Plans) -> tuple[Block, ...]:
    """The blocks that are no part of a plan and no list of recommendations."""
    rows = _planned(plans)
    advised = introduced(placed)
    return tuple(
        item.block
        for index, item in enumerate(placed)
        if id(item.block) not in rows
        and not any(part.start <= index < part.end for part in plans.parts)
        and index not in advised
    )


def _planned(plans: Plans) -> frozenset[int]:
    """The blocks that rows of a plan were made of."""
    return frozenset(id(block) for row in plans.rows for block in row.blocks)


def _learned(
    blocks: Sequence[Block], names: AgencyNames, places: ReviewPlaces, document: str
) -> tuple[LearningPoint, ...]:
    found = learning_points.find(blocks, names, places.of_block, document=document)
    return tuple(each.record for each in found)


def _stamped(records: Iterable[R], document: str) -> tuple[R, ...]:
    return tuple(replace(record, document=document) for record in records)
