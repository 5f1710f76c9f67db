"""Whether two names in records and gold mean one agency, role, review or place."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from rapidfuzz import fuzz

_WORD = re.compile(r"[a-z0-9]+")
_SAME_NAME = 88
_SAME_ROLE = 85
_SHORT = 6


def folded(text: str | None) -> str:
    """Lower-case words only, typographic quotation marks and tags dropped."""
    plain = re.sub(r"<[^>]+>", " ", text or "").replace("\u2019", "'").replace("\u2018", "'")
    return " ".join(_WORD.findall(plain.lower()))


class Names:
    """The agencies of one gold file by every form of their names; a unit counts as its organisation."""

    def __init__(self, agencies: Iterable[dict[str, Any]]) -> None:
        self._forms: dict[str, str] = {}
        self._parent: dict[str, str] = {}
        for agency in agencies:
            for form in (agency["name"], *agency.get("aliases", [])):
                self._forms.setdefault(folded(form), agency["name"])
            if agency.get("part_of"):
                self._parent[agency["name"]] = agency["part_of"]

    def canonical(self, name: str) -> str:
        key = folded(name)
        if key in self._forms:
            return self._forms[key]
        alike = ((fuzz.token_sort_ratio(key, form), form) for form in self._forms if len(form) >= _SHORT)
        value, best = max(alike, key=lambda pair: pair[0], default=(0.0, key))
        return self._forms[best] if value >= _SAME_NAME else key

    def related(self, one: str, other: str) -> bool:
        one, other = self.canonical(one), self.canonical(other)
        return one == other or self._parent.get(one) == other or self._parent.get(other) == one

    def shared(self, wanted: Sequence[str] | None, made: Sequence[str] | None) -> tuple[int, int, int]:
        """How many names two lists share, and how many each of records and gold holds."""
        found, gold = list(dict.fromkeys(made or [])), list(dict.fromkeys(wanted or []))
        left = list(found)
        for name in gold:
            hit = next((each for each in left if self.related(name, each)), None)
            if hit is not None:
                left.remove(hit)
        return len(found) - len(left), len(found), len(gold)


def shared_titles(wanted: Sequence[str] | None, made: Sequence[str] | None) -> tuple[int, int, int]:
    """The same of two lists of role titles, compared loosely."""
    gold, found = ([folded(title) for title in titles or [] if folded(title)] for titles in (wanted, made))
    hit = sum(any(fuzz.token_set_ratio(x, y) >= _SAME_ROLE for y in found) for x in gold)
    back = sum(any(fuzz.token_set_ratio(x, y) >= _SAME_ROLE for y in gold) for x in found)
    return min(hit, back), len(found), len(gold)


def same_review(gold: dict[str, Any], made: dict[str, Any]) -> bool:
    """One review in both: by its printed reference, else by its title."""
    if gold.get("reference") and made.get("reference"):
        return folded(gold["reference"]) == folded(made["reference"])
    one, other = folded(gold.get("title")), folded(made.get("title"))
    return bool(one and other) and (one in other or other in one)


def evidenced(gold: dict[str, Any], sources: Sequence[dict[str, Any]]) -> bool | None:
    """Whether a source stands where gold says, by lines, page, cell and first words; None where gold says no place."""
    spans = [gold["lines"], *gold.get("also_at", [])] if gold.get("lines") else []
    if spans and sources[0]["line_start"] is not None:
        return any(s["line_start"] <= b and a <= s["line_end"] for s in sources for a, b in spans)
    if not any(gold.get(name) for name in ("page", "cell", "anchor")):
        return None
    return any(_stands(gold, source) for source in sources)


def _stands(gold: dict[str, Any], source: dict[str, Any]) -> bool:
    pages = [gold["page"], *gold.get("page_also", [])] if gold.get("page") else []
    at_page = not pages or source["page"] in pages
    at_cell = not gold.get("cell") or f"{source['cell']},".startswith(f"{gold['cell']},")
    return at_page and at_cell and folded(gold.get("anchor")) in folded(source["quote"])
