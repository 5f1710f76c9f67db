"""``python -m tests.reliability.kills --kills 200 --seed 1``: the campaign by hand.

Prints each round as it ends, then a table, then whatever was not as promised. Ends with 1 where something was not.
"""

import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import click

from graph.store import open_store
from tests.reliability.kills.campaign import ON_STANDING, SCENARIOS, prepared_campaign, run
from tests.reliability.kills.expected import Reference
from tests.reliability.kills.grounds import Standing, server, shared
from tests.reliability.kills.processes import quick_engine
from tests.rig import neo4j_rig


@click.command()
@click.option("--kills", default=200, show_default=True, help="How many rounds in which something was ended.")
@click.option("--seed", default=1, show_default=True)
@click.option("--shared", "place", flag_value="shared", help="On one folder whose engine others use too.")
@click.option("--neo4j", "place", flag_value="neo4j", help="On a Neo4j. Of both, only the command is ended.")
@click.option("--scenario", "chosen", type=click.Choice(list(SCENARIOS)), multiple=True, help="Default: all of them.")
@click.option(
    "--unmeasured",
    type=float,
    metavar="SECONDS",
    help="Leave out the rounds in which nothing is ended; so long it takes from one sign of progress to the next.",
)
def main(kills: int, seed: int, place: str | None, chosen: tuple[str, ...], unmeasured: float | None) -> None:
    """Run the campaign: each round with an engine of its own, unless told otherwise."""
    with ExitStack() as closing:
        root = Path(closing.enter_context(tempfile.TemporaryDirectory(prefix="reviewgraph-kills-")))
        closing.enter_context(quick_engine(root))
        reference = Reference(closing.enter_context(open_store(root / "reference")), root / "documents")
        standing = _standing(place, root, closing)
        campaign = closing.enter_context(prepared_campaign(root, reference, standing))
        names = chosen or (ON_STANDING if standing else tuple(SCENARIOS))
        tally = run(campaign, root, kills, seed, names, unmeasured=unmeasured)
    click.echo("\n".join(tally.lines()))
    sys.exit(bool(tally.broken))


def _standing(place: str | None, root: Path, closing: ExitStack) -> Standing | None:
    if place == "shared":
        folder = root / "shared" / "graph"
        return shared(folder, closing.enter_context(open_store(folder)))
    if place == "neo4j":
        access = closing.enter_context(neo4j_rig(root / "neo4j"))
        return server(access, closing.enter_context(open_store(access.address, access.user, access.password)))
    return None


if __name__ == "__main__":
    main()
