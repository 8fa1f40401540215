"""The hypotheses, the likeliest first: what explains a figure by other printed figures, then by how it was computed,
then by what it was taken from, last by slips of the finger. A test compares this list with the folder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

from sakip.audit.hypothesis import Case, Guess, Hypothesis

MODULES = (
    "sakip.audit.hypotheses.ha01_dari_angka_tercetak",
    "sakip.audit.hypotheses.ha02_dipotong",
    "sakip.audit.hypotheses.ha03_dibulatkan_dahulu",
    "sakip.audit.hypotheses.ha05_dokumen_lain",
    "sakip.audit.hypotheses.ha06_tahun_lain",
    "sakip.audit.hypotheses.ha07_angka_induk",
    "sakip.audit.hypotheses.ha08_baris_lain",
    "sakip.audit.hypotheses.ha09_rata_rata_persen",
    "sakip.audit.hypotheses.ha10_hanya_baris_tercetak",
    "sakip.audit.hypotheses.ha11_komponen_keliru",
    "sakip.audit.hypotheses.ha12_digit_tertukar",
    "sakip.audit.hypotheses.ha13_satu_digit",
    "sakip.audit.hypotheses.ha14_koma_bergeser",
)
Tries = Callable[[Case], Iterator[Guess]]


@cache
def hypotheses() -> tuple[tuple[Hypothesis, Tries], ...]:
    """Every hypothesis, with what it tries."""
    modules = [import_module(name) for name in MODULES]
    return tuple((module.HYPOTHESIS, module.tries) for module in modules)
