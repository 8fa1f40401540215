"""Kondisi berupa kegiatan / Condition that is an activity

Apa:
    Kalimat sebuah kondisi dalam pohon kinerja dimulai dengan kata kerja atau kegiatan: "Melaksanakan", "Menyusun",
    "Pelaksanaan", "Penyusunan".
What:
    The sentence of a condition in a performance tree begins with a verb or a piece of work: "Melaksanakan", "Menyusun",
    "Pelaksanaan", "Penyusunan".
Mengapa:
    Pohon kinerja berisi keadaan yang ingin dicapai. Kegiatan ditentukan kemudian, bila keadaannya sudah jelas.
Why:
    A performance tree holds states to be reached. Activities are chosen later, once the states are clear.
Salah:
    pohon pokin "Pohon kinerja koperasi" {
      kondisi patuh "Melaksanakan pemeriksaan koperasi" { di_luar_kewenangan "Provinsi" }   # <- SK612
    }
Benar:
    pohon pokin "Pohon kinerja koperasi" {
      kondisi patuh "Koperasi mematuhi aturan" { di_luar_kewenangan "Provinsi" }
    }
Perbaikan:
    Tulis keadaan yang dihasilkannya, misalnya "Koperasi mematuhi aturan".
Fix:
    Write the state that it brings about, e.g. "Koperasi mematuhi aturan".
"""

from collections.abc import Iterator

from sakip.checks.gather import in_title, repeated, title
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Kondisi
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK612",
    name=Text(id="kondisi-kata-kerja", en="condition-is-activity"),
    severity=Severity.ADVICE,
    message=Text(
        id='kondisi {kondisi} berupa kegiatan ("{kata} …"), bukan keadaan',
        en='condition {kondisi} is an activity ("{kata} …"), not a state',
    ),
    help=Text(id="tulis keadaan yang dihasilkannya", en="write the state that it brings about"),
    basis=(Basis("permenpanrb-89-2021"),),
)
_WORK = frozenset(
    (
        "melaksanakan",
        "melakukan",
        "menyusun",
        "menyelenggarakan",
        "menyediakan",
        "mengadakan",
        "meningkatkan",
        "memfasilitasi",
        "membina",
        "mengembangkan",
        "menyalurkan",
        "mengelola",
        "pelaksanaan",
        "penyusunan",
        "penyelenggaraan",
        "pengadaan",
    )
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each condition that begins with such a word."""
    for each in cascade.all(Kondisi):
        first = next(iter(each.nama.split()), "")
        if first.casefold() in _WORK and not repeated(cascade, each):
            start = each.nama.index(first)
            yield RULE.at(in_title(each.letak, start, start + len(first)), kondisi=title(cascade, each), kata=first)
