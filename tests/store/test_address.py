"""Folders and server addresses are told apart, and unusable ones are refused with what to do."""

from pathlib import Path

import pytest

from graph.model.errors import StoreError
from graph.store.address import FolderAddress, ServerAddress, parse


@pytest.mark.parametrize(
    "text",
    ["graph", "./graph", "/data/Fälle 2026", r"C:\Users\me\graph", "C:/graph", r"\\server\share\graph", "bolt", "a:b"],
)
def test_paths_are_folders(text: str) -> None:
    assert parse(text) == FolderAddress(Path(text))


def test_a_path_object_is_always_a_folder() -> None:
    assert parse(Path("bolt:") / "host") == FolderAddress(Path("bolt:/host"))


@pytest.mark.parametrize("scheme", ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc", "BOLT"])
def test_bolt_addresses_are_servers(scheme: str) -> None:
    assert parse(f" {scheme}://graph.example:7687 ") == ServerAddress(f"{scheme}://graph.example:7687")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("http://localhost:7474", r"http:// are not supported.*neo4j\+s://"),
        ("bolt://", "no host"),
        ("bolt://host:port", "cannot be read"),
        ("bolt://host:99999", "cannot be read"),
        ("bolt://me:secret@host", "REVIEWGRAPH_PASSWORD"),
    ],
)
def test_unusable_addresses_are_refused(text: str, said: str) -> None:
    with pytest.raises(StoreError, match=said) as caught:
        parse(text)
    assert "secret" not in str(caught.value)
