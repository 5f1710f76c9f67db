"""Why a failure or a gap is one, in words for a person: whose it is, and the words that decided it."""

from graph.model.records import InformationGap, MissedOpportunity, Source
from loaders.extract.found import Found

Reasoned = Found[MissedOpportunity] | Found[InformationGap]


def place_of(source: Source) -> str:
    """Where a source stands: its cell, else its page and line."""
    return source.cell or (f"page {source.page}, " if source.page else "") + f"line {source.line_start}"


def verdict(found: Reasoned) -> str:
    """What it is, and whose."""
    record = found.record
    if isinstance(record, InformationGap):
        return f"gap from {record.holder} to {record.recipient}"
    kind = (record.kind.value if record.kind else "other").replace("_", " ")
    return f"failure of {', '.join(record.agencies) or 'nobody named'}: {kind}"


def because(found: Reasoned) -> str:
    """The rule, or that the words weighed enough, and the words."""
    return f"{found.rule}: {'; '.join(found.words)}"
