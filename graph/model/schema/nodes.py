"""Node labels of the graph as neomodel classes: the only place where labels and property names are written."""

from typing import Any

from neomodel import ArrayProperty, BooleanProperty, IntegerProperty, RelationshipTo, StringProperty, StructuredNode

from graph.model.schema import relationships as rel


def a_text(sentence: str, **options: Any) -> Any:
    return StringProperty(help_text=sentence, **options)


def a_list(sentence: str) -> Any:
    return ArrayProperty(StringProperty(), help_text=sentence)


def a_number(sentence: str) -> Any:
    return IntegerProperty(help_text=sentence)


def a_flag(sentence: str) -> Any:
    return BooleanProperty(help_text=sentence)


def an_id(sentence: str) -> Any:
    return StringProperty(unique_index=True, required=True, help_text=sentence)


def statements() -> Any:
    return RelationshipTo("Document", "STATED_IN", model=rel.StatedIn)


def passages() -> Any:
    return RelationshipTo("Passage", "EVIDENCED_BY", model=rel.EvidencedBy)


def carries_themes() -> Any:
    return RelationshipTo("Theme", "ABOUT", model=rel.About)


class Document(StructuredNode):
    """One file that was read, known by its sha256."""

    uid = an_id("document: and the sha256.")
    sha256 = a_text("SHA-256 of the file, in hex.")
    name = a_text("The file's name; a label only.", index=True)
    kind = a_text("What sort of paper it is: a value of DocumentKind.")
    title = a_text("Its title as published.")
    pages = a_number("How many pages it has, in paged files.")
    published = a_text("When it was published: ISO date, possibly partial.")
    as_of = a_text("The day its plan speaks of: ISO date, possibly partial.")
    loaded_at = a_text("When its records were last put in or changed, as the loader was told.")
    loaded_by = a_text("Who did that, as the loader was told.")
    records_digest = a_text("SHA-256 of its records as JSON; equal records are not written again.")
    reviews = a_text("JSON list of its review records without their passages: what the meeting of documents goes by.")
    issues = a_text("JSON list of the issues of reading it, in order: severity, message, sources.")
    corrections = a_text("JSON list of the corrections applied to its records: kind, says, targets, by, on, why.")
    errors = a_number("How many of its issues are errors.")
    warnings = a_number("How many of its issues are warnings.")
    notes = a_number("How many of its issues are notes.")
    blocks = a_number("Ledger: blocks in the file.")
    blocks_used = a_number("Ledger: blocks that became records.")
    blocks_ignored = a_number("Ledger: blocks left out for a named reason.")
    blocks_not_understood = a_number("Ledger: blocks that nothing was made of.")
    ignored = a_text("Ledger: JSON object, the reasons for leaving blocks out and how many each.")
    not_understood = a_text("Ledger: JSON list of the places of the blocks that were not understood.")
    ignored_places = a_text("Ledger: JSON list of the blocks left out that have words: reason, place, words.")
    used_places = a_text("Ledger: JSON list of the blocks used of which a part alone is a passage: place, all words.")
    characters = a_number("Ledger: characters in the blocks.")
    characters_used = a_number("Ledger: characters in the blocks used.")
    reports = RelationshipTo("Review", "REPORTS", model=rel.Reports)
    supersedes = RelationshipTo("Document", "SUPERSEDES", model=rel.Supersedes)
    read_as = RelationshipTo("Extract", "READ_AS", model=rel.ReadAs)
    lists = RelationshipTo("ReviewRecord", "LISTS", model=rel.Lists)


class Extract(StructuredNode):
    """Everything extraction found in one document, kept so that the writer can work the graph out again."""

    uid = an_id("extract: and the document's sha256.")
    records = a_text("JSON of the records, in the record format.")


class ReviewRecord(StructuredNode):
    """A review as one document lists it, with the marks by which papers of the same review are found; digests all."""

    uid = an_id("review-record: and the document's sha256 and the id that its records have for the review.")
    record = a_text("Mark: the id that the document's records have for the review.", index=True)
    reference = a_text("Mark: its printed reference.", index=True)
    area = a_text("Mark: its subject (else its title) with its area.", index=True)
    board = a_text("Mark: its subject (else its title) with its board.", index=True)
    name = a_text("Mark: its subject with its title.", index=True)
    unplaced = a_text("The same, where the document gives neither area nor board.", index=True)
    made_from = a_text("The rules of the marks, and the digest of the records that they were made from.")


class Passage(StructuredNode):
    """A place in a document, and the words there."""

    uid = an_id("passage: and a digest of the document's sha256, the place and the words.")
    page = a_number("Page, from 1, in paged files.")
    line_start = a_number("First line of the text, from 1.")
    line_end = a_number("Last line of the text.")
    cell = a_text("The cell: `Sheet!B7` or `table 2, row 5`.")
    quote = a_text("The words as published.")
    recognised = a_flag("True where a picture of a page was read by character recognition; else absent.")
    document = RelationshipTo("Document", "IN", model=rel.In)


class Region(StructuredNode):
    """An area: a local authority or police area, a region, a nation."""

    uid = an_id("region: and its name.")
    name = a_text("Its name.", index=True)
    kind = a_text("A value of RegionKind; null where a document names an area that the region data lacks.")
    part_of = RelationshipTo("Region", "PART_OF", model=rel.PartOf)


class Review(StructuredNode):
    """One review."""

    uid = an_id("review: and its reference; else board, subject and year; else its title.")
    reference = a_text("Its printed reference.")
    kinds = a_list("Values of ReviewKind, sorted; joint reviews have several.")
    method = a_text("The method it was made by.")
    title = a_text("Its title.")
    commissioned = a_text("When it was commissioned: ISO date, possibly partial.")
    published = a_text("When it was published: ISO date, possibly partial.")
    year = a_number("Its year: of the incident, else in the reference, else commissioned, else published.")
    year_basis = a_text("Which of these the year is: incident, reference, commissioned or published.")
    concerns = RelationshipTo("Case", "CONCERNS", model=rel.Concerns)
    commissioned_by = RelationshipTo("Agency", "COMMISSIONED_BY", model=rel.CommissionedBy)
    in_region = RelationshipTo("Region", "IN_REGION", model=rel.InRegion)
    found = RelationshipTo("Finding", "FOUND", model=rel.Found)
    identified_missed = RelationshipTo("MissedOpportunity", "IDENTIFIED", model=rel.Identified)
    identified_gap = RelationshipTo("InformationGap", "IDENTIFIED", model=rel.Identified)
    made = RelationshipTo("Recommendation", "MADE", model=rel.Made)
    planned = RelationshipTo("Action", "PLANNED", model=rel.Planned)
    stated_in = statements()
    evidence = passages()


class Case(StructuredNode):
    """What happened, to whom: the subject under the pseudonym of the document."""

    uid = an_id("case: and the review's id.")
    subject = a_text("The pseudonym as published.")
    harm = a_text("What was done or suffered.")
    incident_date = a_text("When: ISO date, possibly partial.")
    age = a_text("Age as published.")
    sex = a_text("Sex as published.")
    ethnicity = a_text("Ethnicity as published.")
    stated_in = statements()
    evidence = passages()


class Agency(StructuredNode):
    """An organisation, board or unit under its canonical name."""

    uid = an_id("agency: and its canonical name.")
    name = a_text("Its canonical name.", index=True)
    aliases = a_list("Other names that documents use, sorted.")
    sector = a_text("A value of Sector.")
    part_of = RelationshipTo("Agency", "PART_OF", model=rel.PartOf)
    succeeded_by = RelationshipTo("Agency", "SUCCEEDED_BY", model=rel.SucceededBy)
    serves = RelationshipTo("Region", "SERVES", model=rel.Serves)
    took_part_in = RelationshipTo("Review", "TOOK_PART_IN", model=rel.TookPartIn)
    stated_in = statements()
    evidence = passages()


class Role(StructuredNode):
    """A professional role at an agency, never a person."""

    uid = an_id("role: and the agency's name and the title.")
    title = a_text("The title as written.")
    at = RelationshipTo("Agency", "AT", model=rel.At)
    sat_on = RelationshipTo("Review", "SAT_ON", model=rel.SatOn)
    stated_in = statements()
    evidence = passages()


class Finding(StructuredNode):
    """A learning point, lesson, finding or key message."""

    uid = an_id("learning_point: and the review, and a digest of the text.")
    text = a_text("The words as published.")
    about = carries_themes()
    stated_in = statements()
    evidence = passages()


class MissedOpportunity(StructuredNode):
    """An agency did not do what it should have done at the time."""

    uid = an_id("missed_opportunity: and the review, and a digest of the text.")
    text = a_text("The words as published.")
    kind = a_text("A value of MissedKind.")
    when = a_text("When: ISO date, possibly partial.")
    certainty = a_text("explicit or implied.")
    missed_by = RelationshipTo("Agency", "MISSED_BY", model=rel.MissedBy)
    about = carries_themes()
    stated_in = statements()
    evidence = passages()


class InformationGap(StructuredNode):
    """One agency held what another needed and did not get, or got late."""

    uid = an_id("information_gap: and the review, and a digest of the text.")
    text = a_text("The words as published.")
    what = a_text("The information, in a few words.")
    when = a_text("When: ISO date, possibly partial.")
    certainty = a_text("explicit or implied.")
    consequence = a_text("What came of it, as published.")
    holder_as_said = a_text("The holder in the document's words, where they name no agency.")
    recipient_as_said = a_text("The recipient in the document's words, where they name no agency.")
    held_by = RelationshipTo("Agency", "HELD_BY", model=rel.HeldBy)
    needed_by = RelationshipTo("Agency", "NEEDED_BY", model=rel.NeededBy)
    same_event = RelationshipTo("MissedOpportunity", "SAME_EVENT", model=rel.SameEvent)
    about = carries_themes()
    stated_in = statements()
    evidence = passages()


class Recommendation(StructuredNode):
    """A recommendation of a review, or of one agency's own part of it."""

    uid = an_id("recommendation: and the review, the section and the printed number, else a digest of the text.")
    ref = a_text("Its printed number.")
    section = a_text("The heading it stands under, an agency or a priority; null in the overview part.")
    level = a_text("overview or agency.")
    stem = a_text("The words that introduce a numbered sub-point.")
    text = a_text("The words as published.")
    addressed_to = RelationshipTo("Agency", "ADDRESSED_TO", model=rel.AddressedTo)
    responds_to_finding = RelationshipTo("Finding", "RESPONDS_TO", model=rel.RespondsTo)
    responds_to_missed = RelationshipTo("MissedOpportunity", "RESPONDS_TO", model=rel.RespondsTo)
    responds_to_gap = RelationshipTo("InformationGap", "RESPONDS_TO", model=rel.RespondsTo)
    implemented_by = RelationshipTo("Action", "IMPLEMENTED_BY", model=rel.ImplementedBy)
    about = carries_themes()
    stated_in = statements()
    evidence = passages()


class Action(StructuredNode):
    """One ask of an action plan, and how it stands."""

    uid = an_id("action: and the review, the section and the printed number, else a digest of the text.")
    ref = a_text("Its own printed number.")
    section = a_text("The heading it stands under; null in the overview or multi-agency part.")
    recommendation_ref = a_text("The printed number of the recommendation it carries out.")
    recommendation_certainty = a_text("explicit, or implied by the order and the words of the printed plan.")
    text = a_text("The words as published.")
    target_text = a_text("The target as written.")
    target_date = a_text("The target: ISO date, possibly partial; null where none can be told.")
    status = a_text("A value of Status, as the newest document that says how it stands says.", index=True)
    status_text = a_text("The words that say so.")
    status_certainty = a_text("explicit or implied.")
    rag = a_text("red, amber, green or blue, as published.")
    assurance = a_text("claimed, evidenced or not_stated.")
    progress = a_text("The progress cell as published.")
    desired_outcome = a_text("What it is meant to bring about, as published.")
    measure = a_text("How that is to be seen, as published.")
    led_by_agency = RelationshipTo("Agency", "LED_BY", model=rel.LedBy)
    led_by_role = RelationshipTo("Role", "LED_BY", model=rel.LedBy)
    has_update = RelationshipTo("Update", "HAS_UPDATE", model=rel.HasUpdate)
    about = carries_themes()
    stated_in = statements()
    evidence = passages()


class Update(StructuredNode):
    """A dated note of progress on an action."""

    uid = an_id("update: and the action, and a digest of the date and the text.")
    date = a_text("When: ISO date, possibly partial.")
    text = a_text("The note as published.")
    status = a_text("A value of Status, where the note says one.")
    stated_in = statements()


class Theme(StructuredNode):
    """A concept of the taxonomy."""

    uid = an_id("theme: and its slug.")
    slug = a_text("Its short name, which records use.")
    label = a_text("Its name for people; null where a document carries a theme that the taxonomy lacks.")
    definition = a_text("What it covers.")
    group = a_text("The family of themes it stands in.")
    broader = RelationshipTo("Theme", "BROADER", model=rel.Broader)


class Walkthrough(StructuredNode):
    """A facilitator's walk through a review."""

    uid = an_id("walkthrough: and the name it was given.")
    title = a_text("Its title.")
    of = RelationshipTo("Review", "OF", model=rel.Of)
    has = RelationshipTo("Step", "HAS", model=rel.Has)


class Step(StructuredNode):
    """One screen of a walkthrough."""

    uid = an_id("step: and the walkthrough and its place.")
    order = a_number("Its place, from 1.")
    heading = a_text("Its heading.")
    words = a_text("What the room reads.")
    prompt = a_text("The question put to the room.")
    notes = a_text("The facilitator's own notes.")
    hidden = BooleanProperty(help_text="True where the step is left out when shown.")
    shown = a_list("Uids of the nodes it shows, in order.")


class Restriction(StructuredNode):
    """What somebody decided: a review that only named roles see. No document says so, and none takes it out."""

    uid = an_id("restriction: and a digest of the review's uid when it was set.")
    review = a_text("The uid of the review when it was set.")
    title = a_text("What the review was called then.")
    because = a_text("Why, in the words of whoever set it.")
    at = a_text("When it was set: ISO date and time.")
    by = a_text("Who set it.")
    names = a_list("Every uid that the review, or a record of it, has had since.")
    documents = a_list("Sha256 of every document that has told of it since.")
    files = a_list("The names of these documents' files.")
    others = a_list("The sha256 and the id of each record of these documents that is about another review.")


class WritingTurn(StructuredNode):
    """The one node that every writing transaction changes, so that writers take turns; it tells nothing of reviews."""

    uid = an_id("always `turn`.")
    document = a_text("Sha256 of the document written or taken out last.")
    number = a_number("How many times the graph was changed.")
    mark = a_text("Made by chance when the graph was first written: tells it from one that is put in its place.")
    format = a_number("The format of the graph: what this page says is that of the newest.")
    version = a_text("The version of reviewgraph that stated it.")
