"""Which agencies a document says took part in its review."""

import pytest

from loaders.blocks import Block, BlockKind, Place
from loaders.extract.reviews import contributors
from loaders.resolve.agencies import AgencyNames

_KNOWN = "Zed Council, Upper Zed Police and Mill Lane Surgery were known to the family. Zed Ambulance Service came."


def _blocks(*texts: str, heading: int | None = None) -> tuple[Block, ...]:
    return tuple(
        Block(BlockKind.HEADING if line == heading else BlockKind.PARAGRAPH, text, Place(line, line), lines=(text,))
        for line, text in enumerate((_KNOWN, *texts), 1)
    )


def _took_part(*texts: str, heading: int | None = None) -> tuple[str, ...]:
    blocks = _blocks(*texts, heading=heading)
    return contributors(blocks, AgencyNames.from_blocks(blocks))


@pytest.mark.parametrize(
    "text",
    [
        "The agencies that took part were Upper Zed Police, Zed Council and Mill Lane Surgery. "
        "Zed Ambulance Service came.",
        "Individual Management Reviews were provided by Upper Zed Police, Zed Council and Mill Lane Surgery.",
        "Upper Zed Police, Zed Council and Mill Lane Surgery contributed to this review.",
        "Upper Zed Police, Zed Council and Mill Lane Surgery each provided an IMR.",
    ],
)
def test_a_sentence_says_who_took_part_in_the_order_printed(text: str) -> None:
    assert _took_part(text) == ("Upper Zed Police", "Zed Council", "Mill Lane Surgery")


def test_a_list_after_a_colon_says_who_took_part_up_to_the_next_prose() -> None:
    assert _took_part(
        "Individual management reviews were provided by:",
        "Superintendent - Upper Zed Police",
        "Zed Council",
        "The family had been known for years, and Zed Ambulance Service was called twice that winter.",
    ) == ("Upper Zed Police", "Zed Council")


def test_a_heading_says_that_its_list_took_part() -> None:
    assert _took_part("Who took part", "Zed Council", heading=2) == ("Zed Council",)


@pytest.mark.parametrize(
    "text",
    [
        "Mill Lane Surgery did not contribute to the review.",
        "Upper Zed Police contributed to the delay.",
        "The mother took part in the review.",
        "Neither Zed Council nor Upper Zed Police provided an IMR.",
    ],
)
def test_who_did_not_take_part_is_not_given(text: str) -> None:
    assert _took_part(text) == ()
