"""The team's Compose file, as far as it can be checked without an engine."""

from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    return loaded


def test_only_keys_of_the_compose_specification(compose: dict[str, Any]) -> None:
    allowed = {"image", "build", "environment", "volumes", "expose", "ports", "healthcheck", "depends_on", "restart"}
    assert set(compose) <= {"name", "services", "volumes"}
    for service in compose["services"].values():
        assert set(service) <= allowed
        assert ("image" in service) != ("build" in service)


def test_neo4j_is_health_checked_and_keeps_its_data_in_a_volume(compose: dict[str, Any]) -> None:
    neo4j = compose["services"]["neo4j"]
    assert neo4j["image"].startswith("neo4j:5.26")
    assert neo4j["healthcheck"]["test"][0] == "CMD-SHELL"
    assert neo4j["volumes"] == ["graph:/data"]
    assert "graph" in compose["volumes"]
    assert compose["services"]["web"]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}


def test_the_password_has_no_default(compose: dict[str, Any]) -> None:
    given = [
        value for s in compose["services"].values() for value in s["environment"].values() if "PASSWORD" in str(value)
    ]
    assert len(given) == 2
    assert all("${REVIEWGRAPH_PASSWORD:?" in value for value in given)


def test_pages_are_published_on_this_computer_alone_and_the_database_nowhere(compose: dict[str, Any]) -> None:
    assert compose["services"]["web"]["ports"] == ["127.0.0.1:8321:8321"]
    assert "ports" not in compose["services"]["neo4j"]


def test_the_image_copies_every_package() -> None:
    image = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    for package in ("graph", "loaders", "queries", "webui", "reviewgraph"):
        assert f"COPY {package} {package}" in image
        assert (ROOT / package / "__init__.py").exists()
    assert "USER reviewgraph" in image
