"""Words in XML: files of it may hold fewer characters than documents do."""

import re

# https://www.w3.org/TR/xml/#charsets: no XML file may hold any other character, not even escaped.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """The text without the characters that XML forbids, its lines ended by line feeds as XML reads them."""
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
