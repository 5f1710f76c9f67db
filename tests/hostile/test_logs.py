"""Lines of the log stay lines, whatever somebody asks for or is called."""

import json
import logging

import pytest

from tests.hostile.payloads import BODY, NEVER_ON_A_TERMINAL
from webui.logs import JsonLines, TextLines


@pytest.mark.parametrize("formatter", [TextLines(), JsonLines()])
def test_a_line_of_the_log_stays_one_line(formatter: logging.Formatter) -> None:
    record = logging.LogRecord("reviewgraph.audit", logging.INFO, __file__, 1, "%s changed %s", (BODY, BODY), None)
    line = formatter.format(record)
    assert not NEVER_ON_A_TERMINAL & set(line)
    assert "\n" not in line
    assert "admin signed in" in line  # what was to be a line of its own
    if isinstance(formatter, JsonLines):
        assert json.loads(line)["message"] == f"{BODY} changed {BODY}"
