"""The part of the description that no question makes: lists, walkthroughs and corrections."""

from typing import Any

from queries.questions.scope import PARAMETERS
from webui.api.lists import LISTS, PAGE, YEAR, chosen_from, parted
from webui.api.operations import NAMES, answer, listed, operation, parameter, ref
from webui.lists.listing import Listing

_UID = {
    "name": "uid",
    "in": "path",
    "required": True,
    "description": "Of the walkthrough.",
    "schema": {"type": "string", "pattern": "^walkthrough:[a-z0-9-]+$"},
}
_KINDS = next(each.choices for each in PARAMETERS if each.name == "kind")


def paths(base: str) -> dict[str, Any]:
    """Everything that is described here, by address."""
    return {
        **{f"{base}/lists/{name}": {"get": _list(name, listing)} for name, listing in LISTS.items()},
        f"{base}/walkthroughs": {
            "get": operation(
                "The walkthroughs that are kept", "walkthroughs", listed("walkthroughs", "KeptWalkthrough")
            ),
            "post": _changing(
                "Make a walkthrough from a review", "make-walkthrough", "NewWalkthrough", "201", "Walkthrough"
            ),
        },
        f"{base}/walkthroughs/{{uid}}": {
            "parameters": [_UID],
            "get": operation("A walkthrough", "walkthrough", ref("Walkthrough")),
            "put": _changing(
                "Change one that was seen", "change-walkthrough", "ChangedWalkthrough", "200", "Walkthrough"
            ),
            "delete": _changing("Take out one that was seen", "delete-walkthrough", "Seen", "200", None),
        },
        f"{base}/corrections": {
            "get": operation("The corrections of the collection", "corrections", _corrections()),
            "post": _changing("Write a correction", "correct", "NewCorrection", "201", "Corrected"),
        },
    }


def _list(name: str, listing: Listing[Any]) -> dict[str, Any]:
    text, chosen = {"type": "string", "pattern": r"\S"}, chosen_from(listing)
    shared = [
        parameter("region", "A region, with all inside it.", text),
        parameter("kind", "A kind of review.", {"type": "string", "enum": list(_KINDS)}),
        *(parameter(each, "A year of reviews.", {"type": "string", "pattern": f"^{YEAR}$"}) for each in ("from", "to")),
        parameter("as_of", "The day that overdue is worked out for.", {"type": "string", "format": "date"}),
        parameter("page", "From 1; fifty lines each.", {"type": "string", "pattern": f"^{PAGE}$"}),
    ]
    own = [parameter(each.name, each.label, text) for each in listing.fields]
    own += [parameter(each, f"Of actions: {each}.", text) for each in parted(listing) if each not in chosen]
    few = [parameter(key, "How the list is chosen.", {"type": "string", "enum": list(v)}) for key, v in chosen.items()]
    return operation(listing.title, f"list-{name}", ref("List"), [*shared, *own, *few, NAMES])


def _changing(title: str, name: str, body: str, status: str, gives: str | None) -> dict[str, Any]:
    found = operation(title, name, ref(gives) if gives else {"type": "object"}, status=status)
    token = {"name": "X-CSRFToken", "in": "header", "required": True, "schema": {"type": "string"}}
    found["parameters"] = [token | {"description": "The token that /session gives."}]
    found["requestBody"] = {"required": True, "content": {"application/json": {"schema": ref(body)}}}
    found["responses"]["403"] = answer("You may not change this here", ref("Error"))
    found["responses"]["409"] = answer("Somebody else has changed it", ref("Error"))
    return found


def _corrections() -> dict[str, Any]:
    found = listed("corrections", "Correction")
    found["properties"]["notes"] = {"type": "array", "items": {"type": "string"}}
    return found | {"required": ["corrections", "notes"]}
