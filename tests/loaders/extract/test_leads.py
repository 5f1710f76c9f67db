"""Who leads: posts, teams, and the agency that a post belongs to where its cell names none."""

from pathlib import Path

from loaders.extract.leads import Leads, read_leads
from loaders.resolve.agencies import AgencyNames
from tests.loaders.build import blocks_of, records_of

_HEAD = "# Oldtown Safeguarding Children Board\n\n# Serious Case Review: Child Q. Action plan\n\n"


def _names(tmp_path: Path) -> AgencyNames:
    text = "# Oldtown Safeguarding Children Board\n\nHarbour Community NHS Trust and Oldtown Police took part."
    return AgencyNames.from_blocks(blocks_of(text, tmp_path), "plan.txt")


def test_teams_lead_as_posts_do(tmp_path: Path) -> None:
    leads = read_leads("Chair of Governors; CCAM; Training Team", _names(tmp_path), None)
    assert leads == Leads((), ("Chair of Governors", "CCAM", "Training Team"))


def test_an_agency_is_no_team_and_initials_are_nobody(tmp_path: Path) -> None:
    assert read_leads("Oldtown Police / JS", _names(tmp_path), None) == Leads(("Oldtown Police",), ())


def test_a_month_is_no_part_of_a_post(tmp_path: Path) -> None:
    assert read_leads("Head of Patient Safety – April 2025", _names(tmp_path), None).roles == (
        "Head of Patient Safety",
    )


def test_a_post_belongs_to_the_only_agency_that_its_recommendation_asks(tmp_path: Path) -> None:
    """But not to a board: boards ask others to act."""
    text = _HEAD + (
        "| Ref | Recommendation | Action | Lead | By when |\n| --- | --- | --- | --- | --- |\n"
        "| 1 | Oldtown Police should train officers. | Write the course. | Head of Training | May 2014 |\n"
        "| 2 | The Oldtown Safeguarding Children Board should audit files. | Draw a sample. | Head of Early Help | June 2014 |\n"
    )
    police, board = records_of(text, tmp_path, "plan.md").actions
    assert (police.lead_roles, police.lead_agencies) == (("Head of Training",), ("Oldtown Police",))
    assert (board.lead_roles, board.lead_agencies) == (("Head of Early Help",), ())


def test_a_boards_own_post_is_the_only_boards(tmp_path: Path) -> None:
    names = _names(tmp_path)
    assert read_leads("Board Manager", names, "Oldtown Police").agencies == ("Oldtown Safeguarding Children Board",)


def test_posts_of_a_multi_agency_part_are_the_body_its_title_names(tmp_path: Path) -> None:
    text = (
        "# DHR action plan\n\n## Multi-agency recommendations: Oldtown Community Safety Partnership\n\n"
        "| No. | Action | Owner | Timescale |\n| --- | --- | --- | --- |\n| 1 | Write. | Training Manager | May 2020 |\n"
    )
    (action,) = records_of(text, tmp_path, "plan.md").actions
    assert (action.section, action.lead_agencies) == (None, ("Oldtown Community Safety Partnership",))


def test_short_forms_in_a_table_of_two_columns(tmp_path: Path) -> None:
    text = "Brack Homes wrote.\n\n| Short | Stands for |\n| --- | --- |\n| BH | Brack Homes, a housing association |\n"
    names = AgencyNames.from_blocks(blocks_of(text, tmp_path, "report.md"), "report.md")
    assert [mention.name for mention in names.find("HHFT / BH / NAS")] == ["Brack Homes"]


def test_the_first_words_of_an_agency_are_no_part_of_the_post_before_it(tmp_path: Path) -> None:
    names = AgencyNames.from_blocks(
        blocks_of("Oldtown Hospitals NHS Trust took part in the review.", tmp_path), "p.txt"
    )
    leads = read_leads("Chief Executive, Oldtown Hospitals NHS Trust", names, None)
    assert leads == Leads(("Oldtown Hospitals NHS Trust",), ("Chief Executive",))


def _lead_of(cell: str, tmp_path: Path) -> Leads:
    text = _HEAD + (
        "Lowland Community Health NHS Trust, Oldtown Hospitals NHS Trust and Oldtown Police took part.\n\n"
        "| Ref | Action | Lead | By when |\n| --- | --- | --- | --- |\n"
        f"| 1 | Write the course. | {cell} | May 2014 |\n"
    )
    (action,) = records_of(text, tmp_path, "plan.md").actions
    return Leads(action.lead_agencies, action.lead_roles)


def test_a_short_name_before_a_post_is_the_only_agency_that_begins_so(tmp_path: Path) -> None:
    lowland = Leads(("Lowland Community Health NHS Trust",), ("Service Manager",))
    assert _lead_of("Lowland – Service Manager", tmp_path) == lowland
    assert _lead_of("Oldtown – Service Manager", tmp_path).agencies == ()


def test_a_partner_behind_with_leads_beside_whoever_stands_before_it(tmp_path: Path) -> None:
    board = "Oldtown Safeguarding Children Board"
    assert _lead_of("Board Manager with Harbour Youth Project", tmp_path) == Leads(
        (board, "Harbour Youth Project"), ("Board Manager",)
    )
    assert _lead_of("Oldtown Police with Harbour Youth Project", tmp_path).agencies == (
        "Oldtown Police",
        "Harbour Youth Project",
    )
