"""Writes a board pack out, as Word or Excel, for a page and for the command alike."""

from collections.abc import Sequence
from datetime import date

from queries.boardpack.pack import Pack
from webui.boardpack.sections import Words, sections, title_of
from webui.boardpack.sheets import pack_workbook
from webui.boardpack.word import word_document
from webui.wording import in_full


def pack_file(
    pack: Pack, form: str, *, chosen: Sequence[tuple[str, str]], words: Words, masked: bool, made: date
) -> bytes:
    """The pack as the bytes of a file.

    Args:
        pack: what it says.
        form: docx or xlsx.
        chosen: the filters, each with its value in words.
        words: what the words of documents are put through.
        masked: whether that masks people's names.
        made: the day that the file gives as its own.
    """
    title = title_of(pack, words)
    subject = f"As of {in_full(pack.asked.as_of)}, and what moved since {in_full(pack.asked.since)}"
    parts = sections(pack, chosen, words, masked=masked)
    if form == "docx":
        return word_document(title, subject, made, parts, words)
    return pack_workbook(title, subject, made, parts, pack, words)


FORMS = ("docx", "xlsx")
