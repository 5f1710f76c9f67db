"""The Java runtime and jars: the package's, or one's own."""

from pathlib import Path

import pytest

from graph.engine import runtime
from graph.engine.folder import DataFolder
from graph.engine.runtime import JARS_SETTING, JAVA_SETTING, Ports, Runtime, command, environment_for_java, locate
from graph.model.errors import EngineError


def test_the_package_brings_java_and_the_jars_that_are_needed() -> None:
    found = locate({})
    names = [jar.name for jar in found.jars]
    assert found.java.is_file()
    assert any(name.startswith("arcadedb-bolt") for name in names)
    assert not [name for name in names if name.startswith(("arcadedb-redisw", "arcadedb-postgresw", "arcadedb-mcp"))]


def test_without_the_package_the_user_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtime, "PACKAGE", "a_package_that_nobody_has")
    with pytest.raises(EngineError, match="address of a Neo4j"):
        locate({})


def test_ones_own_java_and_jars_need_no_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(runtime, "PACKAGE", "a_package_that_nobody_has")
    java, jar = tmp_path / "java", tmp_path / "arcadedb-server-1.jar"
    java.touch()
    jar.touch()
    assert locate({JAVA_SETTING: str(java), JARS_SETTING: str(tmp_path)}) == Runtime(java, (jar,))


def test_settings_that_point_at_nothing_are_named(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=JAVA_SETTING):
        locate({JAVA_SETTING: str(tmp_path / "none")})
    with pytest.raises(EngineError, match=JARS_SETTING):
        locate({JARS_SETTING: str(tmp_path)})


def test_the_command_line_is_plain_text_whatever_the_folder_is_called(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "Fälle, 2026")
    line = command(Runtime(Path("java"), (Path("a.jar"),)), folder, Ports(http=1, bolt=2))
    assert all(word.isascii() for word in line)
    assert "-Darcadedb.server.rootPasswordPath=engine/root-password" in line


def test_settings_of_other_java_programs_stay_out() -> None:
    kept = environment_for_java({"PATH": "x", "JAVA_TOOL_OPTIONS": "-Xmx1m", "CLASSPATH": "y"})
    assert "JAVA_TOOL_OPTIONS" not in kept
    assert "CLASSPATH" not in kept
    assert kept["PATH"] == "x"
