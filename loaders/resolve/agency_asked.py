"""Initials that nothing explains, asked to act: "3. QXR to ensure that …" makes QXR a body of its own."""

import re
from collections.abc import Sequence

from loaders.resolve.agency_passages import Passage
from loaders.resolve.agency_register import Register
from loaders.resolve.agency_shapes import word_list

_ASKED = re.compile(
    r"(?:^|(?<![\w.&])\d{1,2}(?:\.\d{1,2})*[.)]? )(?P<name>[A-Z][A-Z&]{1,5}[A-Z]) to (?P<verb>[a-z]+)\b"
)


def note_asked(register: Register, passages: Sequence[Passage]) -> None:
    """Note each body that only its unexplained initials name, where an item begins by asking it to do something.

    Meetings, tools and papers go by initials too: those of the data are none.
    """
    taken = {form for entry in register.entries for form in entry.words()}
    for passage in passages:
        for found in _ASKED.finditer(passage.text):
            name = found["name"]
            if name in taken or name.lower() in word_list("not_bodies") or found["verb"] in ("be", "the"):
                continue
            register.name_plainly(name, passage.source(found.start("name"), found.end("name")))
