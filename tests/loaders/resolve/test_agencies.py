"""The agencies of small invented documents."""

import pytest

from graph.model.vocabulary import Sector
from loaders.blocks import Block, BlockKind, Cell, Place
from loaders.resolve.agencies import AgencyNames


def paragraphs(*texts: str) -> tuple[Block, ...]:
    return tuple(Block(BlockKind.PARAGRAPH, text, Place(n, n)) for n, text in enumerate(texts, 1))


def row(line: int, *cells: str, header: bool = False) -> Block:
    made = tuple(Cell((cell,), Place(line, line)) for cell in cells)
    return Block(BlockKind.TABLE_ROW, " ".join(cells), Place(line, line), cells=made, table=1, header=header)


def found(*texts: str) -> AgencyNames:
    return AgencyNames.from_blocks(paragraphs(*texts), "a.txt")


def names(known: AgencyNames) -> list[str]:
    return [agency.name for agency in known.agencies()]


def test_finds_names_by_their_shape_wherever_the_place_is() -> None:
    known = found(
        "Zedbury and Quill Safeguarding Adults Board heard from Zedbury Metropolitan Borough Council, "
        "Upper Zed Police, Zed Valley Hospitals NHS Foundation Trust, Mill Lane Surgery, "
        "Oakfield Primary School and Harbour Homes."
    )
    assert names(known) == [
        "Zedbury and Quill Safeguarding Adults Board",
        "Zedbury Metropolitan Borough Council",
        "Upper Zed Police",
        "Zed Valley Hospitals NHS Foundation Trust",
        "Mill Lane Surgery",
        "Oakfield Primary School",
        "Harbour Homes",
    ]
    assert [agency.sector for agency in known.agencies()] == [
        Sector.BOARD,
        Sector.LOCAL_GOVERNMENT,
        Sector.POLICE,
        Sector.HEALTH,
        Sector.HEALTH,
        Sector.EDUCATION,
        Sector.HOUSING,
    ]


def test_records_have_ids_and_the_place_of_the_first_printing() -> None:
    agency = found("Nothing here.", "Upper Zed Police attended.").agencies()[0]
    assert (agency.id, agency.document) == ("agency:upper-zed-police", "a.txt")
    assert [(source.quote, source.line_start) for source in agency.sources] == [("Upper Zed Police", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "The case was heard at MARAC and a DASH risk assessment was made.",
        "Working Together to Safeguard Children and the Care Act 2014 apply.",
        "All Care Homes and every Primary School should comply.",
        "A multi-agency Task and Finish Group met the Serious Case Review Panel.",
        "The Director of Children's Services and the Head of Service agreed.",
        "Dr Jane Example, Independent Author, wrote to Mr Sample.",
    ],
)
def test_meetings_tools_laws_people_and_posts_are_no_agencies(text: str) -> None:
    assert names(found(text)) == []


def test_short_forms_that_are_defined_are_the_agencys() -> None:
    known = found(
        'Zedbury Safeguarding Children Board ("ZSCB" or "your Board") wrote.',
        "Zed Health NHS Trust (ZHT, ‘the Trust’) answered.",
        "ZSCB asked ZHT; your Board and the Trust agreed.",
    )
    assert [mention.name for mention in known.find("ZSCB asked ZHT; your Board and the Trust agreed.")] == [
        "Zedbury Safeguarding Children Board",
        "Zed Health NHS Trust",
        "Zedbury Safeguarding Children Board",
        "Zed Health NHS Trust",
    ]


def test_an_abbreviation_nobody_defines_is_found_by_its_first_letters() -> None:
    known = found("Upper Zed Police attended.", "UZP recorded it.")
    assert known.canonical("UZP") == "Upper Zed Police"


def test_an_abbreviation_of_two_agencies_is_a_doubt_and_is_given_to_neither() -> None:
    known = found("North Star Police met Newton Stanley Police.", "NSP recorded it.")
    assert known.canonical("NSP") is None
    assert any("'NSP'" in doubt for doubt in known.doubts)


def test_a_glossary_line_gives_a_short_form_and_a_parent() -> None:
    known = found(
        "Zedbury Council runs Adult Social Care. Harbour Homes is a landlord.",
        "ASC - Adult Social Care (part of Zedbury Council)",
        "HH - Harbour Homes, a housing association",
    )
    assert known.canonical("HH") == "Harbour Homes"
    assert {agency.name: agency.part_of for agency in known.agencies()}["Adult Social Care"] == "Zedbury Council"


def test_bare_words_are_the_only_agency_they_can_mean() -> None:
    known = found(
        "Upper Zed Police attended. The Police recorded it and told the Council.", "Zedbury Borough Council acted."
    )
    assert [m.name for m in known.find("the police told the Council")] == [
        "Upper Zed Police",
        "Zedbury Borough Council",
    ]


def test_bare_words_that_may_mean_two_are_a_doubt() -> None:
    known = found("Upper Zed Police and Lower Quill Constabulary attended.", "The Police recorded it.")
    assert [m.name for m in known.find("The Police recorded it.")] == []
    assert any("police" in doubt.lower() for doubt in known.doubts)


def test_the_trust_of_a_section_is_the_sections_agency() -> None:
    known = found("Zed Health NHS Trust met Quill Hospitals NHS Trust.")
    assert known.find("The Trust should act.") == ()
    assert [m.name for m in known.find("The Trust should act.", section="Quill Hospitals NHS Trust")] == [
        "Quill Hospitals NHS Trust"
    ]


def test_other_dress_is_the_same_agency_and_the_fullest_form_is_canonical() -> None:
    known = found(
        "Zedbury City Primary Care Trust bought care.", "Zedbury City PCT paid.", "Zedbury City NHS PCT closed."
    )
    assert names(known) == ["Zedbury City Primary Care Trust"]
    assert known.canonical("Zedbury City PCT") == "Zedbury City Primary Care Trust"


def test_a_constabulary_and_a_police_of_one_place_are_one() -> None:
    assert len(names(found("Northzed Constabulary attended.", "Northzed Police recorded it."))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norton Primary School", "Horton Primary School"),
        ("Surgery 1", "Surgery 2"),
        ("Zedbury Safeguarding Adults Board", "Zedbury Safeguarding Children Board"),
        ("South Zedbury Primary Care Trust", "Zedbury Primary Care Trust"),
    ],
)
def test_near_names_are_never_merged(one: str, other: str) -> None:
    assert len(names(found(f"{one} met {other}.", f"Later {one} and {other} wrote."))) == 2


def test_a_misprint_of_a_frequent_abbreviation_is_taken_and_said() -> None:
    known = found(
        "Zedbury Safeguarding Children Board (ZSCB) met.", "ZSCB agreed. ZSCB wrote. ZSCB paid.", "ZCSB closed."
    )
    assert known.canonical("ZCSB") == "Zedbury Safeguarding Children Board"
    assert any("misprint" in doubt for doubt in known.doubts)


def test_a_unit_stands_under_its_organisation() -> None:
    known = found("Zedbury City Council - Early Years led. Upper Zed Police Public Protection Unit helped.")
    assert {agency.name: agency.part_of for agency in known.agencies() if agency.part_of} == {
        "Zedbury City Council - Early Years": "Zedbury City Council",
        "Upper Zed Police Public Protection Unit": "Upper Zed Police",
    }


def test_a_chain_of_bodies_stands_for_its_smallest() -> None:
    known = found("Zedbury City Council, Children and Young People's Service, Education Welfare Service")
    chain = "Zedbury City Council, Children and Young People's Service, Education Welfare Service"
    assert known.canonical(chain) == "Education Welfare Service"


def test_what_the_document_calls_an_agency_is_one() -> None:
    known = found(
        'A service of a third party ("the Contractor" Bluebell) was bought.',
        "Lantern Quay, a charity, helped. A leading support agency (Pathfinders) wrote.",
        "The Contractor told a leading support agency.",
    )
    assert [m.name for m in known.find("The Contractor told a leading support agency.")] == ["Bluebell", "Pathfinders"]
    assert "Lantern Quay" in names(known)


def test_a_panels_list_and_an_owners_column_name_agencies_of_any_shape() -> None:
    blocks = (
        row(1, "Ref", "Agency", header=True),
        row(2, "1", "Moonrise Collective"),
        row(3, "Head of Safeguarding", "Sunset Alliance"),
    )
    assert {"Moonrise Collective"} <= set(names(AgencyNames.from_blocks(blocks)))
    panel = (row(1, "Detective Inspector", "Upper Zed Police"), row(2, "Service Lead", "Sunset Alliance"))
    assert names(AgencyNames.from_blocks(panel)) == ["Upper Zed Police", "Sunset Alliance"]


def test_mentions_are_in_order_longest_first_and_without_the_possessive() -> None:
    known = found("Upper Zed Police attended.", "Zedbury Council acted.")
    text = "Upper Zed Police's officers told Zedbury Council’s staff."
    assert [text[m.start : m.end] for m in known.find(text)] == ["Upper Zed Police", "Zedbury Council"]


def test_words_that_name_no_agency_have_no_canonical_name() -> None:
    known = found("Upper Zed Police attended.")
    assert known.canonical("Recommendations from the Overview Report") is None
    assert known.canonical("") is None


def test_the_same_blocks_give_the_same_agencies() -> None:
    texts = ("Zedbury Council and Upper Zed Police met.", "UZP, the Council and the CCG wrote to Ofsted.")
    assert found(*texts).agencies() == found(*texts).agencies()


def test_two_agencies_joined_by_and_are_two_in_the_records_and_in_find() -> None:
    lead = "Wexmoor Council Children's Services and Wexmoor Police"
    known = AgencyNames.from_blocks(
        (
            *paragraphs("Wexmoor Council Children's Services met Wexmoor Police.", "Wexmoor Council agreed."),
            row(3, "Action", "Lead agency", "By", header=True),
            row(4, "Meet monthly", lead, "May 2020"),
        )
    )
    assert names(known) == ["Wexmoor Council", "Wexmoor Council Children's Services", "Wexmoor Police"]
    assert [mention.name for mention in known.find(lead)] == names(known)[1:]


def test_a_health_board_of_two_places_is_one_body_unless_everyone_knows_the_first() -> None:
    one = "NHS Zed Vale and Quills Integrated Care Board"
    known = found(f"{one} (the ICB) should write.", "The ICB agreed.")
    assert [mention.name for mention in known.find(f"Agreed with {one}.")] == [one]
    both = names(found("NHS England and Quillmere Integrated Care Board agreed.", "NHS England wrote."))
    assert set(both) == {"NHS England", "Quillmere Integrated Care Board"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leads: Zed Valley Police, Quillmere and Eastgate Academy.", ["Zed Valley Police", "Eastgate Academy"]),
        ("Quill Social Care and Upper Zed Police met.", ["Upper Zed Police"]),
    ],
)
def test_the_second_of_two_joined_names_stands_by_itself(text: str, expected: list[str]) -> None:
    known = found(text, "Eastgate Academy replied.", "Service Manager, Quillmere", "Quillmere should reply.")
    assert set(expected) <= set(names(known))
    assert not [name for name in names(known) if " and " in name]


@pytest.mark.parametrize(
    "name",
    [
        "Zed and Quill NHS and Social Care Partnership Trust",
        "Children and Families Directorate",
        "Zed Fire and Rescue Service",
        "Zed and Quill Police",
        "Zedbury Advice and Support Service",
    ],
)
def test_a_name_that_has_and_in_it_stays_whole(name: str) -> None:
    assert names(found(f"{name} met.", f"{name} replied.", f"The {name} agreed.")) == [name]


def test_two_towns_and_a_university_are_no_university() -> None:
    assert names(found("Work with Zedbury and Quillmere University went on.")) == []


def test_an_aim_printed_beside_another_is_no_partnership() -> None:
    assert names(found(*["Strong Leadership and Strong Partnership"] * 4)) == []


def test_a_slip_in_majestys_is_the_national_body() -> None:
    known = found("He was under Her Majesties Prison and Probation Service (HMPPS).", "HMPPS agreed.")
    assert names(known) == ["HM Prison Service"]
    assert [mention.name for mention in known.find("HMPPS agreed.")] == ["HM Prison Service"]


def test_the_last_word_of_a_body_before_a_units_name_is_cut_off() -> None:
    known = found(
        "Family Support and Safeguarding Service met.",
        "Meet the Local Authority Family Support and Safeguarding Service staff.",
        "The LA Family Support and Safeguarding Service agreed.",
    )
    assert names(known) == ["Family Support and Safeguarding Service"]


def test_the_first_letters_of_a_trusts_first_words_are_that_trust() -> None:
    known = found(
        "Heart of Zedbury Teaching Primary Care Trust met.", "HOZ PCT agreed.", "They asked Hozt PCT to reply."
    )
    assert names(known) == ["Heart of Zedbury Teaching Primary Care Trust"]


def test_a_title_with_words_in_brackets_is_the_agency_and_nhs_is_not() -> None:
    known = found("NHS - Walk in Centre (Date)", "The NHS is large.")
    assert known.canonical("NHS - Walk in Centre (Date)") == "NHS Walk in Centre"
    assert known.find("The NHS is large.") == ()


def test_a_word_after_a_post_is_an_agency_where_it_acts_and_a_place_or_surname_is_not() -> None:
    acting = found("Service Manager, Harbourside", "Harbourside's key worker told nobody.")
    assert names(acting) == ["Harbourside"]
    assert names(found("Service Manager, Quillmere", "Quillmere has a port.", "He lived in Quillmere.")) == []
    assert names(found("Service Manager, Potterton")) == []


def test_a_service_is_known_by_what_it_is_said_to_be() -> None:
    known = found("He saw Harbourside, the voluntary body which treats addiction, and Quillmere, an alcohol service.")
    assert names(known) == ["Harbourside", "Quillmere"]


def test_a_voluntary_services_first_word_is_its_short_name_and_housing_options_is_a_unit() -> None:
    known = found(
        "Zed Council Housing Options and Lanternlight Domestic Abuse Service met.", "She rang Lanternlight in May."
    )
    assert [mention.name for mention in known.find("Lanternlight rang Housing Options.")] == [
        "Lanternlight Domestic Abuse Service",
        "Zed Council Housing Options",
    ]


def test_the_gp_of_a_surgery_is_a_post_and_no_name_of_it() -> None:
    known = found("The GP at Mill Lane Surgery wrote.", "The GP replied.")
    assert (known.canonical("GP"), known.canonical("the surgery")) == (None, "Mill Lane Surgery")


def test_a_glossarys_line_run_together_does_not_double_a_name() -> None:
    known = found("Integrated Care Board NHS Zed and Quill Integrated Care Board.", "The Integrated Care Board paid.")
    assert names(known) == ["NHS Zed and Quill Integrated Care Board"]
    assert known.canonical("Integrated Care Board") == "NHS Zed and Quill Integrated Care Board"


def test_a_trust_named_without_its_legal_form_is_no_university() -> None:
    known = found("Zed University Hospitals NHS Trust discharged him.", "Zed University Hospitals, Head of Urgent Care")
    assert names(known) == ["Zed University Hospitals NHS Trust"]
    assert known.canonical("Zed University Hospitals") == "Zed University Hospitals NHS Trust"


def test_a_unit_printed_with_and_without_its_bodys_short_name_is_one_agency() -> None:
    known = found(
        "Zedbury City Council (ZCC) runs the Fostering Service.",
        "ZCC Fostering Service visited, and the Fostering Service wrote it down.",
    )
    assert names(known) == ["Zedbury City Council", "ZCC Fostering Service"]
    assert known.agencies()[1].aliases == ("Fostering Service",)


def test_units_of_two_councils_stay_two() -> None:
    known = found(
        "Zedbury City Council Fostering Service and Quillham City Council Fostering Service each wrote to the court."
    )
    assert len([name for name in names(known) if name.endswith("Fostering Service")]) == 2


def test_a_sort_of_team_named_once_in_the_plural_is_no_agency() -> None:
    assert "Family Support Teams" not in names(found("Zedbury City Council has Family Support Teams in each area."))


def test_a_name_that_a_page_break_cut_in_a_cell_is_read_whole() -> None:
    blocks = (
        row(1, "Learning", "Recommendation", header=True),
        row(2, "1. Tell schools", "The Board should ask what schools are given after the Domestic"),
        row(3, "Learning", "Recommendation"),
        row(4, "", "Abuse Referral Team (DART) has met."),
    )
    known = AgencyNames.from_blocks(blocks)
    assert names(known) == ["Domestic Abuse Referral Team"]
    assert known.agencies()[0].aliases == ("DART",)


def test_short_cells_one_above_the_other_are_no_broken_name() -> None:
    blocks = (
        row(1, "Action", "Lead", header=True),
        row(2, "1. Train all staff of the front desk", "Housing Needs"),
        row(3, "", "Upper Zed Police"),
    )
    assert "Upper Zed Police" in names(AgencyNames.from_blocks(blocks))
    assert not any("Needs Upper" in name for name in names(AgencyNames.from_blocks(blocks)))


def test_unexplained_initials_that_an_item_asks_to_act_are_a_body_and_meetings_are_none() -> None:
    known = found("3 QXR&F to ensure that notes are kept.", "4 MARAC to review its form.", "QBT is a form.")
    assert names(known) == ["QXR&F"]
