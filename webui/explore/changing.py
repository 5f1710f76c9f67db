"""What a reader can do to a view: each deed gives another view, and with it another address."""

from collections.abc import Callable
from dataclasses import replace

from webui.explore.state import View, pin_of


def changed(view: View, deed: str) -> View:
    """The view after a deed: a word such as ``open``, a blank, and what it is done to. Others do nothing."""
    word, _, about = deed.partition(" ")
    return _DEEDS[word](view, about).without_pages() if word in _DEEDS and about else view


def _open(view: View, uid: str) -> View:
    known = uid in view.opened or uid in view.start
    return replace(view, opened=view.opened if known else (*view.opened, uid), folded=_less(view.folded, uid))


def _fold(view: View, uid: str) -> View:
    """It stays among those opened, so that what is opened after it keeps its place."""
    return replace(view, folded=(*_less(view.folded, uid), uid))


def _hide(view: View, uid: str) -> View:
    """The last start cannot be hidden: nothing would be left."""
    if not set(view.start) - {uid, *view.hidden}:
        return view
    focus = () if uid in view.focus else view.focus
    return replace(view, hidden=(*_less(view.hidden, uid), uid), focus=focus)


def _show(view: View, uid: str) -> View:
    return replace(view, hidden=_less(view.hidden, uid))


def _add(view: View, uid: str) -> View:
    """A start that comes in after what is there: it is opened in its turn."""
    opened = view.opened if uid in (*view.opened, *view.start) else (*view.opened, uid)
    start = view.start if uid in view.start else (*view.start, uid)
    return replace(view, start=start, opened=opened, hidden=_less(view.hidden, uid), focus=(uid,))


def _alone(view: View, uid: str) -> View:
    return View(start=(uid,), as_of=view.as_of, names=view.names, size=view.size, colour=view.colour)


def _select(view: View, what: str) -> View:
    """A thing, or a link as its three parts with blanks between; uids hold none, or they are no link's."""
    parts = tuple(what.split(" "))
    return replace(view, focus=parts if len(parts) == 3 else (what,))


def _pin(view: View, text: str) -> View:
    pin = pin_of(text)
    if pin is None:
        return view
    return replace(view, pins=(*(each for each in view.pins if each.uid != pin.uid), pin))


def _unpin(view: View, uid: str) -> View:
    return replace(view, pins=tuple(each for each in view.pins if each.uid != uid))


def _path(view: View, ends: str) -> View:
    """Two uids with a blank between; anything else takes the path out."""
    parts = tuple(ends.split(" "))
    path = parts if len(parts) == 2 and parts[0] != parts[1] else ()
    return replace(view, path=path, path_at=len(view.opened) if path else 0)


def _less(uids: tuple[str, ...], uid: str) -> tuple[str, ...]:
    return tuple(each for each in uids if each != uid)


_DEEDS: dict[str, Callable[[View, str], View]] = {
    "open": _open,
    "fold": _fold,
    "hide": _hide,
    "show": _show,
    "add": _add,
    "alone": _alone,
    "select": _select,
    "pin": _pin,
    "unpin": _unpin,
    "path": _path,
}
