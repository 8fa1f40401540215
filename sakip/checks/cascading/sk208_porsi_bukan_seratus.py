"""Porsi tidak berjumlah seratus persen / Shares that do not make a hundred per cent

Apa:
    Bagian-bagian (`porsi`) yang disebut sebuah program tidak berjumlah 100%.
What:
    The shares (`porsi`) that a programme states do not add up to 100%.
Mengapa:
    Porsi membagi satu pagu. Bila jumlahnya bukan 100%, sebagian anggaran hilang atau terhitung dua kali.
Why:
    Shares divide one budget. If they do not make 100%, part of the money is lost or counts twice.
Salah:
    sasaran S1 "Meningkatnya koperasi sehat"             # <- SK201
    sasaran S2 "Meningkatnya usaha mikro yang tangguh"   # <- SK201
    program 2.17.06 "Program Pemberdayaan dan Perlindungan Koperasi" {
      mendukung S1 porsi 60%, S2 porsi 30%               # <- SK208
    }
Benar:
    sasaran S1 "Meningkatnya koperasi sehat" {
      iku koperasi_sehat "Persentase koperasi sehat" {
        satuan persen  arah naik  triwulan tahunan  jenis outcome
        formula "koperasi bernilai sehat dibagi koperasi yang dinilai"
        definisi "Koperasi bernilai sehat di antara yang dinilai kesehatannya"
        sumber_data "Bidang Pengawasan"  penanggung_jawab "Bidang Pengawasan"
      }
    }
    sasaran S2 "Meningkatnya usaha mikro yang tangguh" {
      iku umkm_naik_kelas "Persentase usaha mikro naik kelas" {
        satuan persen  arah naik  triwulan tahunan  jenis outcome
        formula "usaha mikro yang naik kelas dibagi usaha mikro"
        definisi "Usaha mikro yang menjadi usaha kecil"
        sumber_data "Bidang UMKM"  penanggung_jawab "Bidang UMKM"
      }
    }
    program 2.17.06 "Program Pemberdayaan dan Perlindungan Koperasi" {
      mendukung S1 porsi 60%, S2 porsi 40%
    }
Perbaikan:
    Betulkan porsinya sehingga berjumlah tepat 100%.
Fix:
    Mend the shares so that they make exactly 100%.
"""

from collections.abc import Iterator
from fractions import Fraction

from sakip.checks.gather import certain
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Simpul
from sakip.model.places import word
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import PERSEN
from sakip.text.bilingual import Lang, Text

RULE = Rule(
    code="SK208",
    name=Text(id="porsi-bukan-seratus", en="shares-not-a-hundred"),
    severity=Severity.ERROR,
    message=Text(
        id="porsi {simpul} berjumlah {jumlah}, bukan 100%: {rincian}",
        en="the shares of {simpul} make {jumlah}, not 100%: {rincian}",
    ),
    help=Text(id="betulkan porsinya sehingga berjumlah 100%", en="mend the shares so that they make 100%"),
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each node whose shares are too many, or too few with nobody left to take the rest."""
    for node in certain(cascade):
        shares = [each.porsi for each in node.mendukung if each.porsi is not None]
        total = sum((each.nilai for each in shares), Fraction(0))
        if shares and (total > 1 or (total < 1 and not _rest_is_taken(cascade, node))):
            yield RULE.at(
                word(node.letak, "mendukung"),
                simpul=cascade.title(node.id),
                jumlah=Kuantitas(total, PERSEN),
                rincian=Text(id=_listed(node, Lang.ID), en=_listed(node, Lang.EN)),
            )


def _rest_is_taken(cascade: Cascade, node: Simpul) -> bool:
    """Whether something that *node* serves has no share stated: the node it stands in, or one named without."""
    shared = {end for each in node.mendukung if each.porsi is not None for end in _ends(cascade, each.id)}
    outside = node.induk is not None and node.induk not in shared
    return outside or any(each.porsi is None for each in node.mendukung) or "mendukung" in node.rusak


def _ends(cascade: Cascade, name: str) -> tuple[str, ...]:
    return (name, *(each.id for each in cascade.above(name)))


def _listed(node: Simpul, lang: Lang) -> str:
    return ", ".join(f"{each.teks} {each.porsi.shown(lang)}" for each in node.mendukung if each.porsi is not None)
