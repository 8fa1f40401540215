"""Belum ada tanpa alasan / Not yet known, without a reason

Apa:
    Sebuah nilai ditulis `belum` tanpa alasannya. Bila banyak, temuannya satu.
What:
    A value is written as `belum` (not yet known) without the reason. Where there are many, there is one finding.
Mengapa:
    Realisasi yang belum ada tidak dihitung sebagai nol, tetapi pembaca harus tahu mengapa dan sampai kapan: menunggu
    survei, menunggu penilaian, atau data belum masuk.
Why:
    A result that is not yet known does not count as zero, but a reader has to know why, and until when: a survey or an
    assessment is awaited, or data did not come in.
Salah:
    indikator kepuasan "Indeks kepuasan masyarakat" {
      satuan indeks
      realisasi { 2024: belum }   # <- SK807
    }
Benar:
    indikator kepuasan "Indeks kepuasan masyarakat" {
      satuan indeks
      realisasi { 2024: belum "survei selesai Maret 2025" }
    }
Perbaikan:
    Tulis alasannya: `belum "survei selesai Maret 2025"`.
Fix:
    Write the reason: `belum "survey ends in March 2025"`.
"""

from collections.abc import Iterator

from sakip.checks.gather import listed
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Butir
from sakip.numbers.nilai import Belum
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK807",
    name=Text(id="belum-tanpa-alasan", en="unknown-without-reason"),
    severity=Severity.ADVICE,
    message=Text(id="{nilai} belum ada, tanpa alasan", en="not yet known, without a reason: {nilai}"),
    help=Text(id='tulis alasannya: `belum "…"`', en='write the reason: `belum "…"`'),
)
_ALSO = Text(id="juga tanpa alasan", en="without a reason too")
_FEW = 3
_SHOWN = 5


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """A finding for each value; where a document has more than a few, one for all of them."""
    documents: dict[tuple[str, str], list[Butir]] = {}
    for each in cascade.model.butir:
        if isinstance(each.nilai, Belum) and not each.nilai.alasan.strip() and not each.catatan:
            documents.setdefault((each.dokumen, each.file.name), []).append(each)
    for stated in documents.values():
        excused = [each for each in stated if _excused(cascade, each)]
        rest = [each for each in stated if each not in excused]
        single, many = (excused + rest, []) if len(rest) <= _FEW else (excused, [rest])
        for group in [*([each] for each in single), *many]:
            labels = (Label(each.letak, _ALSO) for each in group[1:_SHOWN])
            yield RULE.at(group[0].letak, *labels, nilai=listed([_name(cascade, each) for each in group]))


def _name(cascade: Cascade, stated: Butir) -> str:
    return f"{stated.ukuran} {cascade.title(stated.subjek)} {stated.periode}"


def _excused(cascade: Cascade, stated: Butir) -> bool:
    scopes = (each.lingkup for each in cascade.model.izin if each.kode == RULE.code)
    return any(
        scope is None or (scope.file is stated.file and scope.start <= stated.start and stated.end <= scope.end)
        for scope in scopes
    )
