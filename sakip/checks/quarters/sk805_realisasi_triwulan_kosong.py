"""Realisasi triwulan kosong / Quarter without a result

Apa:
    Realisasi sebuah triwulan tidak diisi, padahal triwulan itu punya target dan realisasi triwulan sesudahnya sudah
    diisi.
What:
    The result of a quarter was not entered, though that quarter has a target and a later quarter has its result.
Mengapa:
    Pengukuran dilakukan berkala. Triwulan yang terlewat berarti tidak ada dasar untuk memperbaiki kinerja pada triwulan
    berikutnya, dan angka setahunnya tidak dapat dihitung.
Why:
    Performance is measured at intervals. A quarter left out gave no ground to do better in the next one, and the year
    cannot be computed from its quarters.
Salah:
    indikator dilatih "Jumlah koperasi yang dilatih" { satuan koperasi  triwulan kumulatif }
    renaksi 2026 "Rencana Aksi 2026" { target { dilatih: { tw1: 5  tw2: 8  tw3: 8  tw4: 4 } } }
    realisasi 2026 "Realisasi 2026" {
      realisasi { dilatih: { tw1: 5  tw3: 7 } }   # <- SK805
    }
Benar:
    indikator dilatih "Jumlah koperasi yang dilatih" { satuan koperasi  triwulan kumulatif }
    renaksi 2026 "Rencana Aksi 2026" { target { dilatih: { tw1: 5  tw2: 8  tw3: 8  tw4: 4 } } }
    realisasi 2026 "Realisasi 2026" {
      realisasi { dilatih: { tw1: 5  tw2: 6  tw3: 7 } }
    }
Perbaikan:
    Isi realisasinya; 0 bila memang tidak ada hasil, `belum "alasan"` bila belum diketahui.
Fix:
    Enter the result: 0 where there was none, `belum "reason"` where it is not yet known.
"""

from collections.abc import Iterable, Iterator

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.quarters import Deret, rows
from sakip.law.basis import Basis
from sakip.model.nodes import Butir
from sakip.numbers.nilai import TidakBerlaku
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK805",
    name=Text(id="realisasi-triwulan-kosong", en="quarter-without-result"),
    severity=Severity.WARNING,
    message=Text(
        id="realisasi {indikator} {bagian} belum diisi, padahal {sesudah} sudah",
        en="{indikator} has no result for {bagian}, but one for {sesudah}",
    ),
    help=Text(
        id='isi realisasi {bagian}: 0 bila tidak ada hasil, `belum "alasan"` bila belum diketahui',
        en='enter the result for {bagian}: 0 where there was none, `belum "reason"` where it is not known',
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 2.b"),),
)
_TARGET = Text(id="targetnya", en="its target")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator and year, at the first quarter left out before the last that is there."""
    targets = _by_year(rows(cascade, "target"))
    for key, stated in _by_year(rows(cascade, "realisasi")).items():
        last = max(stated)
        missing = [part for part in sorted(targets.get(key, {})) if part < last and part not in stated]
        if missing:
            target, later = targets[key][missing[0]], stated[last]
            if isinstance(target.nilai, TidakBerlaku):
                continue
            yield RULE.at(
                later.letak,
                Label(target.letak, _TARGET),
                indikator=cascade.title(later.subjek),
                bagian=str(target.periode),
                sesudah=later.periode.bagian,
            )


def _by_year(found: Iterable[Deret]) -> dict[tuple[str, int, str], dict[int, Butir]]:
    """The parts by subject, year and kind of part, of all documents together; not those known at the year's end."""
    years: dict[tuple[str, int, str], dict[int, Butir]] = {}
    for row in found:
        if row.subjek.triwulan != "tahunan" and "realisasi" not in row.subjek.rusak:
            parts = years.setdefault((row.subjek.id, row.pertama.periode.tahun, row.bagian), {})
            for part, each in row.nilai.items():
                parts.setdefault(part, each)
    return years
