"""One mistake never hides another: what is planted is found, where it was planted, and nothing else is lost."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

import pytest
from attrs import frozen
from hypothesis import assume, given
from hypothesis import strategies as st

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.plan import Plan, loads
from tests.stages.test_recovery import CASES
from tests.strategies import EXAMPLES, any_text


@frozen
class Mistake:
    """A slip that spoils a line: what lines it fits, and what it makes of them."""

    fits: re.Pattern[str]
    spoil: Callable[[str], str]


def pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


def _with_commas(line: str) -> str:
    return re.sub(r"Rp\d{1,3}(?:\.\d{3})+", lambda number: number.group().replace(".", ","), line, count=1)


# Each is one mistake in one line of a real plan, whatever stands around it.
MISTAKES = {
    "petik penutup terlupa": Mistake(pattern(r'^\s*\w+ [\w.]+ "[^"]+" \{\s*$'), lambda line: line.replace('" {', " {")),
    "judul tanpa petik": Mistake(pattern(r'^\s*sasaran \w+ "[A-Z][\w ]+" \{\s*$'), lambda line: line.replace('"', "")),
    "petik miring": Mistake(pattern(r'^\s*strategi "[^"]+"\s*$'), lambda line: line.replace('"', "“", 1)),
    "titik koma": Mistake(pattern(r'^\s*(?:satuan|arah|strategi|lokasi)\s+[^\s#;]+$|"\s*$'), lambda line: f"{line};"),
    "titik dua": Mistake(
        pattern(r"^\s*(?:satuan|arah)\s+\w+\s*$"), lambda line: re.sub(r"(\w)(\s+\w+\s*)$", r"\1:\2", line)
    ),
    "sama dengan": Mistake(pattern(r"^\s*arah\s+\w+\s*$"), lambda line: line.replace("arah", "arah =")),
    "salah ketik": Mistake(pattern(r"^\s*satuan\s+persen\s*$"), lambda line: line.replace("satuan", "satun")),
    "huruf besar": Mistake(pattern(r"^\s*arah\s+\w+\s*$"), lambda line: line.replace("arah", "Arah")),
    "kata tanpa isi": Mistake(pattern(r"^\s*arah\s+\w+\s*$"), lambda line: line.split("arah")[0] + "arah"),
    "koma ribuan": Mistake(pattern(r'^[^"]*Rp\d{1,3}\.\d{3}\.\d{3}\b'), _with_commas),
    "titik desimal": Mistake(
        pattern(r'^[^%"]*\b\d+,\d{1,2}%[^%]*$'), lambda line: re.sub(r"(\d),(\d+%)", r"\1.\2", line, count=1)
    ),
    "tanpa titik dua": Mistake(pattern(r"\{ 2024: [^:]+\}\s*$"), lambda line: line.replace("2024:", "2024")),
    "nilai terlupa": Mistake(pattern(r"\{ 2024: \S+ \}\s*$"), lambda line: re.sub(r"2024: \S+", "2024:", line)),
    "butir": Mistake(pattern(r'^\s*strategi "[^"]+"\s*$'), lambda line: line.replace("strategi", "- strategi")),
    "dua nama tanpa koma": Mistake(pattern(r"penanggung_jawab \w+, \w+\s*$"), lambda line: line.replace(",", "")),
}
PROSE = re.compile(r'""".*?"""', re.DOTALL)
FILES = {name: text for name, text in EXAMPLES.items() if text.count("\n") > 20}


@st.composite
def planted(draw: st.DrawFn) -> tuple[str, str, dict[int, str]]:
    """A real file, the file with mistakes in some of its lines, and which mistake is in which line."""
    original = draw(st.sampled_from(list(FILES.values())))
    lines = original.split("\n")
    plain = PROSE.sub(lambda prose: "#" + "\n#" * prose.group().count("\n"), original).split("\n")
    places = [
        (name, number) for name, each in MISTAKES.items() for number, line in enumerate(plain) if fits(each, line)
    ]
    assume(places)
    chosen: dict[int, str] = {}
    for name, number in draw(st.lists(st.sampled_from(places), min_size=1, max_size=8, unique_by=lambda each: each[1])):
        chosen[number] = name
        lines[number] = MISTAKES[name].spoil(lines[number])
    return original, "\n".join(lines), {number + 1: name for number, name in chosen.items()}


def fits(mistake: Mistake, line: str) -> bool:
    return "#" not in line and mistake.fits.search(line) is not None


class TestMistakes:
    """Issue 2: "n independent mistakes in a file give n findings, at the right line, and everything else is checked"."""

    @given(planted())
    def test_n_mistakes_are_n_findings(self, plant: tuple[str, str, dict[int, str]]) -> None:
        """Each mistake is one more finding of writing, on its own line; every declaration is still known."""
        original, spoiled, mistakes = plant
        before, after = loads(original), loads(spoiled)
        assert lines_of(after) - lines_of(before) == Counter(mistakes.keys())
        assert declared(after) == declared(before)

    @pytest.mark.parametrize("name", MISTAKES)
    def test_every_mistake_can_be_planted(self, name: str) -> None:
        """No kind of mistake is without a line that it fits."""
        assert any(fits(MISTAKES[name], line) for text in FILES.values() for line in text.split("\n"))


class TestFixes:
    """Issue 2: an ambiguous or foreign spelling "is a finding with the fix"; house: a fix is "a mend that is certain"."""

    @given(any_text)
    def test_in_any_text(self, text: str) -> None:
        """A fix that is applied takes its finding away."""
        removes_its_finding(text)

    @given(planted())
    def test_in_real_plans(self, plant: tuple[str, str, dict[int, str]]) -> None:
        """The same among other mistakes of a real plan."""
        removes_its_finding(plant[1])

    @pytest.mark.parametrize("text", [each.text for each in CASES], ids=[each.title for each in CASES])
    def test_of_known_mistakes(self, text: str) -> None:
        """The same for every mistake that is known, and what is left is no worse."""
        removes_its_finding(text)
        for each in read(text):
            if each.fix:
                assert len(read(mended(text, each))) < len(read(text))


def removes_its_finding(text: str) -> None:
    before = Counter(map(said, read(text)))
    for each in read(text):
        if each.fix:
            after = Counter(map(said, read(mended(text, each))))
            assert after[said(each)] < before[said(each)]


def read(text: str) -> Sequence[Diagnostic]:
    """What reading and resolving *text* found."""
    return loads(text)._read


def mended(text: str, finding: Diagnostic) -> str:
    assert finding.fix is not None
    span = finding.fix.span
    return text[: span.start] + finding.fix.replacement + text[span.end :]


def said(finding: Diagnostic) -> tuple[str, str]:
    return finding.code, finding.message()


def lines_of(plan: Plan) -> Counter[int]:
    """How many findings of writing each line has; consequences in other lines are of other families."""
    return Counter(each.span.line for each in plan._read if each.code < "SK1")


def declared(plan: Plan) -> Counter[tuple[str, str]]:
    """The declarations of a plan: by name, or by kind where they have none."""
    return Counter((type(each).__name__, "" if "/" in each.id else each.id) for each in plan.model.nama.values())
