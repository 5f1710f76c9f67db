"""Closed vocabularies of the graph: every value a property may take, and what the groups of values mean."""

from enum import StrEnum


class DocumentKind(StrEnum):
    """What sort of paper a file is."""

    EXECUTIVE_SUMMARY = "executive_summary"
    OVERVIEW_REPORT = "overview_report"
    ACTION_PLAN = "action_plan"
    MIXED = "mixed"
    ANNUAL_REPORT = "annual_report"
    BRIEFING = "briefing"
    TRACKER = "tracker"
    THEMATIC = "thematic"
    OTHER = "other"


class ReviewKind(StrEnum):
    """The statutory and local kinds of review, under the abbreviations that the field uses."""

    SCR = "SCR"
    LCSPR = "LCSPR"
    RAPID_REVIEW = "rapid_review"
    DHR = "DHR"
    SAR = "SAR"
    LLR = "LLR"
    THEMATIC = "thematic"
    MAPPA = "MAPPA"
    CPR = "CPR"
    APR = "APR"
    SUSR = "SUSR"
    LEARNING_REVIEW = "learning_review"
    CMR = "CMR"
    OWHR = "OWHR"
    MHHR = "MHHR"
    LEDER = "LeDeR"
    PFD = "PFD"
    INQUIRY = "inquiry"
    OTHER = "other"


class Status(StrEnum):
    """How an action stands, as the newest document says."""

    COMPLETED = "completed"
    IN_PROGRESS = "in_progress"
    PENDING = "pending"
    OVERDUE = "overdue"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


OPEN = frozenset({Status.PENDING, Status.IN_PROGRESS, Status.OVERDUE})
CLOSED = frozenset({Status.COMPLETED, Status.WITHDRAWN})
NOT_STATED = frozenset({Status.UNKNOWN})


class Rag(StrEnum):
    """A published red, amber, green or blue mark."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"


class Assurance(StrEnum):
    """What a progress cell offers: nothing, its word, or something that shows it."""

    CLAIMED = "claimed"
    EVIDENCED = "evidenced"
    NOT_STATED = "not_stated"


class Certainty(StrEnum):
    """Whether the words say it, or a reader infers it."""

    EXPLICIT = "explicit"
    IMPLIED = "implied"


class Level(StrEnum):
    """Whose recommendation it is: the whole review's, or one agency's own."""

    OVERVIEW = "overview"
    AGENCY = "agency"


class Capacity(StrEnum):
    """In what capacity a role appears in a review."""

    PANEL = "panel"
    AUTHOR = "author"
    CHAIR = "chair"
    ACTION_LEAD = "action_lead"
    NARRATIVE = "narrative"


class Sector(StrEnum):
    """The field an agency works in."""

    BOARD = "board"
    SOCIAL_CARE = "social_care"
    POLICE = "police"
    HEALTH = "health"
    MENTAL_HEALTH = "mental_health"
    EDUCATION = "education"
    EARLY_YEARS = "early_years"
    PROBATION = "probation"
    PROSECUTION = "prosecution"
    COURTS = "courts"
    HOUSING = "housing"
    FIRE_AND_RESCUE = "fire_and_rescue"
    AMBULANCE = "ambulance"
    ADULT_SOCIAL_CARE = "adult_social_care"
    VOLUNTARY = "voluntary"
    LOCAL_GOVERNMENT = "local_government"
    COMMUNITY_SAFETY = "community_safety"
    YOUTH = "youth"
    REGULATOR = "regulator"
    OTHER = "other"


class MissedKind(StrEnum):
    """What an agency should have done and did not."""

    INFORMATION_NOT_SHARED = "information_not_shared"
    NOT_RECORDED = "not_recorded"
    ASSESSMENT_NOT_DONE = "assessment_not_done"
    ASSESSMENT_INADEQUATE = "assessment_inadequate"
    REFERRAL_NOT_MADE = "referral_not_made"
    REFERRAL_NOT_ACTED_ON = "referral_not_acted_on"
    CHECKS_NOT_MADE = "checks_not_made"
    FOLLOW_UP_NOT_DONE = "follow_up_not_done"
    PROCEDURE_NOT_FOLLOWED = "procedure_not_followed"
    SUPERVISION_FAILED = "supervision_failed"
    CONTRACT_NOT_MONITORED = "contract_not_monitored"
    CHILD_NOT_SEEN = "child_not_seen"
    OTHER = "other"


class RegionKind(StrEnum):
    """The levels of places, from the smallest up."""

    LOCAL_AUTHORITY = "local_authority"
    POLICE_AREA = "police_area"
    REGION = "region"
    NATION = "nation"


class Severity(StrEnum):
    """How loud an issue is: an error loses a fact, a warning may mislead, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class IssueKind(StrEnum):
    """What an issue is about, where a person can settle it."""

    NAMES = "names"
    DATES = "dates"
    CORRECTION = "correction"


class CorrectionKind(StrEnum):
    """What a person may correct."""

    RENAME = "rename"
    MERGE = "merge"
    NEVER_MERGE = "never_merge"
    SPLIT = "split"
    SET = "set"
    DROP = "drop"
    ADD = "add"
