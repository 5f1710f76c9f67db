"""Sentences turned round: a denial taken away, or a family's act put in its place."""

from loaders.blocks import Block, BlockKind, Place
from loaders.extract.narrative import narrative
from loaders.resolve.agencies import AgencyNames
from training.examples import Example
from training.turning import turned


def _turned(text: str, *, fails: bool = True) -> list[str]:
    blocks = [Block(BlockKind.PARAGRAPH, text, Place(1, 1))]
    (told,) = narrative(blocks, AgencyNames.from_blocks(blocks))
    example = Example("a", told, {"agencies": []} if fails else None, ())
    made = list(turned(example))
    assert all(not each.failure and not each.gaps for each in made)
    return [each.told.tagged.text for each in made]


def test_a_denial_is_taken_away_and_a_parent_put_in_the_agencys_place() -> None:
    assert _turned("Ambleford Police did not tell Larchfield Primary School.") == [
        "§a0 did tell §a1.",
        "§f99 did not tell §a1.",
    ]


def test_a_passive_has_no_parent_in_its_place() -> None:
    assert _turned("The child was never seen by Ambleford Police.") == ["the §f0 was seen by §a0."]


def test_what_no_turn_undoes_and_what_states_no_failure_is_left_alone() -> None:
    assert _turned("It lacked staff, and Ambleford Police did not come.") == []
    assert _turned("Ambleford Police did not tell Larchfield Primary School.", fails=False) == []
