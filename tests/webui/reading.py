"""Reads pages as a browser would: the links of a page, its elements and its words."""

from html.parser import HTMLParser

from flask.testing import FlaskClient

VOID = {"meta", "link", "input", "br", "rect", "line", "circle", "path"}


class Page(HTMLParser):
    """The elements of a page with their attributes, and its words."""

    def __init__(self, body: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.parts: list[str] = []
        self.feed(body)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    @property
    def words(self) -> str:
        return " ".join(" ".join(self.parts).split())

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    def addresses(self) -> list[str]:
        named = ("href", "src", "data-drawing", "action")
        return [value for _, attributes in self.elements for name, value in attributes.items() if name in named]


def get(client: FlaskClient, address: str, status: int = 200) -> Page:
    """A page; the test fails where its status is another."""
    with client.get(address) as answer:
        body = answer.get_data(as_text=True)
        assert answer.status_code == status, (address, answer.status_code)
        return Page(body)


def crawl(client: FlaskClient, start: str = "/") -> dict[str, Page]:
    """Every page that can be reached from one by links, by its address; all must answer.

    The same list in another order is not another page, so links that sort one are left out.
    """
    found: dict[str, Page] = {}
    waiting = [start]
    while waiting:
        address = waiting.pop(0).partition("#")[0]
        if not address or address in found or "sort=" in address:
            continue
        assert address.startswith("/"), f"{address} leads elsewhere"
        with client.get(address) as answer:
            assert answer.status_code == 200, (address, answer.status_code)
            html = answer.content_type.startswith("text/html")
            found[address] = Page(answer.get_data(as_text=True) if html else "")
        waiting += found[address].addresses()
    return found
