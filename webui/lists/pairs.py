"""The list of pairs: what one agency held and did not pass on to another that needed it, by direction."""

from graph.store import Store
from queries.exports.workbook import Kind
from queries.questions.interval import FEW
from queries.questions.pages.page_pairs import Flow, Pairs, pairs
from webui.lists.asked import Asked
from webui.lists.columns import ListColumn
from webui.lists.fields import AGENCY, THEME, Field
from webui.lists.listing import Listing
from webui.lists.once import once

_ENOUGH = (("yes", f"{FEW} reviews or more together"),)
TOGETHER = Field("together", "Reviews together", lambda _: _ENOUGH, closed=True, every="Any number")


def pairs_asked(store: Store, asked: Asked) -> Pairs:
    """What lies between agencies in what the filters choose."""
    return once("pairs", asked, lambda: pairs(store, **asked.filters))


def flows(asked: Asked, between: Pairs) -> list[Flow]:
    """The directions as the list has them, best supported first."""
    enough = asked.own.get("together") == "yes"
    return [flow for flow in between.ranked() if not (enough and flow.few)]


def _rate(flow: Flow) -> float | None:
    return None if flow.few else flow.rate.rate


PAIRS: Listing[Flow] = Listing(
    name="pairs",
    title="Pairs",
    one="direction",
    many="directions",
    columns=(
        ListColumn("holder", "Held the information", lambda each: each.holder_name, "The agency that had it."),
        ListColumn("recipient", "Needed it", lambda each: each.recipient_name, "The agency that was not told."),
        ListColumn(
            "reviews",
            "Reviews",
            lambda each: len(each.reviews),
            "Reviews in which it happened; each counts once.",
            Kind.NUMBER,
            falling=True,
        ),
        ListColumn(
            "shared",
            "Of reviews together",
            lambda each: len(each.shared),
            "Reviews in which both took part.",
            Kind.NUMBER,
            falling=True,
        ),
        ListColumn(
            "rate",
            "Rate",
            lambda each: each.rate.rate,
            f"Reviews, of those together. Where both took part in fewer than {FEW}, it is not ranked by.",
            Kind.SHARE,
            key=_rate,
            falling=True,
        ),
        ListColumn("low", "95% from", lambda each: each.rate.low, "Wilson interval.", Kind.SHARE, filed=True),
        ListColumn("high", "95% to", lambda each: each.rate.high, "Wilson interval.", Kind.SHARE, filed=True),
        ListColumn(
            "gaps", "Gaps", lambda e: len(e.gaps), "Information gaps in that direction.", Kind.NUMBER, falling=True
        ),
        ListColumn("holder_uid", "Holder uid", lambda each: each.holder, "Its uid.", filed=True),
        ListColumn("recipient_uid", "Recipient uid", lambda each: each.recipient, "Its uid.", filed=True),
    ),
    first="-rate",
    find=lambda store, asked: flows(asked, pairs_asked(store, asked)),
    tie=lambda each: (-len(each.reviews), each.holder_name, each.recipient_name, each.holder, each.recipient),
    fields=(AGENCY, THEME, TOGETHER),
)
