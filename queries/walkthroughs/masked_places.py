"""Where names were masked: what stood there, and what stands there now."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from queries.exports.masking import MASK, mask
from queries.walkthroughs.identifying import Fragment, around


@dataclass(frozen=True, slots=True)
class MaskedPlace:
    """A masked name with the words around it. ``step`` counts from 1, None where it is not in one step alone."""

    step: int | None
    where: str
    name: str
    before: str
    after: str


@dataclass(slots=True)
class Recorder:
    """Masks words, and keeps what each text was before."""

    keep: Collection[str]
    originals: dict[str, str] = field(default_factory=dict)

    def __call__(self, text: str) -> str:
        result = mask(text, keep=self.keep)
        if result.names:
            self.originals[result.text] = text
        return result.text


def masked_places(recorder: Recorder, fragments: Collection[Fragment]) -> tuple[MaskedPlace, ...]:
    """Every masked name in the fragments, in order; then those in texts that stand in a drawing alone."""
    found = [
        place
        for fragment in fragments
        if fragment.text in recorder.originals
        for place in _places(fragment, recorder.originals[fragment.text])
    ]
    whole = {fragment.text for fragment in fragments}
    for text, original in recorder.originals.items():
        if text not in whole:
            found += _places(Fragment(None, "a drawing", text), original)
    return tuple(found)


def _places(fragment: Fragment, original: str) -> list[MaskedPlace]:
    pieces = fragment.text.split(MASK)
    match = re.fullmatch("(.+?)".join(re.escape(piece) for piece in pieces), original, re.DOTALL)
    if match is None:  # the text holds the mask's own words; nothing is lost by showing all of it
        return [MaskedPlace(fragment.step, fragment.where, original, "", "")]
    places = []
    for number in range(1, len(pieces)):
        if match[number] != MASK:
            before, after = around(original, *match.span(number))
            places.append(MaskedPlace(fragment.step, fragment.where, match[number], before, after))
    return places
