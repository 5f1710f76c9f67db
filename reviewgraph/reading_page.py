"""How a document was read, as one page that opens without a network: every block, marked by what became of it."""

from importlib import resources

from jinja2 import Environment

from loaders.ledger import Entry
from loaders.pipeline import Checked
from reviewgraph.reasons import Reasoned, because, verdict

_FACTS = frozenset({"recommendation", "action", "learning_point", "missed_opportunity", "information_gap"})


def reading_page(checked: Checked) -> str:
    """The page's HTML. Everything the document says is escaped; nothing is loaded from anywhere."""
    source = resources.files("reviewgraph").joinpath("reading_page.html").read_text(encoding="utf-8")
    template = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(source)
    return template.render(
        records=checked.records,
        entries=checked.entries,
        mark=_mark,
        where=_where,
        recognised=checked.recognised,
        reasons=lambda entry: [found for found in checked.reasons if _stands_in(found, entry)],
        verdict=verdict,
        because=because,
    )


def _stands_in(found: Reasoned, entry: Entry) -> bool:
    """Whether a failure or gap is told in a block: its sentence stands there, on that page and among those lines."""
    place, source = entry.block.place, found.record.sources[0]
    return (
        source.page == place.page
        and source.line_start is not None
        and source.line_start <= place.line_end
        and place.line_start <= (source.line_end or source.line_start)
        and found.record.text.split(". ")[-1] in entry.block.text
    )


def _mark(entry: Entry) -> str:
    """The class of a block: a fact, something named only, left out, or lost."""
    if set(entry.used_by) & _FACTS:
        return "fact"
    if entry.used_by:
        return "named"
    return "left" if entry.ignored else "lost"


def _where(entry: Entry) -> str:
    place = entry.block.place
    if place.cell and not place.cell.startswith("column"):
        return place.cell
    lines = (
        f"line {place.line_start}" if place.line_start == place.line_end else f"{place.line_start} to {place.line_end}"
    )
    return f"page {place.page}, {lines}" if place.page else lines
