"""Bytes to text: the encodings that councils' text files come in, tried from the strictest down."""

from graph.model.errors import DocumentError

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))

_CONTROLS = bytes(byte for byte in range(1, 32) if byte not in b"\t\n\v\f\r\x1b")
_MOST_CONTROLS, _FEW_CONTROLS = 0.02, 16
"""The share and the number of control characters up to which a file is text: damage and old programs leave some."""


def decode(data: bytes, name: str) -> str:
    """The text of a file, line ends as line feeds.

    Raises:
        DocumentError: the file is empty, or is not text.
    """
    if not data.strip():
        raise DocumentError("the file is empty.", where=name, remedy="Save it again from its source.")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _lines(data.decode(encoding, errors="replace"))
    if b"\x00" in data:
        raise DocumentError(
            "this is not a text file: it holds null bytes.", where=name, remedy="Give it the ending of its real format."
        )
    if len(data) - len(data.translate(None, _CONTROLS)) > max(_FEW_CONTROLS, _MOST_CONTROLS * len(data)):
        raise DocumentError(
            "this is not a text file: it holds bytes that no text has.",
            where=name,
            remedy="Give it the ending of its real format.",
        )
    try:
        return _lines(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _lines(data.decode("cp1252", errors="replace"))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
