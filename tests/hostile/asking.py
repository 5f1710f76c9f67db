"""Asks for addresses with hostile parts, parameters, names of parameters and headers, and looks into every answer."""

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar
from urllib.parse import quote, urlencode

from werkzeug.datastructures import ImmutableMultiDict
from werkzeug.routing import AnyConverter, IntegerConverter, Rule

from queries.networks.registry import NETWORKS
from queries.questions.question import Parameter
from queries.questions.registry import QUESTIONS
from tests.hostile.files import found_in
from tests.hostile.house import House
from tests.hostile.payloads import MARK

NAMES = (
    *("_external", "_scheme", "_method", "_anchor", "endpoint", "self", "values", "__class__"),
    *(f"<{MARK} on{MARK}=1>", "'\"`}) DETACH DELETE n //", "a\x00\r\nb: c", "{{7*777}}"),
)
"""Names of parameters that no page has, but that what pages are made with could take for settings of its own."""
HEADERS = (
    *("Referer", "User-Agent", "Accept", "Accept-Language", "Accept-Encoding", "Origin", "Range", "If-None-Match"),
    *("If-Modified-Since", "Cookie", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Prefix"),
    *("Forwarded", "X-Original-URL", "X-HTTP-Method-Override", "X-Requested-With", "Sec-Fetch-Site", "Sec-Fetch-Dest"),
    *("Content-Type", "Authorization", "Host"),
)


class Noting(ImmutableMultiDict[str, str]):
    """The parameters of a request; notes which of them the page asks for by name."""

    wanted: ClassVar[set[str]] = set()

    def get(self, key: Any, *args: Any, **options: Any) -> Any:
        self.wanted.add(key)
        return super().get(key, *args, **options)

    def getlist(self, key: Any, *args: Any, **options: Any) -> Any:
        self.wanted.add(key)
        return super().getlist(key, *args, **options)

    def __getitem__(self, key: Any) -> Any:
        self.wanted.add(key)
        return super().__getitem__(key)

    def __contains__(self, key: Any) -> bool:
        self.wanted.add(str(key))
        return super().__contains__(key)


def routes(house: House) -> list[Rule]:
    """Every rule that can be got, the files that belong to pages left out."""
    rules = (rule for rule in house.app.url_map.iter_rules() if "GET" in (rule.methods or ()))
    return sorted((rule for rule in rules if rule.endpoint != "static"), key=lambda rule: rule.endpoint)


def plain(house: House) -> Iterator[str]:
    """Every route over what the graph holds: it answers, and shows it as words."""
    for rule in routes(house):
        expected = 404 if rule.endpoint == "api.nothing" else 200
        yield from answered(house, house.address(rule), expected, rule.endpoint)


def parts(house: House, payloads: Iterable[str]) -> Iterator[str]:
    """Each part of each route's address, hostile in turn."""
    for rule in routes(house):
        if any(_is_free(rule, name) for name in rule.arguments):
            for payload in payloads:
                address = "".join(
                    quote(payload, safe="") if dynamic and _is_free(rule, part) else part if not dynamic else "1"
                    for dynamic, part in rule._trace
                    if part != "|"
                )
                yield from answered(house, address.lstrip("|"), None, f"{rule.endpoint} part")


def parameters(house: House, payloads: tuple[str, ...], *, every: bool) -> Iterator[str]:
    """Each parameter that a route asks for, hostile in turn: with every payload, or else with one of them each."""
    number = 0
    for rule in routes(house):
        address = house.address(rule)
        own, _, query = address.partition("?")
        for name in sorted(_wanted(house, rule, address)):
            chosen = payloads if every else (payloads[number % len(payloads)],)
            number += 1
            for payload in chosen:
                kept = "&".join(pair for pair in query.split("&") if pair and pair.partition("=")[0] != name)
                yield from answered(
                    house,
                    f"{own}?{kept}&{urlencode({name: payload})}",
                    None,
                    f"{rule.endpoint} {name}={payload[:20]!r}",
                )


def names(house: House) -> Iterator[str]:
    """Parameters of hostile names, all at once and then each where that fails."""
    for rule in routes(house):
        address = house.address(rule)
        joined = f"{address}{'&' if '?' in address else '?'}"
        yield from answered(
            house, joined + urlencode(dict.fromkeys(NAMES, "javascript")), None, f"{rule.endpoint} names"
        )


def headers(house: House, payloads: Iterable[str], addresses: Iterable[str]) -> Iterator[str]:
    """Each header, hostile in turn."""
    for payload in payloads:
        value = payload.encode("ascii", "ignore").decode().translate(dict.fromkeys(range(32)))
        for name in HEADERS:
            for address in addresses:
                yield from answered(house, address, None, f"{name}: {value[:20]!r}", headers={name: value})


def answered(house: House, address: str, expected: int | None, what: str, **options: Any) -> Iterator[str]:
    """What is wrong with an answer. ``expected`` is its status; else any will do that says that something is wrong."""
    with house.send(address, **options) as answer:
        content = answer.get_data().replace(b"http://localhost/", b"/")  # where it was asked
        status, kind = answer.status_code, answer.headers.get("Content-Type", "")
        if expected is not None and status != expected:
            yield f"{what}: {status} and not {expected}"
        if status >= 500:
            yield f"{what}: {status}"
        if kind and content:
            yield from (f"{what}: {each}" for each in found_in(kind, content))
        for name, value in answer.headers:
            if MARK in name.lower() or "\n" in value or "\r" in value:
                yield f"{what}: the header {name}"
        location = answer.headers.get("Location", "/").removeprefix("http://localhost")
        if not location.startswith("/") or location.startswith(("//", "/\\")):
            yield f"{what}: leads to {location[:60]}"


def _wanted(house: House, rule: Rule, address: str) -> set[str]:
    """The names of the parameters that a route asks for, as seen when it is asked for."""
    Noting.wanted.clear()
    usual = house.app.request_class.parameter_storage_class
    house.app.request_class.parameter_storage_class = Noting
    try:
        with house.send(address):
            pass
    finally:
        house.app.request_class.parameter_storage_class = usual
    own = set(Noting.wanted)
    own |= {each.name for each in _asked(rule, address)}
    return own - {"csrf_token"}


def _asked(rule: Rule, address: str) -> tuple[Parameter, ...]:
    """The parameters of the question that an address asks: it goes through all there are, and asks for none by name."""
    part = address.partition("?")[0].split("/")
    known = NETWORKS if rule.endpoint in ("api.network", "api.links") else QUESTIONS
    return next((known[name].parameters for name in part if name in known), ())


def _is_free(rule: Rule, name: str) -> bool:
    return not isinstance(rule._converters.get(name), AnyConverter | IntegerConverter)
