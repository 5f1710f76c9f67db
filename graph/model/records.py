"""Records: what extraction prints, one frozen dataclass per type, and the only thing the writer takes in.

The fields are those of the record format (docs/records.md). Dates are ISO strings, possibly partial (``2009``,
``2009-09``). Names of agencies are canonical within their document. ``id`` is made by ``graph.model.identity``.
"""

from dataclasses import dataclass, field
from typing import ClassVar

from graph.model.vocabulary import (
    Assurance,
    Capacity,
    Certainty,
    CorrectionKind,
    DocumentKind,
    IssueKind,
    Level,
    MissedKind,
    Rag,
    ReviewKind,
    Sector,
    Severity,
    Status,
)


@dataclass(frozen=True, slots=True)
class Source:
    """A place in a document: ``page`` in paged files, 1-based inclusive lines, or a cell, and the words there."""

    quote: str
    page: int | None = None
    line_start: int | None = None
    line_end: int | None = None
    cell: str | None = None
    recognised: bool = False
    """Read by character recognition, on a page that is a picture: its words may be wrong."""


@dataclass(frozen=True, slots=True)
class ThemeReason:
    """Why a fact carries a theme: a score above nought up to one, and the words that decided."""

    score: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One file read. ``document`` is the file's name, ``sha256`` its identity."""

    type: ClassVar[str] = "document"
    document: str
    sha256: str
    kind: DocumentKind
    title: str | None = None
    pages: int | None = None
    published: str | None = None
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """One review, with its case. ``region`` is the local area's name as resolved, else None."""

    type: ClassVar[str] = "review"
    document: str
    id: str
    kinds: tuple[ReviewKind, ...]
    title: str
    reference: str | None = None
    method: str | None = None
    subject: str | None = None
    harm: str | None = None
    commissioned_by: str | None = None
    region: str | None = None
    incident_date: str | None = None
    commissioned: str | None = None
    published: str | None = None
    age: str | None = None
    sex: str | None = None
    ethnicity: str | None = None
    contributors: tuple[str, ...] = ()
    """Agencies that the document says took part."""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Agency:
    """An organisation, board or unit under its canonical name."""

    type: ClassVar[str] = "agency"
    document: str
    id: str
    name: str
    sector: Sector
    aliases: tuple[str, ...] = ()
    part_of: str | None = None
    area: str | None = None
    """The area (else the review) that tells a name such as "Children's Services" from its namesakes elsewhere."""
    sources: tuple[Source, ...] = ()

    @property
    def full_name(self) -> str:
        """The name that pages show: with its area where the name alone could be any area's."""
        return f"{self.name} ({self.area})" if self.area else self.name


@dataclass(frozen=True, slots=True)
class Role:
    """A professional role at an agency, never a person."""

    type: ClassVar[str] = "role"
    document: str
    id: str
    role: str
    capacity: Capacity
    agency: str | None = None
    review: str | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Succession:
    """One agency took over from another."""

    type: ClassVar[str] = "succession"
    document: str
    id: str
    predecessor: str
    successor: str
    on: str | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A numbered or clearly set-apart recommendation of a review."""

    type: ClassVar[str] = "recommendation"
    document: str
    id: str
    review: str
    text: str
    level: Level
    ref: str | None = None
    section: str | None = None
    stem: str | None = None
    addressed_to: tuple[str, ...] = ()
    responds_to: tuple[str, ...] = ()
    themes: dict[str, ThemeReason] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Update:
    """A dated note of progress inside an action's progress cell."""

    text: str
    date: str | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """One ask of an action plan. ``recommendation_ref`` is the printed number of the recommendation it carries out."""

    type: ClassVar[str] = "action"
    document: str
    id: str
    review: str
    text: str
    status: Status
    ref: str | None = None
    section: str | None = None
    recommendation_ref: str | None = None
    recommendation: str | None = None
    """Id of the recommendation in the same document that it carries out, where one is found."""
    recommendation_certainty: Certainty | None = None
    """Implied where only the order and the words of the printed plan tell which recommendation it carries out."""
    lead_agencies: tuple[str, ...] = ()
    lead_roles: tuple[str, ...] = ()
    target_text: str | None = None
    target_date: str | None = None
    status_text: str | None = None
    status_certainty: Certainty | None = None
    rag: Rag | None = None
    assurance: Assurance = Assurance.NOT_STATED
    progress: str | None = None
    desired_outcome: str | None = None
    measure: str | None = None
    updates: tuple[Update, ...] = ()
    themes: dict[str, ThemeReason] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class LearningPoint:
    """A learning point, lesson, finding or key message."""

    type: ClassVar[str] = "learning_point"
    document: str
    id: str
    review: str
    text: str
    themes: dict[str, ThemeReason] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class MissedOpportunity:
    """An agency did not do what it should have done at the time."""

    type: ClassVar[str] = "missed_opportunity"
    document: str
    id: str
    review: str
    text: str
    kind: MissedKind
    certainty: Certainty
    agencies: tuple[str, ...] = ()
    when: str | None = None
    themes: dict[str, ThemeReason] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class InformationGap:
    """Information that one agency held and another needed. An end that names no agency is kept as said.

    ``same_event`` is the id of the missed opportunity that tells of the same failure to pass something on.
    """

    type: ClassVar[str] = "information_gap"
    document: str
    id: str
    review: str
    text: str
    holder: str
    recipient: str
    certainty: Certainty
    what: str | None = None
    when: str | None = None
    consequence: str | None = None
    same_event: str | None = None
    themes: dict[str, ThemeReason] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """Something a person should know about how a document was read."""

    type: ClassVar[str] = "issue"
    document: str
    severity: Severity
    message: str
    sources: tuple[Source, ...] = ()
    kind: IssueKind | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's judgement on what a document says, as it was applied: what, by whom, on which day and why.

    ``targets`` are the names or ids that it concerns, as the corrections give them.
    """

    type: ClassVar[str] = "correction"
    document: str
    id: str
    kind: CorrectionKind
    says: str
    targets: tuple[str, ...]
    by: str
    on: str
    why: str


@dataclass(frozen=True, slots=True)
class Ignored:
    """A block that was left out: the reason, one of those that the ledger counts, and its place with all its words."""

    reason: str
    source: Source


@dataclass(frozen=True, slots=True)
class Ledger:
    """The account of every block: used, ignored for a named reason, or not understood; and of characters."""

    type: ClassVar[str] = "ledger"
    document: str
    blocks: int
    used: int
    not_understood: int
    characters: int
    characters_used: int
    ignored: dict[str, int] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    """The places of the blocks that were not understood."""
    ignored_sources: tuple[Ignored, ...] = ()
    """The blocks left out, in printed order, but for those without words. Kept with the document; never printed."""
    used_sources: tuple[Source, ...] = ()
    """The blocks used of which a record quotes a part alone, whole, in printed order. Kept likewise; never printed."""


Fact = Recommendation | Action | LearningPoint | MissedOpportunity | InformationGap


@dataclass(frozen=True, slots=True)
class DocumentRecords:
    """Everything extraction found in one document, in the order printed."""

    document: Document
    ledger: Ledger
    reviews: tuple[Review, ...] = ()
    agencies: tuple[Agency, ...] = ()
    roles: tuple[Role, ...] = ()
    successions: tuple[Succession, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    actions: tuple[Action, ...] = ()
    learning_points: tuple[LearningPoint, ...] = ()
    missed_opportunities: tuple[MissedOpportunity, ...] = ()
    information_gaps: tuple[InformationGap, ...] = ()
    issues: tuple[Issue, ...] = ()
    corrections: tuple[Correction, ...] = ()
    """What people corrected, already applied to the records above."""

    def facts(self) -> tuple[Fact, ...]:
        """Every fact that themes and passages hang on."""
        return (
            *self.recommendations,
            *self.actions,
            *self.learning_points,
            *self.missed_opportunities,
            *self.information_gaps,
        )
