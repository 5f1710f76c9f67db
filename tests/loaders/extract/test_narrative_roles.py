"""Roles named in a review: never the people who hold them."""

from graph.model.vocabulary import Capacity
from loaders.blocks import Block, BlockKind, Cell, Place
from loaders.extract import narrative_roles
from loaders.resolve.agencies import AgencyNames


def _found(*texts: str) -> list[tuple[str, str | None, Capacity]]:
    document = tuple(Block(BlockKind.PARAGRAPH, text, Place(line, line)) for line, text in enumerate(texts, 1))
    found = narrative_roles.find(document, AgencyNames.from_blocks(document), lambda _: "review:child-z")
    return [(one.record.role, one.record.agency, one.record.capacity) for one in found]


def test_the_author_and_chair_are_roles_without_their_names() -> None:
    found = _found("Independent Author: Marguerite Oldcastle", "Independent Chair: Peregrine Thwaite")
    assert found == [("Independent Author", None, Capacity.AUTHOR), ("Independent Chair", None, Capacity.CHAIR)]


def test_a_panel_list_gives_posts_and_their_agencies() -> None:
    found = _found("Panel members", "Detective Inspector, Ambleford Police", "The review began in May.")
    assert found == [("Detective Inspector", "Ambleford Police", Capacity.PANEL)]


def test_posts_in_the_story_take_the_agency_beside_them() -> None:
    found = _found("A social worker from Ambleford Council rang the school nurse.")
    assert ("social worker", "Ambleford Council", Capacity.NARRATIVE) in found


def test_a_name_before_a_post_is_cut_off_and_one_within_it_drops_the_role() -> None:
    titles = [role for role, _, _ in _found("Yours sincerely, Marguerite Oldcastle Independent Author")]
    assert titles == ["Independent Author"]
    assert all("Peregrine" not in role for role, _, _ in _found("DCI Peregrine Thwaite and the Inspector attended."))


def _listed(*lines: str) -> list[tuple[str, str | None, Capacity]]:
    opening = Block(BlockKind.PARAGRAPH, "The panel met six times. Its members were:", Place(1, 1))
    members = Block(BlockKind.PARAGRAPH, " ".join(lines), Place(2, 2 + len(lines)), lines=lines)
    document = (opening, members)
    found = narrative_roles.find(document, AgencyNames.from_blocks(document), lambda _: "review:child-z")
    return [(one.record.role, one.record.agency, one.record.capacity) for one in found]


def test_a_panel_list_whose_lines_were_run_together_is_read_line_by_line() -> None:
    assert _listed(
        "Independent Lead Reviewer",
        "Detective Superintendent – Ambleford Police",
        "Assistant Director, Safeguarding – Ambleford Council Children's Services",
    ) == [
        ("Independent Lead Reviewer", None, Capacity.AUTHOR),
        ("Detective Superintendent", "Ambleford Police", Capacity.PANEL),
        ("Assistant Director, Safeguarding", "Ambleford Council Children's Services", Capacity.PANEL),
    ]


def test_a_panel_list_in_two_columns_gives_posts_and_agencies() -> None:
    assert _listed(
        "Detective Inspector, Vulnerability            Ambleford Police",
        "Named Nurse                                   Ambleford Hospitals NHS Foundation Trust",
    ) == [
        ("Detective Inspector, Vulnerability", "Ambleford Police", Capacity.PANEL),
        ("Named Nurse", "Ambleford Hospitals NHS Foundation Trust", Capacity.PANEL),
    ]


def test_a_panel_list_never_gives_a_persons_name() -> None:
    found = _listed("Named Nurse Wilhelmina Oakshott – Ambleford Police", "Peregrine Thwaite, Head of Safeguarding")
    assert [role for role, _, _ in found] == ["Named Nurse", "Head of Safeguarding"]


def test_prose_after_a_panel_list_is_not_read_as_members() -> None:
    found = _found(
        "Panel members", "Detective Inspector, Ambleford Police", "The panel thanks the family for its help."
    )
    assert [role for role, _, _ in found] == ["Detective Inspector"]


def test_a_panel_in_a_table_below_its_column_heads() -> None:
    rows = [
        ("Role", "Organisation"),
        ("Community Safety Manager", "Ambleford Council, for Ambleford Safety Partnership"),
        ("Detective Superintendent, Protecting Vulnerable People", "Ambleford Police"),
        ("Chief Executive", "Ambleford Homes"),
    ]
    document = (
        Block(BlockKind.HEADING, "The panel", Place(1, 1), level=1),
        *(
            Block(BlockKind.TABLE_ROW, " ".join(row), Place(n, n), cells=tuple(Cell((c,), Place(n, n)) for c in row))
            for n, row in enumerate(rows, 2)
        ),
    )
    found = narrative_roles.find(document, AgencyNames.from_blocks(document), lambda _: "review:child-z")
    assert [(one.record.role, one.record.agency) for one in found] == [
        ("Community Safety Manager", "Ambleford Council"),
        ("Detective Superintendent, Protecting Vulnerable People", "Ambleford Police"),
        ("Chief Executive", "Ambleford Homes"),
    ]


def test_a_post_in_an_agencys_part_is_at_that_agency() -> None:
    document = (
        Block(BlockKind.HEADING, "Agency analysis: Ambleford Police", Place(1, 1), level=2),
        Block(BlockKind.PARAGRAPH, "A sergeant closed the log the next morning.", Place(2, 2)),
    )
    (one,) = narrative_roles.find(document, AgencyNames.from_blocks(document), lambda _: "review:child-z")
    assert (one.record.role, one.record.agency) == ("sergeant", "Ambleford Police")


def _rows(*rows: tuple[str, ...]) -> tuple[Block, ...]:
    return tuple(
        Block(
            BlockKind.TABLE_ROW, " ".join(row), Place(n, n), cells=tuple(Cell((c,), Place(n, n)) for c in row), table=1
        )
        for n, row in enumerate(rows, 1)
    )


def test_posts_in_cells_of_prose_are_read_and_labels_are_not() -> None:
    document = _rows(
        ("Lead officer", "The Designated Nurse at Ambleford Police has since trained every one of its staff."),
        ("Head of Service", "Done."),
    )
    found = narrative_roles.find(document, AgencyNames.from_blocks(document), lambda _: "review:child-z")
    assert [one.record.role for one in found] == ["Designated Nurse"]


def test_outside_prose_only_a_title_or_a_post_at_a_known_agency_is_a_role() -> None:
    document = _rows(
        ("1", "Frontline officers must be briefed, and so must every single one of the qualified social workers."),
        ("2", "The Practice Manager will check it, and so will a sergeant of Ambleford Police, each week."),
    )
    names = AgencyNames.from_blocks(document)
    found = narrative_roles.find(document, names, lambda _: "review:child-z", prose=frozenset())
    assert [one.record.role for one in found] == ["Practice Manager", "sergeant"]


def test_the_chair_of_a_board_is_a_post_and_its_field_stays_with_a_matron() -> None:
    titles = [role for role, _, _ in _found("The Chair of Ambleford Safeguarding Children Board wrote to them.")]
    assert titles == ["Chair of Ambleford Safeguarding Children Board"]
    listed = _listed(
        "Matron, Community Nursing            Ambleford Health NHS Trust",
        "Named Nurse                          Ambleford Health NHS Trust",
    )
    assert listed[0][0] == "Matron, Community Nursing"


def test_the_end_of_an_agencys_long_name_is_no_part_of_a_title() -> None:
    found = _found("Upper Ambleford and South Wold Central Clinical Commissioning Group Safeguarding Lead rang.")
    assert [role for role, _, _ in found] == ["Safeguarding Lead"]


def test_gps_are_no_part_of_the_title_behind_them() -> None:
    assert [role for role, _, _ in _found("They told GPs and Practice Nurses of it.")] == ["Practice Nurses"]
