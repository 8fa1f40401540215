"""Nama indikator sama, isinya berbeda / Same name of an indicator, other content

Apa:
    Dua indikator bernama sama, tetapi satuan, arah, atau rumusnya berbeda. Huruf besar-kecil dan tanda baca tidak
    dibedakan.
What:
    Two indicators have the same name, but another unit, direction or formula. Case and punctuation do not count.
Mengapa:
    Pembaca mengira keduanya ukuran yang sama, lalu membandingkan angka yang tidak sebanding. Salah satunya keliru, atau
    namanya kurang lengkap.
Why:
    Readers take both for one measure and compare figures that cannot be compared. Either one of them is wrong, or the
    name does not say enough.
Salah:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      indikator patuh_program "Tingkat kepatuhan koperasi" { satuan persen  arah naik }
      kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
        indikator patuh_kegiatan "Tingkat Kepatuhan Koperasi" {
          satuan koperasi  arah naik   # <- SK423
        }
      }
    }
Benar:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      indikator patuh_program "Tingkat kepatuhan koperasi" { satuan persen  arah naik }
      kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
        indikator patuh_kegiatan "Jumlah koperasi yang patuh" { satuan koperasi  arah naik }
      }
    }
Perbaikan:
    Samakan satuan, arah, dan rumusnya; bila memang dua ukuran, beri nama yang menyebut bedanya.
Fix:
    Give both the same unit, direction and formula; where they are two measures, let the names say how they differ.
"""

from collections.abc import Iterator
from itertools import islice

from sakip.checks.alike import contrast, same_named
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Indikator
from sakip.model.places import word
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK423",
    name=Text(id="indikator-sama-berbeda-isi", en="same-indicator-other-content"),
    severity=Severity.WARNING,
    message=Text(
        id='{beda} indikator "{nama}" berbeda dari indikator lain yang bernama sama',
        en='the {beda} of indicator "{nama}" differs from another indicator of the same name',
    ),
    help=Text(
        id="samakan keduanya, atau beri nama yang menyebut bedanya",
        en="make both the same, or let the names say how they differ",
    ),
)
_OTHER = Text(id="indikator yang bernama sama", en="the indicator of the same name")
_WORDS = {
    "satuan": Text(id="satuan", en="unit"),
    "arah": Text(id="arah", en="direction"),
    "formula": Text(id="rumus", en="formula"),
}


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator that differs from an earlier one of its name."""
    for group in same_named(cascade):
        contents: dict[tuple[object, ...], Indikator] = {}  # the first with each: many may say the same
        for second in group:
            differing = ((first, found) for first in contents.values() if (found := contrast(first, second)))
            for first, found in islice(differing, 1):
                label = Label(word(first.letak, found), _OTHER, party=True)
                yield RULE.at(word(second.letak, found), label, beda=_WORDS[found], nama=second.nama)
            contents.setdefault((second.satuan, second.arah, second.formula), second)
