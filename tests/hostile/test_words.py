"""Every text that a record, a file, an address or a header can hold is a hostile one: it stays words everywhere."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver

from graph.copying import digest
from graph.model.schema import schema_statements
from graph.store import Store
from graph.writing import extracts
from graph.writing.origins import records_named
from tests.conftest import empty
from tests.hostile import asking, opening
from tests.hostile.house import House, fill, house
from tests.hostile.payloads import ADDRESSES, MARKUP
from tests.hostile.records import document
from tests.webui.accounts.conftest import Visitor


@pytest.fixture(scope="module")
def served_house(running_embedded: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    empty(running_embedded)
    running_embedded.install(schema_statements())
    with house(running_embedded, tmp_path_factory.mktemp("house")) as made:
        yield made
    empty(running_embedded)


def test_every_record_type_is_filled() -> None:
    kept = extracts.to_json(document(0))
    assert extracts.from_json(kept) == document(0)
    assert '""' not in kept
    assert "null" not in kept


@pytest.mark.neo4j
def test_both_engines_hold_what_the_records_say(embedded_store: Store, neo4j_store: Store) -> None:
    digests = []
    for store in (embedded_store, neo4j_store):
        fill(store, documents=1)  # Neo4j takes its time over each new statement
        assert records_named(store, [document(0).document.sha256]) == (document(0),)
        digests.append(digest(store))
    assert digests[0] == digests[1]


def test_every_page_file_and_answer_shows_them_as_words(served_house: House) -> None:
    before = digest(served_house.store, ())
    assert list(asking.plain(served_house)) == []
    assert digest(served_house.store, ()) == before


def test_addresses_parameters_and_headers_stay_words(served_house: House) -> None:
    before = served_house.count()
    markup = ("".join(MARKUP),)
    assert list(asking.parts(served_house, markup)) == []
    assert list(asking.parameters(served_house, ADDRESSES, every=False)) == []
    assert list(asking.names(served_house)) == []
    assert list(asking.headers(served_house, markup, ("/how", "/nothing"))) == []
    assert served_house.count() == before


@pytest.mark.browser
def test_nothing_runs_in_a_browser(served_house: House, browser: webdriver.Chrome, tmp_path: Path) -> None:
    assert list(opening.pages(browser, served_house, opening.RICHEST)) == []
    assert list(opening.walkthrough_file(browser, served_house, tmp_path)) == []
    assert list(opening.reading_file(browser, tmp_path)) == []


def test_nothing_is_changed_without_the_forms_own_token(served_house: House) -> None:
    """Every route that changes something, asked as another site would ask with this person's cookies."""
    before, noted = digest(served_house.store, ()), served_house.noted()
    tried = 0
    for rule in served_house.app.url_map.iter_rules():
        for method in CHANGING & (rule.methods or set()):
            address = served_house.address(rule)
            for options, status in _forgeries(served_house):
                with served_house.send(address, method=method, **options) as answer:
                    assert answer.status_code == status, (method, rule.endpoint, options)
                tried += 1
    assert tried > 120
    assert digest(served_house.store, ()) == before
    assert served_house.noted() == noted
    assert "Sign out" in served_house.visitor.get("/account")


CHANGING = {"POST", "PUT", "PATCH", "DELETE"}


def _forgeries(house: House) -> Iterator[tuple[dict[str, Any], int]]:
    """What is sent, and the status that refuses it: no token, another's, the right one from another site."""
    yield {"data": {}}, 400
    yield {"data": {"csrf_token": "made-up"}}, 400
    yield {"data": {"csrf_token": Visitor(house.app).token()}}, 400
    yield {"data": "{}", "content_type": "text/plain"}, 400
    yield {"data": "{}", "content_type": "application/json", "headers": {"X-CSRFToken": "made-up"}}, 400
    token = house.visitor.token("/account")
    for site in ("cross-site", "same-site", "none"):
        yield {"data": {"csrf_token": token}, "headers": {"Sec-Fetch-Site": site}}, 403
