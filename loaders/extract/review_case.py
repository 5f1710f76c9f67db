"""What a review says of the case it is about: the harm, when, who decided and when, and the person as published."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.model.vocabulary import ReviewKind
from loaders.extract.sections import Zone, zone_of
from loaders.resolve.dates import all_dates
from loaders.segment.sentences import Sentence

DEATH, INJURY = "death", "serious injury"


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """Facts of a case; None where the document does not say. ``age``, ``sex`` and ``ethnicity`` in its own words."""

    harm: str | None = None
    incident_date: str | None = None
    commissioned: str | None = None
    published: str | None = None
    age: str | None = None
    sex: str | None = None
    ethnicity: str | None = None


_DIED = re.compile(
    (
        r"\b(?:died|death|dies|fatal(?:ly)?|killed|murder(?:ed)?|homicide|manslaughter|was found dead|"
        r"lost (?:his|her|their) life|stillborn)\b"
    ),
    re.IGNORECASE,
)
_HURT = re.compile(
    r"\b(?:(?:seriously|badly|severely|critically) (?:\w+ )?(?:injured|harmed|burn(?:ed|t)|hurt|ill)|"
    r"was injured|(?:serious|severe|life[- ]changing|life[- ]threatening|"
    r"non-accidental|significant) (?:\w+ )?(?:injur(?:y|ies)|harm|burns|infections?)|"
    r"shaken|stabbed|pressure sores|fractures?)\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    (
        r"\b(?:died|death|injured|burned|burnt|killed|999|emergency (?:call|services)|ambulance|collapsed|"
        r"fire|attacked|stabbed|found (?:dead|unresponsive|unconscious)|admitted)\b"
    ),
    re.IGNORECASE,
)
_LESSER_EVENT = re.compile(
    r"\b(?:jumped|fell|drowned|was shot|broke|found|swallowed|taken to hospital)\b", re.IGNORECASE
)
_DECIDED = re.compile(
    r"\b(?:asked me to carry out|commissioned|decision (?:\w+ ){0,3}(?:to undertake|to commission|"
    r"to hold|to conduct|was made)|decided|"
    r"agreed (?:to|that) (?:\w+ ){0,6}review|"
    r"instigated|initiated|resolved|began (?:this|the|a|an) (?:\w+ ){0,5}review)\b",
    re.IGNORECASE,
)
_NOT_DECIDED = re.compile(
    r"\b(?:did not meet|contract|service was commissioned|services? commissioned|social work|work with|training)\b",
    re.IGNORECASE,
)
_A_REVIEW = re.compile(
    r"\breview|SCR|SAR|DHR|\btest\b|\bpiece of work\b|\bsection (?:9|16|44)\b|\bcriteria\b", re.IGNORECASE
)
_HEAD_EVENT = re.compile(
    r"\b(?:died|injured|killed|date of (?:the )?(?:death|homicide|murder|incident|injur(?:y|ies)|fire)|"
    r"(?:death|murder|homicide) of)\b",
    re.IGNORECASE,
)
_NO_DEATH = re.compile(
    r"\b(?:nobody|no one|none of them|nearly|almost|might have|could have|not|never) died?\b|\bnear[- ]fatal\w*|"
    r"\b(?:his|her|their|whose) (?:\w+ ){0,2}(?:mother|father|parents?|"
    r"husband|wife|partner|brother|sister|grand\w+|friend)(?: \w+)? died",
    re.IGNORECASE,
)
"""Words of dying that tell of no death in this case."""
_ETHNICITY = re.compile(
    r"\b(?:is|was|are|were|of) (?:of )?((?:(?:White|Black|Asian|Mixed|African|British|English|Irish|"
    r"Caribbean|Pakistani|Indian|Bangladeshi|Chinese|Polish|"
    r"Romanian|European|Eastern|Welsh|Scottish|Arab|Gypsy|Roma|Traveller|Somali|Other|"
    r"dual)(?:[ ,/-]+(?:and |or )?)?)+)(?:heritage|ethnicity|origin|background|descent)"
)
_GENERAL = re.compile(
    (
        r"\bserious case reviews? (?:are|is|shed|focus)|\binto how a child dies|\bsection \d+\b|"
        r"\bmust (?:arrange|commission)\b|\bresidents\b"
    ),
    re.IGNORECASE,
)


def read(
    prose: Sequence[Sentence], subject: str | None, kinds: Iterable[ReviewKind], heads: Sequence[str] = ()
) -> CaseFacts:
    """The facts of the case in a document's prose, and in the lines of its title page (``heads``)."""
    told = [each.text for each in prose if zone_of(each.headings) not in (Zone.RECOMMENDATIONS, Zone.REFERENCE)]
    about = [text for text in told if not _GENERAL.search(text)]
    return CaseFacts(
        harm=_harm(about, subject, tuple(kinds)),
        incident_date=_dated_head(heads) or _incident(about),
        commissioned=_commissioned(told),
        published=None,
        **_person(about, subject),
    )


def _harm(texts: Sequence[str], subject: str | None, kinds: Sequence[ReviewKind]) -> str | None:
    """A death where the subject is said to have died, or such reviews are of deaths; else an injury."""
    if ReviewKind.DHR in kinds:
        return DEATH
    texts = [_NO_DEATH.sub("", text) for text in texts]
    named = [text for text in texts if subject and subject.removeprefix("Adult ") in text]
    for part in (named, texts):
        died = next((index for index, text in enumerate(part) if _DIED.search(text)), None)
        hurt = next((index for index, text in enumerate(part) if _HURT.search(text)), None)
        if part is named and died is not None:
            return DEATH
        if hurt is not None and (died is None or hurt < died):
            return INJURY
        if died is not None and (part is named or died < 40):
            return DEATH
    return None


def harm_told(text: str, kinds: Iterable[ReviewKind]) -> str | None:
    """The harm that a few words about a review tell of."""
    return _harm([text], None, tuple(kinds))


def _dated_head(heads: Sequence[str]) -> str | None:
    """The date of a title line that names the event: "Date of the homicide: 19 August 2018"."""
    named = (all_dates(line) for line in heads if _HEAD_EVENT.search(line))
    return next((dates[0].iso for dates in named if dates), None)


_NOT_THE_EVENT = re.compile(r"\b(?:review|report|inquest|trial|wife|husband)\b", re.IGNORECASE)
_DIED_ON = re.compile(
    r"\b(?:Child|Baby|Adult|Mr|Mrs|Ms|Miss) \w+ (?:had |then |was )?(?:died|killed|murdered|found dead)"
    r"(?: (?!\d|in\b|on\b)[\w']+){0,5} (?:on|in) ([^,.;]{6,30})"
)
"""A pseudonym, its death, and the words of the date."""
_LESSER_WITHIN = 12
"""How many sentences from the top may tell of the event in plainer words."""


def _incident(texts: Sequence[str]) -> str | None:
    """The first date in a sentence of the event itself."""
    died = (_DIED_ON.search(text) for text in texts[:_LESSER_WITHIN])
    told = next((dates[0].iso for found in died if found and (dates := all_dates(found[1]))), None)
    told = told or next((date for text in texts[:_LESSER_WITHIN] if (date := _harm_before_decision(text))), None)
    if told:
        return told
    for event in (_EVENT, _LESSER_EVENT):
        for text in texts[: _LESSER_WITHIN if event is _LESSER_EVENT else None]:
            dates = all_dates(text)
            if dates and event.search(text) and not _DECIDED.search(text) and not _NOT_THE_EVENT.search(text):
                return dates[0].iso
    for text in texts:
        dates = all_dates(text)
        if dates and (_DIED.search(text) or _HURT.search(text)) and "SCR" in text:
            return dates[0].iso
    return None


def _harm_before_decision(text: str) -> str | None:
    """The date of the harm in a sentence that also says when the review of it was decided on."""
    if not (_DECIDED.search(text) and _A_REVIEW.search(text)) or len(all_dates(text)) < 2:
        return None
    harms = (found for event in (_DIED, _HURT) for found in event.finditer(text))
    dates = (_next_date(text, found.end(), (_DECIDED,)) for found in sorted(harms, key=lambda found: found.start()))
    return next((date for date in dates if date), None)


_HARMED = re.compile(
    r"\b(?:died|was found dead|killed|murdered|injured|harmed|burned|burnt|hurt|"
    r"(?:deaths?|murders?|injur(?:y|ies)|homicide)(?: of [^,;.]{1,40})? (?:on|in)\b)",
    re.IGNORECASE,
)
"""Words of harm that a date following them belongs to."""
_BEFORE_DATE = 60


def _dates_harm(text: str, start: int) -> bool:
    """Whether the date that begins at ``start`` is that of the harm: the words straight before it say so."""
    clause = re.split(r"[,;]", text[max(0, start - _BEFORE_DATE) : start])[-1]
    return bool(_HARMED.search(clause))


def _next_date(text: str, start: int, never_over: Sequence[re.Pattern[str]]) -> str | None:
    """The first date after a verb, unless another event's verb stands between the two."""
    following = next((date for date in all_dates(text) if date.start >= start), None)
    if following is None or any(verb.search(text[start : following.start]) for verb in never_over):
        return None
    return following.iso


def _commissioned(texts: Sequence[str]) -> str | None:
    """The date in the sentence that says a review was decided on or commissioned."""
    for text in texts:
        found = _DECIDED.search(text)
        if found and _A_REVIEW.search(text) and not _NOT_DECIDED.search(text):
            dates = all_dates(text)
            before = [date.iso for date in dates if date.start < found.start() and not _dates_harm(text, date.start)]
            near = _next_date(text, found.end(), (_HARMED,))
            if near or before:
                return near or before[-1]
    return None


def _person(texts: Sequence[str], subject: str | None) -> dict[str, str | None]:
    """The subject's age, sex and ethnicity in the document's words, from sentences that name the subject."""
    name = re.escape(subject.removeprefix("Adult ")) if subject else r"(?:the )?(?:child|deceased|victim)"
    near = [text for text in texts if re.search(rf"\b{name}\b", text)]
    age = _first(
        near,
        (
            rf"\b{name}(?:,| was| is)[^.;]{{0,25}}?\b(?:aged )?(\d{{1,3}}(?:[ -](?:years?|months?|weeks?|"
            rf"days?)(?:[ -]old| of age)?)?)(?= (?:when|at the time|who|years)|,|\.| old)"
        ),
    )
    age = age or _first(
        near, rf"\b{name}\b[^.;]{{0,20}} (?:a )?(?:man|woman|boy|girl|child|baby) (?:of|aged) (\d{{1,3}})\b"
    )
    sex = _first(
        near, rf"\b{name}(?:,| was| is)[^.;]{{0,12}} an? (?:[\w-]+ ){{0,3}}?(man|woman|boy|girl|male|female)\b"
    )
    ethnicity = _first(near or texts[:60], _ETHNICITY.pattern) or _first(
        [t for t in texts if "family" in t], _ETHNICITY.pattern
    )
    return {"age": age, "sex": sex, "ethnicity": ethnicity.strip(" ,") if ethnicity else None}


def _first(texts: Sequence[str], expression: str) -> str | None:
    return next((found[1] for text in texts if (found := re.search(expression, text))), None)
