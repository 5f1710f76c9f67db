"""The agencies and roles of one document by name: from its records, and from facts that name others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph.model.identity import agency_id, role_id, slug
from graph.model.records import Action, Agency, DocumentRecords, Role
from graph.model.reference import region_id, theme_id
from graph.model.vocabulary import Capacity, Sector
from graph.writing.subgraph import NodeKey


@dataclass(slots=True)
class AgencyNames:
    """Finds an agency's node by any name the document has for it."""

    agencies: dict[str, Agency]
    """By uid."""
    unrecorded: tuple[str, ...]
    """Names that a fact gives and no agency record does."""
    _by_name: dict[str, str] = field(default_factory=dict)

    def key(self, name: str) -> NodeKey:
        """The node of a name that a record gives as an agency's."""
        return NodeKey("Agency", self._by_name[slug(name)])

    def find(self, name: str) -> NodeKey | None:
        """The node of a name that may be no agency's ("other agencies")."""
        uid = self._by_name.get(slug(name))
        return NodeKey("Agency", uid) if uid else None


def agency_names(records: DocumentRecords) -> AgencyNames:
    """All agencies that a document names; one that has no record of its own gets the sector ``other``."""
    recorded = {agency.id: agency for agency in reversed(records.agencies)}
    by_name = _by_name(records.agencies)
    unrecorded = {slug(name): name for name in reversed(list(_named(records))) if slug(name) not in by_name}
    for name in unrecorded.values():
        agency = Agency(document=records.document.document, id=agency_id(name), name=name, sector=Sector.OTHER)
        recorded.setdefault(agency.id, agency)
        by_name[slug(name)] = agency.id
    return AgencyNames(recorded, tuple(sorted(unrecorded.values())), by_name)


def _by_name(agencies: Iterable[Agency]) -> dict[str, str]:
    """Uids by slug of name; an alias counts where it is one agency's alone."""
    names = {slug(agency.name): agency.id for agency in agencies}
    owners: dict[str, set[str]] = {}
    for agency in agencies:
        for alias in agency.aliases:
            owners.setdefault(slug(alias), set()).add(agency.id)
    return {alias: min(uids) for alias, uids in owners.items() if len(uids) == 1} | names


def _named(records: DocumentRecords) -> Iterator[str]:
    for agency in records.agencies:
        yield from _given(agency.part_of)
    for role in records.roles:
        yield from _given(role.agency)
    for succession in records.successions:
        yield from (succession.predecessor, succession.successor)
    for review in records.reviews:
        yield from _given(review.commissioned_by)
        yield from review.contributors
    for recommendation in records.recommendations:
        yield from recommendation.addressed_to
    for action in records.actions:
        yield from action.lead_agencies
    for missed in records.missed_opportunities:
        yield from missed.agencies


def _given(name: str | None) -> tuple[str, ...]:
    return (name,) if name else ()


@dataclass(frozen=True, slots=True)
class NamedRole:
    """A role and the name of its agency, if any."""

    title: str
    agency: str | None

    @property
    def key(self) -> NodeKey:
        return NodeKey("Role", role_id(self.title, self.agency))


def lead_roles(action: Action, roles: Iterable[Role]) -> tuple[NamedRole, ...]:
    """The roles that lead an action, each at the agency that the role records or the action itself give it."""
    return tuple(_lead_role(title, action, roles) for title in action.lead_roles)


def _lead_role(title: str, action: Action, roles: Iterable[Role]) -> NamedRole:
    alike = [role for role in roles if slug(role.role) == slug(title)]
    leads = [role for role in alike if role.capacity is Capacity.ACTION_LEAD] or alike
    at_leads = {role.agency for role in leads if role.agency and role.agency in action.lead_agencies}
    anywhere = {role.agency for role in leads}
    for agencies in (at_leads, anywhere if not action.lead_agencies else set(), set(action.lead_agencies)):
        if len(agencies) == 1:
            return NamedRole(title, agencies.pop())
    return NamedRole(title, None)


def named_regions_and_themes(records: DocumentRecords) -> dict[NodeKey, str]:
    """The regions and themes that a document points at, with the names it has for them."""
    regions = {
        NodeKey("Region", region_id(review.region)): review.region for review in records.reviews if review.region
    }
    themes = {NodeKey("Theme", theme_id(theme)): theme for fact in records.facts() for theme in fact.themes}
    return regions | themes
