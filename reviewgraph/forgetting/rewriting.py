"""The files of a folder's graph, written anew: what was taken out of the graph is in none of them afterwards."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TypeVar

from graph.copying import write_anew
from graph.engine import exchange
from graph.engine.folder import check_folder
from graph.engine.turns import Turns
from graph.store import Store, open_store

T = TypeVar("T")


def rewriting(folder: Path, work: Callable[[Store], T]) -> T:
    """Do work on the graph of a folder, which nobody else may use, and write the engine's files anew.

    Whenever this is cut short the graph is whole: as it was, or as the work left it. Work that takes words out marks
    the folder first (``graph.engine.exchange.mark``): the mark stays until the files are written anew.

    Raises:
        EngineError: others use the graph. Nothing was done, unless they came while this was at work.
        StoreError: the graph could not be changed, or not be written anew.
    """
    place = check_folder(folder)
    exchange.refuse_others(place)
    with ExitStack() as after:
        with open_store(place.root) as store:
            done = work(store)
            after.enter_context(Turns(place).taken())  # nobody writes between the copy and its taking the place
            with open_store(exchange.draft_in(place)) as draft:
                write_anew(store, draft)
        exchange.exchange(place)
    return done
