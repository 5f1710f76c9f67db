"""Every answer of the API is what its own description says, whatever is asked."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from openapi_spec_validator import validate

from graph.store import Store
from tests.webui.conftest import TODAY
from tests.webui.served import invented_in
from webui import create_app
from webui.api.description import BASE, description

_open: list[Store] = []
_app = create_app(lambda: _open[0], today=lambda: TODAY)
schema = schemathesis.openapi.from_wsgi(f"{BASE}/openapi.json", _app)


@pytest.fixture(scope="module", autouse=True)
def served(running_embedded: Store) -> Iterator[None]:
    """The invented graph, asked without a network between."""
    with invented_in(running_embedded):
        _open.append(running_embedded)
        yield
        _open.clear()


@schema.parametrize()
@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
def test_answers_are_as_described(case: schemathesis.Case[Any]) -> None:
    case.call_and_validate()


def test_the_description_is_openapi() -> None:
    answer = _app.test_client().get(f"{BASE}/openapi.json")
    assert answer.json == description()
    validate(answer.json)
