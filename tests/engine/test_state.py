"""The keeper of a folder is found again, whatever was done to the clock meanwhile."""

import os
import sys
from pathlib import Path

import psutil
import pytest

from graph.engine.state import KeeperState, started


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the start of a process is kept as it was")
@pytest.mark.parametrize("seconds", [-3600, 5, 3600 * 24 * 365])
def test_a_keeper_is_alive_after_the_clock_was_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seconds: int
) -> None:
    state = KeeperState(os.getpid(), started(psutil.Process()), 1, "token")
    assert state.alive()
    before = psutil.Process().create_time()
    # Setting the clock moves nothing in /proc but the time of the computer's start.
    lines = Path("/proc/stat").read_text().splitlines()
    moved = [f"btime {int(one.split()[1]) + seconds}" if one.startswith("btime ") else one for one in lines]
    (tmp_path / "stat").write_text("\n".join(moved) + "\n")
    (tmp_path / str(os.getpid())).symlink_to(f"/proc/{os.getpid()}")
    monkeypatch.setattr(psutil, "PROCFS_PATH", str(tmp_path))
    assert psutil.Process().create_time() == pytest.approx(before + seconds, abs=1)
    assert state.alive()


def test_another_process_of_the_same_number_is_not_taken_for_it() -> None:
    assert not KeeperState(os.getpid(), started(psutil.Process()) - 10, 1, "token").alive()
