"""Builds ``b3-position-by-email.eml``: the newest position on a plan's actions, with the mail before it quoted below."""

import email.policy
from collections.abc import Sequence
from email.message import EmailMessage
from html import escape
from pathlib import Path

from tests.layouts.builders.packing import DOCUMENTS

NAME = "b3-position-by-email.eml"
_BOUNDARY = "_000_LR2P265MB0042position_"
_HEAD = ("Ref", "Action", "Lead", "By when", "Where we are", "RAG")
_RED, _AMBER, _GREEN, _BLUE = "#FF0000", "#FFC000", "#92D050", "#9DC3E6"

Row = Sequence[str]

_INTRO = (
    "Dear all",
    "Thank you for your returns. The table below is the position as I have it this morning, Wednesday 12 June 2024, and is what I will put to the Safeguarding Adults Review Group on 20 June. Please tell me by noon on Monday if I have got yours wrong.",
    "Colours as before: blue = finished; green = on course; amber = behind but recoverable; red = overdue.",
)
_ROWS: Sequence[Row] = (
    (
        "Recommendation 1: Dunlow Council’s Adult Social Care should make sure that someone who lives alone and stops answering the door is visited within two working days.",
    ),
    (
        "1.1",
        "Write a no-reply procedure for all teams that visit.",
        "Head of Adult Safeguarding, Adult Social Care",
        "31 March 2024",
        "Procedure approved 26 March 2024 and in use from 2 April.",
        _BLUE,
    ),
    (
        "1.2",
        "Audit thirty no-reply visits after three months.",
        "Quality Manager, Adult Social Care",
        "end of July 2024",
        "Sample drawn. Reading starts 1 July.",
        _GREEN,
    ),
    (
        "Recommendation 2: Teal Valley NHS Foundation Trust and Dunlow Housing Association should each name a link worker for people who are at risk of losing their home because of hoarding.",
    ),
    (
        "2.1",
        "Name the Trust’s link worker and give the name to every housing officer.",
        "Teal Valley NHS Foundation Trust (Associate Director of Nursing)",
        "Feb 2024",
        "Post filled twice and left twice. Now out to advert again; date will be missed further.",
        _RED,
    ),
    (
        "2.2",
        "Name the Association’s link worker.",
        "Dunlow Housing Association (Tenancy Manager)",
        "Feb 2024",
        "Done – named in January 2024.",
        _BLUE,
    ),
    (
        "2.3",
        "Hold a joint surgery every six weeks for the two link workers to bring cases.",
        "Dunlow Housing Association",
        "To start by 30/04/24",
        "First two held (17 April and 29 May); the Trust sent a deputy.",
        _AMBER,
    ),
    (
        "Recommendation 3: The Dunlow Safeguarding Adults Board should review whether its self-neglect guidance says plainly who leads.",
    ),
    (
        "3.1",
        "Set up a task and finish group and redraft the guidance.",
        "Board Manager, Dunlow Safeguarding Adults Board",
        "30.09.2024",
        "Group has met once. Draft to the Board in September.",
        _GREEN,
    ),
    (
        "3.2",
        "Launch the new guidance at the annual conference.",
        "Board Manager",
        "Nov 24",
        "Not yet started",
        "",
    ),
    (
        "Recommendation 4: Dunlow and Marsh Fire and Rescue Service should accept referrals for a home visit from any agency without a form.",
    ),
    (
        "4.1",
        "Open a telephone line for referrals.",
        "Prevention Manager, Dunlow and Marsh Fire and Rescue Service",
        "1st December 2023",
        "Line open since 4 December 2023. 212 referrals to the end of May, 38 of them from housing officers.",
        _BLUE,
    ),
    (
        "4.2",
        "Withdraw the paper form.",
        "Prevention Manager, Dunlow and Marsh Fire and Rescue Service",
        "December 2023",
        "No longer required: the form was already obsolete.",
        "",
    ),
)
_OLDER: Sequence[Row] = (
    ("1.1", "Write a no-reply procedure for all teams that visit.", "Adult Social Care", "31 March 2024", "Second draft with legal.", _GREEN),
    ("1.2", "Audit thirty no-reply visits after three months.", "Adult Social Care", "end of July 2024", "Not started.", ""),
    ("2.1", "Name the Trust’s link worker and give the name to every housing officer.", "Teal Valley NHS Foundation Trust", "Feb 2024", "Post filled from 5 February.", _BLUE),
    ("2.2", "Name the Association’s link worker.", "Dunlow Housing Association", "Feb 2024", "Named in January 2024.", _BLUE),
    ("3.1", "Set up a task and finish group and redraft the guidance.", "Board Manager", "June 2024", "Not started.", ""),
    ("4.1", "Open a telephone line for referrals.", "Prevention Manager", "1st December 2023", "Line open; figures to follow.", _AMBER),
)  # fmt: skip
_CLOSE = (
    "Kind regards",
    "Business Support Officer, Dunlow Safeguarding Adults Board",
    "This e-mail and anything attached to it is for the person it is addressed to. If you are not that person, please delete it and tell us. Dunlow Council may read e-mails sent to and from this address.",
)


def build(folder: Path = DOCUMENTS) -> Path:
    """Writes the e-mail and returns its path."""
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"] = '"SAB Business Support" <sab@dunlow.example>'
    message["To"] = '"SAR Group members" <sar-group@dunlow.example>'
    message["Cc"] = "board.manager@dunlow.example"
    message["Subject"] = "RE: SAR Edwin (DSAB/SAR/2023/04) action plan - latest position"
    message["Date"] = "Wed, 12 Jun 2024 08:41:10 +0100"
    message["Message-ID"] = "<LR2P265MB0042.20240612@dunlow.example>"
    message.set_content(_plain(), cte="quoted-printable")
    message.add_alternative(_web(), subtype="html", cte="quoted-printable")
    message.set_boundary(_BOUNDARY)
    path = folder / NAME
    path.write_bytes(message.as_bytes())
    return path


def _plain() -> str:
    """The plain form, as mail programs make it: the table's cells one below the other."""
    cells = [cell for row in (_HEAD, *_ROWS) for cell in row if not cell.startswith("#")]
    return "\r\n\r\n".join((*_INTRO, *cells, *_CLOSE)) + "\r\n"


def _web() -> str:
    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>'
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
        "<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style></head>\n"
        '<body lang="EN-GB"><div class="WordSection1">\n'
        + _paragraphs(_INTRO)
        + _table(_ROWS)
        + _paragraphs(_CLOSE)
        + '<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">\n'
        '<p class="MsoNormal"><b>From:</b> SAB Business Support &lt;sab@dunlow.example&gt;<br>\n'
        "<b>Sent:</b> 14 February 2024 16:20<br>\n<b>To:</b> SAR Group members<br>\n"
        "<b>Subject:</b> SAR Edwin (DSAB/SAR/2023/04) action plan - latest position</p></div></div>\n"
        + _paragraphs(
            ("Dear all", "Position at 14 February 2024. New actions 2.3, 3.2 and 4.2 to be added once agreed.")
        )
        + _table(_OLDER)
        + "</div></body></html>\n"
    )


def _paragraphs(texts: Sequence[str]) -> str:
    return "".join(
        f'<p class="MsoNormal">{escape(text)}<o:p></o:p></p>\n<p class="MsoNormal">&nbsp;</p>\n' for text in texts
    )


def _table(rows: Sequence[Row]) -> str:
    head = "".join(f'<td style="background:#D9D9D9"><p class="MsoNormal"><b>{cell}</b></p></td>' for cell in _HEAD)
    body = "\n".join(_row(row) for row in rows)
    return f'<table class="MsoNormalTable" border="1" cellspacing="0" cellpadding="0">\n<tr>{head}</tr>\n{body}\n</table>\n'


def _row(row: Row) -> str:
    if len(row) == 1:
        return f'<tr><td colspan="6"><p class="MsoNormal"><b>{escape(row[0])}</b></p></td></tr>'
    cells = "".join(f'<td valign="top"><p class="MsoNormal">{escape(cell)}</p></td>' for cell in row[:-1])
    colour = f";background:{row[-1]}" if row[-1] else ""
    return f'<tr>{cells}<td style="width:2.0cm{colour}"><p class="MsoNormal">&nbsp;</p></td></tr>'


if __name__ == "__main__":
    build()
