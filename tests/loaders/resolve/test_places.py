"""Areas, the wider areas that they lie in, and the area of a review."""

import pytest

from graph.model.vocabulary import RegionKind
from loaders.data import reading
from loaders.resolve.places import gazetteer, region_of, with_extra


def test_every_area_lies_in_a_wider_one_up_to_a_nation() -> None:
    areas = {area.name: area for area in gazetteer().areas}
    assert len(areas) == len(gazetteer().areas)
    for area in areas.values():
        last = gazetteer().lineage(area.name)[-1]
        assert areas[last].kind is RegionKind.NATION


@pytest.mark.parametrize(
    ("nation", "count"),
    [("England", 153), ("Wales", 22), ("Scotland", 32), ("Northern Ireland", 11)],
)
def test_the_current_local_authorities_are_all_there(nation: str, count: int) -> None:
    joint = {row["name"] for row in reading.rows("places") if " and " in row["name"]} - SINGLE
    current = [
        row["name"]
        for row in reading.rows("places")
        if row["kind"] == "local_authority" and row["current"] == "yes" and row["name"] not in joint
    ]
    assert sum(gazetteer().lineage(name)[-1] == nation for name in current) == count


SINGLE = {
    "Barking and Dagenham", "Bath and North East Somerset", "Bournemouth, Christchurch and Poole", "Brighton and Hove",
    "Cheshire West and Chester", "Hammersmith and Fulham", "Kensington and Chelsea", "Redcar and Cleveland",
    "Telford and Wrekin", "Westmorland and Furness", "Windsor and Maidenhead", "Argyll and Bute",
    "Dumfries and Galloway", "Perth and Kinross", "Antrim and Newtownabbey", "Ards and North Down",
    "Armagh City, Banbridge and Craigavon",
    "Causeway Coast and Glens", "Derry City and Strabane", "Fermanagh and Omagh", "Lisburn and Castlereagh",
    "Mid and East Antrim", "Newry, Mourne and Down",
}  # fmt: skip


@pytest.mark.parametrize(
    ("board", "area"),
    [
        ("Dudley Safeguarding Children Board", "Dudley"),
        ("Brighton & Hove Safeguarding Adults Board", "Brighton and Hove"),
        ("London Borough of Croydon", "Croydon"),
        ("North Yorkshire Safeguarding Children Partnership", "North Yorkshire"),
        ("Nottinghamshire Safeguarding Children Board", "Nottinghamshire"),
        ("Hull Safeguarding Children Partnership", "Kingston upon Hull"),
        ("Zedbury and Quill Safeguarding Adults Board", "Zedbury and Quill"),
        ("Local Safeguarding Children Board", None),
    ],
)
def test_the_area_of_a_review_is_in_its_boards_name(board: str, area: str | None) -> None:
    assert region_of(board) == area


def test_without_a_board_the_bodies_in_the_text_tell() -> None:
    assert region_of(None, "Leeds City Council and Leeds Safeguarding Children Board met in York.") == "Leeds"
    assert region_of(None, "Leeds City Council met Bradford Safeguarding Children Board.") is None
    assert region_of(None, "No body is named.") is None


def test_further_areas_join_without_changing_the_real_ones() -> None:
    rows = [
        {"name": "Zedshire", "kind": "region", "part_of": "", "aliases": ""},
        {"name": "Quillham", "kind": "local_authority", "part_of": "Zedshire", "aliases": "Old Quill"},
    ]
    areas = with_extra(rows)
    assert areas.lineage("Quillham") == ("Quillham", "Zedshire")
    assert region_of("Old Quill Safeguarding Board", areas=areas) == "Quillham"
    assert "Quillham" not in {region.name for region in gazetteer().regions()}
    assert {region.name for region in areas.regions()} >= {"Quillham", "Zedshire", "Leeds"}
