"""When something in the narrative happened: the date that its sentence gives, else the one its paragraph last gave."""

import calendar
import re
from collections.abc import Sequence

from loaders.resolve.dates import all_dates

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_BARE = re.compile(rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?\b(?P<month>{'|'.join(_MONTHS)})\b(?! \d)", re.IGNORECASE)
_SAME_TIME = re.compile(
    (
        r"\b(?:at (?:this|that|the) (?:time|point|stage)|during this (?:time|period)|this (?:incident|"
        r"assessment|visit|referral|contact|meeting|allegation)|"
        r"the (?:initial |first )?(?:assessment|incident|visit|referral|worker|officer|original|different|"
        r"meeting)|that (?:day|evening|visit)|it was|and|supervision)\b"
    ),
    re.IGNORECASE,
)


def when(sentence: str, before: Sequence[str]) -> str | None:
    """A partial ISO date, or None. ``before`` are the earlier sentences of the paragraph, nearest last."""
    dated = all_dates(sentence)
    if dated:
        return dated[0].iso
    earlier = [date for text in before for date in all_dates(text)]
    if not earlier:
        return None
    bare = _BARE.search(sentence)
    if bare and bare["month"][0].isupper():
        return _in_year(bare, earlier[-1].iso[:4])
    return earlier[-1].iso if _SAME_TIME.search(sentence) else None


def _in_year(bare: re.Match[str], year: str) -> str:
    month = f"{year}-{_MONTHS[bare['month'].lower()]:02d}"
    return f"{month}-{int(bare['day']):02d}" if bare["day"] and 1 <= int(bare["day"]) <= 31 else month
