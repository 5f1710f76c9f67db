"""Readers, editors and a loader at once, over a port of this computer: ``python -m tests.load``."""
