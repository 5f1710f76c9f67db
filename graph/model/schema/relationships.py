"""Relationship types of the graph as neomodel classes: what each one means and what it carries."""

from neomodel import ArrayProperty, FloatProperty, StringProperty, StructuredRel


class Plain(StructuredRel):
    """A relationship that no document states: it comes from the writer or from data."""


class Documented(StructuredRel):
    """A relationship that documents state."""

    documents = ArrayProperty(StringProperty(), help_text="Sha256 of every document that says so, sorted.")


class Reports(Plain):
    """The document reports the review, or tells of its plan."""


class Supersedes(Plain):
    """The document is the next later edition of the other: same reviews, same kind, later date."""


class ReadAs(Plain):
    """What extraction made of the document."""


class Lists(Plain):
    """What the document says of which review it tells of."""


class In(Plain):
    """The document that the passage is a place of."""


class StatedIn(Plain):
    """What this document itself says of the node: its properties under their own names, and the names below."""

    addressed_to = ArrayProperty(StringProperty(), help_text="Recommendation: names of the agencies it asks.")
    lead_agencies = ArrayProperty(StringProperty(), help_text="Action: names of the agencies that lead it.")
    lead_roles = ArrayProperty(StringProperty(), help_text="Action: titles of the roles that lead it.")
    agencies = ArrayProperty(StringProperty(), help_text="Missed opportunity: names of the agencies that missed it.")
    holder = StringProperty(help_text="Information gap: the end that held it, as the record names it.")
    recipient = StringProperty(help_text="Information gap: the end that needed it, as the record names it.")
    commissioned_by = StringProperty(help_text="Review: name of the agency that commissioned it.")
    region = StringProperty(help_text="Review: name of the area it is in.")
    part_of = StringProperty(help_text="Agency: name of the agency it is part of.")
    agency = StringProperty(help_text="Role: name of its agency.")


class EvidencedBy(Documented):
    """A passage that says so."""


class Concerns(Documented):
    """What happened in the case is what the review looks at."""


class CommissionedBy(Documented):
    """The board or agency that had the review made, as the newest document says."""


class InRegion(Documented):
    """The area that the review is in, as the newest document says."""


class PartOf(Documented):
    """A region lies in a wider one (from data), or an agency belongs to a larger one (from documents)."""


class SucceededBy(Documented):
    """The other agency took over from this one."""

    on = StringProperty(help_text="When: ISO date, possibly partial, as the newest document that gives one says.")
    stated_on = ArrayProperty(
        StringProperty(),
        help_text="What each of `documents` gives as the date, in their order; empty where none.",
    )


class Serves(Documented):
    """The board commissioned a review in this area."""


class TookPartIn(Documented):
    """The agency had a part in the case or in the review."""

    because = ArrayProperty(
        StringProperty(),
        help_text="Why, sorted: contributed (its own management review has recommendations), panel, finding, "
        "missed_opportunity, information_gap (named in one), leads_action.",
    )


class At(Documented):
    """The agency that the role belongs to."""


class SatOn(Documented):
    """The role had a place in making the review; one relationship for each capacity."""

    capacity = StringProperty(help_text="panel, chair or author.")


class Found(Documented):
    """The review came to the finding."""


class Identified(Documented):
    """The review saw the missed opportunity or the information gap."""


class MissedBy(Documented):
    """The agency that should have acted."""


class HeldBy(Documented):
    """The agency that had the information."""


class NeededBy(Documented):
    """The agency that should have had the information."""


class SameEvent(Documented):
    """The gap and the missed opportunity tell of one failure to pass something on; count it once."""


class Made(Documented):
    """The review made the recommendation."""


class Planned(Documented):
    """The action belongs to a plan that answers the review, whether or not its recommendation is known."""


class AddressedTo(Documented):
    """The agency that must act, as the newest document that names any says."""


class RespondsTo(Documented):
    """What the recommendation is meant to put right."""


class ImplementedBy(Documented):
    """The action carries the recommendation out."""


class LedBy(Documented):
    """The agency or role that leads the action, as the newest document that names any says."""


class HasUpdate(Documented):
    """A dated note of progress on the action."""


class About(Documented):
    """The fact carries the theme."""

    score = FloatProperty(help_text="How strongly, above nought up to one.")
    words = ArrayProperty(StringProperty(), help_text="The words that decided.")


class Broader(Plain):
    """The wider theme that this one belongs to."""


class Of(Plain):
    """The review that the walkthrough goes through."""


class Has(Plain):
    """A step of the walkthrough."""
