"""The signs of small sentences."""

from loaders.extract.actors import Actor, Tagged
from loaders.extract.weigh.actor_signs import actors_with_signs
from loaders.extract.weigh.sentence_signs import signs_of
from loaders.extract.weigh.tokens import plain, stem, tokens

_ACTORS = {"a0": Actor("a", "the Force", ("Ambleford Police",)), "a1": Actor("a", "the school", ("Larchfield",))}


def test_forms_of_a_word_share_a_stem_and_marks_lose_their_numbers() -> None:
    assert {stem(word) for word in ("shared", "sharing", "shares")} == {"shar"}
    assert stem("was") == "was"
    assert [plain(token) for token in tokens("§a12 rang in 2014; why?")] == ["§a", "rang", "in", "0", ";", "why", "?"]


def test_a_denial_bears_on_the_five_words_behind_it() -> None:
    signs = signs_of(Tagged("§a0 did not at any time tell §a1 of the dog.", _ACTORS))
    assert {"denies not tell", "pair did not", "past True", "agencies 2", "first §a"} <= signs
    assert "denies not dog" not in signs


def test_rules_and_questions_are_signs() -> None:
    signs = signs_of(Tagged("did §a0 tell §a1?", _ACTORS), rules=("did not",))
    assert {"question", "rule", "rule did not"} <= signs


def test_an_actors_signs_tell_the_one_who_tells_from_the_one_who_is_told() -> None:
    (first, teller), (second, told) = actors_with_signs(Tagged("§a0 did not pass it to §a1.", _ACTORS))
    assert (first, second) == ("a0", "a1")
    assert {"verb did not pass", "form True False", "rank 0", "denial after True"} <= teller
    assert {"behind to", "after to", "last True", "denial before True"} <= told


def test_a_family_is_no_actor_here() -> None:
    assert actors_with_signs(Tagged("§f0 rang.", {"f0": Actor("f", "the mother")})) == ()
