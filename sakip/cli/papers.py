"""The writer of each form of a document, and what to install where it needs more than sakip."""

from collections.abc import Callable
from importlib import import_module

from sakip.cli.shell import Complaint
from sakip.text.bilingual import Text

EXTRAS = {"docx": "docx", "openpyxl": "xlsx"}
_NO_EXTRA = Text(
    id='Bentuk ini memerlukan paket tambahan: pip install "sakip[{paket}]".',
    en='This form needs another package: pip install "sakip[{paket}]".',
)


def writer_of(form: str) -> Callable[..., str | bytes]:
    """The writer of *form*: md, html, docx, xlsx, csv, sakip.

    Raises:
        Complaint: it needs a package that is not installed.
    """
    try:
        written: Callable[..., str | bytes] = import_module(f"sakip.report.to_{form}").written
    except ModuleNotFoundError as fault:
        if fault.name not in EXTRAS:
            raise
        raise Complaint(_NO_EXTRA, paket=EXTRAS[fault.name]) from fault
    return written
