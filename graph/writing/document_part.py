"""What a document states whatever review it meets: itself, its passages, its agencies, roles and successions."""

from collections.abc import Iterator

from graph.model.records import DocumentRecords, Source
from graph.model.reference import region_id
from graph.model.vocabulary import Severity
from graph.writing import extracts
from graph.writing.meeting import Entry
from graph.writing.naming import AgencyNames, NamedRole, agency_names, lead_roles
from graph.writing.passages import add_passages, evidence
from graph.writing.review_records import listed
from graph.writing.subgraph import Contribution, Edition, NodeKey, Properties, RelationshipKey, known


def edition_of(records: DocumentRecords) -> Edition:
    document = records.document
    return Edition(document.sha256, document.kind.value, document.as_of, document.published)


def entry_of(records: DocumentRecords) -> Entry:
    """What the meeting of documents needs to know of these records."""
    return Entry(edition_of(records), records.document.document, records.reviews)


def document_part(records: DocumentRecords, *, at: str, by: str) -> Contribution:
    """The part of a document's contribution that needs no other document to be worked out."""
    part = Contribution(edition_of(records))
    names = agency_names(records)
    _document(part, records, at, by)
    add_passages(part, _sources(records))
    _agencies(part, names)
    _roles(part, records, names)
    _successions(part, records, names)
    _areas(part, records, names)
    return part


def _sources(records: DocumentRecords) -> Iterator[Source]:
    for item in (*records.reviews, *records.agencies, *records.roles, *records.successions, *records.facts()):
        yield from item.sources


def _document(part: Contribution, records: DocumentRecords, at: str, by: str) -> None:
    text = extracts.to_json(records)
    extract = NodeKey("Extract", f"extract:{part.edition.sha256}")
    part.own[part.edition.key] = _document_properties(records, text) | {"loaded_at": at, "loaded_by": by}
    part.own[extract] = {"records": text}
    part.plain[RelationshipKey("READ_AS", part.edition.key, extract)] = {}
    records_listed = listed(entry_of(records), extracts.records_digest(text))
    part.own.update(records_listed.nodes)
    part.plain.update(records_listed.relationships)


def _document_properties(records: DocumentRecords, text: str) -> Properties:
    document = records.document
    return known(
        {
            "sha256": document.sha256,
            "name": document.document,
            "kind": document.kind.value,
            "title": document.title,
            "pages": document.pages,
            "published": document.published,
            "as_of": document.as_of,
            "records_digest": extracts.records_digest(text),
            "reviews": extracts.reviews_json(records.reviews),
        }
    ) | (_ledger_properties(records) | _issue_properties(records))


def _ledger_properties(records: DocumentRecords) -> Properties:
    ledger = records.ledger
    return {
        "blocks": ledger.blocks,
        "blocks_used": ledger.used,
        "blocks_ignored": sum(ledger.ignored.values()),
        "blocks_not_understood": ledger.not_understood,
        "ignored": extracts.counts_json(ledger.ignored),
        "not_understood": extracts.places_json(ledger.sources),
        "ignored_places": extracts.ignored_json(ledger.ignored_sources),
        "used_places": extracts.places_json(ledger.used_sources),
        "characters": ledger.characters,
        "characters_used": ledger.characters_used,
    }


def _issue_properties(records: DocumentRecords) -> Properties:
    severities = [issue.severity for issue in records.issues]
    return {
        "issues": extracts.issues_json(records.issues),
        "corrections": extracts.corrections_json(records.corrections),
        "errors": severities.count(Severity.ERROR),
        "warnings": severities.count(Severity.WARNING),
        "notes": severities.count(Severity.NOTE),
    }


def _agencies(part: Contribution, names: AgencyNames) -> None:
    for uid, agency in names.agencies.items():
        key = NodeKey("Agency", uid)
        aliases = sorted(set(agency.aliases))
        part.statements[key] = known(
            {"name": agency.full_name, "aliases": aliases, "sector": agency.sector.value, "part_of": agency.part_of}
        )
        if agency.part_of and names.key(agency.part_of) != key:
            part.say("PART_OF", key, names.key(agency.part_of))
        evidence(part, key, agency.sources)


def _roles(part: Contribution, records: DocumentRecords, names: AgencyNames) -> None:
    for role in records.roles:
        key = _role(part, NamedRole(role.role, role.agency), names)
        evidence(part, key, role.sources)
    for action in records.actions:
        for lead in lead_roles(action, records.roles):
            _role(part, lead, names)


def _role(part: Contribution, role: NamedRole, names: AgencyNames) -> NodeKey:
    part.statements.setdefault(role.key, known({"title": role.title, "agency": role.agency}))
    if role.agency:
        part.say("AT", role.key, names.key(role.agency))
    return role.key


def _successions(part: Contribution, records: DocumentRecords, names: AgencyNames) -> None:
    for succession in records.successions:
        earlier, later = names.key(succession.predecessor), names.key(succession.successor)
        part.say("SUCCEEDED_BY", earlier, later, on=succession.on)
        evidence(part, earlier, succession.sources)
        evidence(part, later, succession.sources)


def _areas(part: Contribution, records: DocumentRecords, names: AgencyNames) -> None:
    for review in records.reviews:
        if review.commissioned_by and review.region:
            part.say("SERVES", names.key(review.commissioned_by), NodeKey("Region", region_id(review.region)))
