"""One agency taking over from another."""

from pathlib import Path

import pytest

from tests.loaders.build import records_of

_ONE, _OTHER = "Oldtown Hospitals NHS Trust", "Oldtown Community NHS Trust"
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
        f"{_ONE} wrote to {_OTHER} in April 2013.",
        f"A nurse of {_ONE} was replaced by a colleague from {_OTHER}.",
    ],
)
def test_what_is_not(tmp_path: Path, sentence: str) -> None:
    text = f"# Serious Case Review: Child Q\n\n{_ONE} and {_OTHER} took part.\n\n{sentence}\n"
    assert records_of(text, tmp_path, "report.md").successions == ()


@pytest.mark.parametrize(
    ("old", "new", "on"),
    [
        ("Oldtown Primary Care Trust", "NHS Oldtown Clinical Commissioning Group", "2013-04-01"),
        ("NHS Oldtown Clinical Commissioning Group", "NHS Oldtown Integrated Care Board", "2022-07-01"),
        ("Oldtown Safeguarding Children Board", "Oldtown Safeguarding Children Partnership", "2019"),
    ],
)
def test_what_the_law_says_of_two_bodies_of_one_place(tmp_path: Path, old: str, new: str, on: str) -> None:
    text = f"# Serious Case Review: Child Q\n\n{old} wrote to the surgery. Later {new} did.\n"
    records = records_of(text, tmp_path, "report.md")
    (found,) = records.successions
    assert (found.predecessor, found.successor, found.on) == (old, new, on)
    assert [source.quote for source in found.sources] == [old, new]
    assert any("by the " in issue.message and old in issue.message for issue in records.issues)


def test_what_the_document_says_is_not_said_again_by_law_nor_of_two_places(tmp_path: Path) -> None:
    text = f"# Serious Case Review: Child Q\n\n{_OLD} was replaced by {_NEW} in May 2013.\n"
    (found,) = records_of(text, tmp_path, "report.md").successions
    assert found.on == "2013-05"
    apart = f"# Serious Case Review: Child Q\n\n{_OLD} wrote to Newham Clinical Commissioning Group.\n"
    assert records_of(apart, tmp_path, "report.md").successions == ()
