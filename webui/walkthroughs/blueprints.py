"""The blueprints of walkthroughs."""

from flask import Blueprint

from webui.walkthroughs import editing, giving, pages, removing

BLUEPRINTS: tuple[Blueprint, ...] = (pages.blueprint, editing.blueprint, giving.blueprint, removing.blueprint)
