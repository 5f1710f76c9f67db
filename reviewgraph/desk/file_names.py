"""Names of uploaded files: cleaned for display, and made into names that every file system takes."""

import re
import unicodedata
from pathlib import PurePosixPath

_LONGEST = 120
_LONGEST_KEPT = 60
_SHA = 8
_SLASHES = re.compile(r"[/\\]")
_NO_SPACE = frozenset({"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"})
"""Categories of signs that cannot be seen, or turn the direction of writing: none of them is shown."""
_UNSAFE = re.compile(r"[^a-z0-9]+")


def cleaned(name: str) -> str:
    """A file's name as a page may show it: without folders, and without signs that cannot be seen."""
    visible = "".join(sign if unicodedata.category(sign) not in _NO_SPACE else " " for sign in name)
    last = " ".join(_SLASHES.split(visible)[-1].split()).strip(". ")
    if len(last) > _LONGEST:
        ending = suffix_of(last)
        last = f"{last[: _LONGEST - len(ending) - 1].rstrip()}…{ending}"
    return last or "document without a name"


def suffix_of(name: str) -> str:
    """The ending of a file's name, in small letters: ``.pdf``; empty where it has none."""
    return PurePosixPath(name).suffix.lower()


def kept_as(name: str, sha256: str, suffix: str) -> str:
    """The name under which a document is kept: what the file was called in plain letters, and its content's mark.

    The same name and content give the same one; other content never does.
    """
    shown = cleaned(name)
    bare = shown[: len(shown) - len(suffix_of(shown))]
    plain = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode().lower()
    stem = _UNSAFE.sub("-", plain).strip("-")[:_LONGEST_KEPT].strip("-")
    return f"{stem or 'document'}-{sha256[:_SHA]}{suffix}"
