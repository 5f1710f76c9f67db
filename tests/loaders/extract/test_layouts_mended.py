"""Plans and reports in layouts that were once read wrongly: a test for each mistake."""

from pathlib import Path

from graph.model.vocabulary import Assurance, Level, Rag, Status
from tests.loaders.build import records_of

_TITLE = "<h1>Oldtown Safeguarding Children Board</h1><h2>Serious Case Review: Child Q</h2>"
_TEXT = "Oldtown Safeguarding Children Board\n\n# Serious Case Review: Child Q\n\n## Executive Summary\n\n"
_HEAD = "<tr><th>Ref</th><th>Action</th><th>Lead</th><th>By when</th><th>Progress</th><th>RAG</th></tr>"


def _table(*rows: str, head: str = _HEAD) -> str:
    lines = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<html><body>{_TITLE}<table>{head}{lines}</table></body></html>"


def _cells(*texts: str) -> str:
    return "".join(f"<td>{text}</td>" for text in texts)


def test_a_header_of_two_rows(tmp_path: Path) -> None:
    head = (
        "<tr><th rowspan=2>Rec</th><th rowspan=2>Action</th><th colspan=2>Lead</th><th rowspan=2>By when</th></tr>"
        "<tr><th>Agency</th><th>Post</th></tr>"
    )
    page = _table(_cells("1", "Write guidance for all.", "Oldtown Police", "Training Manager", "May 2024"), head=head)
    (action,) = records_of(page, tmp_path, "plan.html").actions
    assert (action.lead_agencies, action.lead_roles) == (("Oldtown Police",), ("Training Manager",))
    assert action.target_date == "2024-05"


def test_a_cell_merged_over_rows_speaks_for_each(tmp_path: Path) -> None:
    page = _table(
        "<td>1.1</td><td>Write guidance for all.</td><td rowspan=2>Oldtown Police</td><td rowspan=2>May 2024</td>"
        + _cells("Done.", "B"),
        _cells("1.2", "Audit the guidance.", "", "G"),
        _cells("1.3", "Tell others.", "", "", "", ""),
    )
    found = records_of(page, tmp_path, "plan.html").actions
    assert [(a.lead_agencies, a.target_date) for a in found] == [
        (("Oldtown Police",), "2024-05"),
        (("Oldtown Police",), "2024-05"),
        ((), None),
    ]


def test_a_recommendation_in_a_row_across_the_table(tmp_path: Path) -> None:
    page = _table(
        "<td colspan=6>Recommendation 1: Oldtown Police should write guidance.</td>",
        _cells("1.1", "Write it.", "Oldtown Police", "May 2024", "", ""),
        "<td colspan=6>Recommendation 2: The Board should ask again.</td>",
        _cells("2.1", "Ask.", "The Board", "June 2024", "", ""),
    )
    records = records_of(page, tmp_path, "plan.html")
    assert [(r.ref, r.text, r.addressed_to) for r in records.recommendations] == [
        ("1", "Oldtown Police should write guidance.", ("Oldtown Police",)),
        ("2", "The Board should ask again.", ("Oldtown Safeguarding Children Board",)),
    ]
    assert [(a.ref, a.recommendation_ref) for a in records.actions] == [("1.1", "1"), ("2.1", "2")]


def test_a_key_of_colours_in_a_table(tmp_path: Path) -> None:
    key = "<table><tr><td>Blue</td><td>Complete, evidence seen</td></tr><tr><td>Red</td><td>Overdue or blocked</td></tr></table>"
    page = _table(
        _cells("1.1", "Write it.", "Oldtown Police", "May 2024", "", "Blue"),
        _cells("1.2", "Ask.", "Oldtown Police", "June 2024", "", "Red"),
    ).replace("</body>", f"<h3>Key</h3>{key}</body>")
    found = records_of(page, tmp_path, "plan.html").actions
    assert [(a.rag, a.status, a.assurance) for a in found] == [
        (Rag.BLUE, Status.COMPLETED, Assurance.EVIDENCED),
        (Rag.RED, Status.OVERDUE, Assurance.NOT_STATED),
    ]


def test_a_row_that_says_there_is_no_action(tmp_path: Path) -> None:
    page = _table(_cells("1.1", "No action: the recommendation was not accepted.", "", "", "", ""))
    assert not records_of(page, tmp_path, "plan.html").actions


def test_a_lettered_point_is_linked_to_its_recommendation(tmp_path: Path) -> None:
    head = "<tr><th>Recommendation</th><th>Action</th><th>Lead</th><th>By when</th></tr>"
    page = _table(_cells("1(b)", "Tell others.", "Oldtown Police", "May 2024"), head=head).replace(
        "<table>", "<p>Recommendation 1: Oldtown Police should: (a) write; and (b) tell others.</p><table>"
    )
    records = records_of(page, tmp_path, "plan.html")
    assert [r.ref for r in records.recommendations] == ["1"]
    assert [(a.recommendation_ref, a.recommendation) for a in records.actions] == [("1", records.recommendations[0].id)]


def test_a_page_that_answers_a_review_prints_its_recommendations(tmp_path: Path) -> None:
    page = (
        "<html><body><h1>Our response to the serious case review about Child Q</h1>"
        "<p>Oldtown Safeguarding Children Board published it in May 2024.</p><h2>Recommendations</h2><ol>"
        "<li><p>Recommendation 1. Oldtown Police should write guidance.</p><ul><li>Our answer: accepted.</li></ul></li>"
        "<li><p>Recommendation 2. Oldtown Police should tell others.</p></li></ol></body></html>"
    )
    found = records_of(page, tmp_path, "response.html").recommendations
    assert [(r.ref, r.text) for r in found] == [
        ("1", "Oldtown Police should write guidance."),
        ("2", "Oldtown Police should tell others."),
    ]


def test_a_table_of_labels_that_will_be_done(tmp_path: Path) -> None:
    rows = [
        ("Recommendation OP1", "The force should tell others."),
        ("Lead", "Training Manager"),
        ("By when", "May 2024"),
        ("What will be done", "Write to every school."),
        ("How will we know", ""),
        ("Progress", "Not started. It waits for the sharing agreement."),
        ("RAG", "Red"),
    ]
    table = "".join(f"<tr>{_cells(*row)}</tr>" for row in rows)
    heading = "<h3>Single agency recommendations: Oldtown Police</h3>"
    page = f"<html><body>{_TITLE}<p>Oldtown Police took part.</p>{heading}<table>{table}</table></body></html>"
    records = records_of(page, tmp_path, "plan.html")
    (recommendation,) = records.recommendations
    assert (recommendation.ref, recommendation.section, recommendation.level) == ("OP1", "Oldtown Police", Level.AGENCY)
    (action,) = records.actions
    assert (action.text, action.status, action.rag) == ("Write to every school.", Status.PENDING, Rag.RED)
    assert (action.lead_agencies, action.recommendation_ref) == (("Oldtown Police",), "OP1")


def test_a_stem_ends_with_its_own_points(tmp_path: Path) -> None:
    text = _TEXT + (
        "## 6 Recommendations\n\n6.1 Oldtown Police should:\n\n6.1.1 write guidance; and\n\n6.1.2 tell others.\n\n"
        "6.2 Every school should name a lead.\n"
    )
    found = records_of(text, tmp_path, "report.md").recommendations
    assert [(r.ref, r.stem) for r in found] == [
        ("6.1.1", "Oldtown Police should:"),
        ("6.1.2", "Oldtown Police should:"),
        ("6.2", None),
    ]


def test_a_name_with_and_in_it_beside_another_owner(tmp_path: Path) -> None:
    head = "<tr><th>Ref</th><th>Action</th><th>Lead agency</th><th>Post</th><th>By when</th></tr>"
    owners = "Oldtown Homes; Oldtown Fire and Rescue Service"
    page = _table(_cells("1.1", "Visit each tenant.", owners, "Emergency Duty Team Manager", "May 2024"), head=head)
    (action,) = records_of(page, tmp_path, "plan.html").actions
    assert action.lead_agencies == ("Oldtown Homes", "Oldtown Fire and Rescue Service")
    assert action.lead_roles == ("Emergency Duty Team Manager",)


def test_a_posts_field_is_not_its_agency(tmp_path: Path) -> None:
    lead = "Early Years Safeguarding Adviser, Oldtown Council"
    (action,) = records_of(_table(_cells("1.1", "Tell others.", lead, "", "", "")), tmp_path, "plan.html").actions
    assert action.lead_agencies == ("Oldtown Council",)
    assert action.lead_roles == ("Early Years Safeguarding Adviser",)


def test_a_charity_named_after_another_agency_is_one_of_its_own(tmp_path: Path) -> None:
    text = _TEXT + "Oldtown Homes and Amber House, a charity for young people, took part. Amber House knew her well.\n"
    names = [agency.name for agency in records_of(text, tmp_path, "report.md").agencies]
    assert "Oldtown Homes" in names
    assert "Amber House" in names
    assert "Oldtown Homes and Amber House" not in names


def test_one_table_of_labels_may_hold_several_recommendations(tmp_path: Path) -> None:
    rows = []
    for number in ("1", "2"):
        rows += [
            (f"Recommendation {number}", f"Oldtown Police should tell others, point {number}."),
            ("Lead", "Training Manager"),
            ("By when", f"May 202{number}"),
            ("What will be done", f"Write to every school, time {number}."),
            ("How will we know", "The audit will show that the lead by then knows."),
        ]
    table = "".join(f"<tr>{_cells(*row)}</tr>" for row in rows)
    page = f"<html><body>{_TITLE}<table>{table}</table></body></html>"
    records = records_of(page, tmp_path, "plan.html")
    assert [r.ref for r in records.recommendations] == ["1", "2"]
    assert [(a.recommendation_ref, a.target_date) for a in records.actions] == [("1", "2021-05"), ("2", "2022-05")]
