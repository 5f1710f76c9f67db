"""What the pages say of the invented graph, checked against figures counted by hand from tests/webui/graph.py."""

import csv
import io
import json
import re

import pytest
from flask.testing import FlaskClient

from tests.webui.graph import ACTIONS, CS, GAP, MHT, OLD, PLAN, POLICE, REC3, REPORT, D, K, R
from tests.webui.reading import Page, crawl, get
from webui.wording import anchor


@pytest.fixture(scope="module")
def found(pages: FlaskClient) -> dict[str, Page]:
    """Every page that can be reached: asked for once, for it takes a while."""
    return crawl(pages)


def test_every_page_that_can_be_reached_answers_and_is_well_made(found: dict[str, Page]) -> None:
    kinds = {address.partition("?")[0].split("/")[1] for address in found}
    topics = {"", "reviews", "agencies", "pairs", "themes", "documents", "questions", "passages", "drawings", "how"}
    assert topics <= kinds
    for address, page in found.items():
        if page.elements:
            assert len(page.all("h1")) == 1, address
            assert len(set(page.ids())) == len(page.ids()), address
            assert not any("style" in attributes for _, attributes in page.elements), address
            assert all(script.get("src", "").startswith("/") for script in page.all("script")), address


def test_links_into_pages_land_on_something(found: dict[str, Page]) -> None:
    for address, page in found.items():
        for link in page.addresses():
            path, _, target = link.partition("#")
            if target:
                assert target in found[path or address].ids(), f"{link} on {address}"


def test_overview_counts(pages: FlaskClient) -> None:
    words = get(pages, "/").words
    assert "3 reviews : all regions, all years, all kinds of review, as of 1 October 2025." in words
    assert re.search(r"What is still to be done 2 open actions actions open", words)
    assert "1 overdue actions of them is past its date." in words
    assert "1 actions with an implied status of all 5 statuses is implied by a progress note." in words
    assert "Action plans found for 1 of 3 reviews." in words
    assert "4 Failures that no recommendation answers" in words
    assert "1 Recommendations with no action" in words
    assert "1 Actions with no lead" in words
    assert "1 Actions claimed complete; no check, count or result is cited" in words
    assert "1 documents with more than a tenth not understood" in words


@pytest.mark.parametrize(
    ("query", "reviews"),
    [
        ("?region=Fenholt", 2),
        ("?region=region:east", 2),
        ("?kind=DHR", 1),
        ("?from=2013", 1),
        ("?from=2012&to=2020", 2),
    ],
)
def test_filters_narrow_the_reviews(pages: FlaskClient, query: str, reviews: int) -> None:
    assert f"{reviews} review" in get(pages, f"/{query}").words
    assert len(get(pages, f"/reviews{query}").all("tr")) == reviews + 1


def test_overdue_follows_the_day_asked_for(pages: FlaskClient) -> None:
    assert "1 overdue actions" in get(pages, "/?as_of=2023-04-01").words
    assert "0 of them are past their date" in get(pages, "/?as_of=2023-03-31").words
    assert "Overdue, 1 day" in get(pages, f"/reviews/{K}?as_of=2023-04-01").words


def test_filters_that_match_nothing_say_what_to_loosen(pages: FlaskClient) -> None:
    for page in ("/", "/reviews", "/pairs", "/themes"):
        words = get(pages, f"{page}?from=1990&to=1991").words
        assert "Loosen the filters" in words, page


def test_review_page_shows_thread_breaks_and_actions(pages: FlaskClient) -> None:
    words = get(pages, f"/reviews/{K}").words
    assert (
        "Local Child Safeguarding Practice Review, published 9 June 2022, about serious harm in November 2020." in words
    )
    assert words.count("No recommendation answers this") == 3
    assert words.count("No action in the plan") == 1
    assert words.count("Claimed complete; no check, count or result is cited") == 1
    assert words.count("No lead, no date, no status") == 1
    assert "8 threads run" in words
    assert "Also told as a missed opportunity" in words
    assert "Overdue, 915 days" in words
    assert "“Autumn term”" in words
    assert "Open 2" in words
    assert "Mental Health Trust : Ward manager" in words


def test_review_of_which_next_to_nothing_is_known(pages: FlaskClient) -> None:
    words = get(pages, f"/reviews/{R}").words
    assert "No document reports it" in words
    assert "No action of this review has been loaded." in words
    assert "Safeguarding Adults Review and Domestic Homicide Review" in words
    assert "There is nothing to draw" in words


def test_document_page_marks_the_passages_and_leads_back(pages: FlaskClient) -> None:
    page = get(pages, f"/documents/{REPORT.removeprefix('document:')}")
    assert "412 blocks of text on 54 pages. 300 used, 47 ignored for a reason, 65 not understood ." in page.words
    assert anchor(f"passage:a1a1-{GAP}") in page.ids()
    assert f"/reviews/{K}#{anchor(GAP)}" in page.addresses()
    assert "Page 23" in page.words
    assert "Figure 4 Contact by agency" in page.words
    assert "Two dates in one cell." in page.words
    assert page.words.count("Read by character recognition") == 1


def test_plan_in_a_table_shows_rows_in_their_order(pages: FlaskClient) -> None:
    words = get(pages, f"/documents/{PLAN.removeprefix('document:')}").words
    places = [words.index(f"table 1, row {row}") for row in range(2, 7)]
    assert places == sorted(places)
    assert "No account of its blocks" in get(pages, f"/documents/{OLD.removeprefix('document:')}").words


def test_pair_page_states_the_finding(pages: FlaskClient) -> None:
    words = get(pages, f"/pairs/{MHT}/and/{CS}").words
    assert "What Mental Health Trust did not tell Children’s Services" in words
    assert "2 of the 2 reviews in which both took part, and 1 of 2 the other way." in words
    # Wilson, 2 of 2: low = (1 + z²/4 - z·√(z²/16)) / (1 + z²/2) = 34%.
    assert "34% to 100%" in words
    assert "Fewer than 5 reviews together" in words


def test_figures_open_as_many_passages_as_they_count(pages: FlaskClient) -> None:
    checked = 0
    for start in ("/", "/agencies", f"/reviews/{K}", "/pairs"):
        with pages.get(start) as answer:
            body = answer.get_data(as_text=True)
        for link, number in re.findall(
            r'<a href="(/passages/(?:actions|stops|agency|review-actions|unpaired)[^"]*)">(\d+)<', body
        ):
            items = len(
                [each for each in get(pages, link.replace("&amp;", "&")).all("p") if each.get("class") == "what"]
            )
            assert items == int(number), link
            checked += 1
    assert checked > 25


def test_figures_of_questions_open_their_passages(pages: FlaskClient) -> None:
    for name in ("open-actions", "information-gap-pairs", "recurring-themes"):
        links = [link for link in get(pages, f"/questions/{name}").addresses() if "/passages?" in link]
        assert links
        for link in links:
            assert "blockquote" in {tag for tag, _ in get(pages, link).elements}


def test_question_as_csv_is_what_the_page_shows(pages: FlaskClient) -> None:
    with pages.get("/questions/open-actions/table.csv") as answer:
        assert answer.headers["Content-Disposition"] == 'attachment; filename="open-actions.csv"'
        rows = list(csv.reader(io.StringIO(answer.get_data(as_text=True).removeprefix("\ufeff"))))
    assert rows[0][:3] == ["Lead agency", "Open", "Overdue"]
    assert rows[1][:3] == ["Mental Health Trust", "1", "1"]
    assert not [heading for heading in rows[0] if "Review" in heading]


def test_all_actions_are_called_so(pages: FlaskClient) -> None:
    assert "All actions 2 Open 1 Overdue" in get(pages, "/questions/open-actions?by=all").words


def test_an_implied_tie_is_said_in_the_thread(pages: FlaskClient) -> None:
    words = get(pages, f"/reviews/{K}").words
    assert words.count("Implied: the plan prints no number beside it") == 1


def test_an_implied_status_is_marked_on_every_page_that_shows_it(pages: FlaskClient) -> None:
    fact = f"/passages/fact?uid={ACTIONS['3.2']}"
    for address, times in ((f"/reviews/{K}", 2), (fact, 1), ("/passages/actions?state=all", 1)):
        page = get(pages, address)
        assert page.words.count("In progress implied") == times, address
        assert [tag["class"] for tag in page.all("span")].count("tag tag-soft") >= times, address
        assert "Completed implied" not in page.words, address
    assert "counts as what it implies and is marked implied" in get(pages, "/how").words


def test_the_cards_name_no_sole_winner_where_others_do_as_well(pages: FlaskClient) -> None:
    words = get(pages, "/").words
    assert "Mental Health Trust did not pass on what Children’s Services needed. 2 reviews together are few" in words
    assert "highest rate" not in words
    assert "Sharing information: the theme that comes up in most reviews" in words
    tied = get(pages, "/?from=2020")
    assert "needed, and 1 other as often ." in tied.words
    assert "Recording, and 1 other as often : no theme comes up in more reviews." in tied.words
    assert "1 review together is few" in tied.words
    assert "The review’s action plan was found." in tied.words
    assert {"/themes?from=2020", "/pairs?from=2020"} <= set(tied.addresses())


def test_years_stand_in_full_where_there_is_room(pages: FlaskClient) -> None:
    assert "Theme 2012 2013 2014" in get(pages, "/themes").words


def test_blocks_not_understood_may_have_no_place(pages: FlaskClient) -> None:
    words = get(pages, f"/documents/{REPORT.removeprefix('document:')}").words
    assert "Place not known Words of a letter that stands nowhere" in words
    assert "Line 3 A line of a text file" in words
    for address in ("/", "/documents", f"/reviews/{K}"):
        get(pages, address)


def test_drawing_and_table_hold_the_same(pages: FlaskClient) -> None:
    page = get(pages, f"/reviews/{K}")
    (address,) = [attributes["data-drawing"] for attributes in page.all("div") if "data-drawing" in attributes]
    with pages.get(address) as answer:
        drawn = json.loads(answer.get_data())
    table = page.words.partition("Every node and link")[2].partition("Profile")[0]
    linked = {"answers", "carried out by", "same event as", "held by", "needed by", "missed by", "led by"}
    assert {edge["words"] for edge in drawn["edges"]} == linked | {"addressed to", "planned", "took part in"}
    assert all(edge["words"] in table for edge in drawn["edges"])
    assert {node["id"] for node in drawn["nodes"]} >= {K, MHT, GAP, REC3, ACTIONS["3.1"]}
    assert drawn["options"]["physics"] == {"enabled": False}
    assert all(isinstance(node["x"], int) and isinstance(node["y"], int) for node in drawn["nodes"])


def test_drawing_takes_only_the_kinds_asked_for(pages: FlaskClient) -> None:
    with pages.get(f"/drawings/reviews/{K}?show=Agency&show=Theme") as answer:
        nodes = {node["id"].partition(":")[0] for node in json.loads(answer.get_data())["nodes"]}
    assert nodes == {"review", "agency", "theme"}


def test_names_are_masked_unless_asked_for(pages: FlaskClient) -> None:
    address = f"/documents/{REPORT.removeprefix('document:')}"
    masked, shown = get(pages, address), get(pages, f"{address}?names=published")
    assert "Underhill" not in masked.words
    assert "Dr [Name masked]" in masked.words
    assert "recognised and masked on this page" in masked.words
    assert "Dr Amelia Underhill" in shown.words
    assert "Children’s Services" in masked.words


def test_older_review_has_no_plan(pages: FlaskClient) -> None:
    assert "No action plan of this review has been loaded." in get(pages, f"/reviews/{D}").words


def test_pair_without_a_gap_says_that_none_was_found(pages: FlaskClient) -> None:
    words = get(pages, f"/pairs/{POLICE}/and/{CS}").words
    assert "No passage says so in the 1 review in which both took part, and in none the other way." in words
    assert "No passage says that something was not passed on in this direction." in words


def test_what_is_searched_for_is_marked_and_opens(pages: FlaskClient) -> None:
    asked = next(form for form in get(pages, "/").all("form") if form.get("role") == "search")
    found = get(pages, asked["action"] + "?words=trust")
    assert found.all("mark")
    assert f"/agencies/{MHT}" in found.addresses()
    assert "‹Trust" not in found.words
