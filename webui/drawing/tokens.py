"""The colours and fonts of the stylesheet as values, for pictures that stand by themselves; those for paper."""

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

_TOKEN = re.compile(r"(--[\w-]+):\s*([^;]+);")


@cache
def tokens() -> Mapping[str, str]:
    """The values of the first block of ``tokens.css``, by name, such as ``--ink``."""
    sheet = resources.files("webui").joinpath("static/tokens.css").read_text(encoding="utf-8")
    first = sheet.partition("{")[2].partition("}")[0]
    return MappingProxyType({name: value.strip() for name, value in _TOKEN.findall(first)})
