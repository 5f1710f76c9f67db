"""The headers of the Cypher files: what each statement says that it takes and gives."""

import re
from dataclasses import dataclass
from importlib import resources

from graph.store.statements import load

PACKAGE = "queries.cypher"
NAMES = sorted(
    entry.name.removesuffix(".cypher") for entry in resources.files(PACKAGE).iterdir() if entry.name.endswith(".cypher")
)

_FIELD = re.compile(r"//   (\$?\w+) +(\S.*?) {2,}(.+)")


@dataclass(frozen=True, slots=True)
class Header:
    """A Cypher file's purpose, parameters and columns by name with their types, what orders it, its body."""

    purpose: str
    parameters: dict[str, str]
    columns: dict[str, str]
    order: tuple[str, ...]
    body: str
    unordered: frozenset[str]
    """Columns whose lists come in no order; what reads them sorts them."""


def header(name: str) -> Header:
    """The header of a file; fails where a line of it fits no part."""
    lines = resources.files(PACKAGE).joinpath(f"{name}.cypher").read_text(encoding="utf-8").splitlines()
    comment = [line.rstrip() for line in lines[: next(i for i, line in enumerate(lines) if not line.startswith("//"))]]
    purpose, _, rest = "\n".join(comment).partition("\n//\n// Parameters\n")
    parameters, _, rest = rest.partition("\n// Columns\n")
    columns, _, order = rest.partition("\n// Order")
    return Header(
        purpose=purpose,
        parameters={found.removeprefix("$"): kind for found, kind in _fields(parameters).items()},
        columns=_fields(columns),
        order=tuple(part.strip() for part in order.strip(":/ \n").split(",")),
        body=load(PACKAGE, name),
        unordered=frozenset(re.findall(r"(?m)^//   (\w+) .*in no order", columns)),
    )


def _fields(text: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    for line in text.splitlines():
        if line == "//   none":
            continue
        found = _FIELD.fullmatch(line)
        assert found is not None, f"not a header line: {line!r}"
        fields[found[1]] = found[2]
    return fields
