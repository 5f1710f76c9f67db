"""What a site puts round its pages: navigation, banners, forms, scripts. Told by element, role and common names."""

import re

from lxml.html import HtmlElement

from loaders.segment.markup import fold

_NEVER = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "svg",
        "canvas",
        "object",
        "embed",
        "head",
        "link",
        "meta",
        "button",
        "input",
        "select",
        "textarea",
        "option",
        "datalist",
        "video",
        "audio",
        "map",
        "del",
    }
)
_ROUND = frozenset({"nav", "header", "footer", "aside", "form", "dialog", "menu", "search"})
_ROLES = frozenset(
    {
        "navigation",
        "banner",
        "contentinfo",
        "complementary",
        "search",
        "dialog",
        "alertdialog",
        "menu",
        "menubar",
        "alert",
    }
)
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:cookies?|breadcrumbs?|skip-?(?:to|link|nav)\w*|navbar|nav|navigation|menu|sidebar|side-bar|masthead"
    r"|site-?header|site-?footer|page-?footer|social|share|sharing|newsletter|subscribe|related-?(?:links|content|posts)"
    r"|pagination|feedback|advert\w*|popup|modal|consent)(?:$|[\s_-])",
    re.IGNORECASE,
)
_OWN = frozenset({"html", "body", "main", "article", "table", "tr", "td", "th", "thead", "tbody"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNSEEN = re.compile(r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|hidden)(?:$|\s)", re.IGNORECASE)
_MOST = 0.5
_OWN_HEADER = frozenset(("main", "article", "section"))


def content_of(root: HtmlElement) -> tuple[list[HtmlElement], list[str]]:
    """The elements that hold the page's own text, and the texts of what was taken away from round it.

    An element that holds most of the page's words is never clutter, whatever it is called.
    """
    for element in root.xpath("//*"):
        if element.tag in _NEVER or _is_hidden(element):
            _drop(element)
    whole = len(_words(root))
    clutter: list[str] = []
    for element in [each for each in root.iter() if isinstance(each.tag, str)]:
        if _attached(element, root) and _is_round(element) and len(_words(element)) <= _MOST * whole:
            clutter.append(fold(_words(element)))
            _drop(element)
    main = root.xpath("//main|//*[@role='main']")
    if len(main) == 1 and len(_words(main[0])) > _MOST * len(_words(root)):
        return [main[0]], [*(text for text in clutter if text), *_outside(root, main[0])]
    return [root], [text for text in clutter if text]


def _outside(root: HtmlElement, main: HtmlElement) -> list[str]:
    """The text beside the main element."""
    kept = set(main.iter())
    texts = []
    for element in root.iter():
        if element not in kept and isinstance(element.tag, str) and (element.text or "").strip():
            texts.append(fold(element.text or ""))
        if element not in kept or element is main:
            texts.append(fold(element.tail or ""))
    return [text for text in texts if text]


def _is_round(element: HtmlElement) -> bool:
    tag = element.tag
    if tag in _OWN:
        return False
    if tag == "header":
        return not any(parent.tag in _OWN_HEADER for parent in element.iterancestors())
    if tag in _ROUND or (element.get("role") or "") in _ROLES:
        return tag != "form" or not _holds_content(element)
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_NAMES.search(names)) and not _holds_content(element)


def _holds_content(element: HtmlElement) -> bool:
    """Some systems wrap the whole page in a form, or in an element called after its menu."""
    return bool(element.xpath(".//main|.//article|.//h1|.//table"))


def _is_hidden(element: HtmlElement) -> bool:
    if element.tag in ("html", "body"):
        return False
    hidden = "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style") or ""))
    return hidden or bool(_UNSEEN.search(element.get("class") or ""))


def _words(element: HtmlElement) -> str:
    return " ".join(part.strip() for part in element.itertext() if part.strip())


def _attached(element: HtmlElement, root: HtmlElement) -> bool:
    return element is not root and any(parent is root for parent in element.iterancestors())


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()
