"""Official tables of the real plans."""

from pathlib import Path

import pytest

import sakip
from sakip.report.catalogue import MODULES, forms
from sakip.report.form import Bahan
from sakip.report.to_markdown import table as written

ROOT = Path(__file__).parents[2]
PLANS = {"denpasar": 2024, "bandar-lampung": 2024, "kalimantan-barat": 2024, "dishub-banyuwangi": 2025}


@pytest.fixture(scope="module")
def materials() -> dict[str, Bahan]:
    return {name: Bahan(sakip.load(ROOT / "examples" / name).evaluation, year) for name, year in PLANS.items()}


def test_every_form_is_listed() -> None:
    files = {path.stem for path in (ROOT / "sakip/report/tables").glob("*.py") if path.stem != "__init__"}
    assert {name.rpartition(".")[2] for name in MODULES} == files


@pytest.mark.parametrize("code", forms())
@pytest.mark.parametrize("name", PLANS)
def test_every_row_of_every_form_fills_its_columns(code: str, name: str, materials: dict[str, Bahan]) -> None:
    """Merged cells and all, each place of the grid is under exactly one cell."""
    table = forms()[code].buat(materials[name])
    covered = [[0] * len(table.kolom) for _ in table.baris]
    for at, cells in enumerate(table.grid()):
        for column, cell in enumerate(cells):
            for down in range(cell.baris if cell else 0):
                for across in range(cell.kolom if cell else 0):
                    covered[at + down][column + across] += 1
    assert all(count == 1 for line in covered for count in line)


def test_the_measurement_of_a_real_agency(materials: dict[str, Bahan]) -> None:
    text = written(forms()["capaian"].buat(materials["denpasar"]))
    assert "| Persentase Koperasi sehat | persen | 27,8 | 52 | 187,05% |" in text
    assert "| **Rata-rata capaian** |  |  |  |  | **143,53%** |" in text


def test_what_is_not_known_is_said_in_words(materials: dict[str, Bahan]) -> None:
    """Denpasar's report says nothing of what its support programme spent; an empty cell would hide it."""
    text = written(forms()["anggaran"].buat(materials["denpasar"]))
    assert "| **Rp9.634.912.360** | **tidak dinyatakan** | **tidak dinyatakan** |" in text
