"""Signing in, in a real browser: who reads is refused changes, links from elsewhere keep one signed in."""

from collections.abc import Iterator
from datetime import date

import pytest
from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.support import expected_conditions
from selenium.webdriver.support.ui import WebDriverWait

from tests.webui.accessibility import violations
from tests.webui.accounts.conftest import PASSWORD, no_graph
from tests.webui.browsing import log, visit
from tests.webui.served import served
from webui import create_app
from webui.accounts import Gate, PeopleFile, Role, passwords
from webui.rights import anybody

pytestmark = pytest.mark.browser

WIDTHS = (1280, 390, 320)
_FORM = '<form method="post" action="/change">{{ csrf_field() }}<button>Change</button></form>'


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where pages with accounts are served: a reader's, an editor's and an administrator's."""
    file = PeopleFile(tmp_path_factory.mktemp("accounts") / "people.sqlite")
    gate = Gate(file)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(passwords, "_METHOD", "scrypt:1024:8:1")
        for role in Role:
            gate.people.add(f"the {role}", role, PASSWORD, by="the test")
    app = create_app(no_graph, today=lambda: date(2026, 10, 1), gate=gate)
    app.add_url_rule("/form", "form", lambda: app.jinja_env.from_string(_FORM).render())
    app.add_url_rule("/change", "change", lambda: "<h1>Changed</h1>", methods=["POST"])
    with served(app) as here:
        # Under its other name this computer is another site.
        link = f'<a href="{here}/how">a link in a message</a>'
        app.add_url_rule("/elsewhere", "elsewhere", anybody(lambda: link))
        yield here
    file.close()


def _sign_in(browser: webdriver.Chrome, address: str, name: str) -> None:
    browser.delete_all_cookies()
    browser.get(f"{address}/account")
    browser.find_element("id", "f-name").send_keys(name)
    browser.find_element("id", "f-password").send_keys(PASSWORD)
    _press(browser, "main button")
    assert _shows(browser, "Your account")


def _press(browser: webdriver.Chrome, button: str) -> None:
    browser.find_element("css selector", button).click()


def _shows(browser: webdriver.Chrome, heading: str) -> bool:
    """Whether the page has this heading, or comes to have it."""
    expected = expected_conditions.text_to_be_present_in_element(("tag name", "h1"), heading)
    return bool(WebDriverWait(browser, 10, ignored_exceptions=[StaleElementReferenceException]).until(expected))


def test_a_reader_signs_in_reads_is_refused_a_change_and_signs_out(browser: webdriver.Chrome, address: str) -> None:
    _sign_in(browser, address, "the reader")
    assert _shows(browser, "Your account")
    assert browser.current_url == f"{address}/account"
    browser.get(f"{address}/form")
    _press(browser, "button")
    assert _shows(browser, "You may not do this here")
    browser.get(f"{address}/accounts")
    assert _shows(browser, "You may not do this here")
    _press(browser, ".who button")
    assert _shows(browser, "Sign in")
    browser.get(f"{address}/how")
    assert _shows(browser, "Sign in")


def test_an_editor_may_change(browser: webdriver.Chrome, address: str) -> None:
    _sign_in(browser, address, "the editor")
    browser.get(f"{address}/form")
    _press(browser, "button")
    assert _shows(browser, "Changed")


def test_a_link_in_a_message_leads_to_its_page_signed_in(browser: webdriver.Chrome, address: str) -> None:
    _sign_in(browser, address, "the reader")
    browser.get(address.replace("127.0.0.1", "localhost") + "/elsewhere")
    _press(browser, "a")
    assert _shows(browser, "How figures are worked out")
    assert browser.find_element("css selector", ".who a").text == "the reader"


def test_pages_of_accounts_fit_every_width_without_errors(browser: webdriver.Chrome, address: str) -> None:
    _sign_in(browser, address, "the admin")
    for page in ("/sign-in", "/account", "/accounts", "/accounts/1", "/audit", "/audit?since=x"):
        for width in WIDTHS:
            visit(browser, address + page, width)
            wide = browser.execute_script("return document.documentElement.scrollWidth")
            assert wide <= width, f"{page} is {wide} wide in {width}"
            said = [entry["message"] for entry in log(browser, "browser")]
            assert [each for each in said if "status of 400" not in each] == []
        assert violations(browser) == [], page
