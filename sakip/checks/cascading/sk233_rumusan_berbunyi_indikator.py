"""Rumusan berbunyi indikator / Statement that reads like an indicator

Apa:
    Outcome atau output sebuah program, kegiatan, atau sub kegiatan mulai dengan kata ukuran: "Persentase …", "Jumlah
    …".
What:
    The outcome or output of a programme, activity or sub-activity begins with a word of measure: "Persentase …",
    "Jumlah …".
Mengapa:
    Outcome dan output adalah keadaan atau hasil; ukurannya ditulis sebagai indikator. Bila rumusannya sudah berbunyi
    indikator, hasil apa yang diharapkan tidak tertulis, dan indikatornya mengulang rumusannya.
Why:
    Outcomes and outputs are states or results; how they are measured is written as an indicator. Where the statement
    reads like one, the result that is wanted is written nowhere, and the indicator repeats the statement.
Salah:
    kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
      output "Persentase koperasi yang diperiksa"   # <- SK233
    }
Benar:
    kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
      output "Koperasi diperiksa dan diawasi"
    }
Perbaikan:
    Tulis hasilnya, dan pindahkan kata ukurannya ke indikator.
Fix:
    State the result, and leave the word of measure to the indicator.
"""

import re
from collections.abc import Iterator

from sakip.checks.gather import FEW, certain
from sakip.diagnostics.diagnostic import Alike, Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.places import saying
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK233",
    name=Text(id="rumusan-berbunyi-indikator", en="statement-reads-like-indicator"),
    severity=Severity.ADVICE,
    message=Text(
        id='{kata} {simpul} berbunyi indikator: "{ukuran} …"',
        en='the {kata} of {simpul} reads like an indicator: "{ukuran} …"',
    ),
    help=Text(
        id="tulis hasilnya sebagai keadaan; kata ukuran milik indikatornya",
        en="state the result as a state of things; the word of measure belongs to its indicator",
    ),
)
_ALSO = Text(id="juga berbunyi indikator", en="reads like one too")
_MEASURE = re.compile(
    r"(?:per[cs]en(?:tas[ei]|t)?|pros?entase|jumlah|rasio|indeks|rata-rata|angka|nilai)(?=\s)", re.IGNORECASE
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each outcome or output that begins with a word of measure; those with the same word are alike."""
    for node in certain(cascade, "program", "kegiatan", "subkegiatan"):
        for kata in ("outcome", "output"):
            for text in getattr(node, kata):
                found = _MEASURE.match(text)
                if found:
                    alike = Alike(f"{kata} {found[0].casefold()}", _ALSO, FEW)
                    place = saying(node.letak, kata, text)
                    yield RULE.at(place, alike=alike, kata=kata, simpul=cascade.title(node.id), ukuran=found[0])
