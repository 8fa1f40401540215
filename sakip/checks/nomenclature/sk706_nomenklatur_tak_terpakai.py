"""Daftar nomenklatur tak terpakai / Nomenclature list that cannot be used

Apa:
    `nomenklatur` menyebut daftar yang tidak dapat dipakai: bukan nama daftar bawaan, tidak ada berkasnya di folder
    rencana, atau isinya tidak dapat dibaca. Atau daftarnya ada, tetapi rencana tidak menyebut `kewenangan` instansi.
What:
    `nomenklatur` names a list that cannot be used: it is not the name of a shipped one, there is no such file in the
    plan's folder, or its content cannot be read. Or the list is there, but the plan does not state the agency's
    `kewenangan`.
Mengapa:
    Kode, nama, indikator, dan satuan lalu tidak diperiksa sama sekali, padahal rencana tampak sudah diperiksa.
Why:
    Codes, names, indicators and units are then not checked at all, while the plan looks as if they were.
Salah:
    nomenklatur "2020"   # <- SK706
Benar:
    nomenklatur "2023"
Perbaikan:
    Sebut daftar bawaan, atau taruh berkas CSV atau XLSX di folder rencana, dengan kolom kode dan nama (lebih baik juga
    jenis_pemda, indikator, satuan), dan sebut namanya.
Fix:
    Name a shipped list, or put a CSV or XLSX file in the plan's folder, with columns for code and name (better also
    jenis_pemda, indikator, satuan), and give its name.
"""

from collections.abc import Iterator

from attrs import evolve

from sakip.checks.official import CODED, government
from sakip.diagnostics.diagnostic import Diagnostic, Edit
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.nomenclature.choice import YEARS, Pilihan
from sakip.numbers.literal import is_code
from sakip.text.bilingual import Text
from sakip.text.wording import nearest

RULE = Rule(
    code="SK706",
    name=Text(id="nomenklatur-tak-terpakai", en="nomenclature-not-usable"),
    severity=Severity.ERROR,
    message=Text(
        id='daftar nomenklatur "{nama}" tidak dapat dipakai: {sebab}',
        en='nomenclature list "{nama}" cannot be used: {sebab}',
    ),
    help=Text(
        id="daftar bawaan: {daftar}; yang lain berupa berkas CSV atau XLSX di folder rencana",
        en="shipped lists: {daftar}; any other is a CSV or XLSX file in the plan's folder",
    ),
)
_NO_LEVEL = Text(id="`kewenangan` instansi tidak dinyatakan", en="the agency's `kewenangan` is not stated")
_STATE_LEVEL = Text(
    id="nyatakan `kewenangan` pada instansi: provinsi, kabupaten, atau kota",
    en="state the agency's `kewenangan`: provinsi, kabupaten or kota",
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each list that is named and cannot be used."""
    for each in cascade.model.nomenklatur:
        found = each.daftar
        if isinstance(found, Text):
            yield _unusable(each, found)
        elif not _level_known(cascade) and any(is_code(node.id) for node in cascade.nodes(*CODED)):
            finding = RULE.at(each.letak, help=_STATE_LEVEL, nama=each.nama, sebab=_NO_LEVEL, daftar="")
            yield evolve(finding, severity=Severity.WARNING)


def _unusable(named: Pilihan, why: Text) -> Diagnostic:
    guess = nearest(named.nama, YEARS)
    fix = Edit(named.letak, f'"{guess}"', certain=False) if guess else None
    return RULE.at(named.letak, fix=fix, nama=named.nama, sebab=why, daftar=", ".join(YEARS))


def _level_known(cascade: Cascade) -> bool:
    agency = cascade.agency
    return bool(government(agency)) or (agency is not None and bool(agency.kewenangan or "kewenangan" in agency.rusak))
