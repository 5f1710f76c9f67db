"""How a line begins: the printed numbers and bullets that start something new."""

import re
from dataclasses import dataclass

from loaders.segment.markup import BULLETS

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b"
)
_NUMBER = re.compile(
    r"(?P<mark>\d{1,3}(?:\.\d{1,3}){0,4})(?P<end>[.):]?)(?P<gap>\s+|(?=[A-Z(]))(?P<rest>\S.*)", re.DOTALL
)
_LETTER = re.compile(r"(?:\(?(?P<mark>[a-z]|[ivx]{1,5})|\((?P<number>\d{1,2}))\)\s+(?P<rest>\S.*)", re.DOTALL)
_BULLET = re.compile(rf"(?:[{re.escape(BULLETS)}]|[-*o](?=\s)|-(?=[A-Z]))\s*(?P<rest>\S.*)", re.DOTALL)
_ITEM = re.compile(
    r"(?P<word>recommendation|rec\b\.?|action|learning point|lesson|key message|finding|priority)\s+"
    r"(?:no\.?\s*)?(?P<mark>\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]{1,4}\d{1,3}(?:\.\d{1,3})?\b|[ivx]{1,5}\b|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_WHOM = re.compile(r"\((?P<whom>[A-Z][^()]{2,100})\)(?:\s*[:.–—-]\s*(?P<rest>.*))?", re.DOTALL)
_SHORT_ITEM = re.compile(r"(?P<mark>R\d{1,2})(?:[.:)]|\s[–-])?\s+(?P<rest>[A-Z\"'‘“].*)", re.DOTALL)
_NOT_A_NUMBER = re.compile(
    rf"\s*(?:{_MONTH}|(?:st|nd|rd|th)\b|%|(?:years?|months?|weeks?|days?|hours?)\b)", re.IGNORECASE
)
_WORDS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]


@dataclass(frozen=True, slots=True)
class Start:
    """What a line begins with: its ``marker`` as printed (``-`` for a bullet) and the text behind it."""

    marker: str
    rest: str

    @property
    def numbered(self) -> bool:
        return self.marker[0].isdigit()

    @property
    def depth(self) -> int:
        """How many parts a printed number has; nought for bullets and letters."""
        return self.marker.count(".") + 1 if self.numbered else 0


@dataclass(frozen=True, slots=True)
class ItemStart:
    """A line that names what it starts: ``Recommendation 3``, ``Lesson Two``."""

    word: str
    ref: str
    rest: str
    whom: str | None = None
    """Whom it asks, where a bracket behind the number says so: ``Recommendation 1 (Oldtown Police)``."""


def start_of(text: str) -> Start | None:
    """The number, letter or bullet that a line begins with, if it does."""
    text = text.strip()
    if match := _NUMBER.fullmatch(text):
        rest = match["rest"]
        if any(part.startswith("0") for part in match["mark"].split(".")):
            return None
        if not match["end"] and "." not in match["mark"] and (_NOT_A_NUMBER.match(rest) or not rest[0].isupper()):
            return None
        if _NOT_A_NUMBER.match(rest) and not match["end"]:
            return None
        return Start(match["mark"], rest.strip())
    if match := _LETTER.fullmatch(text):
        return Start(f"({match['mark'] or match['number']})", match["rest"].strip())
    if match := _BULLET.fullmatch(text):
        inner = start_of(match["rest"])
        return inner if inner and inner.numbered else Start("-", match["rest"].strip())
    return None


def item_start(text: str) -> ItemStart | None:
    """``Recommendation 3: …``, ``R3 …`` and their like; the rest has its colon or dash dropped.

    A sentence that merely mentions a recommendation ("Recommendation 3 was accepted") starts nothing.
    """
    short = _SHORT_ITEM.fullmatch(text.strip())
    if short:
        return ItemStart("recommendation", short["mark"], short["rest"])
    match = _ITEM.match(text.strip())
    if not match:
        return None
    rest = match["rest"].strip()
    if bracket := _WHOM.fullmatch(rest):
        return ItemStart(match["word"].lower(), ref_of(match["mark"]), bracket["rest"] or "", bracket["whom"])
    glue = rest[:1] in ":.-–—)" or not rest
    if not glue and not (rest[0].isupper() or rest[0] in "‘'\"“("):
        return None
    word = match["word"].lower()
    word = "recommendation" if word.startswith("rec") else word
    return ItemStart(word, ref_of(match["mark"]), rest.lstrip(":.-–—) ").strip())


def ref_of(printed: str) -> str:
    """A printed number as a ref: ``One`` becomes ``1``, a closing dot is dropped."""
    folded = printed.strip().rstrip(".):").lower()
    return str(_WORDS.index(folded) + 1) if folded in _WORDS else printed.strip().rstrip(".):")
