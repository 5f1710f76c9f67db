"""How long things take, beside what others take for the same: run by hand, never part of the tests."""
