"""One cell about several numbered asks: ``3.1 and 3.2 complete; 3.3 overdue``."""

import re

_NUMBER = r"\d{1,2}(?:\.\d{1,2})+"
_KEYS = re.compile(
    rf"(?:^|(?<=[\n;])|(?<=[.;] ))\s*(?P<keys>{_NUMBER}(?:(?:\s*(?:,|and|&)\s*){_NUMBER})*)\s*[:–-]?\s+(?=\S)"
)


def keyed(text: str) -> dict[str, str]:
    """What the text says under each number it opens a line, sentence or clause with; empty where it has none."""
    found: dict[str, str] = {}
    matches = list(_KEYS.finditer(text))
    for index, match in enumerate(matches):
        end = matches[index + 1].start() if index + 1 < len(matches) else len(text)
        said = " ".join(text[match.end() : end].split()).strip(" ;")
        for key in re.findall(_NUMBER, match["keys"]):
            if said:
                found.setdefault(key, said)
    return found
