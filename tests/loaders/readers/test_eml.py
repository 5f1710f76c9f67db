"""E-mails: headers, the newest message, what it quotes, attachments."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from graph.model.errors import DocumentError
from loaders.blocks import ReadDocument
from loaders.readers.eml import read_eml


def message(subject: str = "Action plan", plain: str | None = None, rich: str | None = None) -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = subject
    made["From"] = "Board Manager <board@example.org>"
    made["To"] = "Panel <panel@example.org>"
    made["Date"] = "Tue, 05 Mar 2024 10:00:00 +0000"
    if plain is not None:
        made.set_content(plain)
    if rich is not None and plain is not None:
        made.add_alternative(rich, subtype="html")
    elif rich is not None:
        made.set_content(rich, subtype="html")
    return made


def read(tmp_path: Path, made: EmailMessage) -> ReadDocument:
    path = tmp_path / "mail.eml"
    path.write_bytes(made.as_bytes())
    return read_eml(path)


def texts(document: ReadDocument) -> list[str]:
    return [block.text for block in document.blocks][4:]


def test_headers_are_lines_and_each_block_has_its_own_line(tmp_path: Path) -> None:
    read_mail = read(tmp_path, message(plain="1.1 The audit is done.\n\n1.2 The training is not.\n"))
    assert [block.text for block in read_mail.blocks] == [
        "Action plan",
        "From: Board Manager <board@example.org>",
        "To: Panel <panel@example.org>",
        "Date: Tue, 05 Mar 2024 10:00:00 +0000",
        "The audit is done.",
        "The training is not.",
    ]
    assert [block.place.line_start for block in read_mail.blocks] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    "quoted",
    [
        "On Mon, 4 Mar 2024 at 09:00, A Chair <chair@example.org> wrote:\n> The audit is late.\n",
        "-----Original Message-----\nFrom: A Chair\nThe audit is late.\n",
        "From: A Chair\nSent: 4 March 2024 09:00\nTo: Panel\nSubject: Plan\n\nThe audit is late.\n",
        "> The audit is late.\n",
    ],
)
def test_the_newest_message_counts_and_what_it_quotes_is_set_aside(tmp_path: Path, quoted: str) -> None:
    read_mail = read(tmp_path, message("RE: Action plan", plain=f"The audit is complete.\n\n{quoted}"))
    assert texts(read_mail) == ["The audit is complete."]
    assert "The audit is late." in " ".join(aside.block.text for aside in read_mail.aside)
    assert {aside.reason for aside in read_mail.aside} == {"quoted message"}


@pytest.mark.parametrize(
    "quoted",
    [
        '<blockquote type="cite">The audit is late.</blockquote>',
        '<div class="gmail_quote">The audit is late.</div>',
        '<div id="divRplyFwdMsg">From: A Chair</div><div>The audit is late.</div>',
        '<div><div style="border:none;border-top:solid #E1E1E1 1.0pt">From: Chair</div></div><p>The audit is late.</p>',
    ],
)
def test_what_a_web_form_quotes_is_set_aside(tmp_path: Path, quoted: str) -> None:
    read_mail = read(tmp_path, message(rich=f"<html><body><p>The audit is complete.</p>{quoted}</body></html>"))
    assert texts(read_mail) == ["The audit is complete."]
    assert "The audit is late." in " ".join(aside.block.text for aside in read_mail.aside)


def test_a_plan_that_was_forwarded_is_read(tmp_path: Path) -> None:
    plain = "For information.\n\n---------- Forwarded message ---------\nThe audit is late.\n"
    assert "The audit is late." in texts(read(tmp_path, message("FW: Action plan", plain=plain)))


def test_a_table_in_the_web_form_is_read_rather_than_the_plain_form(tmp_path: Path) -> None:
    rich = (
        "<html><body><table><tr><th>Ref</th><th>Action</th></tr><tr><td>1</td><td>Audit</td></tr></table></body></html>"
    )
    read_mail = read(tmp_path, message(plain="Ref Action 1 Audit", rich=rich))
    assert [[cell.text for cell in block.cells] for block in read_mail.blocks[4:]] == [
        ["Ref", "Action"],
        ["1", "Audit"],
    ]


def test_attachments_are_named_and_not_opened(tmp_path: Path) -> None:
    made = message(plain="See the plan.")
    made.add_attachment(b"PK\x03\x04", maintype="application", subtype="zip", filename="plan.xlsx")
    assert read(tmp_path, made).notes == ("Attached and not read: plan.xlsx. Save and load each that matters.",)


def test_an_unknown_encoding_and_a_malformed_address_are_no_reason_to_fail(tmp_path: Path) -> None:
    path = tmp_path / "odd.eml"
    path.write_bytes(
        b"From: =?nonsense?Q?=zz?= <\r\nSubject: Plan\r\nContent-Type: text/plain; charset=nonsense\r\n\r\nThe audit is done.\r\n"
    )
    assert read_eml(path).blocks[-1].text == "The audit is done."


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", "the file is empty"),
        (b"Only words.\n", "not an e-mail"),
        (b"%PDF-1.4", "a PDF"),
        (b"From: a@b.c\nSubject: x\n\n", "no text of its own"),
    ],
)
def test_what_is_no_message(tmp_path: Path, data: bytes, error: str) -> None:
    path = tmp_path / "x.eml"
    path.write_bytes(data)
    with pytest.raises(DocumentError, match=error):
        read_eml(path)
