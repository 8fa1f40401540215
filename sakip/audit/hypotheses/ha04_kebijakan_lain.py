"""Menurut kebijakan lain / By another policy

Apa:
    Angkanya dihitung dengan cara lain daripada yang ditetapkan rencana: rumus capaian, efisiensi, atau kemajuan yang
    lain, dengan batas atas, atau dari angka yang dibulatkan. Yang dicoba kebijakan bernama dalam rencana itu sendiri,
    lalu semua yang ada dalam pustaka sakip.
What:
    The figure was computed in another way than the plan lays down: another formula of achievement, efficiency or
    progress, with a cap, or from rounded figures. What is tried are the policies that the plan itself names, then all
    of sakip's library.

Mengapa:
    Untuk indikator yang makin rendah makin baik saja ada empat rumus yang lazim, dan hasilnya berbeda: target 10,
    realisasi 8 berarti 120%, 125%, 80%, atau 20%. Satu laporan harus memakai satu rumus dan menyebutkannya.
Why:
    For indicators where lower is better alone there are four formulas in use, with different results: target 10, result
    8 means 120%, 125%, 80% or 20%. A report must use one formula and say which.

Contoh:
    iku waktu "Waktu layanan" { satuan menit   arah turun   target { 2024: 17 } }
    realisasi 2024 "Realisasi" { realisasi { waktu: 13 } }
    laporan 2024 "Laporan Kinerja" {
      capaian { waktu: 130,77% }   # <- HA04
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.syntax.vocabulary import POLICY_FIGURES
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA04",
    name=Text(id="kebijakan-lain", en="another-policy"),
    explains=Text(
        id='menurut kebijakan {kebijakan} ("{nama}"): {nilai}', en='by the policy {kebijakan} ("{nama}"): {nilai}'
    ),
)


def tries(case: Case) -> Iterator[Guess]:
    """The figure by every other policy that has a name, those of the plan first."""
    if case.key.pokok not in POLICY_FIGURES:
        return
    for policy, evaluation in case.ledger.by_policy:
        other = evaluation.known(case.key)
        if other.known and other.nilai != case.derived.nilai:
            yield HYPOTHESIS.guess(other.nilai, kebijakan=policy.id, nama=policy.nama, nilai=other)
