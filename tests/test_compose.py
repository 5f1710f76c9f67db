"""The team's Compose file, as far as it can be checked without an engine."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from reviewgraph.cli.main import commands
from reviewgraph.cli.serving import Serving

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    return loaded


def test_only_keys_of_the_compose_specification(compose: dict[str, Any]) -> None:
    allowed = {"image", "build", "command", "environment", "volumes", "expose", "ports", "healthcheck", "depends_on"}
    allowed |= {"restart", "init"}
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


def test_the_pages_are_served_with_accounts_that_outlive_the_container(compose: dict[str, Any]) -> None:
    web = compose["services"]["web"]
    image = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    assert web["environment"]["REVIEWGRAPH_DATA"] == "/data"
    assert web["volumes"] == ["people:/data"]
    assert "people" in compose["volumes"]
    assert "ENV REVIEWGRAPH_DATA=/data" in image
    given = shlex.split(web["command"].replace("${REVIEWGRAPH_NAME:-localhost}", "reviews.example.org"))
    bare = re.findall(r'"([^"]+)"', image.partition("CMD [")[2])
    assert given == [*bare, "--name", "reviews.example.org"]
    assert bare[:2] == ["reviewgraph", "serve"]
    with commands.commands["serve"].make_context("serve", given[2:]) as context:
        options = context.params
    assert (options["host"], options["behind_proxy"], options["names"]) == ("0.0.0.0", 1, ("reviews.example.org",))
    assert Serving(host=options["host"], proxies=options["behind_proxy"]).needs_accounts


def test_the_page_for_teams_names_what_there_is() -> None:
    page = (ROOT / "docs" / "team.md").read_text(encoding="utf-8")
    group = commands.commands["account"]
    known = {
        opt
        for each in (*commands.commands.values(), *getattr(group, "commands", {}).values())
        for param in each.params
        for opt in param.opts
    }
    gone, of_docker = {"--behind-a-login"}, {"--rm"}
    assert set(re.findall(r"--[a-z][a-z-]+", page)) - of_docker - gone <= known
    for line in re.findall(r"reviewgraph ((?:account \w+|\w+)[^\n`]*)", page):
        words = shlex.split(line)
        if words[0] not in commands.commands:
            continue
        command = commands.commands[words.pop(0)]
        while words and words[0] in (within := getattr(command, "commands", {})):
            command = within[words.pop(0)]
        if not words and hasattr(command, "commands"):
            continue  # named in passing
        with command.make_context("x", words):
            pass
    for service in ("Caddyfile", "proxy_set_header Host", "127.0.0.1:8321"):
        assert service in page


def test_the_image_copies_every_package() -> None:
    image = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    for package in ("graph", "loaders", "queries", "webui", "reviewgraph"):
        assert f"COPY {package} {package}" in image
        assert (ROOT / package / "__init__.py").exists()
    assert "USER reviewgraph" in image
