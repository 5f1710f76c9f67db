"""Records as JSON lines and CSV files: the shapes of docs/records.md."""

import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any, TextIO

from graph.model.records import DocumentRecords, Succession
from graph.model.spreadsheets import safe_text

_UNPRINTED = frozenset({"ignored_sources", "used_sources"})
"""Fields that are kept and never printed: the words of blocks left out are most of a document."""


def plain_records(records: DocumentRecords) -> Iterator[dict[str, Any]]:
    """Each record of a document as plain values, ``type`` and ``document`` first."""
    yield plain(records.document)
    for name in ("reviews", "agencies", "roles", "successions"):
        yield from map(plain, getattr(records, name))
    yield from map(plain, records.facts())
    yield from map(plain, records.corrections)
    yield from map(plain, records.issues)
    yield plain(records.ledger)


def plain(record: Any) -> dict[str, Any]:
    """One record as plain values, without what is never printed; themes as slugs, with their reasons beside them."""
    made: dict[str, Any] = {"type": record.type}
    for field in fields(record):
        if field.name not in _UNPRINTED:
            made[field.name] = _value(getattr(record, field.name))
    if "themes" in made:
        made["theme_reasons"] = made["themes"]
        made["themes"] = list(made["theme_reasons"])
    if isinstance(record, Succession):
        made["from"], made["to"] = made.pop("predecessor"), made.pop("successor")
    return made


def _value(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _value(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {key: _value(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_value(item) for item in value]
    return value


def write_jsonl(records: DocumentRecords, stream: TextIO) -> None:
    """One JSON object a line."""
    for record in plain_records(records):
        stream.write(json.dumps(record, ensure_ascii=False) + "\n")


def write_csv(documents: Iterable[DocumentRecords], folder: Path) -> list[Path]:
    """One CSV file per type of record in ``folder``, UTF-8 with a mark so that spreadsheets read it; returns the files.

    Cells that a spreadsheet would run as a formula are led by an apostrophe. Lists are joined with "; ".
    """
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for records in documents:
        for record in plain_records(records):
            rows[record["type"]].append({name: _cell(value) for name, value in record.items() if name != "type"})
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for kind, group in rows.items():
        path = folder / f"{kind}.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.DictWriter(stream, fieldnames=list(group[0]))
            writer.writeheader()
            writer.writerows(group)
        written.append(path)
    return written


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        text = "; ".join(value)
    elif isinstance(value, list | dict):
        text = json.dumps(value, ensure_ascii=False)
    else:
        text = str(value)
    return safe_text(text)
