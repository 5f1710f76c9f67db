"""Cypher statements, each in a file of its own beside the code that runs it."""

from functools import cache
from importlib import resources

from graph.model.errors import StoreError


@cache
def load(package: str, name: str) -> str:
    """The statement in `<name>.cypher` of the package (dotted), without its header of `//` lines.

    Raises:
        StoreError: there is no such file, or nothing but comments in it.
    """
    file_name = name if name.endswith(".cypher") else f"{name}.cypher"
    where = f"{package}/{file_name}"
    try:
        lines = resources.files(package).joinpath(file_name).read_text(encoding="utf-8").splitlines()
    except (OSError, ModuleNotFoundError) as error:
        raise StoreError("There is no such statement.", where=where) from error
    while lines and (not lines[0].strip() or lines[0].lstrip().startswith("//")):
        del lines[0]
    if not lines:
        raise StoreError("The file holds no statement.", where=where)
    return "\n".join(lines).strip()


def load_for(package: str, name: str, label_or_type: str, *ends: str) -> str:
    """A statement with the names of the schema in it: a database takes only values as parameters, not names.

    ``LABEL`` in the file stands for the first name, or ``TYPE`` with ``START`` and ``END`` for a type and its ends.
    """
    text = load(package, name)
    if ends:
        return (
            text.replace(":TYPE", f":{label_or_type}").replace(":START", f":{ends[0]}").replace(":END", f":{ends[1]}")
        )
    return text.replace(":LABEL", f":{label_or_type}")
