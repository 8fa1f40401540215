"""The documents of an agency: tables one after another, between its letterhead and who signs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sakip.report.document import Bagian, Judul, Naskah, Paragraf
from sakip.report.form import Bahan, Form

_NOTHING = "Rencana ini tidak menyatakan apa pun untuk tabel ini."
_DOTS = "." * 28


def tables(bahan: Bahan, forms: Iterable[Form]) -> Naskah:
    """The tables of *forms*, each under its name and what prescribes it; one that has no rows says so."""
    parts = [part for each in forms for part in _table(bahan, each)]
    return paper(bahan, f"Tabel Kinerja Tahun {bahan.tahun}", parts)


def paper(bahan: Bahan, title: str, parts: Iterable[Bagian]) -> Naskah:
    """A document of the agency: its letterhead, *parts*, its head as signatory."""
    return Naskah(title, tuple(parts), _letterhead(bahan), _signature(bahan), bahan)


def _table(bahan: Bahan, form: Form) -> Iterator[Bagian]:
    made = form.table(bahan)
    yield Judul(f"{form.nama.id} ({', '.join(each.title for each in form.dasar)})")
    yield Paragraf(_NOTHING, kurang=True) if made.empty else made


def _letterhead(bahan: Bahan) -> tuple[str, ...]:
    """The government, the agency and its address, as far as the plan says them."""
    agency = bahan.cascade.agency
    if agency is None:
        return ()
    government = f"PEMERINTAH {agency.pemda.upper()}" if agency.pemda else ""
    return tuple(filter(None, (government, agency.nama.upper(), agency.alamat)))


def _signature(bahan: Bahan) -> tuple[str, ...]:
    """Place and office; date and name are left to be filled in by hand."""
    agency = bahan.cascade.agency
    if agency is None:
        return ()
    place = agency.pemda.removeprefix("Kota ").removeprefix("Kabupaten ").removeprefix("Provinsi ")
    return (f"{place or _DOTS}, {_DOTS}", agency.kepala or f"Kepala {agency.nama}", "", "", "", _DOTS, f"NIP. {_DOTS}")
