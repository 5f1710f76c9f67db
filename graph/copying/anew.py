"""The whole graph of one store into an empty one, and trusted only where both amount to the same."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from graph.copying.lines import digest, node_lines, node_of, relationship_lines, relationship_of
from graph.copying.making import make
from graph.copying.reading import PACKAGE
from graph.model.errors import StoreError
from graph.store import Store
from graph.store.statements import load


def write_anew(store: Store, target: Store) -> None:
    """Write everything that a store holds into an empty one; nobody may change it meanwhile.

    Raises:
        UsageError: the target is not empty.
        StoreError: what was made is not what the store holds.
    """
    read = sha256()

    def noted(lines: Iterable[str]) -> Iterator[str]:
        for line in lines:
            read.update(line.encode() + b"\n")
            yield line

    make(target, map(node_of, noted(node_lines(store))), map(relationship_of, noted(relationship_lines(store))))
    if digest(target, without=()) != read.hexdigest():
        raise StoreError(
            "The graph that was written anew is not the one that was read.",
            where=store.address,
            remedy="Nothing was changed. Try once more; if it stays so, report it.",
        )
    # It stays the same graph, of the same format. Whoever follows it by the number of its changes meets a new one.
    said = store.read(load(PACKAGE, "changed"))[0]
    target.write(lambda tx: tx.run(load(PACKAGE, "set-changed"), **(said | {"number": said["number"] + 1})))
