"""The file that is given away: read first, without names, without a network, always the same."""

import base64
import hashlib
import html
import re

from graph.writing.walkthroughs import mark, save, walkthrough
from tests.webui.reading import Page, get
from tests.webui.walkthroughs.conftest import Desk
from webui.walkthroughs.checking import checked
from webui.walkthroughs.form import pressed

HOSTILE = "</script><script>window.bad=1</script><img src=//evil.example/x onerror=bad()>\"'&lt;{{7*777}}</style><!--"


def test_what_was_masked_and_what_may_identify_is_listed(desk: Desk) -> None:
    uid = desk.make("Listed")
    page = get(desk.client, f"/walkthroughs/{uid}/export")
    # In the steps on what was known and on what was not passed on, the sentence in the document names a doctor.
    assert "2 names were masked." in page.words
    assert page.words.count("to Children’s Services by Dr Amelia Underhill .") == 2
    assert page.words.count("to Children’s Services by Dr [Name masked] .") == 2
    for kind in ("The review’s own name", "Month", "Age", "Small number", "Exact date"):
        assert kind in page.words
    assert "Child K plan" not in page.words
    assert "child-k-overview.pdf" in "".join(page.words.split(" "))


def test_the_file_is_given_once_the_lists_are_read(desk: Desk) -> None:
    uid = desk.make("Given")
    address = f"/walkthroughs/{uid}/export"
    fields = {
        name: values[:1] for name, values in desk.form(address).items() if name in ("csrf_token", "digest", "seen")
    }
    unread = desk.send(address, fields, do="give")
    assert unread.status_code == 400
    assert "Tick that you have read the lists" in Page(unread.get_data(as_text=True)).words
    other = desk.send(address, {**fields, "digest": ["0"]}, do="give", read="1")
    assert other.status_code == 409
    answer = desk.send(address, fields, do="give", read="1")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == 'attachment; filename="given.html"'
    assert desk.log.last() == ("walkthrough exported", uid)
    assert desk.log.changes[-1].detail == "2 names masked, notes left out"
    text = answer.get_data(as_text=True)
    assert "Underhill" not in text
    assert "Dr [Name masked]" in text
    assert "minute of silence" not in text
    assert "child-k-overview.pdf, page 23, lines 4 to 6" in text


def test_notes_are_in_it_when_asked_for(desk: Desk) -> None:
    uid = desk.make("With notes")
    kept = walkthrough(desk.store, uid)
    assert "minute of silence" in checked(desk.store, kept, notes=True).file
    page = get(desk.client, f"/walkthroughs/{uid}/export?notes=1")
    assert "The presenter notes are in it." in page.words


def test_a_step_is_reworded_or_left_out_there(desk: Desk) -> None:
    uid = desk.make("Reworded")
    address = f"/walkthroughs/{uid}/export"
    fields = {name: values[:1] for name, values in desk.form(address).items() if name in ("csrf_token", "seen")}
    answer = desk.send(address, fields, do="words-1", heading="The case", words="A child was hurt.", prompt="")
    assert answer.status_code == 303
    assert walkthrough(desk.store, uid).steps[0].words == "A child was hurt."
    stale = desk.send(address, fields, do="hide-5")
    assert stale.status_code == 409
    fields = {name: values[:1] for name, values in desk.form(address).items() if name in ("csrf_token", "seen")}
    assert desk.send(address, fields, do="hide-5").status_code == 303
    assert walkthrough(desk.store, uid).steps[4].hidden
    assert desk.send(address, fields, do="hide-77").status_code == 400


def test_the_file_asks_for_nothing_and_runs_its_own_script_alone(desk: Desk) -> None:
    text = checked(desk.store, walkthrough(desk.store, desk.make("Alone")), notes=True).file
    policy = html.unescape(re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)[0])
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    (script,) = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    for kind, source in (("style", style), ("script", script)):
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    page = Page(text)
    assert not [each for each in page.addresses() if not each.startswith("#")]
    assert not re.search(r"https?://|url\(|@import|javascript:", text.replace("http-equiv", ""))
    assert len(page.all("h1")) == 1
    assert len(set(page.ids())) == len(page.ids())


def test_the_same_walkthrough_is_always_the_same_file(desk: Desk) -> None:
    kept = walkthrough(desk.store, desk.make("Same"))
    assert checked(desk.store, kept, notes=False).file == checked(desk.store, kept, notes=False).file
    moved, _ = pressed(kept, "down-1")
    assert checked(desk.store, moved, notes=False).digest != checked(desk.store, kept, notes=False).digest


def test_hostile_words_stay_words_in_every_field(desk: Desk) -> None:
    uid = desk.make(f"Hostile {HOSTILE}"[:120])
    kept = walkthrough(desk.store, uid)
    fields = desk.form(f"/walkthroughs/{uid}/edit")
    for name in ("words", "prompt", "notes"):
        fields[f"{name}-1"] = [HOSTILE]
    fields["heading-1"] = [HOSTILE[:80]]
    fields["shown-1"] = [own := kept.steps[0].shown[0], HOSTILE]
    assert desk.send(f"/walkthroughs/{uid}/edit", fields, do="save").status_code == 303
    now = walkthrough(desk.store, uid)
    assert (now.steps[0].words, now.steps[0].shown) == (HOSTILE, (own, HOSTILE))
    pages = [desk.client.get(f"/walkthroughs/{uid}/{name}").get_data(as_text=True) for name in PAGES]
    for text in (
        *pages,
        desk.client.get("/walkthroughs").get_data(as_text=True),
        checked(desk.store, now, notes=True).file,
    ):
        page = Page(text)
        assert not page.all("img")
        assert not any(name.startswith("on") for _, given in page.elements for name in given)
        assert "window.bad=1</script>" not in text
        assert "5439" not in page.words
    save(desk.store, kept, seen=mark(now))


PAGES = ("present", "briefing", "edit", "export", "delete", "delete-step/1")
