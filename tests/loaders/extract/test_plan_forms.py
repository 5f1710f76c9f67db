"""Plans in forms of agencies' own: actions in labelled paragraphs, tables on their side, initials, short forms."""

from pathlib import Path

from graph.model.vocabulary import Status
from tests.loaders.build import records_of

_HEAD = "# Oldtown Safeguarding Adults Board\n\n## Safeguarding Adults Review: Adult Q. Action plan\n\n"


def _table(*rows: tuple[str, ...]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]]) + "\n\n"


def test_an_action_with_labelled_paragraphs_below_it_is_one_row(tmp_path: Path) -> None:
    text = _HEAD + (
        "### Weir Lane Housing Association\n\nThe two actions below answer recommendation 6 of the review.\n\n"
        "Action 1: Train all officers to see a changed lock as a sign of abuse.\n\nOwner: Head of Tenancies\n\n"
        "Due: by the end of June 2023\n\nPosition: Completed 23 June 2023.\n\n"
        "Action 2: Add a question to the form.\n\nOwner: Digital Manager\n\nDue: 15 December 2023\n\n"
        "Position: In progress.\n\n"
    )
    found = records_of(text, tmp_path, "plan.md").actions
    assert [(a.ref, a.recommendation_ref, a.text, a.target_date, a.status) for a in found] == [
        ("1", "6", "Train all officers to see a changed lock as a sign of abuse.", "2023-06", Status.COMPLETED),
        ("2", "6", "Add a question to the form.", "2023-12-15", Status.IN_PROGRESS),
    ]
    assert {(a.section, a.lead_agencies) for a in found} == {
        ("Weir Lane Housing Association", ("Weir Lane Housing Association",))
    }
    assert [a.lead_roles for a in found] == [("Head of Tenancies",), ("Digital Manager",)]


def test_a_paragraph_on_an_action_without_labels_below_it_is_no_row(tmp_path: Path) -> None:
    text = _HEAD + "Action 1: the police went to the house.\n\nNote: nobody was in.\n\nThe police left.\n\n"
    assert records_of(text, tmp_path, "report.md").actions == ()


def test_a_table_on_its_side_has_an_action_in_each_column(tmp_path: Path) -> None:
    text = (
        _HEAD
        + "### Oldtown Police\n\n"
        + _table(
            ("", "OP1", "OP2"),
            ("What we will do", "Visit every person in the first year.", "Give all officers a day of training."),
            ("Lead", "Head of Custody", "Training Manager"),
            ("Target", "29 February 2024", "May 2024"),
            ("Position", "Completed", "In progress"),
            ("Finished on", "27 February 2024", ""),
        )
    )
    found = records_of(text, tmp_path, "plan.md").actions
    assert [(a.ref, a.text, a.lead_roles, a.target_date, a.status) for a in found] == [
        ("OP1", "Visit every person in the first year.", ("Head of Custody",), "2024-02-29", Status.COMPLETED),
        ("OP2", "Give all officers a day of training.", ("Training Manager",), "2024-05", Status.IN_PROGRESS),
    ]
    assert {(a.section, a.lead_agencies) for a in found} == {("Oldtown Police", ("Oldtown Police",))}


_INITIALS = _table(
    ("Initials", "Post", "Agency"),
    ("HoC", "Head of Custody", "Oldtown Police"),
    ("PSW", "Principal Social Worker", "Oldtown Council"),
)


def test_initials_that_the_paper_explains_lead_as_their_posts(tmp_path: Path) -> None:
    text = (
        _HEAD
        + _INITIALS
        + "### Plan\n\n"
        + _table(
            ("Ref", "Action", "Lead", "By when"),
            ("1", "Write the guidance for all.", "HoC", "May 2024"),
            ("2", "Agree how to share it.", "PSW / HoC", "May 2024"),
            ("3", "Audit the guidance.", "Audit Manager, Oldtown Police", "May 2024"),
        )
    )
    assert [(a.lead_agencies, a.lead_roles) for a in records_of(text, tmp_path, "plan.md").actions] == [
        (("Oldtown Police",), ("Head of Custody",)),
        (("Oldtown Council", "Oldtown Police"), ("Principal Social Worker", "Head of Custody")),
        (("Oldtown Police",), ("Audit Manager",)),
    ]


def test_a_column_of_whom_a_recommendation_is_for_holds_no_leads(tmp_path: Path) -> None:
    text = _HEAD + _table(
        ("Rec", "Recommendation", "Who it is for", "Action agreed", "Lead", "Due"),
        ("1", "The police should write guidance.", "Oldtown Police", "Write it.", "Oldtown Council", "May 2024"),
    )
    records = records_of(text, tmp_path, "plan.md")
    assert [r.addressed_to for r in records.recommendations] == [("Oldtown Police",)]
    assert [a.lead_agencies for a in records.actions] == [("Oldtown Council",)]


def test_a_body_of_no_known_shape_leads_the_part_under_its_own_name(tmp_path: Path) -> None:
    text = (
        _HEAD
        + "### The plan of all\n\n"
        + _table(
            ("Action", "Lead agency", "By when"),
            ("Train three hundred people.", "Hart and Harbour", "May 2024"),
            ("Write the guidance for all.", "Oldtown Police", "May 2024"),
        )
        + "### Hart and Harbour\n\n"
        + _table(("By", "Action", "Who"), ("May 2024", "Print a leaflet in large type.", "Communications Volunteer"))
    )
    last = records_of(text, tmp_path, "plan.md").actions[-1]
    assert (last.section, last.lead_agencies, last.lead_roles) == (
        "Hart and Harbour",
        ("Hart and Harbour",),
        ("Communications Volunteer",),
    )


_ROWS = (
    ("Review", "Ref", "Action", "Lead", "By when"),
    ("Ash", "1.1", "Write the guidance for all.", "Oldtown Police", "May 2024"),
    ("Sleep", "1.1", "Send the guide to families.", "Oldtown Council", "June 2022"),
    ("Orme", "1.1", "Audit the guidance.", "Oldtown Council", "May 2024"),
)


def test_a_tracker_whose_list_resolves_the_short_forms_of_its_reviews(tmp_path: Path) -> None:
    text = (
        "# Oldtown tracker of reviews\n\n"
        + _table(*_ROWS)
        + "## Lists\n\n"
        + _table(
            ("Review (short)", "Review in full", "Reference", "Kind", "Published"),
            ("Ash", "Local Child Safeguarding Practice Review: Child Ash", "OSCP/LCSPR/03", "LCSPR", "12/10/2023"),
            ("Orme", "Safeguarding Adults Review: Mrs Orme", "OSAB/SAR/2022/05", "SAR", "30/01/2024"),
            ("Sleep", "Thematic review: babies and beds", "OSCP/TR/01", "Thematic", "June 2022"),
        )
    )
    records = records_of(text, tmp_path, "tracker.md")
    assert [(r.title, r.reference, r.subject, r.published) for r in records.reviews] == [
        ("Child Ash", "OSCP/LCSPR/03", "Child Ash", "2023-10-12"),
        ("Mrs Orme", "OSAB/SAR/2022/05", "Mrs Orme", "2024-01-30"),
        ("babies and beds", "OSCP/TR/01", None, "2022-06"),
    ]
    ash, orme, sleep = (review.id for review in records.reviews)
    assert [a.review for a in records.actions] == [ash, sleep, orme]


def test_a_tracker_whose_banners_resolve_the_short_forms_of_its_reviews(tmp_path: Path) -> None:
    head, ash, sleep, orme = _ROWS
    text = (
        "# Oldtown tracker of reviews\n\n"
        + _table(
            head,
            ("LCSPR Child Ash (OSCP/LCSPR/03), published 12/10/2023", "", "", "", ""),
            ash,
            ("SAR Mrs Orme (OSAB/SAR/2022/05), published 30/01/2024", "", "", "", ""),
            orme,
            ("Thematic review: babies and unsafe sleep (OSCP/TR/01)", "", "", "", ""),
            sleep,
        )
        + "## Closed\n\n"
        + _table(head, ("Ash", "2.1", "Tell the schools.", "Oldtown Police", "May 2023"))
    )
    records = records_of(text, tmp_path, "tracker.md")
    assert [(r.reference, r.published) for r in records.reviews] == [
        ("OSCP/LCSPR/03", "2023-10-12"),
        ("OSAB/SAR/2022/05", "2024-01-30"),
        ("OSCP/TR/01", None),
    ]
    first, second, third = (review.id for review in records.reviews)
    assert [a.review for a in records.actions] == [first, second, third, first]
