"""Sasaran dengan banyak indikator / Objective with many indicators

Apa:
    Sebuah sasaran mempunyai lebih dari lima indikator.
What:
    An objective has more than five indicators.
Mengapa:
    Indikator kinerja utama adalah yang utama saja. Terlalu banyak ukuran mengaburkan mana yang menentukan, atau
    menandakan bahwa sasarannya sebenarnya dua.
Why:
    Key indicators are the key ones only. Too many measures hide which one decides, or show that the objective is really
    two.
Salah:
    sasaran S1 "Meningkatnya koperasi sehat" {   # <- SK201 SK223
      indikator "Persentase koperasi sehat"           { satuan persen }
      indikator "Persentase koperasi patuh"           { satuan persen }
      indikator "Persentase koperasi mandiri"         { satuan persen }
      indikator "Persentase koperasi bermitra"        { satuan persen }
      indikator "Persentase koperasi yang diaudit"    { satuan persen }
      indikator "Persentase pengurus bersertifikat"   { satuan persen }
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
Perbaikan:
    Pilih yang paling menunjukkan hasilnya; pindahkan yang lain ke program, atau bagi sasarannya.
Fix:
    Keep those that show the result best; move the others to programmes, or divide the objective.
"""

from collections.abc import Iterator

from sakip.checks.gather import certain
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK223",
    name=Text(id="sasaran-banyak-indikator", en="objective-with-many-indicators"),
    severity=Severity.ADVICE,
    message=Text(id="sasaran {sasaran} mempunyai {banyak} indikator", en="objective {sasaran} has {banyak} indicators"),
    help=Text(
        id="pilih yang paling menunjukkan hasilnya; pindahkan yang lain ke program",
        en="keep those that show the result best; move the others to programmes",
    ),
)
_MOST = 5


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each objective with more indicators than anybody follows."""
    for sasaran in certain(cascade, "sasaran"):
        count = len(cascade.measures(sasaran.id))
        if count > _MOST:
            yield RULE.at(head(sasaran.letak), sasaran=cascade.title(sasaran.id), banyak=count)
