"""Texts that would do harm where somebody took them for more than text."""

MARK = "hostile"
"""An element and a part of attribute names that no page has of its own."""
RAN = "hostileRan"
"""What a script of ours would set on the window."""

MARKUP = (
    f"\"'><{MARK} on{MARK}=1>",
    f"<script>window.{RAN}=1;alert(1)</script>",
    f"<img src=//evil.example/x onerror=window.{RAN}=1>",
    f"</title></textarea></style></script><svg onload=window.{RAN}=1>",
    f"<a href=javascript:window.{RAN}=1>x</a>",
    "]]><!--&lt;&#60;&amp;",
)
_TEMPLATE = "{{ 7 * 777 }}{% raw %}${7*777}#{7*777}<%= 7*777 %>%(x)s{0.__class__}"
_CYPHER = "`'\"}) DETACH DELETE n; MATCH (n) DETACH DELETE n; // \\' \\u0027}) /* $rows"
_PATH = "../../../../etc/passwd /etc/passwd C:\\Windows\\win.ini \\\\evil.example\\x CON.txt %2e%2e%2f"
_UNSEEN = "nul\x00bell\x07\x08esc\x7f nel\x85 bidi \u202egnp.exe\u2066\u2069\u200f\ufeff \u2028\u2029"
_TERMINAL = "\x1b[2J\x1b]0;title\x07\x1b[31mred\x9b31m\x1bP$q\x1b\\"
_LINES = "line\r\n2026-01-01 00:00:00 INFO admin signed in\rSet-Cookie: x=1\x0b\x0c"

BODY = " ".join((*MARKUP, _TEMPLATE, _CYPHER, _PATH, _UNSEEN, _TERMINAL, _LINES))
"""Everything at once: what is harmless to one reader of it is not to the next."""

ID = "".join(
    sign
    for sign in f"\"'><{MARK} on{MARK}=1><script>window.{RAN}=1;alert(1)</script>{_TEMPLATE}{_CYPHER}?a=b&c#d"
    if sign.isprintable()
)
"""What stands in ids: everything that an address can carry. Ours are letters, digits and hyphens; only a graph or a
backup that somebody else wrote holds others."""

STARTS = ('=HYPERLINK("http://evil.example","x")', "+1", "-1", "@x", "\t=1", "\r=1")
"""What a spreadsheet takes for a formula stands first in a cell."""

NEVER_ON_A_TERMINAL = frozenset(chr(code) for code in (*range(32), *range(127, 160))) - {"\n", "\t"}
"""What a terminal acts on; it may also turn the direction of writing."""
TURNS_WRITING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")

ADDRESSES = (
    "",
    *STARTS,
    *MARKUP,
    _TEMPLATE,
    _CYPHER,
    _PATH,
    "../../etc/passwd",
    "..",
    "a\x00b",
    "NUL",
    "x" * 5000,
    "\u202egnp",
    "line\r\nSet-Cookie: hostile=1",
    "\x1b[2J",
    "99999999999999999999999",
    "-1",
    "NaN",
)
"""What somebody could put into a part of an address, one at a time."""
