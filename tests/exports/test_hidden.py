"""Names in an export: masked in whatever documents and people wrote, kept in what is no person's."""

import json

from graph.store import Store
from queries.exports.graphs.hidden import hidden
from queries.exports.graphs.part import Node, part_of, read_part
from queries.exports.masking import MASK
from queries.questions.pages.page_collection import names_to_keep
from tests.exports.material import hostile, node, put, tie, two_reviews

NAME = "Mrs Marguerite Holloway"


def _properties(*nodes: Node, keep: tuple[str, ...] = ()) -> list[dict[str, object]]:
    return [dict(each.properties) for each in hidden(part_of(nodes, []), keep).nodes]


def test_every_text_and_every_item_of_a_list_is_masked() -> None:
    said = node("action:1", "Action", text=f"{NAME} leads.", progress=f"By {NAME}", measure="None", target_date="2012")
    gap = node("information_gap:1", "InformationGap", holder_as_said=NAME, certainty="explicit")
    about = tie("STATED_IN", said, gap, text=f"{NAME} leads.", lead_roles=[NAME, "Nurse"], documents=["ab12"])
    part = hidden(part_of([said, gap], [about]), ())
    assert [dict(each.properties) for each in part.nodes] == [
        {"text": f"{MASK} leads.", "progress": f"By {MASK}", "measure": "None", "target_date": "2012"},
        {"holder_as_said": MASK, "certainty": "explicit"},
    ]
    (statement,) = part.relationships
    assert statement.properties == {"text": f"{MASK} leads.", "lead_roles": [MASK, "Nurse"], "documents": ["ab12"]}


def test_what_is_kept_stays() -> None:
    case = node("case:1", "Case", subject="Daniel Pelka", harm="Daniel Pelka died. John Smith was charged.")
    assert _properties(case, keep=("Daniel Pelka",)) == [
        {"subject": "Daniel Pelka", "harm": f"Daniel Pelka died. {MASK} was charged."}
    ]


def test_json_stays_json() -> None:
    issues = json.dumps([{"message": f'a line\n{NAME} "said"', "severity": "note", "line": 3}])
    corrections = json.dumps([{"by": "jsmith", "why": f"told by {NAME}", "on": "2026-10-01"}])
    document = node("document:1", "Document", issues=issues, corrections=corrections, reviews="no JSON", pages=3)
    (found,) = _properties(document)
    assert json.loads(str(found["issues"])) == [{"message": f'a line\n{MASK} "said"', "severity": "note", "line": 3}]
    assert json.loads(str(found["corrections"])) == [{"by": MASK, "why": f"told by {MASK}", "on": "2026-10-01"}]
    assert (found["reviews"], found["pages"]) == ("no JSON", 3)


def test_who_loaded_a_document_is_masked_whole() -> None:
    assert _properties(node("document:1", "Document", loaded_by="jsmith")) == [{"loaded_by": MASK}]


def test_raw_records_are_left_out() -> None:
    part = hidden(two_reviews(), ())
    assert not [each for each in part.nodes if each.label == "Extract"]
    assert not [each for each in part.relationships if each.type == "READ_AS"]
    whole = two_reviews()
    assert len(part.nodes) == len(whole.nodes) - 3
    assert len(part.relationships) == len(whole.relationships) - 3


def test_words_that_nothing_rests_on_are_left_out() -> None:
    document = node("document:1", "Document", ignored_places='[{"quote": "Said by her."}]', ignored='{"heading": 1}')
    assert _properties(document) == [{"ignored": '{"heading":1}'}]


def test_a_uid_made_of_a_name_goes_by_a_digest_wherever_it_stands() -> None:
    role = node("role:trust/mrs-marguerite-holloway", "Role", title=NAME)
    review = node("review:john-smith", "Review", title="Serious case review: John Smith")
    fact = node("learning_point:john-smith/1", "Finding", text="Words.")
    other = node("learning_point:john-smithson/1", "Finding", text="Words.")
    step = node("step:1", "Step", shown=["learning_point:john-smith/1", "learning_point:john-smithson/1"])
    part = hidden(part_of([role, review, fact, other, step], [tie("FOUND", review, fact)]), ())
    uids = {each.label: each.uid for each in part.nodes if each.uid != other.uid}
    assert uids["Role"].startswith("role:masked-")
    assert uids["Review"].startswith("review:masked-")
    assert uids["Finding"] == f"learning_point:{uids['Review'].partition(':')[2]}/1"
    (found,) = part.relationships
    assert (found.start.uid, found.end.uid) == (uids["Review"], uids["Finding"])
    (shown,) = [each.properties["shown"] for each in part.nodes if each.label == "Step"]
    assert shown == [uids["Finding"], other.uid]


def test_a_part_without_names_stays_as_it_is() -> None:
    assert hidden(hostile(), ()) == hostile()


def test_names_of_agencies_places_and_cases_are_kept(embedded_store: Store) -> None:
    put(embedded_store, two_reviews())
    part = hidden(read_part(embedded_store), names_to_keep(embedded_store))
    whole = {each.key: each for each in read_part(embedded_store).nodes}
    changed = {each.uid for each in part.nodes if each != whole[each.key]}
    assert changed == {"learning_point:a", "document:a", "document:b", "document:annual"}
