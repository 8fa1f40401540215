"""One mistake, one finding, at its place, and the rest is still understood: the table is `recovery.md`."""

import re
from pathlib import Path

import pytest
from attrs import frozen

from sakip.cli.mending import repair_of
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.plan import Plan, loads
from sakip.text.bilingual import Lang

_CASE = re.compile(r"### (?P<title>[^\n]+)\n\n```sakip\n(?P<text>.*?)```\n\n(?P<said>(?:- [^\n]+\n)+)", re.DOTALL)


@frozen
class Case:
    """What somebody wrote, and what is said about it."""

    title: str
    text: str
    findings: tuple[str, ...]
    known: str
    mended: str


def cases() -> list[Case]:
    table = Path(__file__).with_name("recovery.md").read_text(encoding="utf-8")
    return [case(found) for found in _CASE.finditer(table)]


def case(found: re.Match[str]) -> Case:
    *said, known = found["said"].splitlines()
    mended = next((each for each in said if each.startswith("- pasti: ")), "")
    return Case(found["title"], found["text"], tuple(each for each in said if each != mended), known, mended)


CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=[each.title for each in CASES])
def test_what_is_said_and_what_is_known(case: Case) -> None:
    """Exactly these findings at exactly these places, and everything else in the model."""
    plan = loads(case.text, "rencana.sakip")
    assert [shown(each) for each in reading(plan)] == list(case.findings)
    assert known(plan) == case.known


@pytest.mark.parametrize("case", [each for each in CASES if each.mended], ids=lambda case: case.title)
def test_what_is_certain_is_mended(case: Case) -> None:
    """The lines that `--fix` writes instead of what was written."""
    plan = loads(case.text, "rencana.sakip")
    repair = repair_of([(plan, reading(plan))])
    new = [line[1:].strip() for line in repair.preview.splitlines() if line.startswith("+") and line[:3] != "+++"]
    assert f"- pasti: `{'⏎'.join(new)}`" == case.mended


@pytest.mark.parametrize("case", CASES, ids=[each.title for each in CASES])
def test_one_at_a_time_and_in_company(case: Case) -> None:
    """The same is said when a sound declaration stands before and behind, and that is known too."""
    before, behind = 'data sebelum "S" { satuan orang }\n', 'data sesudah "S" { satuan orang }\n'
    plan = loads(f"{before}{case.text}{behind}", "rencana.sakip")
    alone = [(each.code, each.span.line) for each in reading(loads(case.text))]
    assert [(each.code, each.span.line - 1) for each in reading(plan)] == alone
    assert {"sebelum", "sesudah"} <= plan.model.nama.keys()


def test_the_table_is_read_whole() -> None:
    """No case is lost to a slip in the table."""
    table = Path(__file__).with_name("recovery.md").read_text(encoding="utf-8")
    assert len(CASES) == table.count("\n### ") > 100


def test_columns_count_characters() -> None:
    """A tab, an emoji and a letter with its mark are one column each, and a Windows line break is none."""
    text = '\tiku a "🙂e\u0301" { satuan orang; }\r\n\tiku b "B" { satuan orang; }\r\n'
    assert [(each.span.line, each.span.column) for each in reading(loads(text))] == [(1, 28), (2, 26)]


def test_a_file_from_elsewhere_is_one_finding() -> None:
    """Bytes of another program are not explained character by character."""
    assert [each.code for each in reading(loads("\x00\x01PK\x03\x04\n"))] == ["SK001"]


@pytest.mark.parametrize(
    ("text", "indonesian", "english"),
    [
        (
            'tujuan T1 "Ekonomi {\n}\n',
            "tanda petik pada `Ekonomi` tidak ditutup: tambahkan tanda petik di akhir teks",
            "the quote before `Ekonomi` is not closed: add a quote at the end of the text",
        ),
        (
            "sasaran S1 Koperasi sehat {\n}\n",
            'teks `Koperasi sehat` belum diapit tanda petik: tulis "Koperasi sehat"',
            'the text `Koperasi sehat` is not in quotes: write "Koperasi sehat"',
        ),
        (
            'iku a "A" {\n  satuan orang\n  target { 2024 70 }\n}\n',
            "`2024` tidak terbaca pada `target`: yang diharapkan di sini: `2024:`",
            "`2024` cannot be read in `target`: expected here: `2024:`",
        ),
        (
            'iku a "A" {\n  satuan orang\n  target { 2024: - }\n}\n',
            "`-` tidak terbaca pada `2024:`: yang diharapkan di sini: nilai, mis. `27,45%`; "
            'bila tidak ada: `belum "alasan"` atau `tidak_berlaku "alasan"`',
            "`-` cannot be read in `2024:`: expected here: a value, such as `27,45%`; "
            'where there is none: `belum "reason"` or `tidak_berlaku "reason"`',
        ),
        (
            'iku a "A" {\n  satuan persen\n  formula = a +\n}\n',
            "akhir baris tidak terbaca pada `formula`: yang diharapkan di sini: angka, nama, atau rumus dalam kurung",
            "the end of the line cannot be read in `formula`: "
            "expected here: a number, a name or a formula in parentheses",
        ),
        (
            'tujuan T1 "E" @ {\n}\n',
            '`@` tidak terbaca pada `tujuan`: yang diharapkan di sini: teks dalam "…", `{` atau akhir baris',
            '`@` cannot be read in `tujuan`: expected here: text in "…", `{` or the end of the line',
        ),
        (
            'Sasaran S1 "Sehat" {\n}\n',
            "kata `Sasaran` tidak dikenal: maksudnya `sasaran`?",
            "the word `Sasaran` is not known: did you mean `sasaran`?",
        ),
        (  # what is not near to anything is told what there is, by the word that was written
            'misi M1 "Maju" {\n  warna "biru"\n}\n',
            "kata `warna` tidak dikenal: di dalam `misi` yang dikenal: arah_kebijakan_daerah, catatan, ikk, iku, "
            "indikator, izinkan, mendukung, sasaran_daerah, strategi, tujuan_daerah",
            "the word `warna` is not known: known inside `misi`: arah_kebijakan_daerah, catatan, ikk, iku, "
            "indikator, izinkan, mendukung, sasaran_daerah, strategi, tujuan_daerah",
        ),
        (
            'data jumlah koperasi "D" { satuan orang }\n',
            "`koperasi` tidak terbaca pada `data`: nama ditulis satu kata, mis. `jumlah_koperasi`",
            "`koperasi` cannot be read in `data`: a name is one word, such as `jumlah_koperasi`",
        ),
        (
            'program P1 "P" {\n  pagu { 2024: Rp 1.000,- }\n}\n',
            "angka `Rp 1.000,-` berakhiran `,-`: tulis `Rp1.000`",
            "the number `Rp 1.000,-` ends in `,-`: write `Rp1.000`",
        ),
    ],
)
def test_words(text: str, indonesian: str, english: str) -> None:
    """What was being read, what was expected, and how to write it, in the planner's words."""
    finding = reading(loads(text))[0]
    assert f"{finding.message()}: {finding.advice()}" == indonesian
    assert f"{finding.message(Lang.EN)}: {finding.advice(Lang.EN)}" == english


def test_no_word_of_the_machine_reaches_the_reader() -> None:
    """Neither names of terminals nor of rules of the grammar are ever said."""
    machine = re.compile(r"\b(?:[A-Z]{2,}_[A-Z]+|KATA|NAMA|KUNCI|TEKS|ANGKA|BUKA|TUTUP|KOMA|Token|None|lark)\b")
    for each in CASES:
        for finding in reading(loads(each.text)):
            for lang in Lang:
                said = f"{finding.message(lang)} {finding.advice(lang)}"
                assert machine.search(said.replace(finding.span.text, "")) is None


def reading(plan: Plan) -> list[Diagnostic]:
    """What reading and resolving found, by place."""
    return sorted(plan._read, key=lambda each: each.order)


def shown(finding: Diagnostic) -> str:
    text = finding.span.text.replace("\n", "⏎")
    return f"- {finding.code} {finding.span.line}:{finding.span.column}{f' `{text}`' if text else ''}"


def known(plan: Plan) -> str:
    names = [name for name in plan.model.nama if "/" not in name]
    values = [f"{each.subjek}.{each.ukuran}[{each.periode}]" for each in plan.model.butir]
    return f"- dikenal: {' '.join(names + values) or '-'}"
