"""Rules of verbs: did not, failed to, was not done, should have, took no action, closed it without asking."""

import re
from collections.abc import Iterator

from loaders.data.reading import toml
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


_NEITHER_DONE = (
    r"\b(?:was|were|had been) neither (?:{VERB})\b",
    r"\bneither (?:of §f\d+|§f\d+(?: nor §f\d+)?)(?: \d)? (?:was|were|had been)(?: {ADV})* (?:{PERSON_VERB})\b",
    r"\b(?:{THING}) (?:cannot|could not) (?:now )?be (?:found|located|traced|produced)\b",
)


def neither_done(tagged: Tagged) -> Iterator[Failure]:
    """Neither child was seen; he was neither seen nor spoken to; the record cannot be found."""
    for form in _NEITHER_DONE:
        for found in matches(tagged, form):
            yield failure(tagged, found, "was not done", Subject(""))


_NOT_DONE = (
    r"\b(?:(?:was|were|is|are|had|has|have)(?: still)?(?: {ADV})* (?:not|never))(?: (?:been|being|"
    r"be))?(?: {ADV})* (?:{VERB})\b"
    r"|\b(?:was|were) either not (?:{VERB})\b"
)
_NEEDS_TWO = re.compile(r"(?:heard|listened to|consulted|invited|involved|contacted)$")


_THRESHOLD = re.compile(r"\b(?:thresholds?|criteri(?:a|on))(?: for [\w ]{3,40})? $")
_SHORT_OF = (" met", " reached", " satisfied")
"""A threshold that was not met is what somebody decided, and nothing left undone."""


def not_done(tagged: Tagged) -> Iterator[Failure]:
    """Something that professionals make or do was not made or done; or a person was not seen, heard or helped."""
    for found in matches(tagged, _NOT_DONE):
        if not re.search(r"\b(?:was|were|been|being)\b", found[0]) or innocent(tagged, found.end()):
            continue
        if found[0].endswith(_SHORT_OF) and _THRESHOLD.search(tagged.text[: found.start()]):
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
    return subject.pronoun or has_thing(subject.words) or bool(compiled(r"(?:{PRO_VERB})$").search(found[0]))


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


def did_badly(tagged: Tagged) -> Iterator[Failure]:
    """An agency took no action, did nothing, lost sight of the child, had staff with too little training."""
    for form in toml("narrative_failures")["forms"]["did_badly"]:
        for found in matches(tagged, form):
            subject = subject_of(tagged, found.start())
            known = subject.professional or has_thing(subject.words) or subject.pronoun
            if known and not subject.family and not subject.person:
                yield failure(tagged, found, "did badly", subject)
    for found in matches(tagged, r"\b(?:no action|nothing) (?:was|had been) (?:taken|done)\b"):
        yield failure(tagged, found, "no action", Subject(found[0]))


_WITHOUT = (
    r"(?P<who>{AGENT})(?!')(?P<deed>[^;.]*) without (?:first |properly |fully |even |ever )*{STEP}",
    r"\b(?:was|were|been) (?P<deed>{DEED})\b[^;.]{0,60}? without (?:first |properly |fully |even |ever )*{STEP}",
)


def without(tagged: Tagged) -> Iterator[Failure]:
    """Something done without the step that belongs before it: closed the case, or it was closed, without a visit."""
    for found in matches(tagged, _WITHOUT[0]):
        if next(iter(tagged.within(tagged.text))).kind != "f":
            yield failure(tagged, found, "without", Subject(found["who"], tagged.actors[found["who"][1:]]))
    for found in matches(tagged, _WITHOUT[1]):
        subject = subject_of(tagged, found.start())
        yield failure(tagged, found, "without", Subject(subject.words) if subject.family else subject)
