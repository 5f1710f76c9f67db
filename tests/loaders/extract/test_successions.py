"""One agency taking over from another."""

from pathlib import Path

import pytest

from tests.loaders.build import records_of

_OLD, _NEW = "Oldtown Primary Care Trust", "Oldtown Clinical Commissioning Group"


@pytest.mark.parametrize(
    ("sentence", "on"),
    [
        (f"{_OLD} was replaced by {_NEW} on 1 April 2013.", "2013-04-01"),
        (f"{_NEW} took over from {_OLD} in April 2013.", "2013-04"),
        (f"On 1 April 2013 the functions of {_OLD} passed to {_NEW}.", "2013-04-01"),
        (f"{_OLD} ceased to exist on 31 March 2013 and was succeeded by {_NEW} on 1 April 2013.", "2013-04-01"),
        (f"{_NEW}, which succeeded {_OLD} in 2013, commissioned this review in September 2015.", "2013"),
        (f"{_OLD} became part of {_NEW}.", None),
    ],
)
def test_what_is_said_outright(tmp_path: Path, sentence: str, on: str | None) -> None:
    text = f"# Serious Case Review: Child Q\n\n{_OLD} and {_NEW} took part.\n\n{sentence}\n"
    (found,) = records_of(text, tmp_path, "report.md").successions
    assert (found.predecessor, found.successor, found.on) == (_OLD, _NEW, on)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{_NEW} wrote to {_OLD} in April 2013.",
        f"A nurse of {_OLD} was replaced by a colleague from {_NEW}.",
    ],
)
def test_what_is_not(tmp_path: Path, sentence: str) -> None:
    text = f"# Serious Case Review: Child Q\n\n{_OLD} and {_NEW} took part.\n\n{sentence}\n"
    assert records_of(text, tmp_path, "report.md").successions == ()
