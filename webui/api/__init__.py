"""The same answers as the pages give, as JSON under ``/api/v1``, described by an OpenAPI document."""

from webui.api.failures import asked_for, error, http
from webui.api.routes import blueprint

__all__ = ["asked_for", "blueprint", "error", "http"]
