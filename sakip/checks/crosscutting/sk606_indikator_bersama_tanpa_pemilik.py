"""Indikator bersama tanpa pemilik / Shared indicator without an owner

Apa:
    Sebuah indikator dipakai bersama dalam `lintas` (`indikator_bersama`) oleh lebih dari satu peran, tetapi tidak
    mempunyai `penanggung_jawab`.
What:
    An indicator is shared in a `lintas` (`indikator_bersama`) by more than one part, but has no `penanggung_jawab`.
Mengapa:
    Yang menjadi tanggung jawab bersama mudah menjadi tanggung jawab tak seorang pun. Satu unit memegang angkanya; yang
    lain menyumbang.
Why:
    What everybody answers for, nobody does. One unit keeps the figure; the others contribute.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" {
      unit pengawasan "Bidang Pengawasan"
      unit pemberdayaan "Bidang Pemberdayaan"
    }
    indikator koperasi_sehat "Persentase koperasi sehat" { satuan persen }
    lintas koperasi_sehat_bersama "Koperasi sehat adalah kerja bersama" {
      peran pengawasan "Pemeriksaan kesehatan koperasi" {
        indikator_bersama koperasi_sehat   # <- SK606
        status disetujui
      }
      peran pemberdayaan "Pendampingan koperasi" { indikator_bersama koperasi_sehat  status disetujui }
    }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" {
      unit pengawasan "Bidang Pengawasan"
      unit pemberdayaan "Bidang Pemberdayaan"
    }
    indikator koperasi_sehat "Persentase koperasi sehat" { satuan persen  penanggung_jawab pengawasan }
    lintas koperasi_sehat_bersama "Koperasi sehat adalah kerja bersama" {
      peran pengawasan "Pemeriksaan kesehatan koperasi" { indikator_bersama koperasi_sehat  status disetujui }
      peran pemberdayaan "Pendampingan koperasi" { indikator_bersama koperasi_sehat  status disetujui }
    }
Perbaikan:
    Tulis `penanggung_jawab` pada indikator itu: satu unit yang memegang angkanya.
Fix:
    Write `penanggung_jawab` in the indicator: the one unit that keeps its figure.
"""

from collections.abc import Iterator

from sakip.checks.gather import repeated
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Indikator, Lintas, Rujukan
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK606",
    name=Text(id="indikator-bersama-tanpa-pemilik", en="shared-indicator-without-owner"),
    severity=Severity.WARNING,
    message=Text(
        id="indikator bersama {indikator} tidak punya penanggung jawab",
        en="nobody answers for the shared indicator {indikator}",
    ),
    help=Text(
        id="tulis `penanggung_jawab` pada {indikator}: satu unit yang memegang angkanya",
        en="write `penanggung_jawab` in {indikator}: the one unit that keeps its figure",
    ),
    basis=(Basis("permenpanrb-89-2021"),),
)
_DECLARED = Text(id="di sini penanggung jawabnya dapat ditulis", en="who answers for it can be written here")
_ALSO = Text(id="juga memakainya", en="shares it too")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each shared indicator without an owner. Of an IKU and of its node's owner, other rules speak."""
    for shared in cascade.all(Lintas):
        by_name: dict[str, list[Rujukan]] = {}
        for part in shared.peran:
            for each in part.indikator_bersama:
                by_name.setdefault(each.id, []).append(each)
        for name, places in by_name.items():
            indicator = cascade.model.nama.get(name)
            if isinstance(indicator, Indikator) and len(places) > 1 and not _owned(cascade, indicator):
                owned = Label(head(indicator.letak), _DECLARED, party=True)
                labels = (owned, *(Label(each.letak, _ALSO) for each in places[1:]))
                yield RULE.at(places[0].letak, *labels, indikator=cascade.title(name))


def _owned(cascade: Cascade, indicator: Indikator) -> bool:
    """Whether *indicator*, or a node that it measures, has an owner, or another finding says that it has none."""
    if indicator.penanggung_jawab or "penanggung_jawab" in indicator.rusak or indicator.jenis == "iku":
        return True
    return repeated(cascade, indicator) or any(each.pengampu for each in cascade.parents(indicator.id))
