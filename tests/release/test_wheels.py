"""A folder of wheels is called complete for a computer when all that computer needs is in it, and only then."""

from pathlib import Path

import pytest

from release.targets import PYTHONS, target
from release.wheels import lacking, wheels_in
from tests.release.material import made

WINDOWS, LINUX = target("windows-x64", "3.12"), target("linux-x64", "3.12")


def test_all_there_lacks_nothing(tmp_path: Path) -> None:
    made(tmp_path, "reviewgraph", requires=("alpha>=1,<2", 'tests>=1; extra == "test"'))
    made(tmp_path, "alpha", requires=("beta",))
    made(tmp_path, "beta", tags="cp39-abi3-win_amd64")
    made(tmp_path, "beta", tags="cp312-cp312-manylinux_2_28_x86_64")
    for each in (WINDOWS, LINUX):
        assert list(lacking(wheels_in(tmp_path), "reviewgraph", each)) == []


def test_what_only_windows_needs_is_missed_there_alone(tmp_path: Path) -> None:
    made(tmp_path, "reviewgraph", requires=('colorama; sys_platform == "win32"',))
    assert list(lacking(wheels_in(tmp_path), "reviewgraph", LINUX)) == []
    (sentence,) = lacking(wheels_in(tmp_path), "reviewgraph", WINDOWS)
    assert "colorama, which reviewgraph requires, is not there for windows-x64" in sentence


@pytest.mark.parametrize(
    "tags",
    [
        "cp313-cp313-win_amd64",
        "cp312-cp312-win32",
        "cp312-cp312-win_arm64",
        "cp312-cp312-manylinux_2_28_x86_64",
        "cp313-abi3-win_amd64",
    ],
)
def test_a_wheel_for_another_computer_does_not_count(tmp_path: Path, tags: str) -> None:
    made(tmp_path, "reviewgraph", requires=("alpha",))
    made(tmp_path, "alpha", tags=tags)
    assert len(list(lacking(wheels_in(tmp_path), "reviewgraph", WINDOWS))) == 1


def test_a_wheel_of_a_version_that_was_not_asked_for_is_said(tmp_path: Path) -> None:
    made(tmp_path, "reviewgraph", requires=("alpha>=2",))
    made(tmp_path, "alpha", "1.0")
    (sentence,) = lacking(wheels_in(tmp_path), "reviewgraph", LINUX)
    assert sentence == "alpha-1.0-py3-none-any.whl does not do for reviewgraph, which requires alpha>=2"


def test_what_an_extra_brings_in_is_followed(tmp_path: Path) -> None:
    made(tmp_path, "reviewgraph", requires=("alpha[fast]",))
    made(tmp_path, "alpha", requires=('beta; extra == "fast"', 'gamma; extra == "slow"'))
    (sentence,) = lacking(wheels_in(tmp_path), "reviewgraph", LINUX)
    assert sentence.startswith("beta, which alpha requires")


def test_a_wheel_for_a_newer_glibc_than_the_engine_needs_does_not_count(tmp_path: Path) -> None:
    made(tmp_path, "reviewgraph", requires=("alpha",))
    made(tmp_path, "alpha", tags="py3-none-manylinux_2_39_x86_64")
    assert len(list(lacking(wheels_in(tmp_path), "reviewgraph", LINUX))) == 1


def test_every_python_has_a_lock_of_its_own() -> None:
    assert len({target("linux-x64", python).lock for python in PYTHONS}) == len(PYTHONS)
