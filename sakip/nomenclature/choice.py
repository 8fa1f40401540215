"""What a plan says with `nomenklatur "…"`: a list of the standard library, or a file in the plan's folder."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from attrs import field, frozen

from sakip.nomenclature.entries import Daftar
from sakip.source.attachment import OutsideError, TooLargeError, attachment
from sakip.source.span import Span
from sakip.text.bilingual import Text

# The lists of the standard library, oldest first, and the first budget year that each is for.
YEARS = {"2021": 0, "2023": 2024, "2027": 2027}

NO_FILE = Text(id="tidak ada berkas itu di folder rencana", en="there is no such file in the plan's folder")
OUTSIDE = Text(
    id="berkasnya harus berada di folder rencana, agar rencana membawa daftarnya sendiri",
    en="the file must lie in the plan's folder, so that the plan carries its own list",
)
TOO_LARGE = Text(id="berkasnya terlalu besar", en="the file is too large")


@frozen(slots=False, eq=False)
class Pilihan:
    """A list that a plan names: where it does, and the bytes of the file, or why there are none.

    The bytes are read with the plan; what they hold is looked at when a check asks for it.
    """

    nama: str
    letak: Span = field(repr=False)
    isi: bytes = field(default=b"", repr=False)
    sebab: Text | None = None

    @cached_property
    def daftar(self) -> Daftar | Text:
        """The list, or why there is none."""
        from sakip.nomenclature.from_bytes import from_bytes
        from sakip.nomenclature.shipped import shipped

        if self.sebab is not None:
            return self.sebab
        return shipped(self.nama) if self.nama in YEARS else from_bytes(self.isi, self.nama)


def chosen(name: str, letak: Span, folder: Path | None) -> Pilihan:
    """What *name* at *letak* stands for in a plan that lies in *folder* (None: nowhere)."""
    if name in YEARS:
        return Pilihan(name, letak)
    try:
        return Pilihan(name, letak, attachment(folder, name)) if folder else Pilihan(name, letak, sebab=NO_FILE)
    except OutsideError:
        return Pilihan(name, letak, sebab=OUTSIDE)
    except TooLargeError:
        return Pilihan(name, letak, sebab=TOO_LARGE)
    except OSError:
        return Pilihan(name, letak, sebab=NO_FILE)
