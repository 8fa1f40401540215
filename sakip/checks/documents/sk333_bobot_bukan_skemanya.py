"""Bobot bukan menurut skemanya / Weights that are not those of the scheme

Apa:
    Bobot komponen sebuah evaluasi AKIP bukan bobot skema yang dipakainya. Tanpa `skema`, yang berlaku adalah skema
    tahun evaluasinya: PermenPAN-RB 12/2015 sampai 2020, PermenPAN-RB 88/2021 sesudahnya.
What:
    The weights of the components of an AKIP evaluation are not those of the scheme that it follows. Without `skema`,
    that of its year holds: PermenPAN-RB 12/2015 up to 2020, PermenPAN-RB 88/2021 afterwards.
Mengapa:
    Nilai komponen hanya berarti terhadap bobotnya. Bobot skema lama di samping nilai skema baru membuat nilai tampak
    melebihi bobotnya, dan nilai antartahun tidak dapat dibandingkan.
Why:
    The score of a component means something against its weight only. Weights of the old scheme beside scores of the new
    one make scores look larger than their weights, and years cannot be compared.
Salah:
    evaluasi 2023 "Hasil evaluasi AKIP 2023" {
      komponen "Perencanaan Kinerja" { bobot 30   nilai 24,3 }
      komponen "Pengukuran Kinerja"  { bobot 25   nilai 21   }   # <- SK333
      komponen "Pelaporan Kinerja"   { bobot 15   nilai 12,3 }
      komponen "Evaluasi Internal"   { bobot 10   nilai 8    }
      komponen "Capaian Kinerja"     { bobot 20   nilai 15   }
    }
Benar:
    evaluasi 2023 "Hasil evaluasi AKIP 2023" {
      komponen "Perencanaan Kinerja" { bobot 30   nilai 24,3 }
      komponen "Pengukuran Kinerja"  { bobot 30   nilai 21   }
      komponen "Pelaporan Kinerja"   { bobot 15   nilai 12,3 }
      komponen "Evaluasi Akuntabilitas Kinerja Internal" { bobot 25   nilai 19 }
    }
Perbaikan:
    Salin bobot dari lembar kerja evaluasinya. Bila daerah Anda memakai skema sendiri, nyatakan dengan `skema … { … }`
    dan sebut di dalam evaluasinya.
Fix:
    Copy the weights from the worksheet of the evaluation. Where your region has a scheme of its own, declare it with
    `skema … { … }` and name it in the evaluation.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from sakip.checks.evaluated import at, number
from sakip.checks.schemes import scheme_of, shipped
from sakip.comparison.likeness import folded
from sakip.diagnostics.diagnostic import Alike, Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Evaluasi, Komponen, Skema
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK333",
    name=Text(id="bobot-bukan-skemanya", en="weights-not-of-the-scheme"),
    severity=Severity.WARNING,
    message=Text(
        id='bobot "{komponen}" evaluasi {simpul} {bobot}, menurut {skema} {seharusnya}',
        en='the weight of "{komponen}" in the evaluation of {simpul} is {bobot}, by {skema} {seharusnya}',
    ),
    help=Text(
        id="salin bobotnya dari lembar kerja evaluasi; skema sendiri dinyatakan dengan `skema`",
        en="copy the weights from the worksheet; a scheme of your own is declared with `skema`",
    ),
    basis=(Basis("permenpanrb-88-2021"),),
)
_ALSO = Text(id="begitu pula di sini", en="and so it is here")
_OTHER = Text(id="menurut skemanya {bobot}", en="{bobot} by the scheme")
_OLDER = Text(id="semuanya bobot {skema}", en="all of them are the weights of {skema}")
_LEAST = 3  # components of the scheme that an evaluation has, before it counts as one of that scheme

Pair = tuple[Komponen, Komponen]


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each evaluation in which components have other weights than in its scheme."""
    for evaluation in cascade.model.evaluasi:
        scheme = scheme_of(cascade, evaluation)
        pairs = list(_pairs(evaluation, scheme.skema)) if scheme else []
        wrong = [(own, official) for own, official in pairs if _weight(own) != _weight(official)]
        if scheme and wrong and len(pairs) >= _LEAST:
            yield _finding(evaluation, scheme.skema, wrong)


def _finding(evaluation: Evaluasi, scheme: Skema, wrong: Sequence[Pair]) -> Diagnostic:
    (own, official), *others = wrong
    older = next(
        (each.skema for each in shipped() if each.skema is not scheme and _is_of(evaluation, each.skema)), None
    )
    return RULE.at(
        at(own, "bobot"),
        *(Label(at(each, "bobot"), _OTHER, {"bobot": number(_weight(right) or Fraction(0))}) for each, right in others),
        notes=[_filled(_OLDER, older.nama)] if older else [],
        cause=f"bobot evaluasi {evaluation.tahun}",
        alike=Alike(f"{own.nama} {_weight(own)} {scheme.id}", _ALSO, few=1),
        simpul=str(evaluation.tahun),
        komponen=own.nama,
        bobot=number(_weight(own) or Fraction(0)),
        skema=scheme.nama,
        seharusnya=number(_weight(official) or Fraction(0)),
    )


def _pairs(evaluation: Evaluasi, scheme: Skema) -> Iterator[Pair]:
    """The components with weights that both have, in the order of *scheme*, by the first word of their names."""
    for official in scheme.komponen:
        first = folded(official.nama)[:1]
        for own in evaluation.komponen:
            if own.bobot is not None and first and folded(own.nama)[:1] == first:
                yield own, official


def _is_of(evaluation: Evaluasi, scheme: Skema) -> bool:
    """Whether *evaluation* has just the components and weights of *scheme*."""
    pairs = list(_pairs(evaluation, scheme))
    return len(pairs) == len(scheme.komponen) and all(_weight(own) == _weight(official) for own, official in pairs)


def _weight(component: Komponen) -> Fraction | None:
    return component.bobot.angka if component.bobot else None


def _filled(text: Text, scheme: str) -> Text:
    return Text(id=text.id.format(skema=scheme), en=text.en.format(skema=scheme))
