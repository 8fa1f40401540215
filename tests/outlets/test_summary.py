from sakip.diagnostics.summary import Summary, summary_of
from sakip.text.bilingual import Lang
from tests.outlets.findings import advice, objective


def test_findings_are_counted_by_severity() -> None:
    assert summary_of([objective(), advice(), advice()], 9) == Summary(error=1, warning=0, advice=2, files=9)


def test_the_sentence_names_only_what_there_is() -> None:
    assert Summary(1, 0, 2, 9).shown(Lang.ID) == "1 galat, 2 saran di 9 berkas."
    assert Summary(1, 2, 0, 1).shown(Lang.EN) == "1 error, 2 warnings in 1 file."


def test_a_clean_plan_is_told_so_kindly() -> None:
    assert Summary(0, 0, 0, 1).shown(Lang.ID) == "Bersih: 1 berkas diperiksa, tidak ada temuan."
    assert Summary(0, 0, 0, 3).shown(Lang.EN) == "All clear: 3 files checked, nothing to report."
