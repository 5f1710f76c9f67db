"""A reader's pages, by the hundred, over all samples: equal to those of a graph that never held the restricted review.

Run by hand: ``python -m tests.reliability.restricted --pages 30`` (pages of one route). Ends with 1 where one differs.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from time import monotonic

import click

from graph.store import open_store
from graph.store.statements import load
from tests.restricted.comparing import addresses, papers, two_servers
from tests.restricted.crawling import endpoint, read


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--pages", type=int, default=30, help="pages of one route")
    most = asked.parse_args().pages
    with tempfile.TemporaryDirectory(prefix="reviewgraph-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        with (
            open_store(place / "graph") as store,
            two_servers(store, place, papers([""]), addresses(), most=most) as compared,
        ):
            began, unlike = monotonic(), list[str]()
            compared.full.asked.clear()
            for address, before in compared.before.items():
                if read(compared.reader, address) != before:
                    unlike.append(address)
            beyond = compared.full.asked - {load("graph.restricting", "standing")}
            routes = {endpoint(compared.app, address) for address in compared.before}
            click.echo(
                f"{len(compared.before)} answers of {len(routes)} routes in {monotonic() - began:.0f} s: "
                f"{len(unlike)} differ; {len(beyond)} statements reached the full graph."
            )
            click.echo("\n".join(unlike))
    return 1 if unlike or beyond else 0


if __name__ == "__main__":
    sys.exit(main())
