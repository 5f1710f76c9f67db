"""The Explore page without script: forms and addresses, the drawing as JSON and as SVG, words of documents masked."""

import json
from itertools import pairwise
from typing import Any
from urllib.parse import urlencode
from xml.etree import ElementTree as Xml

import pytest
from flask.testing import FlaskClient

from tests.webui.graph import ACTIONS, CS, GAP, MHT, PCT, REC3, SHARING, D, K
from tests.webui.reading import Page, get

_SVG = "{http://www.w3.org/2000/svg}"


def _do(client: FlaskClient, deed: str, **asked: Any) -> str:
    """Where a deed leads to."""
    with client.get("/explore?" + urlencode({"start": K, **asked, "do": deed}, doseq=True)) as answer:
        assert answer.status_code == 302, deed
        return str(answer.headers["Location"])


def _drawing(client: FlaskClient, query: str) -> dict[str, Any]:
    with client.get(f"/explore/drawing.json?{query}") as answer:
        assert answer.status_code == 200
        found: dict[str, Any] = json.loads(answer.get_data())
        return found


def _svg(client: FlaskClient, query: str) -> Xml.Element:
    with client.get(f"/explore/drawing.svg?{query}") as answer:
        assert answer.content_type.startswith("image/svg+xml")
        return Xml.fromstring(answer.get_data())


def test_without_a_start_it_offers_reviews_agencies_and_themes(pages: FlaskClient) -> None:
    page = get(pages, "/explore")
    assert {each["value"] for each in page.all("option")} >= {K, MHT, SHARING}
    assert "A review Child K, 2020" in page.words


def test_the_page_tells_and_lists_everything_that_is_drawn(pages: FlaskClient) -> None:
    page = get(pages, f"/explore?start={K}")
    assert "Explore from Child K" in page.words
    assert "23 things" in page.words
    # Every thing can be selected, opened or folded, and hidden, from its row.
    deeds = [each["value"] for each in page.all("button") if each.get("name") == "do"]
    assert {f"open {GAP}", f"hide {GAP}", f"select {GAP}", f"fold {K}", f"select {GAP} HELD_BY {MHT}"} <= set(deeds)
    drawn = _drawing(pages, f"start={K}")["drawing"]
    assert len(drawn["nodes"]) == 23
    links = page.words.partition("Links here")[2]
    assert f"{len(drawn['edges'])} links" in page.words
    assert "took part in" in links


def test_deeds_lead_to_addresses(pages: FlaskClient) -> None:
    assert _do(pages, f"open {MHT}") == f"/explore?start={K}&opened={MHT}"
    assert _do(pages, f"hide {MHT}", page=2) == f"/explore?start={K}&hidden={MHT}"
    assert _do(pages, f"path {K} {PCT}") == f"/explore?start={K}&path={K}&path={PCT}"
    with pages.get(f"/explore?start={K}&theme=&from=&status=&size=links") as answer:
        assert answer.headers["Location"] == f"/explore?start={K}"


def test_what_is_opened_is_shown_and_hidden_is_not(pages: FlaskClient) -> None:
    before = {node["id"]: (node["x"], node["y"]) for node in _drawing(pages, f"start={K}")["drawing"]["nodes"]}
    opened = _drawing(pages, f"start={K}&opened={MHT}")["drawing"]["nodes"]
    after = {node["id"]: (node["x"], node["y"]) for node in opened}
    assert {D, "information_gap:d/medication", "role:mht/ward-manager"} == set(after) - set(before)
    assert {uid: after[uid] for uid in before} == before
    left = _drawing(pages, f"start={K}&opened={MHT}&hidden={D}&kind=Review&kind=Agency")["drawing"]["nodes"]
    assert {node["id"]: (node["x"], node["y"]) for node in left}.items() <= after.items()
    assert {node["id"].partition(":")[0] for node in left} == {"review", "agency"}
    assert D not in {node["id"] for node in left}


def test_names_are_understood_and_wrong_ones_told(pages: FlaskClient) -> None:
    with pages.get("/explore?words=mental+health+trust") as answer:
        assert answer.headers["Location"] == f"/explore?start={MHT}"
    with pages.get(f"/explore?start={K}&words=Child+K&to_words=Fenholt+Primary+Care+Trust") as answer:
        assert answer.headers["Location"] == f"/explore?start={K}&path={K}&path={PCT}"
    # The same words again change nothing, and an empty field takes the path out.
    pathed = f"start={K}&opened={MHT}&path={K}&path={PCT}"
    with pages.get(f"/explore?{pathed}&to_words=Fenholt+Primary+Care+Trust") as answer:
        assert answer.headers["Location"] == f"/explore?{pathed}"
    with pages.get(f"/explore?{pathed}&to_words=") as answer:
        assert answer.headers["Location"] == f"/explore?start={K}&opened={MHT}"
    wrong = get(pages, f"/explore?start={K}&to_words=Nobody", 400)
    assert wrong.words.startswith("Error: ")
    assert "There is nothing called 'Nobody'." in wrong.words
    assert "#f-to_words" in wrong.addresses()
    found = get(pages, "/explore?words=protocol", 400)
    assert ACTIONS["3.1"] in {each.get("value") for each in found.all("button")}
    year = get(pages, f"/explore?start={K}&from=abc", 400)
    assert "From year must be a year in four digits" in year.words
    get(pages, "/explore?start=review:none", 404)


def test_find_looks_here_and_elsewhere(pages: FlaskClient) -> None:
    page = get(pages, f"/explore?start={K}&find=medication")
    assert "Nothing here holds these words." in page.words
    page = get(pages, f"/explore?start={K}&kind=Agency&find=admission")
    assert "add " + "recommendation:d/4" in {each.get("value") for each in page.all("button")}
    page = get(pages, f"/explore?start={K}&find=mental")
    assert "Here Mental Health Trust agency" in page.words


def test_what_is_selected_shows_its_words_and_its_place(pages: FlaskClient) -> None:
    page = get(pages, f"/explore?start={K}&focus={GAP}")
    assert "Selected: information gap" in page.words
    assert "Neither admission was notified" in page.words
    assert "page 23, lines 4 to 6" in page.words
    assert "Amelia" not in page.words
    assert "Amelia" in get(pages, f"/explore?start={K}&focus={GAP}&names=published").words
    page = get(pages, f"/explore?start={K}&focus={GAP}&focus=HELD_BY&focus={MHT}")
    assert "names Mental Health Trust as holding the information." in page.words


def test_the_path_is_told_step_by_step_with_passages(pages: FlaskClient) -> None:
    page = get(pages, f"/explore?start={K}&path={K}&path={PCT}")
    assert "The shortest path" in page.words
    assert "It does not show that one thing led to another." in page.words
    strong = [edge for edge in _drawing(pages, f"start={K}&path={K}&path={PCT}")["drawing"]["edges"] if "width" in edge]
    assert len(strong) >= 3


@pytest.mark.parametrize(
    ("size", "uid", "figure"),
    [("open", MHT, 1), ("overdue", MHT, 1), ("open", K, 2), ("reviews", CS, 2), ("overdue", ACTIONS["3.2"], 1)],
)
def test_figures_open_what_they_count(pages: FlaskClient, size: str, uid: str, figure: int) -> None:
    page = get(pages, f"/explore?start={K}&size={size}")
    link = next(each["href"] for each in page.all("a") if uid in each.get("href", "") and _counts(each["href"], size))
    target = get(pages, link.partition("#")[0])
    items = [each for each in target.all("p") if each.get("class") == "what"] or target.all("tr")[1:]
    assert len(items) >= figure
    assert f"{figure} {'reviews' if size == 'reviews' else size + ' actions'}" in page.words


def _counts(address: str, size: str) -> bool:
    return (
        address.endswith("#reviews") if size == "reviews" else f"state={size}" in address or "/passages/fact" in address
    )


def test_colours_come_with_their_words(pages: FlaskClient) -> None:
    page = get(pages, f"/explore?start={K}&colour=sector")
    assert "Board (1)" in page.words
    drawn = _drawing(pages, f"start={K}&colour=sector")["drawing"]["nodes"]
    fills = {node["id"]: node["color"]["background"] for node in drawn}
    assert fills[MHT].startswith("--heat")
    assert fills[GAP] == "--accent"
    assert "Around Child K" in get(pages, f"/explore?start={K}&colour=community").words


def test_the_svg_holds_the_same_and_is_well_made(pages: FlaskClient) -> None:
    root = _svg(pages, f"start={K}&focus={GAP}")
    assert root.findtext(f"{_SVG}title") == "Explore from Child K"
    words = " ".join(root.itertext())
    assert "Mental Health Trust" in words
    assert not [each for each in root.iter() if each.tag in (f"{_SVG}script", f"{_SVG}image") or "style" in each.attrib]
    drawn = _drawing(pages, f"start={K}")["drawing"]
    assert len(root.findall(f"{_SVG}line")) == len(drawn["edges"])


def test_a_step_of_the_script_gets_parts_and_an_address(pages: FlaskClient) -> None:
    found = _drawing(pages, f"start={K}&do=open+{MHT}&parts=1")
    assert found["address"] == f"/explore?start={K}&opened={MHT}"
    assert found["title"] == "Explore from Child K"
    assert set(found["parts"]) == {"head", "filters", "legend", "selected", "table"}
    assert f"fold {MHT}" in {each.get("value") for each in Page(found["parts"]["table"]).all("button")}


def test_headings_and_ids_are_in_order(pages: FlaskClient) -> None:
    for query in ("", f"?start={K}&focus={REC3}&path={K}&path={PCT}&find=told&hidden={CS}&colour=sector"):
        page = get(pages, f"/explore{query}")
        levels = [int(tag[1]) for tag, _ in page.elements if tag in ("h1", "h2", "h3", "h4")]
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
        assert len(set(page.ids())) == len(page.ids())
        labelled = {each["for"] for each in page.all("label") if "for" in each}
        assert {each["id"] for each in (*page.all("select"), *page.all("input")) if "id" in each} <= labelled


def test_hostile_addresses_stay_words(pages: FlaskClient) -> None:
    for query in ("start=<hostile>", f"start={K}&opened=<hostile>&focus=<hostile>", f"start={K}&find=<hostile>"):
        with pages.get(f"/explore?{query}") as answer:
            assert "<hostile>" not in answer.get_data(as_text=True)
