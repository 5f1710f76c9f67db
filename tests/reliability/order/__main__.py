"""``python -m tests.reliability.order --orders 200``: all sample documents in many orders, on both engines if asked."""

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import click

from graph.copying import digest
from graph.store import Store, open_store
from tests.reliability.order.at_once import load_at_once
from tests.reliability.order.histories import History, hold_to_the_digest
from tests.reliability.order.papers import Papers, begin, papers, undisturbed
from tests.rig import neo4j_rig


@click.command()
@click.option("--orders", default=200, show_default=True, help="Histories drawn by chance.")
@click.option("--at-once", "loads", default=10, show_default=True, help="Loads by four processes at once.")
@click.option("--seed", default=1, show_default=True)
@click.option("--neo4j", is_flag=True, help="On Neo4j instead of the embedded engine.")
@click.option("--digest", "wanted", help="The digest to be met; else that of a load in order of the names.")
def main(orders: int, loads: int, seed: int, neo4j: bool, wanted: str | None) -> None:
    """Hold every history to one digest; ends with 1 and the smallest history that does not."""
    some, began = papers(), time.monotonic()
    with _store(neo4j=neo4j) as (store, user, password):
        found = undisturbed(store, some)
        click.echo(f"{len(some)} documents on {store.engine} {store.version}: digest {found}")
        try:
            assert wanted in (None, found), "not the digest that was to be met"
            _orders(store, some, found, orders, seed)
            _at_once(store, some, found, loads, seed, user, password)
        except AssertionError as error:
            click.echo(str(error))
            sys.exit(1)
    click.echo(f"All gave the same graph; {time.monotonic() - began:.0f} s.")


def _orders(store: Store, some: Papers, wanted: str, orders: int, seed: int) -> None:
    done: list[History] = []
    if orders:
        hold_to_the_digest(store, some, wanted, orders=orders, number=seed, told=done.append)
    afresh = sum(history.afresh for history in done)
    writes = sum(len(history.steps) + len(history.order) for history in done)
    click.echo(f"{len(done)} histories, {afresh} of them from an empty graph: {writes} loads and forgettings")


def _at_once(store: Store, some: Papers, wanted: str, loads: int, seed: int, user: str, password: str) -> None:
    chance = random.Random(seed)
    for number in range(1, loads + 1):
        begin(store)
        load_at_once(store, some, chance, user, password)
        assert digest(store) == wanted, f"another graph after load {number} by four processes at once"
    click.echo(f"{loads} loads by four processes at once")


@contextmanager
def _store(*, neo4j: bool) -> Iterator[tuple[Store, str, str]]:
    with ExitStack() as opened:
        folder = tempfile.TemporaryDirectory(prefix="reviewgraph-orders-", ignore_cleanup_errors=True)
        place = Path(opened.enter_context(folder))
        access = opened.enter_context(neo4j_rig(place / "home")) if neo4j else None
        address, user, password = (access.address, access.user, access.password) if access else (place / "g", "", "")
        yield opened.enter_context(open_store(address, user or None, password or None)), user, password


if __name__ == "__main__":
    main()
