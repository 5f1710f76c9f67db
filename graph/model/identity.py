"""Identity: the ids of records and nodes, made from what a document says and never from order, clock or chance."""

import hashlib
import re
import unicodedata

_NOT_WORD = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Lower-case words joined by hyphens; the same for all ways of writing accents, case and punctuation."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return _NOT_WORD.sub("-", plain.replace("'", "").replace("&", " and ")).strip("-")


def digest(*parts: str) -> str:
    """Twelve hex digits of the SHA-256 of the parts; white space folded, so a re-wrapped text keeps its id."""
    folded = "\x1f".join(" ".join(part.split()) for part in parts)
    return hashlib.sha256(folded.encode("utf-8")).hexdigest()[:12]


def review_id(
    *, reference: str | None, board: str | None, subject: str | None, year: str | None, title: str | None
) -> str:
    """A review's id: its printed reference; else board, subject and year; else its title."""
    if reference:
        return f"review:{slug(reference)}"
    known = [slug(part) for part in (board, subject, year) if part]
    if len(known) >= 2:
        return f"review:{'/'.join(known)}"
    return f"review:{slug(title or '') or 'untitled'}"


def fact_id(review: str, kind: str, *, section: str | None, ref: str | None, text: str) -> str:
    """A fact's id: its review, type, section and printed number; where it has no number, a digest of its text.

    Where a number repeats within a section, give ``ref=None`` for the repeats.
    """
    where = f"{slug(section)}/" if section else ""
    own = slug(ref) if ref and slug(ref) else digest(text)
    return f"{kind}:{review.removeprefix('review:')}/{where}{own}"


def agency_id(name: str, area: str | None = None) -> str:
    """An agency's id: its canonical name, with the area it serves where the name alone could be any area's."""
    return f"agency:{slug(area)}/{slug(name)}" if area else f"agency:{slug(name)}"


def role_id(role: str, agency: str | None) -> str:
    """A role's id: its title and its agency's name."""
    return f"role:{slug(agency) if agency else 'agency-not-named'}/{slug(role)}"
