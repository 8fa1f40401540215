"""Pembanding tanpa sumber / Comparator without a source

Apa:
    Angka dalam `pembanding` (nasional, provinsi) tidak diberi catatan tahun dan sumbernya.
What:
    A figure in `pembanding` (national, provincial) has no note with its year and source.
Mengapa:
    Laporan kinerja membandingkan capaian dengan standar nasional. Tanpa tahun dan sumber, pembaca tidak dapat memeriksa
    apakah keduanya sebanding.
Why:
    The performance report compares achievements with the national standard. Without year and source a reader cannot see
    whether the two can be compared.
Salah:
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen
      pembanding { nasional: 10% }   # <- SK430
    }
Benar:
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen
      pembanding { nasional: 10% "target nasional 2024, RPJMN 2020–2024" }
    }
Perbaikan:
    Tulis tahun dan sumbernya di belakang angka: `nasional: 10% "BPS 2024"`.
Fix:
    Write year and source behind the figure: `nasional: 10% "BPS 2024"`.
"""

from collections.abc import Iterator

from sakip.checks.gather import SHOWN
from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK430",
    name=Text(id="pembanding-tanpa-sumber", en="comparator-without-source"),
    severity=Severity.ADVICE,
    message=Text(
        id="pembanding {indikator} ({kolom}) tidak menyebut tahun dan sumbernya",
        en="the comparator of {indikator} ({kolom}) has neither year nor source",
    ),
    help=Text(
        id='tulis di belakang angkanya: `{kolom}: … "sumber, tahun"`',
        en='write behind the figure: `{kolom}: … "source, year"`',
    ),
    basis=(Basis("permenpanrb-53-2014", "Lampiran II"),),
)
_ALSO = Text(id="juga tanpa sumber", en="no source either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator with comparators without a note, unless the indicator itself has one."""
    for each in own(cascade):
        bare = [one for one in cascade.stated("pembanding", each.id) if not one.catatan and not each.catatan]
        if bare:
            labels = (Label(one.letak, _ALSO) for one in bare[1:SHOWN])
            name = cascade.title(each.id)
            yield RULE.at(bare[0].letak, *labels, indikator=name, kolom=str(bare[0].periode))
