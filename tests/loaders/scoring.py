"""Records against gold: one-to-one matching of texts, and shares of right fields on what matched."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from graph.model.records import DocumentRecords
from loaders.pipeline import extract_document
from loaders.printing import plain
from loaders.readers import READABLE

KINDS = {
    "recommendations": ("recommendation", 0.80),
    "actions": ("action", 0.80),
    "learning_points": ("learning_point", 0.80),
    "missed_opportunities": ("missed_opportunity", 0.60),
    "information_gaps": ("information_gap", 0.60),
}
_WORD = re.compile(r"[a-z0-9]+")


@dataclass(slots=True)
class Score:
    """Counts over several documents: facts found and in gold by kind, and fields right of those compared."""

    hits: dict[str, int] = field(default_factory=dict)
    found: dict[str, int] = field(default_factory=dict)
    gold: dict[str, int] = field(default_factory=dict)
    right: dict[str, list[bool]] = field(default_factory=dict)

    def f1(self, kind: str) -> float:
        total = self.found.get(kind, 0) + self.gold.get(kind, 0)
        return 2 * self.hits.get(kind, 0) / total if total else 1.0

    def share(self, name: str) -> float:
        answers = self.right.get(name, [])
        return sum(answers) / len(answers) if answers else 1.0

    def add(self, gold: dict[str, Any], records: DocumentRecords) -> None:
        for key, (kind, floor) in KINDS.items():
            if key in gold:
                self._facts(kind, floor, gold[key], [plain(fact) for fact in records.facts() if fact.type == kind])

    def _facts(self, kind: str, floor: float, wanted: Sequence[dict[str, Any]], made: Sequence[dict[str, Any]]) -> None:
        pairs = _matched(wanted, made, floor, passages=floor < 0.8)
        arguable = sum(1 for want, _ in pairs if want.get("optional"))
        firm = [(want, have) for want, have in pairs if not want.get("optional")]
        self.hits[kind] = self.hits.get(kind, 0) + len(firm)
        self.found[kind] = self.found.get(kind, 0) + len(made) - arguable
        self.gold[kind] = self.gold.get(kind, 0) + sum(1 for want in wanted if not want.get("optional"))
        for want, have in firm:
            self._fields(kind, want, have)

    def _fields(self, kind: str, want: dict[str, Any], have: dict[str, Any]) -> None:
        for name in ("ref", "status", "target_date", "recommendation_ref", "level", "rag"):
            if name in want and name in have:
                allowed = [want[name], *want.get(f"{name}_also", [])]
                self.right.setdefault(f"{kind}.{name}", []).append(have[name] in allowed)
        if want.get("lines") and have["sources"][0]["line_start"] is not None:
            spans = [want["lines"], *want.get("also_at", [])]
            self.right.setdefault("evidence", []).append(
                any(s["line_start"] <= b and a <= s["line_end"] for s in have["sources"] for a, b in spans)
            )


def scored(gold_folder: Path, documents: Path) -> Score:
    """The score of every gold file whose document stands in ``documents`` and can be read."""
    score = Score()
    for path in sorted(gold_folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if Path(gold["document"]).suffix not in READABLE:
            continue
        score.add(gold, extract_document(documents / gold["document"]))
    return score


def _matched(
    wanted: Sequence[dict[str, Any]], made: Sequence[dict[str, Any]], floor: float, *, passages: bool
) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Greedy one-to-one matching, best pairs first; a shared printed number breaks ties."""
    alike = _overlap if passages else _similarity
    pairs = [
        (alike(want["text"], have["text"]) + 0.01 * (want.get("ref") == have.get("ref")), i, j)
        for i, want in enumerate(wanted)
        for j, have in enumerate(made)
    ]
    taken_i: set[int] = set()
    taken_j: set[int] = set()
    out = []
    for value, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if value >= floor and i not in taken_i and j not in taken_j:
            taken_i.add(i)
            taken_j.add(j)
            out.append((wanted[i], made[j]))
    return out


def _folded(text: str) -> Iterable[str]:
    return _WORD.findall(re.sub(r"<[^>]+>", " ", text).lower())


def _similarity(one: str, other: str) -> float:
    return fuzz.ratio(" ".join(_folded(one)), " ".join(_folded(other))) / 100


def _overlap(one: str, other: str) -> float:
    x, y = set(_folded(one)), set(_folded(other))
    short, long = sorted((len(x), len(y)))
    return len(x & y) / short if short and short * 3 >= long else 0.0
