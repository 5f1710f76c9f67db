"""Markup inside a line: Markdown emphasis and stray HTML tags dropped, entities read, white space folded."""

import html
import re
from collections.abc import Iterable

_TAG = re.compile(r"</?(?:p|br|b|i|u|em|strong|span|div|ul|ol|li|sup|sub|a|td|th|tr|font)\b[^<>]*>", re.IGNORECASE)
_BREAK = re.compile(r"</p>|<br\s*/?>|</li>|</div>", re.IGNORECASE)
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{2,}?)(?<=[^\s*])\*(?![\w*])")
_QUOTED = re.compile(r"^\s*(?:>\s?)+(?=\S)")
_CODE = re.compile(r"(`+)([^`]+)\1")
_STRAY = re.compile(r"\*\*+")
_LINK = re.compile(r"\[([^\[\]]+)\]\((?:https?|mailto)[^)]*\)")
_MARKS = re.compile(r"[<>&*_`\[]")
"""What markup is made of: most lines have none of it."""
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""Optional hyphens, marks of no width: left in, they part a word from itself wherever words are compared."""
_SOFT_BREAK = re.compile("\u00ad\n\\s*")
_BROKEN_WORD = re.compile(r"(\w)-\n\s*(?=\w)")
_DIGITS = re.compile(r"\d+")
CLOSED = re.compile(r"[.:;?!]['\"’”)\]]*$")
"""The end of a sentence, or of words that a list follows."""
BULLETS = "•▪◦●○■–·∙‣"


def fold(text: str) -> str:
    """White space folded to single spaces, ends trimmed; hyphens and spaces that nobody sees are gone."""
    return " ".join((text if text.isascii() else text.translate(_UNSEEN)).split())


def numbers_masked(text: str) -> str:
    """A line in lower case with "#" for each number: what running headers share from page to page."""
    return _DIGITS.sub("#", text.lower())


def plain(text: str) -> str:
    """A line's words: emphasis, tags and link targets dropped, entities read, white space folded."""
    if not _MARKS.search(text):
        return fold(text)
    text = _CODE.sub(r"\2", _QUOTED.sub("", _TAG.sub(" ", text)))
    text = _LINK.sub(r"\1", text)
    text = _STRAY.sub("", _ITALIC.sub(r"\1", _BOLD.sub(r"\2", text)))
    return fold(html.unescape(text))


def join_lines(lines: Iterable[str]) -> str:
    """Lines as one text; a word that was broken at its hyphen is whole again."""
    text = "\n".join(line.rstrip() for line in lines)
    if "\u00ad" in text:
        text = _SOFT_BREAK.sub("", text)
    return (_BROKEN_WORD.sub(r"\1-", text) if "-\n" in text else text).replace("\n", " ")


def is_bold(text: str) -> bool:
    """The whole line is set in bold, a list dash or closing stars aside."""
    core = text.strip().lstrip("-").strip()
    return len(core) > 4 and core.endswith("**") and (core.startswith("**") or core.count("**") == 1)


def cell_paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a table cell, ``<p>`` and ``<br>`` ending one; empty ones dropped."""
    pieces = (plain(piece) for piece in _BREAK.sub("\x1e", text).split("\x1e"))
    return tuple(piece.lstrip(BULLETS + " ") if piece[:1] in BULLETS else piece for piece in pieces if piece)
