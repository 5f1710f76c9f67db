"""Rules of verbs: did not, failed to, was not done, should have, took no action, closed it without asking."""

import re
from collections.abc import Iterator

from loaders.extract.actors import Tagged
from loaders.extract.failures import Failure, failure, innocent, matches
from loaders.extract.grammar import compiled, has_thing
from loaders.extract.subjects import Subject, subject_of


def refused(tagged: Tagged) -> Iterator[Failure]:
    """Somebody did not, never or failed to do what professionals do."""
    for found in matches(tagged, r"\b{NEG}(?: {ADV})*,? (?:{VERB})\b"):
        subject = subject_of(tagged, found.start())
        passive = re.match(r"never", found[0]) and re.search(r"\b(?:was|were) $", tagged.text[: found.start()])
        if passive or innocent(tagged, found.end()) or subject.family or subject.person:
            continue
        if (
            subject.professional
            or subject.pronoun
            or has_thing(subject.words)
            or re.match(r"n(?:either|or) did", found[0])
        ):
            yield failure(tagged, found, "did not", subject)


def failed_to(tagged: Tagged) -> Iterator[Failure]:
    """An agency failed to do anything at all."""
    for found in matches(tagged, r"\b(?:had )?(?:failed|omitted|neglected) to (?:{ADV} )*\w+"):
        subject = subject_of(tagged, found.start())
        if subject.professional and subject.actor is not None:
            yield failure(tagged, found, "failed to", subject)


_NOT_DONE = (
    r"\b(?:(?:was|were|is|are|had|has|have)(?: still)?(?: {ADV})* (?:not|never))(?: (?:been|being|"
    r"be))?(?: {ADV})* (?:{VERB})\b"
    r"|\b(?:was|were) either not (?:{VERB})\b"
)
_NEEDS_TWO = re.compile(r"(?:heard|listened to|consulted|invited|involved|contacted)$")


def not_done(tagged: Tagged) -> Iterator[Failure]:
    """Something that professionals make or do was not made or done; or a person was not seen, heard or helped."""
    for found in matches(tagged, _NOT_DONE):
        if not re.search(r"\b(?:was|were|been|being)\b", found[0]) or innocent(tagged, found.end()):
            continue
        subject = subject_of(tagged, found.start())
        if subject.professional and _NEEDS_TWO.search(found[0]):
            yield failure(tagged, found, "was not heard", Subject(_addressed(subject.words)))
        elif _could_be_done(tagged, found, subject):
            yield failure(tagged, found, "was not done", Subject(subject.words) if subject.family else subject)


def _could_be_done(tagged: Tagged, found: re.Match[str], subject: Subject) -> bool:
    """Whether it is for professionals to do this to such a subject."""
    if subject.family:
        return bool(compiled(r"(?:{PERSON_VERB})$").search(found[0]))
    if subject.professional and not has_thing(_owned(subject.words)):
        told = compiled(r"(?:not|never)(?: been)?(?: {ADV})* {TELL}\b").search(found[0])
        return not told and bool(re.search(r"\bby (?:the )?§a", tagged.text[found.end() :]))
    return subject.pronoun or has_thing(subject.words)


def _owned(words: str) -> str:
    """What an agency's name is only the owner of: in "the Trust's assessment", the assessment."""
    owned = re.search(r"§[argn]\d+(?:'s?|s')? (.*)", words)
    ahead = re.match(r"(.*?)(?: (?:by|from|of|at|to) (?:the )?§[argn]\d+.*)$", words)
    return ahead[1] if ahead else owned[1] if owned else ""


def _addressed(words: str) -> str:
    """Whom somebody tried to reach, as the one who did not listen: "told the Council", "reported it to the police"."""
    to = re.search(r"\b(?:to|with|told|asked|contacted) (?:the )?(§a\d+)[^§]*$", words)
    return f"by {to[1]}" if to else ""


def should_have(tagged: Tagged) -> Iterator[Failure]:
    """A duty that was not met: should have, ought to have, should not have."""
    for found in matches(tagged, r"\b(?:should|ought to)(?: \w+){0,2}? (?:not |never )?have(?: {ADV})* {DONE}\b"):
        subject = subject_of(tagged, found.start())
        if subject.person or re.match(r"^(?:anything|something|what|somebody|someone)\b", subject.words):
            continue
        if not subject.family:
            yield failure(tagged, found, "should have", subject)
        elif compiled(r"have been(?: {ADV})* (?:{PERSON_VERB})$").search(found[0]):
            yield failure(tagged, found, "should have", Subject(subject.words))


_BADLY = (
    r"\b(?:with|had(?: received)?|received|providing|provided|having|gave|offered)(?: [\w§']+){0,5} "
    r"(?:insufficient|inadequate|minimal|limited|very little|too little|poor|scant|no|little) (?:[\w-]+ ){0,2}"
    r"(?:training|experience|supervision|support|qualifications|regard|information|consideration|"
    r"guidance|oversight|rigour|understanding|attention)\b",
    r"\b(?:took|taking) (?:no|little|insufficient) (?:further )?(?:action|account|steps?|notice)\b",
    r"\bdid (?:nothing|very little|little)\b(?! wrong| more)",
    r"\b(?:lost sight of|overlooked|ignored|lacked|leaves? (?:this|it|that|them) out|left (?:this|it|that|them) out|"
    r"made no (?:attempt|enquir\w+|referral|record|contact)|paid (?:no|little|insufficient)|gave no|"
    r"showed (?:no|little))\b",
    r"\bfell (?:far |well )?(?:below|short of)\b",
    r"\b(?:less|fewer)(?: \w+){1,2} than (?:it|they|he|she) (?:should|ought to) have",
)


def did_badly(tagged: Tagged) -> Iterator[Failure]:
    """An agency took no action, did nothing, lost sight of the child, had staff with too little training."""
    for form in _BADLY:
        for found in matches(tagged, form):
            subject = subject_of(tagged, found.start())
            known = subject.professional or has_thing(subject.words) or subject.pronoun
            if known and not subject.family and not subject.person:
                yield failure(tagged, found, "did badly", subject)
    for found in matches(tagged, r"\b(?:no action|nothing) (?:was|had been) (?:taken|done)\b"):
        yield failure(tagged, found, "no action", Subject(found[0]))


def without(tagged: Tagged) -> Iterator[Failure]:
    """Something done without the step that belongs before it."""
    for found in matches(
        tagged, r"(?P<who>{AGENT})(?!')(?P<deed>[^;.]*) without (?:first |properly |fully |even |ever )*{STEP}"
    ):
        first = next(iter(tagged.within(tagged.text)))
        if first.kind != "f":
            mark = tagged.actors[found["who"][1:]]
            yield failure(tagged, found, "without", Subject(found["who"], mark))
