"""Whatever a plan says, its formulas can be put on trial: in bounded time, without a trace, the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

import sakip
from sakip.trial import points as search
from sakip.trial.verdict import Verdict
from tests.strategies import damaged


@settings(max_examples=25)
@given(damaged())
def test_any_text_can_be_tried(text: str) -> None:
    """No plan, however broken, makes a trial fail; hypothesis does not search inside of itself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "_drawn", lambda *_: None)
        assert sakip.loads(text).trial() is not None


def test_chains_and_circles_of_formulas_end() -> None:
    chain = "\n".join(f'indikator i{n} "I{n}" {{ satuan kali  formula = i{n - 1} + 1 }}' for n in range(1, 2000))
    found = sakip.loads(f'indikator i0 "I0" {{ satuan kali  formula = i1999 }}\n{chain}').trial()
    assert {each.verdict for each in found.sheets} == {Verdict.PROVED}


def test_groups_may_be_large() -> None:
    members = "  ".join(f'anggota a{n} "A{n}"' for n in range(400))
    found = sakip.loads(f"""
        kelompok desa "Desa" {{ {members} }}
        data x "X" {{ satuan orang  per desa }}  data y "Y" {{ satuan orang  per desa  paling_sedikit 1 }}
        indikator z "Z" {{ satuan persen  formula = rata_rata(desa; x / y) }}
    """).trial("z")
    assert {each.property.name.id: each.verdict for each in found.sheets[0].results} == {
        "terdefinisi": Verdict.TESTED,
        "searah": Verdict.UNTESTABLE,
    }


def test_a_trial_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    plan = sakip.loads("""
        data n "N" { satuan nilai   paling_sedikit 0   paling_banyak 100 }
        indikator x "X" { satuan nilai  formula = n * n * n - 3 * n * n + 5 * n }
    """)
    assert plan.trial().sheets[0].verdict is Verdict.TESTED
    assert list(tmp_path.iterdir()) == []
