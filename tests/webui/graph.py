"""A small invented graph that has every state a page can be in, and a way to write it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from graph.store import Store, Transaction

Node = tuple[str, str, dict[str, Any]]
Link = tuple[str, str, str, dict[str, Any]]


@dataclass(frozen=True)
class Graph:
    """Nodes as label, uid and properties; links as type, start, end and properties."""

    nodes: list[Node] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def labels(self) -> dict[str, str]:
        return {uid: label for label, uid, _ in self.nodes}

    def with_words(self, change: Callable[[str], str]) -> "Graph":
        """The same graph with every text that a document could have given changed."""
        return replace(self, nodes=[(label, uid, _changed(values, change)) for label, uid, values in self.nodes])


_CLOSED = {
    "kind",
    "kinds",
    "status",
    "rag",
    "assurance",
    "certainty",
    "status_certainty",
    "recommendation_certainty",
    "sector",
    "year_basis",
    "slug",
    "sha256",
    "level",
}
_DATES = {"published", "commissioned", "incident_date", "target_date", "when", "as_of", "loaded_at", "on"}
_JSON = {"ignored", "not_understood", "issues"}


def _changed(values: dict[str, Any], change: Callable[[str], str]) -> dict[str, Any]:
    kept = _CLOSED | _DATES | _JSON
    return {
        key: change(value) if isinstance(value, str) and key not in kept else value for key, value in values.items()
    }


def write(store: Store, graph: Graph) -> None:
    """Put the graph into an empty store."""
    labels = graph.labels()

    def work(transaction: Transaction) -> None:
        for label, uid, values in graph.nodes:
            transaction.run(f"CREATE (n:{label}) SET n = $values", values={"uid": uid, **values})
        for kind, start, end, values in graph.links:
            transaction.run(
                f"MATCH (a:{labels[start]} {{uid: $start}}) MATCH (b:{labels[end]} {{uid: $end}}) "
                f"CREATE (a)-[r:{kind}]->(b) SET r = $values",
                start=start,
                end=end,
                values=values,
            )

    store.write(work)


CS, MHT, POLICE, GP = (
    "agency:childrens-services",
    "agency:mental-health-trust",
    "agency:fenholt/police",
    "agency:gp-practices",
)
BOARD, PCT, OLD_BOARD = "agency:fenholt-partnership", "agency:fenholt/pct", "agency:fenholt-lscb"
K, D, R = "review:osp-2021-k", "review:fenholt-lscb/child-d/2012", "review:adult-r"
REPORT, PLAN, OLD = "document:" + "a1" * 32, "document:" + "b2" * 32, "document:" + "c3" * 32
GAP, GAP_IMPLIED, GAP_OPEN_END = (
    "information_gap:k/two-admissions",
    "information_gap:k/risk",
    "information_gap:k/others",
)
MISSED, MISSED_TWIN = "missed_opportunity:k/three-calls", "missed_opportunity:k/admissions-twin"
FINDING = "learning_point:k/handover"
REC3, REC5, REC_D = "recommendation:osp-2021-k/3", "recommendation:osp-2021-k/5", "recommendation:d/4"
ACTIONS = {number: f"action:osp-2021-k/{number}" for number in ("1.1", "3.1", "3.2", "4.1", "6.1")}
SHARING, RECORDING = "theme:information-sharing", "theme:recording"
REGION, AREA = "region:east", "region:fenholt"


def _document(uid: str, name: str, kind: str, **values: Any) -> Node:
    return ("Document", uid, {"sha256": uid.removeprefix("document:"), "name": name, "kind": kind, **values})


def _action(number: str, text: str, **values: Any) -> Node:
    known = {"status": "unknown", "assurance": "not_stated"}
    return ("Action", ACTIONS[number], {"ref": number, "text": text, **known, **values})


def _passages(document: str, places: dict[str, tuple[Any, ...]]) -> Graph:
    graph = Graph()
    for fact, (quote, page, start, end, cell) in places.items():
        uid = f"passage:{document[9:13]}-{fact}"
        values = {"quote": quote, "page": page, "line_start": start, "line_end": end, "cell": cell}
        values["recognised"] = True if fact == FINDING else None
        graph.nodes.append(("Passage", uid, {key: value for key, value in values.items() if value is not None}))
        graph.links.append(("IN", uid, document, {}))
        graph.links.append(("EVIDENCED_BY", fact, uid, {}))
    return graph


def invented() -> Graph:
    """Three reviews: one with a report and a plan, one older, one of which next to nothing is known."""
    graph = Graph()
    graph.nodes.extend(_agencies() + _documents() + _reviews() + _failures() + _answers())
    graph.links.extend(_ties())
    for part in (_passages(REPORT, _REPORT_PLACES), _passages(PLAN, _PLAN_PLACES), _passages(OLD, _OLD_PLACES)):
        graph.nodes.extend(part.nodes)
        graph.links.extend(part.links)
    return graph


def _agencies() -> list[Node]:
    return [
        ("Agency", CS, {"name": "Children’s Services", "sector": "social_care", "aliases": ["CS"]}),
        ("Agency", MHT, {"name": "Mental Health Trust", "sector": "mental_health"}),
        ("Agency", POLICE, {"name": "Fenholt Police", "sector": "police"}),
        ("Agency", GP, {"name": "GP practices", "sector": "health"}),
        ("Agency", BOARD, {"name": "Fenholt Safeguarding Partnership", "sector": "board"}),
        ("Agency", OLD_BOARD, {"name": "Fenholt Safeguarding Children Board", "sector": "board"}),
        ("Agency", PCT, {"name": "Fenholt Primary Care Trust", "sector": "health"}),
        ("Role", "role:mht/ward-manager", {"title": "Ward manager"}),
        ("Region", REGION, {"name": "East of Elsewhere", "kind": "region"}),
        ("Region", AREA, {"name": "Fenholt", "kind": "local_authority"}),
        (
            "Theme",
            SHARING,
            {"slug": "information-sharing", "label": "Sharing information", "group": "Working together"},
        ),
        ("Theme", RECORDING, {"slug": "recording", "label": "Recording", "group": "Practice"}),
    ]


def _documents() -> list[Node]:
    places = '[{"quote": "Figure 4 Contact by agency", "page": 23, "line_start": 10, "line_end": 14}, '
    places += '{"quote": "Words of a letter that stands nowhere"}, {"quote": "A line of a text file", "line_start": 3}]'
    issues = '[{"severity": "warning", "message": "Two dates in one cell.", "sources": []}]'
    return [
        _document(
            REPORT,
            "child-k-overview.pdf",
            "overview_report",
            title="Child K overview report",
            pages=54,
            published="2022-06-09",
            loaded_at="2025-07-03",
            blocks=412,
            blocks_used=300,
            blocks_ignored=47,
            blocks_not_understood=65,
            ignored='{"the same line is at the top of every page": 40, "page number": 7}',
            not_understood=places,
            issues=issues,
        ),
        _document(PLAN, "child-k-plan.docx", "action_plan", as_of="2023-05-12", blocks=40, blocks_used=40),
        _document(OLD, "child-d-summary.txt", "executive_summary", published="2012"),
    ]


def _reviews() -> list[Node]:
    return [
        (
            "Review",
            K,
            {
                "title": "Child K",
                "reference": "OSP/2021/K",
                "kinds": ["LCSPR"],
                "commissioned": "2021-03",
                "published": "2022-06-09",
                "year": 2020,
                "year_basis": "incident",
            },
        ),
        ("Review", D, {"title": "Child D", "kinds": ["SCR"], "year": 2012, "year_basis": "published"}),
        ("Review", R, {"title": "Adult R", "kinds": ["SAR", "DHR"]}),
        (
            "Case",
            "case:k",
            {"subject": "Child K", "harm": "Serious harm", "incident_date": "2020-11", "age": "under 2"},
        ),
    ]


def _failures() -> list[Node]:
    return [
        (
            "InformationGap",
            GAP,
            {
                "text": "Neither admission was notified to Children’s Services by Dr Amelia Underhill.",
                "what": "that a parent had been admitted twice",
                "certainty": "explicit",
                "when": "2020-09",
                "consequence": "Two home visits went ahead without this knowledge.",
            },
        ),
        (
            "InformationGap",
            GAP_IMPLIED,
            {"text": "There is no record of the assessment having left the Trust.", "certainty": "implied"},
        ),
        (
            "InformationGap",
            GAP_OPEN_END,
            {
                "text": "Other agencies were not told of the discharge.",
                "certainty": "explicit",
                "recipient_as_said": "other agencies",
            },
        ),
        (
            "MissedOpportunity",
            MISSED,
            {"text": "Three calls from the school were logged and nobody acted.", "kind": "referral_not_acted_on"},
        ),
        (
            "MissedOpportunity",
            MISSED_TWIN,
            {"text": "The ward did not notify the admissions.", "kind": "information_not_shared"},
        ),
        ("Finding", FINDING, {"text": "Handover notes had no place for marks or bruises."}),
        ("InformationGap", "information_gap:d/medication", {"text": "The social worker was not told of the change."}),
    ]


def _answers() -> list[Node]:
    return [
        (
            "Recommendation",
            REC3,
            {"ref": "3", "level": "overview", "text": "Agree what is told, to whom and how soon."},
        ),
        ("Recommendation", REC5, {"ref": "5", "level": "overview", "text": "Add body maps to the handover record."}),
        ("Recommendation", REC_D, {"ref": "4", "level": "overview", "text": "Agree who is told of an admission."}),
        _action("1.1", "Change the meeting template", section="Fenholt Police"),
        _action(
            "3.1",
            "Write a joint protocol",
            status="completed",
            assurance="claimed",
            rag="green",
            target_date="2022-09-30",
        ),
        _action(
            "3.2",
            "Check 20 files after six months",
            status="in_progress",
            assurance="evidenced",
            rag="amber",
            target_date="2023-03-31",
            status_certainty="implied",
            recommendation_certainty="implied",
            progress="First 8 of 20 files checked; minutes of 4 May.",
        ),
        _action("4.1", "Agree one route for school calls", status="pending", rag="red", target_text="Autumn term"),
        _action("6.1", "Review supervision policy", status="withdrawn", rag="blue", target_date="2023-05"),
    ]


_REPORT_PLACES: dict[str, tuple[Any, ...]] = {
    K: ("Child K: overview report", 1, 1, 1, None),
    GAP: (
        "Neither admission was notified to Children’s Services by Dr Amelia Underhill, although the ward had it.",
        23,
        4,
        6,
        None,
    ),
    GAP_IMPLIED: ("There is no record of the assessment having left the Trust.", 31, 11, 13, None),
    GAP_OPEN_END: ("Other agencies were not told of the discharge.", 32, 2, 2, None),
    MISSED: ("Three calls from the school were logged and nobody acted.", 26, 7, 8, None),
    MISSED_TWIN: ("The ward did not notify the admissions.", 24, 1, 1, None),
    FINDING: ("Handover notes had no place for marks or bruises.", 33, 5, 6, None),
    REC3: ("Agree what is told, to whom and how soon.", 48, 2, 4, None),
    REC5: ("Add body maps to the handover record.", 49, 1, 1, None),
}
_PLAN_PLACES: dict[str, tuple[Any, ...]] = {
    uid: (f"Row for action {number}", None, None, None, f"table 1, row {row}")
    for row, (number, uid) in enumerate(ACTIONS.items(), start=2)
}
_OLD_PLACES: dict[str, tuple[Any, ...]] = {
    "information_gap:d/medication": ("The social worker was not told of the change.", None, 12, 12, None),
    REC_D: ("Agree who is told of an admission.", None, 40, 41, None),
}


def _ties() -> list[Link]:
    plain: list[tuple[str, str, str]] = [
        ("REPORTS", REPORT, K),
        ("REPORTS", PLAN, K),
        ("REPORTS", OLD, D),
        ("CONCERNS", K, "case:k"),
        ("COMMISSIONED_BY", K, BOARD),
        ("IN_REGION", K, AREA),
        ("IN_REGION", D, AREA),
        ("PART_OF", AREA, REGION),
        ("SERVES", BOARD, AREA),
        ("AT", "role:mht/ward-manager", MHT),
        ("IDENTIFIED", K, GAP),
        ("IDENTIFIED", K, GAP_IMPLIED),
        ("IDENTIFIED", K, GAP_OPEN_END),
        ("IDENTIFIED", K, MISSED),
        ("IDENTIFIED", K, MISSED_TWIN),
        ("IDENTIFIED", D, "information_gap:d/medication"),
        ("FOUND", K, FINDING),
        ("SAME_EVENT", GAP, MISSED_TWIN),
        ("HELD_BY", GAP, MHT),
        ("NEEDED_BY", GAP, CS),
        ("HELD_BY", GAP_IMPLIED, CS),
        ("NEEDED_BY", GAP_IMPLIED, MHT),
        ("HELD_BY", GAP_OPEN_END, MHT),
        ("HELD_BY", "information_gap:d/medication", MHT),
        ("NEEDED_BY", "information_gap:d/medication", CS),
        ("MISSED_BY", MISSED, CS),
        ("MISSED_BY", MISSED_TWIN, MHT),
        ("MADE", K, REC3),
        ("MADE", K, REC5),
        ("MADE", D, REC_D),
        ("RESPONDS_TO", REC3, MISSED_TWIN),
        ("RESPONDS_TO", REC5, FINDING),
        ("ADDRESSED_TO", REC3, MHT),
        ("ADDRESSED_TO", REC_D, PCT),
        ("IMPLEMENTED_BY", REC3, ACTIONS["3.1"]),
        ("IMPLEMENTED_BY", REC3, ACTIONS["3.2"]),
        ("LED_BY", ACTIONS["3.1"], MHT),
        ("LED_BY", ACTIONS["3.2"], "role:mht/ward-manager"),
        ("LED_BY", ACTIONS["4.1"], CS),
        ("LED_BY", ACTIONS["6.1"], POLICE),
    ]
    links: list[Link] = [(kind, start, end, {}) for kind, start, end in plain]
    links += [("PLANNED", K, uid, {}) for uid in ACTIONS.values()]
    links += [("TOOK_PART_IN", agency, K, {"because": ["information_gap"]}) for agency in (CS, MHT, POLICE, GP)]
    links += [("TOOK_PART_IN", agency, D, {"because": ["information_gap"]}) for agency in (CS, MHT, PCT)]
    links += [("ABOUT", fact, SHARING, {"score": 1.0, "words": ["told"]}) for fact in (GAP, REC3, REC_D)]
    links += [("ABOUT", FINDING, RECORDING, {"score": 0.5, "words": ["notes"]})]
    links += [("SUCCEEDED_BY", OLD_BOARD, BOARD, {"on": "2019-09"})]
    return links
