"""The body of a request that changes something: JSON that its schema allows, or an error that names the place."""

from typing import Any

from flask import request
from jsonschema import Draft202012Validator

from webui.api.asked import WrongRequestError
from webui.api.schemas import SCHEMAS

_MOST_BYTES = 500_000


def body(schema: str) -> Any:
    """The body of this request, as the schema of that name allows it.

    Raises:
        WrongRequestError: it is no JSON, or not what the schema says.
    """
    if (request.content_length or 0) > _MOST_BYTES:
        raise WrongRequestError(None, f"Send at most {_MOST_BYTES // 1000} KB.")
    try:
        found = request.get_json(silent=True)
    except RecursionError:
        found = None
    if found is None:
        raise WrongRequestError(None, "Send JSON, with the header Content-Type: application/json.")
    whole = {"$ref": f"#/components/schemas/{schema}", "components": {"schemas": SCHEMAS}}
    wrong = next(iter(Draft202012Validator(whole).iter_errors(found)), None)
    if wrong is not None:
        place = ".".join(str(part) for part in wrong.absolute_path) or None
        raise WrongRequestError(place, f"This does not fit: {wrong.message[:300]}")
    return found
