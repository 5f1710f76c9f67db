"""The words of the Explore page, and the addresses that its names and figures lead to."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from flask import url_for

from queries.questions.pages.page_neighbourhood import Thing
from webui.drawing.subgraph import Dot
from webui.explore.shown import Shown
from webui.explore.state import Colour, Size, Status, View
from webui.pages.drawings import address_of as drawn_address
from webui.wording import FACTS

CALLED: Mapping[str, str] = MappingProxyType(
    {**FACTS, "Region": "Place", "Document": "Document", "Update": "Note of progress"}
)
SIZES: Mapping[Size, str] = MappingProxyType(
    {
        Size.LINKS: "Links here",
        Size.OPEN: "Open actions",
        Size.OVERDUE: "Overdue actions",
        Size.REVIEWS: "Reviews",
        Size.BETWEEN: "Lying between others",
    }
)
COLOURS: Mapping[Colour, str] = MappingProxyType(
    {
        Colour.KIND: "What went wrong",
        Colour.SECTOR: "Sector of the agency",
        Colour.COMMUNITY: "Groups tied closely",
    }
)
STATUSES: Mapping[Status, str] = MappingProxyType(
    {
        Status.OPEN: "Open",
        Status.OVERDUE: "Overdue",
        Status.NOT_STATED: "Not stated",
        Status.CLOSED: "Closed",
    }
)


def title_of(shown: Shown) -> str:
    """What a view starts from, in words."""
    names = [shown.things[uid].called for uid in shown.view.start if uid in shown.things]
    if len(names) <= 2:
        return " and ".join(names)
    return f"{names[0]} and {len(names) - 1} more"


def address_of(thing: Thing) -> str | None:
    """The page or the passages of a thing; None where it has neither."""
    if thing.label == "Document":
        return url_for("documents.page", sha256=thing.uid.removeprefix("document:"))
    if thing.label in ("Review", "Agency", "Theme") or thing.fact is not None:
        return drawn_address(Dot(thing.uid, thing.label, thing.called, thing.fact))
    return None


def figure_address(view: View, thing: Thing) -> str | None:
    """Where a thing's figure opens what it counts; None where the figure is worked out from the drawing."""
    day: dict[str, Any] = {"as_of": view.as_of.isoformat()} if view.as_of else {}
    if view.size is Size.REVIEWS and thing.label == "Agency":
        return url_for("agencies.page", uid=thing.uid) + "#reviews"
    if view.size is Size.REVIEWS and thing.label == "Theme":
        return url_for("evidence.page", name="theme", theme=thing.uid)
    if view.size in (Size.OPEN, Size.OVERDUE) and thing.label in ("Agency", "Review"):
        name = "actions" if thing.label == "Agency" else "review-actions"
        day[thing.label.lower()] = thing.uid
        return url_for("evidence.page", name=name, state=view.size.value, **day)
    if view.size in (Size.OPEN, Size.OVERDUE) and thing.label == "Action":
        return url_for("evidence.page", name="fact", uid=thing.uid, **day)
    return None
