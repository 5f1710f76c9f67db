"""Records against gold: one-to-one matching of texts, and shares of right fields on what matched."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from graph.model.records import DocumentRecords
from loaders.pipeline import extract_document
from loaders.printing import plain
from loaders.readers import READABLE
from tests.loaders import scoring_story
from tests.loaders.naming import Names, evidenced, folded, same_review, shared_titles

KINDS = {
    "recommendations": ("recommendation", 0.80),
    "actions": ("action", 0.80),
    "learning_points": ("learning_point", 0.80),
    "missed_opportunities": ("missed_opportunity", 0.60),
    "information_gaps": ("information_gap", 0.60),
}
FIELDS = ("ref", "status", "target_date", "recommendation_ref", "level", "rag", "assurance")
NAMES = {"recommendation": ("addressed_to",), "action": ("lead_agencies",), "missed_opportunity": ("agencies",)}
EXACT = ("recommendation", "action", "learning_point")
_EXACT = 0.97


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

    def recall(self, kind: str) -> float:
        total = self.gold.get(kind, 0)
        return self.hits.get(kind, 0) / total if total else 1.0

    def share(self, name: str) -> float:
        answers = self.right.get(name, [])
        return sum(answers) / len(answers) if answers else 1.0

    def add(self, gold: dict[str, Any], records: DocumentRecords) -> None:
        facts = [plain(fact) for fact in records.facts()]
        reviews = [plain(review) for review in records.reviews]
        document = _Document(gold, Names(gold.get("agencies", [])), reviews)
        for wanted in gold.get("reviews", []):
            self._count("review", (any(same_review(wanted, made) for made in reviews), 1, 1))
        for key, (kind, floor) in KINDS.items():
            if key in gold:
                made = [fact for fact in facts if fact["type"] == kind]
                self._facts(document, kind, floor, gold[key], made)
                if kind == "information_gap":
                    self._count(*scoring_story.pairs(document.names, gold[key], made))
        for name, counts in scoring_story.sets(gold, document.names, records):
            self._count(name, counts)

    def figures(self) -> dict[str, float]:
        """Every figure by its name: F1 of kinds and of lists of names, recall of roles and reviews, shares of fields."""
        recalls = ("review", "action.lead_roles")
        made = {name: self.recall(name) if name in recalls else self.f1(name) for name in self.gold}
        return dict(sorted({**made, **{name: self.share(name) for name in self.right}}.items()))

    def _count(self, name: str, counts: tuple[int, int, int]) -> None:
        for kept, count in zip((self.hits, self.found, self.gold), counts, strict=True):
            kept[name] = kept.get(name, 0) + count

    def _facts(
        self,
        document: "_Document",
        kind: str,
        floor: float,
        wanted: Sequence[dict[str, Any]],
        made: Sequence[dict[str, Any]],
    ) -> None:
        pairs = matched(wanted, made, floor, passages=floor < 0.8)
        arguable = sum(1 for want, _ in pairs if want.get("optional"))
        firm = [(want, have) for want, have in pairs if not want.get("optional")]
        self._count(kind, (len(firm), len(made) - arguable, sum(1 for want in wanted if not want.get("optional"))))
        for want, have in firm:
            self._fields(kind, want, have)
            self._named(document, kind, want, have)

    def _fields(self, kind: str, want: dict[str, Any], have: dict[str, Any]) -> None:
        for name in FIELDS:
            if name in want and name in have:
                allowed = [want[name], *want.get(f"{name}_also", [])]
                self._answer(f"{kind}.{name}", have[name] in allowed)
        if kind == "missed_opportunity":
            for name, right in scoring_story.right_fields(want, have):
                self._answer(name, right)
        for name, counts in scoring_story.themes(want, have) if kind != "information_gap" else ():
            self._count(name, counts)
        if kind in EXACT:
            self._answer(f"{kind}.text_exact", _similarity(want["text"], have["text"]) >= _EXACT)
        place = evidenced(want, have["sources"])
        if place is not None:
            self._answer("evidence", place)

    def _named(self, document: "_Document", kind: str, want: dict[str, Any], have: dict[str, Any]) -> None:
        for name in NAMES.get(kind, ()):
            if name in want:
                self._count(f"{kind}.{name}", document.names.shared(want[name], have[name]))
        if kind == "action" and "lead_roles" in want:
            self._count("action.lead_roles", shared_titles(want["lead_roles"], have["lead_roles"]))
        if len(document.gold.get("reviews", [])) > 1 and want.get("review"):
            self._answer("review link", want["review"] in document.keys_of(have["review"]))

    def _answer(self, name: str, right: bool) -> None:
        self.right.setdefault(name, []).append(right)


@dataclass(frozen=True, slots=True)
class _Document:
    """What the fields of one document's facts are compared by."""

    gold: dict[str, Any]
    names: Names
    reviews: Sequence[dict[str, Any]]

    def keys_of(self, review: str | None) -> set[str]:
        """Gold's keys of the review that records call so."""
        made = [each for each in self.reviews if each["id"] == review]
        return {each["key"] for each in self.gold["reviews"] for found in made if same_review(each, found)}


def scored(gold_folder: Path, documents: Path, part: str = "") -> Score:
    """The score of every gold file whose name holds ``part`` and whose document stands in ``documents`` and can be read."""
    score = Score()
    for path in sorted(gold_folder.glob("*.json")):
        if part not in path.name:
            continue
        gold = json.loads(path.read_text(encoding="utf-8"))
        if Path(gold["document"]).suffix.lower() not in READABLE:
            continue
        score.add(gold, extract_document(documents / gold["document"]))
    return score


def matched(
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


def _similarity(one: str, other: str) -> float:
    return fuzz.ratio(folded(one), folded(other)) / 100


def _overlap(one: str, other: str) -> float:
    x, y = set(folded(one).split()), set(folded(other).split())
    short, long = sorted((len(x), len(y)))
    return len(x & y) / short if short and short * 3 >= long else 0.0
