"""``python -m tests.reliability.places``: tries every bad place, and prints what was not as promised.

Ends with 1 where something was not.
"""

import sys
import tempfile
import time
from pathlib import Path

import click

from tests.reliability.places.ground import prepare_ground
from tests.reliability.places.trials import TRIALS, damages


@click.command()
@click.option("--only", multiple=True, help="Trials whose name holds this; may repeat. Default: all.")
@click.option("--damages", "number", default=30, show_default=True, help="How many files are damaged, one at a time.")
@click.option("--seed", default=1, show_default=True, help="Of the first damaged file.")
def main(only: tuple[str, ...], number: int, seed: int) -> None:
    """Try the places; a line for each."""
    chosen = {
        name: trial
        for name, trial in (*TRIALS.items(), *damages(number, seed))
        if not only or any(part in name for part in only)
    }
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="reviewgraph-places-") as root:
        ground = prepare_ground(Path(root) / "ground")
        for name, trial in chosen.items():
            hindrance = trial.hindrance()
            if hindrance:
                click.echo(f"{name}: not tried, for {hindrance}")
                continue
            began = time.monotonic()
            complaints = list(trial.work(ground))
            wrong += bool(complaints)
            click.echo(
                f"{name}: {'NOT as promised' if complaints else 'as promised'}, {time.monotonic() - began:.0f} s"
            )
            for each in complaints:
                click.echo(f"  {each}")
    click.echo(f"{len(chosen)} trials, {wrong} not as promised.")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
