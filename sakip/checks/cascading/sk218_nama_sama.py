"""Dua dengan nama yang sama / Two of the same name

Apa:
    Dua simpul di bawah induk yang sama, dua data, atau dua unit di bawah unit yang sama, mempunyai nama yang sama.
    Besar-kecil huruf, spasi, tanda baca, dan ejaan persentase/prosentase tidak dibedakan. Dua kode nomenklatur yang
    memang senama dibiarkan.
What:
    Two nodes under one parent, two data, or two units in one unit, have the same name, whatever the case, spacing,
    punctuation and spelling of percentage. Two nomenclature codes that share a name are left alone.
Mengapa:
    Dalam tabel keduanya tidak dapat dibedakan, dan angka yang satu mudah tertulis pada yang lain.
Why:
    Nobody can tell them apart in a table, and the figure of one is easily written into the other.
Salah:
    data koperasi_aktif "Jumlah koperasi aktif" {
      satuan koperasi  sumber_data "Bidang Kelembagaan"
    }
    data koperasi_aktif_provinsi "Jumlah Koperasi Aktif" {   # <- SK218
      satuan koperasi  sumber_data "Bidang Pengawasan"
    }
Benar:
    data koperasi_aktif "Jumlah koperasi aktif" {
      satuan koperasi  sumber_data "Bidang Kelembagaan"
    }
    data koperasi_aktif_provinsi "Jumlah koperasi aktif binaan provinsi" {
      satuan koperasi  sumber_data "Bidang Pengawasan"
    }
Perbaikan:
    Jika sama, pakai satu saja. Jika berbeda, tulis bedanya dalam nama, misalnya cakupan atau sumbernya.
Fix:
    If they are the same, keep one. If they differ, say in the name how, e.g. by scope or source.
"""

import re
from collections.abc import Iterator

from sakip.checks.gather import called, repeated
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Data, Simpul, Unit
from sakip.model.places import head
from sakip.numbers.literal import is_code
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK218",
    name=Text(id="nama-sama", en="same-name"),
    severity=Severity.WARNING,
    message=Text(
        id="{jenis} {simpul} bernama sama dengan {lain}: {nama}",
        en="{jenis} {simpul} has the same name as {lain}: {nama}",
    ),
    help=Text(
        id="bila sama, pakai satu saja; bila berbeda, tulis bedanya dalam nama",
        en="if they are the same, keep one; if they differ, say in the name how",
    ),
)
_FIRST = Text(id="nama yang sama", en="the same name")
_SPELLING = re.compile(r"\b(?:prosentase|presentase|percentase)\b")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each node, datum or unit whose name an earlier one beside it has."""
    seen: dict[tuple[str, str, str], Simpul | Data | Unit] = {}
    items: tuple[Simpul | Data | Unit, ...] = (*cascade.nodes(), *cascade.all(Data), *cascade.all(Unit))
    for item in items:
        if repeated(cascade, item) or not item.nama:
            continue
        for kind, parent in _stands(item):
            first = seen.setdefault((kind, parent, _normal(item.nama)), item)
            if first is not item and not (is_code(item.id) and is_code(first.id)):
                yield _finding(cascade, item, first, kind)
                break


def _finding(cascade: Cascade, item: Simpul | Data | Unit, first: Simpul | Data | Unit, kind: str) -> Diagnostic:
    return RULE.at(
        head(item.letak),
        Label(head(first.letak), _FIRST, party=True),
        jenis=called(kind),
        simpul=cascade.title(item.id),
        lain=cascade.title(first.id),
        nama=f'"{item.nama}"',
    )


def _stands(item: Simpul | Data | Unit) -> tuple[tuple[str, str], ...]:
    """Level and parent of *item*, for each parent that it has."""
    if isinstance(item, Data):
        return (("data", ""),)
    if isinstance(item, Unit):
        return (("unit", item.induk or ""),)
    if item.jenis == "tujuan":
        return (("tujuan", ""),)
    parents = (item.induk, *(each.id for each in item.mendukung)) if item.induk else [e.id for e in item.mendukung]
    return tuple((item.jenis, each) for each in parents or ("",) if each is not None)


def _normal(name: str) -> str:
    return _SPELLING.sub("persentase", " ".join(re.findall(r"\w+", name.casefold())))
