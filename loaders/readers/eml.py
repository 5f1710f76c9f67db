"""Saved e-mails: the newest message as blocks; earlier ones quoted below it are set aside, attachments are named."""

import email
import email.policy
import hashlib
import re
from email.message import EmailMessage
from pathlib import Path

from graph.model.errors import DocumentError
from loaders.blocks import Aside, BlockKind, ReadDocument
from loaders.readers.eml_quotes import drop_quoted, split_quoted, without_marks
from loaders.readers.html import read_markup
from loaders.readers.html_story import HtmlStory
from loaders.readers.limits import file_bytes
from loaders.readers.limits_content import not_what_it_says
from loaders.readers.lines import split_lines
from loaders.segment.classify import blocks as classified
from loaders.segment.paragraphs import paragraphs

_HEADERS = ("From", "To", "Cc", "Date")
_HEADER_LINE = re.compile(rb"^[A-Za-z][A-Za-z0-9-]{1,40}:", re.MULTILINE)
_KNOWN = re.compile(rb"^(?:from|to|subject|date|received|mime-version|message-id):", re.MULTILINE | re.IGNORECASE)
_FORWARD = re.compile(r"\s*(?:fwd?|wg|tr)\s*:", re.IGNORECASE)
_FEW_WORDS = 25


def read_eml(path: Path) -> ReadDocument:
    """Reads a ``.eml`` file. Lines are the running number of the paragraph or table row.

    What the newest message says counts; what it quotes is set aside, but for a forwarded message with hardly a word of
    its own, whose quoted text is what was sent. Attachments are not opened: ``notes`` names them.

    Raises:
        DocumentError: empty, too large, no e-mail, or without text.
        OSError: it cannot be opened.
    """
    data = file_bytes(path)
    if b"\x00" in data[:4096] or not (_HEADER_LINE.match(data.lstrip()) and _KNOWN.search(data[:20_000])):
        raise not_what_it_says(data, path.name, "an e-mail")
    message = email.message_from_bytes(data, policy=email.policy.default)
    story = HtmlStory(path.name)
    _head(message, story)
    begun = len(story.blocks)
    aside = _body(message, story)
    if len(story.blocks) == begun and not aside:
        raise DocumentError(
            "the message has no text of its own.", where=path.name, remedy="Save its attachments and load those."
        )
    return ReadDocument(
        path.name, hashlib.sha256(data).hexdigest(), None, tuple(story.blocks), notes=_notes(message), aside=aside
    )


def _head(message: EmailMessage, story: HtmlStory) -> None:
    """Subject, sender, receivers and date, each a line of its own."""
    if subject := _header(message, "Subject"):
        story.add(BlockKind.HEADING, subject, level=1)
    for name in _HEADERS:
        if value := _header(message, name):
            story.add(BlockKind.PARAGRAPH, f"{name}: {value}")


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, LookupError, IndexError, AttributeError):
        # Python's header parser trips over some malformed addresses; the rest of the message is still good.
        return ""


def _body(message: EmailMessage, story: HtmlStory) -> tuple[Aside, ...]:
    """The message's text: its web form where that has a table or is the only one, else its plain form."""
    plain, rich = _part(message, "plain"), _part(message, "html")
    forward = bool(_FORWARD.match(_header(message, "Subject")))
    if rich and ("<table" in rich.lower() or not plain.strip()):
        own, quoted = drop_quoted(rich)
        whole = not quoted or (forward and len(_words(own)) <= _FEW_WORDS)
        clutter = read_markup(rich if whole else own, story)
        return (*clutter, *([] if whole else _quoted(quoted, story)))
    own_lines, quoted = split_quoted(plain)
    if quoted and forward and len(own_lines.split()) <= _FEW_WORDS:
        own_lines, quoted = f"{own_lines}\n\n{without_marks(quoted)}", ""
    _plain(own_lines, story)
    return tuple(_quoted(quoted, story)) if quoted else ()


def _part(message: EmailMessage, kind: str) -> str:
    part = message.get_body(preferencelist=(kind,))
    if part is None:
        return ""
    try:
        content = part.get_content()
    except (LookupError, ValueError):
        raw = part.get_payload(decode=True)
        content = raw.decode("cp1252", errors="replace") if isinstance(raw, bytes) else ""
    return str(content).replace("\r\n", "\n")


def _plain(text: str, story: HtmlStory) -> None:
    lines, _ = split_lines(text)
    for block in classified(paragraphs(lines)):
        story.take(block)


def _quoted(text: str, story: HtmlStory) -> list[Aside]:
    lines, _ = split_lines(text)
    pieces = [" ".join(line.text.lstrip("> ") for line in group) for group in paragraphs(lines)]
    return [Aside("quoted message", story.set_aside(piece)) for piece in pieces if piece.strip()]


def _words(markup: str) -> list[str]:
    return re.sub(r"<[^>]*>", " ", markup).split()


def _notes(message: EmailMessage) -> tuple[str, ...]:
    names = [part.get_filename() or "one without a name" for part in message.iter_attachments()]
    if not names:
        return ()
    return (f"Attached and not read: {', '.join(names)}. Save and load each that matters.",)
