"""Tingkat pohon kinerja terbalik / Levels of a performance tree upside down

Apa:
    Sebuah kondisi dalam pohon kinerja bertingkat lebih tinggi daripada kondisi di atasnya, misalnya `ultimate` di bawah
    `intermediate`. Tingkat yang sama dibiarkan.
What:
    A condition in a performance tree is of a higher level than the one above it, e.g. `ultimate` below `intermediate`.
    The same level is left alone.
Mengapa:
    Pohon kinerja dibaca dari hasil akhir ke hasil antara, hasil langsung, lalu keluaran. Bila urutannya terbalik, sebab
    dan akibatnya tertukar.
Why:
    A performance tree is read from the ultimate outcome to intermediate and immediate ones, and then to outputs. Upside
    down, cause and effect have changed places.
Salah:
    pohon pokin "Pohon kinerja koperasi" {
      kondisi patuh "Koperasi patuh" { tingkat intermediate  di_luar_kewenangan "Provinsi"
        kondisi sehat "Koperasi sehat" {
          tingkat ultimate   # <- SK610
          di_luar_kewenangan "Provinsi"
        }
      }
    }
Benar:
    pohon pokin "Pohon kinerja koperasi" {
      kondisi sehat "Koperasi sehat" { tingkat ultimate  di_luar_kewenangan "Provinsi"
        kondisi patuh "Koperasi patuh" { tingkat intermediate  di_luar_kewenangan "Provinsi" }
      }
    }
Perbaikan:
    Betulkan `tingkat`, atau tukar tempat kedua kondisi itu.
Fix:
    Mend the `tingkat`, or let the two conditions change places.
"""

from collections.abc import Iterator

from sakip.checks.gather import repeated, title
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Kondisi
from sakip.model.places import word
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK610",
    name=Text(id="tingkat-pohon-terbalik", en="tree-levels-upside-down"),
    severity=Severity.WARNING,
    message=Text(
        id="kondisi {kondisi} bertingkat {tingkat}, padahal {atas} di atasnya {tingkat_atas}",
        en="condition {kondisi} is {tingkat}, but {atas} above it is {tingkat_atas}",
    ),
    help=Text(
        id="betulkan `tingkat`, atau tukar tempat kedua kondisi itu",
        en="mend the `tingkat`, or let the two conditions change places",
    ),
    basis=(Basis("permenpanrb-89-2021"),),
)
_ABOVE = Text(id="tingkat kondisi di atasnya", en="the level of the condition above")
_ORDER = ("ultimate", "intermediate", "immediate", "output")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each condition of a higher level than the nearest one above it that has a level."""
    for each in cascade.all(Kondisi):
        above = _above(cascade, each)
        if above is None or each.tingkat not in _ORDER or above.tingkat not in _ORDER or repeated(cascade, each):
            continue
        if _ORDER.index(each.tingkat) < _ORDER.index(above.tingkat):
            yield RULE.at(
                word(each.letak, "tingkat"),
                Label(word(above.letak, "tingkat"), _ABOVE, party=True),
                kondisi=title(cascade, each),
                tingkat=each.tingkat,
                atas=title(cascade, above),
                tingkat_atas=above.tingkat,
            )


def _above(cascade: Cascade, condition: Kondisi) -> Kondisi | None:
    """The nearest condition above *condition* that says its level."""
    above = cascade.model.nama.get(condition.induk or "")
    while isinstance(above, Kondisi) and not above.tingkat:
        above = cascade.model.nama.get(above.induk or "")
    return above if isinstance(above, Kondisi) else None
