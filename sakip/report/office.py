"""What files for Word and Excel share: no clock in them, and no character that their XML cannot hold."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sakip.diagnostics.cells import harmless

_EPOCH = (1980, 1, 1, 0, 0, 0)
_CLOCK = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_NO_TIME = rb"\g<1>1980-01-01T00:00:00Z"
_NO_XML = re.compile("[\ufffe\uffff]")


def printable(text: str) -> str:
    """*text* with what an office program cannot show marked as `�`."""
    return _NO_XML.sub("�", harmless(text))


def timeless(stream: BytesIO) -> bytes:
    """The same file without the time at which it was made."""
    made = BytesIO()
    with ZipFile(stream) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = ZipInfo(name, _EPOCH)
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, _CLOCK.sub(_NO_TIME, old.read(name)))
    return made.getvalue()
