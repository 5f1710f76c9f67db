"""The two ends of a chain: the thing that is meant by a uid, a name, a title, a reference or a pseudonym."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from graph.model.errors import QuestionError
from graph.model.identity import slug
from graph.store import Store
from graph.store.statements import load
from queries.questions.finding.search_folding import fold, tokens
from queries.questions.finding.search_naming import SORTS, Belonging, belonging, name_of
from queries.questions.finding.search_texts import Candidate, Place, candidates
from queries.questions.finding.search_words import LONGEST, Term, narrowing

_NAMED = ("Agency", "Review", "Theme", "Role", "Region", "Document", "Case")
_LED_TO_BY_REVIEW = frozenset({"Document", "Case"})
_LISTED = 6
_NEAR = 60.0
_BEGINNING = 4


@dataclass(frozen=True, slots=True)
class Thing:
    """A node of a chain: its uid, its label and what to call it."""

    uid: str
    label: str
    name: str


def end_asked(store: Store, asked: str | None, where: str) -> Thing:
    """The thing meant.

    Args:
        store: the graph.
        asked: its uid; or the name of an agency, place, theme, role or document, the title or reference of a review,
            the pseudonym of a case, in whatever capitals and punctuation. A review is meant before its case and its
            documents where they are called the same.
        where: the parameter that it was given in, for messages.

    Raises:
        QuestionError: nothing is given; or there is no such thing, or several, and the message says which come near.
    """
    if not asked:
        raise QuestionError(
            "A chain needs two ends.", where=where, remedy="Give a uid or a name, such as from='Children’s Services'."
        )
    rows = store.read(load("queries.cypher", "path-end"), asked=asked) if asked.isprintable() else []
    if rows:
        return _things(store, [(row["uid"], row["label"], row["name"]) for row in rows])[0]
    meant = _called(store, asked, where)
    if not meant:
        raise QuestionError(f"There is nothing called '{_short(asked)}'.", where=where, remedy=_nearest(store, asked))
    if len(meant) > 1:
        raise QuestionError(f"{len(meant)} things are called '{asked}'.", where=where, remedy=_choose(meant))
    return meant[0]


def _called(store: Store, asked: str, where: str) -> list[Thing]:
    wanted = slug(asked)
    terms = _terms(asked)
    if not wanted or not terms or len(asked) > LONGEST:
        return []
    try:
        found = candidates(store, narrowing(terms), _NAMED, {})
    except QuestionError as error:
        raise QuestionError(
            f"Too much has '{asked}' in its name to tell what is meant.",
            where=where,
            remedy="Give a fuller name, or the uid that the question search shows.",
        ) from error
    meant = [each for each in found if wanted in {slug(name) for name in _names(each)}]
    belongs = belonging(store, (each.uid for each in meant))
    reviews = {each.uid for each in meant if each.label == "Review"}
    own = [
        each
        for each in meant
        if each.label not in _LED_TO_BY_REVIEW or belongs.get(each.uid, Belonging()).review not in reviews
    ]
    return sorted((_thing(each, belongs.get(each.uid, Belonging())) for each in own), key=_in_order)


def _terms(asked: str) -> list[Term]:
    """The words that every name has that is called so; ``and`` may be written ``&``."""
    words = dict.fromkeys(token.spelt for token in tokens(fold(asked)) if token.spelt != "and")
    return [Term((word,), word, exact=True) for word in words]


def _names(candidate: Candidate) -> list[str]:
    return [field.words for field in candidate.fields if field.place is Place.NAME]


def _thing(candidate: Candidate, belongs: Belonging) -> Thing:
    return Thing(candidate.uid, candidate.label, name_of(candidate.label, candidate, belongs))


def _in_order(thing: Thing) -> tuple[str, str, str]:
    return (thing.label, thing.name, thing.uid)


def _choose(meant: Sequence[Thing]) -> str:
    shown = [f"{thing.uid} ({SORTS[thing.label].lower()} {thing.name})" for thing in meant[:_LISTED]]
    more = f"; or one of {len(meant) - _LISTED} more" if len(meant) > _LISTED else ""
    return f"Give the uid of one: {'; '.join(shown)}{more}."


def _nearest(store: Store, asked: str) -> str:
    names = sorted({name for each in _alike(store, asked[:LONGEST]) for name in _names(each)})
    near = process.extract(asked, names, scorer=fuzz.WRatio, processor=fold, score_cutoff=_NEAR, limit=_LISTED)
    if near:
        return f"Did you mean {' or '.join(name for name, _, _ in near)}?"
    return "Give a uid, or a name, title, reference or pseudonym: the question search finds them."


def _alike(store: Store, asked: str) -> Iterable[Candidate]:
    """What has a word that begins like one of the words."""
    words = dict.fromkeys(token.spelt[:_BEGINNING] for token in tokens(fold(asked)))
    for word in sorted(words, key=lambda word: (-len(word), word))[:_LISTED]:
        try:
            yield from candidates(store, narrowing([Term((word,), word, open_ended=True)]), _NAMED, {})
        except QuestionError:  # Too many have it for it to tell anything.
            continue


def _short(asked: str) -> str:
    return asked if len(asked) <= LONGEST else f"{asked[:LONGEST]}…"


def _things(store: Store, found: Sequence[tuple[str, str, str | None]]) -> list[Thing]:
    belongs = belonging(store, (uid for uid, _, name in found if not name))
    return [Thing(uid, label, called(label, name, belongs.get(uid, Belonging()))) for uid, label, name in found]


def called(label: str, name: str | None, belongs: Belonging) -> str:
    """What to call a thing in a sentence; what has no name is called by its sort, number and review."""
    if name:
        return name
    of = f" of {belongs.review_title}" if belongs.review_title else ""
    return f"{name_of(label, None, belongs)}{of}"
