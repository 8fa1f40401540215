"""Rekomendasi tanpa tindak lanjut / Recommendation without follow-up

Apa:
    Sebuah rekomendasi evaluasi tidak menyebut tindak lanjutnya, penanggung jawabnya, kapan selesai, atau statusnya.
    Bila evaluasi yang sama punya banyak, temuannya satu.
What:
    A recommendation of an evaluation names neither what was done, nor who does it, nor by when, nor its status. Where
    one evaluation has many, there is one finding.
Mengapa:
    Evaluasi berikutnya dimulai dari tindak lanjut rekomendasi sebelumnya. Yang tidak tercatat dianggap tidak
    dikerjakan.
Why:
    The next evaluation begins with what was done about the last one's recommendations. What is not on record counts as
    not done.
Salah:
    evaluasi 2024 "LHE AKIP 2024" {
      oleh "Inspektorat"
      rekomendasi sop_data "Menyusun SOP pengumpulan data kinerja"   # <- SK324
    }
Benar:
    evaluasi 2024 "LHE AKIP 2024" {
      oleh "Inspektorat"
      rekomendasi sop_data "Menyusun SOP pengumpulan data kinerja" {
        status selesai
        tindak_lanjut "SOP ditetapkan kepala dinas dan dipakai sejak triwulan II"
      }
    }
Perbaikan:
    Tulis `tindak_lanjut "…"` dengan apa yang sudah atau akan dilakukan, dan `status belum|proses|selesai`.
Fix:
    Write `tindak_lanjut "…"` with what was done or will be, and `status belum|proses|selesai`.
"""

from collections.abc import Iterator

from sakip.diagnostics.diagnostic import Alike, Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Rekomendasi
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK324",
    name=Text(id="rekomendasi-tanpa-tindak-lanjut", en="recommendation-without-follow-up"),
    severity=Severity.ADVICE,
    message=Text(
        id="rekomendasi evaluasi {tahun} belum punya tindak lanjut: {simpul}",
        en="no follow-up in the evaluation of {tahun} of: {simpul}",
    ),
    help=Text(
        id='tulis di dalamnya `tindak_lanjut "…"`, dan `status belum|proses|selesai`',
        en='write in it `tindak_lanjut "…"`, and `status belum|proses|selesai`',
    ),
    basis=(Basis("permenpanrb-88-2021"),),
)
_ALSO = Text(id="juga belum", en="neither has this")
_LONGEST = 60


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each recommendation about which nothing is said; those of one evaluation are alike."""
    for each in cascade.model.evaluasi:
        alike = Alike(str(each.tahun), _ALSO, few=1)
        for said in each.rekomendasi:
            if not _followed(said):
                yield RULE.at(head(said.letak), alike=alike, tahun=each.tahun, simpul=_called(said))


def _followed(said: Rekomendasi) -> bool:
    return bool(said.tindak_lanjut or said.penanggung_jawab or said.target_selesai or said.status)


def _called(said: Rekomendasi) -> str:
    """Its identifier, or the beginning of its text."""
    return said.id or f'"{said.nama if len(said.nama) <= _LONGEST else said.nama[:_LONGEST].rstrip() + "…"}"'
