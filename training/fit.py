"""Fits the weights: ``python -m training.fit`` writes them, ``--check`` prints how they do on authors not seen.

Logistic regression over the signs of ``loaders.extract.weigh``, a table each for: whether a sentence states a
failure, whether it states an information gap, the kind of a failure, which of its actors failed, and which held and
which needed.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from loaders.extract.fitting import fitting
from loaders.extract.weigh.weighing import actor_signs, kind_signs, sentence_signs
from loaders.extract.weigh.weights import BIAS
from training.examples import Example, digest, examples
from training.turning import turned

WEIGHTS = Path(__file__).parent.parent / "loaders" / "data" / "weights"
_FOLDS = 6
_LEAST_SEEN = 2
"""Signs seen less often are left out."""
_LEAST_WEIGHT = 0.03


@dataclass(frozen=True, slots=True)
class Items:
    """What one table is fitted to: signs, the right label and the group of each."""

    signs: list[frozenset[str]]
    labels: list[str]
    groups: list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """One table of weights: its name, its labels (the first is "no" where there are two), its items, its strength."""

    name: str
    labels: tuple[str, ...] | None
    items: Callable[[Sequence[Example]], Items]
    strength: float


def _failure(every: Sequence[Example]) -> Items:
    return _sentences(every, lambda example: "yes" if example.failure else "no")


def _gap(every: Sequence[Example]) -> Items:
    return _sentences(every, lambda example: "yes" if example.gaps else "no")


def _sentences(every: Sequence[Example], label: Callable[[Example], str]) -> Items:
    both = [*every, *(other for each in every for other in turned(each))]
    return Items(
        [sentence_signs(fitting(each.told)) for each in both],
        [label(each) for each in both],
        [each.group for each in both],
    )


def _kind(every: Sequence[Example]) -> Items:
    failed = [(each, each.failure) for each in every if each.failure]
    return Items(
        [kind_signs(fitting(each.told)) for each, _ in failed],
        [failure["kind"] for _, failure in failed],
        [each.group for each, _ in failed],
    )


def _failed(every: Sequence[Example]) -> Items:
    return _actors(
        [each for each in every if each.failure], lambda example, mark: "yes" if example.failed(mark) else "no"
    )


def _ends(every: Sequence[Example]) -> Items:
    return _actors([each for each in every if each.gaps], lambda example, mark: example.part_of(mark))


def _actors(every: Sequence[Example], label: Callable[[Example, str], str]) -> Items:
    items = Items([], [], [])
    for each in every:
        for mark, signs in actor_signs(fitting(each.told)):
            items.signs.append(signs)
            items.labels.append(label(each, mark))
            items.groups.append(each.group)
    return items


TABLES = (
    Table("failure", ("no", "yes"), _failure, 0.3),
    Table("gap", ("no", "yes"), _gap, 0.5),
    Table("kind", None, _kind, 0.3),
    Table("failed", ("no", "yes"), _failed, 0.5),
    Table("ends", ("none", "holder", "recipient"), _ends, 0.5),
)


def fitted(table: Table, items: Items) -> str:
    """The table of weights, as text."""
    vectors, regression = _fit(table, items)
    classes = [str(each) for each in regression.classes_]
    labels = table.labels or tuple(classes)
    columns = regression.coef_ if len(labels) == 2 else regression.coef_[[classes.index(label) for label in labels]]
    bias = regression.intercept_ if len(labels) == 2 else [regression.intercept_[classes.index(x)] for x in labels]
    rows = {BIAS: bias} | {name: columns[:, n] for n, name in enumerate(vectors.get_feature_names_out())}
    kept = {name: row for name, row in rows.items() if name == BIAS or max(map(abs, row)) >= _LEAST_WEIGHT}
    made = f"python -m training.fit, from {len(items.labels)} items of examples {digest()}; not to be edited"
    lines = ",\n".join(f"{json.dumps(name)}: {_rounded(kept[name])}" for name in sorted(kept))
    return f'{{"made": {json.dumps(made)},\n"labels": {json.dumps(labels)},\n"signs": {{\n{lines}\n}}}}\n'


def _rounded(row: Iterable[float]) -> str:
    return json.dumps([round(float(weight), 2) for weight in row])


def _fit(table: Table, items: Items) -> tuple[DictVectorizer, LogisticRegression]:
    vectors = DictVectorizer()
    matrix = vectors.fit_transform([dict.fromkeys(signs, 1) for signs in items.signs])
    seen = np.asarray((matrix > 0).sum(axis=0)).ravel() >= _LEAST_SEEN
    vectors.restrict(seen)
    regression = LogisticRegression(C=table.strength, max_iter=2000)
    regression.fit(matrix[:, seen], items.labels)
    return vectors, regression


def checked(table: Table, items: Items) -> dict[str, tuple[float, float]]:
    """Precision and recall of each label on authors and documents that the weights were not fitted to."""
    said = np.empty(len(items.labels), dtype=object)
    right = np.array(items.labels, dtype=object)
    for train, test in GroupKFold(_FOLDS).split(items.signs, items.labels, items.groups):
        part = Items([items.signs[n] for n in train], [items.labels[n] for n in train], [])
        vectors, regression = _fit(table, part)
        said[test] = regression.predict(vectors.transform([dict.fromkeys(items.signs[n], 1) for n in test]))
    return {
        label: (
            float(((said == label) & (right == label)).sum() / max((said == label).sum(), 1)),
            float(((said == label) & (right == label)).sum() / (right == label).sum()),
        )
        for label in sorted(set(items.labels))
    }


@click.command()
@click.option("--check", is_flag=True, help="Print precision and recall on authors not fitted to, and write nothing.")
def main(check: bool) -> None:
    """Fits every table to the examples and writes it."""
    every = examples()
    for table in TABLES:
        items = table.items(every)
        if check:
            click.echo(f"{table.name}: {len(items.labels)} items")
            for label, (precision, recall) in checked(table, items).items():
                click.echo(
                    f"  {label:26} precision {precision:.3f}  recall {recall:.3f}  of {items.labels.count(label)}"
                )
        else:
            (WEIGHTS / f"{table.name}.json").write_text(fitted(table, items), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
