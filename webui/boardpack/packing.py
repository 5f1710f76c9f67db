"""A file of parts, zipped anew with fixed times: the same content gives the same bytes on any day."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can give."""


def with_fixed_times(content: bytes) -> bytes:
    """The same parts in the same order, each with the same time."""
    file = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(file, "w", ZIP_DEFLATED) as after:
        for part in before.infolist():
            same = ZipInfo(part.filename, _FIRST)
            same.compress_type, same.create_system = ZIP_DEFLATED, 0
            after.writestr(same, before.read(part))
    return file.getvalue()
