"""Whoever is kept from a restricted review is answered, everywhere, as if it had never been loaded.

A reader follows the links of a server whose graph never held the review, and asks every route once at least. Then the
review is loaded into that graph and restricted, and the reader gets the same answers to the byte, while those who may
see it do see it; and no statement of a reader's pages was ever asked of the graph that holds it. The long form, over
all samples and more pages: ``python -m tests.reliability.restricted``.
"""

import html
from collections.abc import Iterator
from urllib.parse import unquote_plus

import pytest

from graph.store import Store
from graph.store.statements import load
from tests.restricted.comparing import REFERENCE, RESTRICTED, Compared, addresses, papers, two_servers
from tests.restricted.crawling import endpoint, read
from tests.webui.rights.test_routes import ROUTES

SOME = ("child-a", "child-c", "dhr-ms-d")
"""Samples that share a board, agencies, roles, areas and themes."""
_NOT_ASKED = frozenset({"api.nothing", "drawing.vis_network"})
"""One answers what no other route does, the other gives a file of a package."""


@pytest.fixture(scope="module")
def compared(running_embedded: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Compared]:
    place = tmp_path_factory.mktemp("two servers")
    with two_servers(running_embedded, place, papers(SOME), addresses(("open-actions",)), most=1) as found:
        yield found


def test_every_route_of_a_reader_was_asked(compared: Compared) -> None:
    asked = {endpoint(compared.app, address) for address in compared.before}
    wanted = {name for name, line in ROUTES.items() if line.get("GET") == "read"} - _NOT_ASKED
    assert wanted - asked == set()
    assert sum(one.status == 200 for one in compared.before.values()) > 70


def test_a_reader_is_answered_as_if_it_had_never_been_loaded(compared: Compared) -> None:
    compared.full.asked.clear()
    now = {address: read(compared.reader, address) for address in compared.before}
    assert [address for address, before in compared.before.items() if now[address] != before] == []
    assert compared.full.asked == {load("graph.restricting", "standing")}


def test_a_readers_answers_have_none_of_its_words(compared: Compared) -> None:
    assert len(compared.words) > 40
    asked_for = {address for address in compared.before if REFERENCE in unquote_plus(address)}
    texts = [html.unescape(one.text) for address, one in compared.before.items() if address not in asked_for]
    assert [word for word in compared.words if any(word in text for text in texts)] == []


def test_who_may_see_it_sees_it_and_that_it_is_restricted(compared: Compared) -> None:
    page = html.unescape(read(compared.editor, f"/reviews/{RESTRICTED}").text)
    assert '<span class="tag">Restricted</span>' in page
    assert sum(word in page for word in compared.words) > 20
    assert read(compared.editor, "/reviews").text.count(">Restricted<") == 1
    assert read(compared.editor, "/documents").text.count(">Restricted<") == 3
    assert "A walk of it that counts" in read(compared.editor, "/walkthroughs").text
    asked_to_give = read(compared.editor, "/walkthroughs/walkthrough:a-walk-of-it/export").text
    assert "only named people may see" in asked_to_give


def test_those_who_see_everything_are_answered_otherwise(compared: Compared) -> None:
    """The comparison can fail."""
    for address in ("/", "/api/v1/lists/reviews", "/api/v1/walkthroughs", f"/reviews/{RESTRICTED}"):
        assert read(compared.editor, address) != compared.before[address]
