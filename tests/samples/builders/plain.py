"""A plan as CSV, as Excel saves it, and a report as a web page with a site's menu and footer about it."""

import csv
import io
from html import escape
from itertools import groupby
from pathlib import Path

from loaders.blocks import Block, BlockKind
from tests.samples.builders.paper import Paper, emphasised, printed, rows

_MENU = ("Home", "About the Partnership", "Reviews", "Contact us")
_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:46rem;margin:0 auto;padding:1rem}nav li{display:inline;margin-right:1rem}"
)


def table(paper: Paper, path: Path) -> None:
    """The rows of a plan, with the mark and the line ends that Excel writes."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    for row in rows(paper.blocks):
        writer.writerow("\n".join(paragraphs) for paragraphs in row)
    path.write_bytes(stream.getvalue().encode("utf-8-sig"))


def page(paper: Paper, path: Path) -> None:
    """A page of a partnership's site."""
    menu = "".join(f'<li><a href="#">{item}</a></li>' for item in _MENU)
    body = "\n".join(_section(kind, list(group)) for kind, group in groupby(paper.blocks, key=lambda block: block.kind))
    title = escape(f"{paper.blocks[0].text}: {paper.blocks[2].text}")
    path.write_text(
        f'<!doctype html>\n<html lang="en-GB">\n<head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n<nav><ul>{menu}</ul></nav>\n<main>\n{body}\n</main>\n"
        '<footer><p><a href="#">Accessibility</a> <a href="#">Cookies</a></p></footer>\n</body>\n</html>\n',
        encoding="utf-8",
        newline="\n",
    )


def _section(kind: BlockKind, blocks: list[Block]) -> str:
    if kind is BlockKind.HEADING:
        return "\n".join(f"<h{b.level}>{escape(printed(b))}</h{b.level}>" for b in blocks)
    if kind is BlockKind.LIST_ITEM:
        items = "\n".join(f"<li>{_markup(block.text)}</li>" for block in blocks)
        return f"<ul>\n{items}\n</ul>"
    return "\n".join(f"<p>{_markup(printed(block))}</p>" for block in blocks)


def _markup(text: str) -> str:
    return "".join(f"<em>{escape(run)}</em>" if italic else escape(run) for run, italic in emphasised(text))
