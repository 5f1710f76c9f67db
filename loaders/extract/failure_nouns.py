"""Rules of nouns and adjectives: no check was made, the lack of, a failure by, was inadequate, a missed opportunity."""

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.data.reading import toml
from loaders.extract.actors import Tagged
from loaders.extract.failures import Failure, failure, matches
from loaders.extract.grammar import has_thing
from loaders.extract.subjects import Subject, agencies_in, subject_of

_DOER = re.compile(
    r"^(?:none|neither|nobody|no one|not one)\b[^§]*(§a\d+(?:(?:,| or| and|,? nor) (?:the |"
    r"by )?§a\d+)*)|\b(?:by|that) (?:the )?(§a\d+)|"
    r"^(§a\d+)"
)


def none_done(tagged: Tagged) -> Iterator[Failure]:
    """No check was made; there was no record of; none of the agencies asked; they at no point visited."""
    for form in toml("narrative_failures")["forms"]["none_done"]:
        for found in matches(tagged, form):
            family = re.search(r"§f\d+(?!\d|')[^,;]*$", tagged.text[: found.start()])
            if not family or "there " in found[0]:
                doer = _DOER.search(found[0])
                one = failure(tagged, found, "no such thing", Subject(""))
                yield replace(one, agencies=agencies_in(tagged, doer[0]) if doer else ())


_NOMINAL = (
    r"(?:{AGENT}(?:'s?|s') (?:\w+ )?{FAILING}(?: (?:to|in|of) (?:\w+ ){0,4}\w+)?)",
    r"\b{FAILING} (?:by|of|on the part of) (?:the |some |all )?{AGENT}(?: to \w+)?",
    r"\b{FAILING} (?:to|in) (?:{ADV} )*(?:{VERB})(?:ing)?\b[^,;.]{0,40}",
    r"\b{FAILING} in (?:the )?(?:[\w-]+ ){0,3}{THING}\b",
    (
        r"\b(?:the|a|an|this|and|to|of) {LACK} of (?:any |an? |the )?(?:[\w-]+ ){0,4}{THING}(?![\w-])(?: "
        r"[^,;.]{0,30}?by (?:the )?{AGENT})?"
    ),
)
_FAMILYS = re.compile(r"§f\d+(?:'s?|s')?(?: [\w']+){0,6} ?$")
_ATTEND = re.compile(r"\b(?:to|of) (?:attend|engage)")
_TOLD = re.compile(r"\b(?:was|were|resulted|meant|led|caused|contributed|had|did|must be|either by|impacted)\b")


def nominal(tagged: Tagged) -> Iterator[Failure]:
    """A failure, lack or delay as a noun, tied to an agency or to what professionals do."""
    for form in _NOMINAL:
        for found in matches(tagged, form):
            family = _FAMILYS.search(tagged.text[: found.start()]) or "§f" in found[0].split(" to ")[0]
            if not family and not _ATTEND.search(found[0]) and _TOLD.search(tagged.text):
                yield failure(tagged, found, "failure as a noun", Subject(_owner(found[0])))


def _owner(words: str) -> str:
    """Whose failure a noun of failing is: "the Trust's failure", "failure by the Trust"."""
    own = re.match(r"(§a\d+)(?!\d)", words) or re.search(
        r"\b(?:by|of|on the part of) (?:the |some |all )?(§a\d+)", words
    )
    return f"by {own[1]}" if own else ""


_WAS = (
    r"(?:was|were|is|are|being|been|appears? to (?:be|have been)|remained|became)"
    r"(?: \w+ly| very| too| also| rather| often| sometimes| either)*"
)
_STILL_STANDS = re.compile(r"\b(?:contract|specification|chronology|record|plan|provisions)")


def poor(tagged: Tagged) -> Iterator[Failure]:
    """What was done was not good enough."""
    for found in matches(tagged, rf"\b{_WAS} {{POOR}}(?![\w-])"):
        subject = subject_of(tagged, found.start())
        present = re.match(r"(?:is|are)\b", found[0]) and not _STILL_STANDS.search(subject.words)
        if not present and not subject.family and has_thing(_judged(subject.words)):
            yield failure(tagged, found, "poor", subject)
    for found in matches(tagged, r"\b(?:was|were|been|being) (?:{POORLY}) \w+(?: with| out)?"):
        subject = subject_of(tagged, found.start())
        if not subject.family:
            yield failure(tagged, found, "poorly done", subject)


def _judged(words: str) -> str:
    """A subject without what follows a preposition of place or time, which is not what is judged."""
    return re.split(r" (?:about|at home|during|within the (?:home|household|family)) ", words)[0]


_MISSED = (
    r"\b(?:missed|lost|wasted) (?:the |an |any |this |a |another )?(?:[\w-]+ )?opportunit(?:y|ies) (?:to|for|by)\b",
    (
        r"\b(?:was|were|is|represents?|represented|another|became|remained)(?: \w+){0,3} (?:missed|"
        r"lost) opportunit(?:y|ies)"
    ),
    (
        r"\bopportunit(?:y|ies)(?: [^,;.]{0,80})? (?:was|were|had been|being)(?: \w+)? (?:missed|lost|"
        r"not (?:taken|used|recognised))"
    ),
    r"\bmissed (?:the |an |any |this |a |another )opportunit(?:y|ies)",
)
_SUMMARY = re.compile(r"\b(?:number|range|series) of\b.*missed opportunities\b(?!.* to )")


def opportunity(tagged: Tagged) -> Iterator[Failure]:
    """An opportunity that was missed, said in so many words."""
    for form in _MISSED:
        for found in matches(tagged, form):
            if not _SUMMARY.search(tagged.text):
                yield failure(tagged, found, "missed opportunity", subject_of(tagged, found.start()))


_AGAINST = (
    r"\b(?:that|this) was not (?:the )?(?:{AGENT}(?:'s?|s') )?(?:own )?(?:policy|procedure|practice)",
    r"\b(?:contrary to|in breach of|not in (?:line|accordance|keeping) with) (?:the "
    r")?(?:{AGENT}(?:'s?|s')? )?(?:[\w-]+ ){0,4}"
    r"(?:procedures?|polic(?:y|ies)|guidance|protocols?|standards?|requirements?)",
)


def against_rule(tagged: Tagged) -> Iterator[Failure]:
    """Against the agency's own policy, said of what the sentence before tells."""
    for form in _AGAINST:
        for found in matches(tagged, form):
            yield failure(tagged, found, "against the rule", subject_of(tagged, found.start()))
