"""Official tables of the real plans."""

import sakip
from sakip.report.catalogue import forms
from sakip.report.form import Bahan
from sakip.report.to_markdown import written


def test_the_measurement_of_a_real_agency() -> None:
    plan = sakip.load("examples/denpasar")
    text = written(forms()["capaian"].buat(Bahan(plan.evaluation, 2024)))
    assert "| Persentase Koperasi sehat | persen | 27,8% | 52% | 187,05% |" in text
    assert "| **Rata-rata capaian** |  |  |  |  | 143,53% |" in text
