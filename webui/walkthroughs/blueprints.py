"""The blueprints of walkthroughs."""

from flask import Blueprint

from webui.walkthroughs import editing, giving, pages

BLUEPRINTS: tuple[Blueprint, ...] = (pages.blueprint, editing.blueprint, giving.blueprint)
