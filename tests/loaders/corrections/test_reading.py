"""The file of corrections: strict, every refusal with its line, nothing taken for what it is not."""

from pathlib import Path

import pytest

from graph.model.errors import UsageError
from loaders.corrections import parse_corrections, read_corrections
from loaders.corrections.entries import Add, At, Merge, Rename, SetField, Split
from loaders.corrections.reading import keys
from tests.loaders.corrections.judging import WHERE, WHO, file_of, judge


def test_each_kind_is_read() -> None:
    found = judge(
        "rename: Old Trust\nto: New Trust",
        "merge: [A Board, B Board]\ninto: A Board",
        "never_merge: [Hill School, Mill School]",
        "split: The Trust\ndocument: a.md\nparts:\n  - name: One Trust\n    section: Hospitals\n  - name: Two Trust\n    lines: 3-9",
        "set: action:x/1\nfield: status\nwas: pending\nto: completed",
        "drop: recommendation:x/1",
        "add: action\ndocument: a.md\nquote: Write it down.\nlines: 4\nfields:\n  ref: 1.10\n  lead_agencies: [Hill School]",
    )
    assert [entry.kind.value for entry in found] == [name for name, _ in keys()]
    rename, merge, _, split, setting, _, added = found
    assert isinstance(rename, Rename)
    assert (rename.to, rename.by, rename.on, rename.why, rename.line) == (
        "New Trust",
        "A. Person",
        "2026-11-21",
        "Because.",
        1,
    )
    assert isinstance(merge, Merge)
    assert merge.names == ("A Board", "B Board")
    assert isinstance(split, Split)
    assert split.parts[1].at == At(lines=(3, 9))
    assert isinstance(setting, SetField)
    assert (setting.was, setting.to) == ("pending", "completed")
    assert isinstance(added, Add)
    assert added.fields == {"ref": "1.10", "lead_agencies": ("Hill School",)}


def test_an_empty_file_has_no_corrections() -> None:
    assert len(parse_corrections("# nothing yet\n", WHERE)) == 0


def test_words_mean_themselves() -> None:
    (found,) = judge("set: recommendation:x/1\nfield: ref\nwas: 1.10\nto: no")
    assert isinstance(found, SetField)
    assert (found.was, found.to) == ("1.10", "no")


def test_nothing_is_not_the_word_null() -> None:
    (plain,) = judge("set: action:x/1\nfield: target_date\nwas: null\nto: 2026-10")
    (quoted,) = judge('set: recommendation:x/1\nfield: stem\nwas: "null"\nto: null')
    assert isinstance(plain, SetField)
    assert isinstance(quoted, SetField)
    assert (plain.was, quoted.was, quoted.to) == (None, "null", None)


@pytest.mark.parametrize(
    ("entry", "line", "words"),
    [
        ("rename: A\ntoo: B", 2, "no key “too” here.*Did you mean to"),
        ("rename: A", 1, "“to” is missing"),
        ("rename: A\nto: B\nmerge: [A, B]", 1, "exactly one thing"),
        ("rename: [A]\nto: B", 1, "“rename” is one value"),
        ("merge: [A]\ninto: B", 1, "two or more different names"),
        ("set: action:x/1\nfield: statuss\nwas: a\nto: b", 3, "an action has no field “statuss”.*status"),
        ("set: action:x/1\nfield: status\nwas: pending\nto: done", 4, "“done” is no value of status.*completed"),
        ("set: action:x/1\nfield: target_date\nwas: null\nto: 2009-02-29", 4, "“2009-02-29” is no date"),
        ("set: action:x/1\nfield: lead_agencies\nwas: []\nto: Police", 4, "“lead_agencies” is a list"),
        ("set: nothing\nfield: status\nwas: a\nto: b", 3, "“nothing” is no id"),
        ("set: action:x/1\nfield: status\nto: pending", 1, "“was” is missing"),
        ("set: document\nfield: as_of\nwas: null\nto: 2010", 1, "which document"),
        ("set: action:x/1\nfield: themes\nwas: []\nto: [nonsense]", 4, "“nonsense” is no theme"),
        ("split: A\nparts:\n  - name: B", 3, "not said where"),
        ("add: action\nquote: Words.\nlines: 4", 1, "which document"),
        ("add: action\ndocument: a.md\nquote: Words.", 1, "where the quote stands"),
        ("add: action\ndocument: a.md\nquote: Words.\nlines: some", 4, "are no lines"),
        ("add: opinion\ndocument: a.md\nquote: Words.\nlines: 4", 1, "cannot be added"),
        ("rename: A\nto: B\ndocument: a.md\ndocument: b.md", 4, "“document” is given twice, first on line 3"),
        ("rename: &x A\nto: *x", 1, "anchors and aliases are not read"),
        ("rename: !!python/name:os.system A\nto: B", 1, "the tag .* is not read"),
        ("rename: A\nto: [B", 3, "not written as"),
    ],
)
def test_what_is_wrong_is_refused_with_its_line(entry: str, line: int, words: str) -> None:
    with pytest.raises(UsageError, match=words) as refused:
        judge(entry)
    assert refused.value.where == f"{WHERE}, line {line}"


@pytest.mark.parametrize("key", ["who", "when", "why"])
def test_who_when_and_why_are_needed(key: str) -> None:
    text = "".join(line for line in file_of("rename: A\nto: B").splitlines(True) if not line.strip().startswith(key))
    with pytest.raises(UsageError, match=f"“{key}” is missing"):
        parse_corrections(text, WHERE)


def test_the_day_is_a_day() -> None:
    with pytest.raises(UsageError, match="“2026-11-31” is no day") as refused:
        parse_corrections(file_of("rename: A\nto: B").replace("2026-11-21", "2026-11-31"), WHERE)
    assert refused.value.where == f"{WHERE}, line 4"


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        (("rename: A\nto: B", "rename: A\nto: B"), "given twice"),
        (("rename: A\nto: B", "rename: A\nto: C"), "one agency is given two names"),
        (("rename: A\nto: B", "rename: B\nto: A"), "comes back to itself"),
        (("merge: [A, B]\ninto: C", "rename: C\nto: A"), "comes back to itself"),
        (("never_merge: [A, B]", "merge: [A, B]\ninto: A"), "merged and never to be merged"),
        (("never_merge: [A, B]", "rename: B\nto: A"), "merged and never to be merged"),
        (("drop: A", "rename: B\nto: A"), "dropped and another agency gets its name"),
        (
            ("set: action:x/1\nfield: ref\nwas: 1\nto: 2", "set: action:x/1\nfield: ref\nwas: 1\nto: 3"),
            "set to two values",
        ),
    ],
)
def test_contradictions_are_refused_with_both_lines(entries: tuple[str, ...], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        judge(*entries)


def test_the_same_name_in_two_documents_is_no_contradiction() -> None:
    assert len(judge("rename: A\nto: B\ndocument: a.md", "rename: A\nto: C\ndocument: b.md")) == 2


def test_a_list_is_wanted() -> None:
    with pytest.raises(UsageError, match="are no list"):
        parse_corrections(f"rename: A\nto: B\n{WHO}", WHERE)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_corrections(tmp_path / "none.yaml")
    other = tmp_path / "old.yaml"
    other.write_bytes("- rename: Trust for Señor\n".encode("latin-1"))
    with pytest.raises(UsageError, match="not in UTF-8"):
        read_corrections(other)


def test_a_file_of_windows_is_read(tmp_path: Path) -> None:
    path = tmp_path / "c.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + file_of("rename: A\nto: B").replace("\n", "\r\n").encode())
    assert len(read_corrections(path)) == 1


def test_the_id_is_of_what_it_does_alone() -> None:
    (one,) = judge("rename: A\nto: B")
    (other,) = parse_corrections(file_of("rename: A\nto: B").replace("Because", "Another reason"), WHERE)
    (scoped,) = judge("rename: A\nto: B\ndocument: a.md")
    assert one.id == other.id != scoped.id


def test_many_corrections_are_read_in_a_moment() -> None:
    assert len(judge(*(f"rename: Agency {number}\nto: Body {number}" for number in range(800)))) == 800
