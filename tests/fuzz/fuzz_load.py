"""A coverage-guided fuzz target for the loader: bytes become a plan, its findings, and every form they are shown in.

Nothing may raise, whatever the bytes. Besides: every place lies in its file, and a text without mistakes of writing is
printed and read back as the same tree. Needs `atheris`, which is no dependency of the tests:

    pip install atheris
    python tests/fuzz/fuzz_load.py FOLDER -max_total_time=900

FOLDER keeps what was learned (`corpus/`) and what broke (`found/`): one input for each place that raised, the run goes
on. Arguments that begin with `-` go to libFuzzer.
"""

import os
import random
import sys
import traceback
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from zlib import crc32

import atheris

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ["SAKIP_DEBUG"] = "1"  # a rule that breaks is a fault here, not a finding

with atheris.instrument_imports(include=["sakip"]):
    from sakip.checks import run as _checks
    from sakip.diagnostics import render_concise, render_github, render_json, render_junit, render_sarif, render_text
    from sakip.diagnostics.diagnostic import Diagnostic
    from sakip.diagnostics.rule import Severity
    from sakip.diagnostics.summary import summary_of
    from sakip.graph.cascade import Cascade
    from sakip.model.nodes import Model
    from sakip.plan import Plan, loads
    from sakip.source.span import Span
    from sakip.syntax.from_text import read
    from sakip.syntax.to_text import text as printed
    from sakip.syntax.vocabulary import known_words
    from sakip.text.bilingual import Lang

    _checks.checks()

LONGEST = 1 << 11
MARKS = (
    "{",
    "}",
    "=",
    ":",
    ",",
    ";",
    '"',
    '"""',
    "#",
    "..",
    "<",
    ">=",
    "%",
    "Rp",
    "(",
    ")",
    "[",
    "]",
    "*",
    "/",
    "-",
    "\n",
)
VALUES = ("27,45%", "Rp1.230.566.950", "1.371.808", "-0,5", "70.20", "80..90", "<49", "A (81,1)", "belum", "2021..2026")
KEYS = ("2024:", "tw1:", "akhir:", "S1:", "2.17.03:", '"Sangat Baik":')
NAMES = (
    "T1",
    "S1",
    "koperasi_sehat",
    "2.17.03",
    "pengawasan",
    "x[awal]",
    "x.capaian",
    "jumlah(a; b)",
    "jika(a > b; 1; 2)",
)
WORDS = tuple(sorted(known_words()))
POOLS = (MARKS, VALUES, KEYS, NAMES, WORDS)


# ── what must hold ──────────────────────────────────────────────────────────────────────────────────


def check(data: bytes) -> None:
    """Everything that must hold for a plan of *data*."""
    plan = loads(data, "rencana.sakip")
    findings = plan.diagnostics
    for span in _places(plan, findings):
        assert 0 <= span.start <= span.end <= len(span.file.text), span
    _shown(findings, data)
    _printed(plan)


def _places(plan: Plan, findings: tuple[Diagnostic, ...]) -> Iterator[Span]:
    for each in findings:
        yield each.span
        yield from (label.span for label in each.related)
        if each.fix:
            yield each.fix.span
    yield from _model_places(plan.model)


def _model_places(model: Model) -> Iterator[Span]:
    for each in (*model.nama.values(), *model.butir, *model.dokumen, *model.evaluasi, *model.narasi, *model.izin):
        yield each.letak


def _shown(findings: tuple[Diagnostic, ...], data: bytes) -> None:
    """Every finding has its words in both languages; one of the forms, another for each input, shows them all."""
    for lang in Lang:
        for each in findings:
            assert each.message(lang)
            assert each.advice(lang)
    FORMS[crc32(data) % len(FORMS)](findings, Lang.EN if len(data) % 2 else Lang.ID)


FORMS: tuple[Callable[[tuple[Diagnostic, ...], Lang], str], ...] = (
    render_text.render,
    render_concise.render,
    render_github.render,
    lambda findings, lang: render_json.render(findings, lang, summary_of(findings, 1)),
    lambda findings, lang: render_junit.render(findings, lang, ["rencana.sakip"], Severity.ERROR),
    lambda findings, lang: render_sarif.render(findings, lang, {}, "0"),
)


def _printed(plan: Plan) -> None:
    (file,) = plan.sources.files
    berkas = read(file)
    if not berkas.findings:
        again = loads(printed(berkas.isi))
        assert read(again.sources.files[0]).isi == berkas.isi
        Cascade(again.model)


# ── faults are kept, and the run goes on ────────────────────────────────────────────────────────────


class Faults:
    """The inputs that broke something, one for each place that raised."""

    def __init__(self, room: Path) -> None:
        self.room = room
        self.seen: set[str] = set()
        self.runs = 0

    def __call__(self, data: bytes) -> None:
        """Check *data*; keep it where it breaks something new."""
        self.runs += 1
        try:
            check(data)
        except Exception as fault:  # noqa: BLE001 - whatever it is, it is what we look for
            self._keep(data, fault)

    def _keep(self, data: bytes, fault: Exception) -> None:
        frame = traceback.extract_tb(fault.__traceback__)[-1]
        place = f"{type(fault).__name__} {Path(frame.filename).name}:{frame.lineno}"
        if place in self.seen:
            return
        self.seen.add(place)
        name = sha256(place.encode()).hexdigest()[:12]
        (self.room / f"{name}.sakip").write_bytes(data)
        (self.room / f"{name}.txt").write_text("".join(traceback.format_exception(fault)), encoding="utf-8")
        sys.stderr.write(f"\nFAULT {place}: {fault!s:.200}\n")


# ── mutation by pieces of the language, beside libFuzzer's by bytes ─────────────────────────────────


def mutated(data: bytes, size: int, seed: int) -> bytes:
    """*data* changed a little, at most *size* bytes: by words and lines as often as by bytes."""
    rng = random.Random(seed)  # noqa: S311 - no secret
    if rng.random() < 0.4:
        return bytes(atheris.Mutate(data, size))
    text = data.decode("utf-8", errors="surrogateescape")
    for _ in range(rng.randint(1, 3)):
        text = rng.choice(CHANGES)(text, rng)
    return text.encode("utf-8", errors="surrogateescape")[:size]


def _insert(text: str, rng: random.Random) -> str:
    at = rng.randint(0, len(text))
    return f"{text[:at]}{rng.choice((' ', ''))}{rng.choice(rng.choice(POOLS))}{rng.choice((' ', ''))}{text[at:]}"


def _delete(text: str, rng: random.Random) -> str:
    start = rng.randint(0, len(text))
    return text[:start] + text[start + rng.randint(1, 20) :]


def _lines(text: str, rng: random.Random) -> str:
    lines = text.split("\n")
    first, second = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first] if rng.random() < 0.5 else lines[second]
    return "\n".join(lines)


def _repeat(text: str, rng: random.Random) -> str:
    start = rng.randint(0, len(text))
    piece = text[start : start + rng.randint(1, 60)]
    return text[:start] + piece * rng.randint(2, 4) + text[start:]


CHANGES: tuple[Callable[[str, random.Random], str], ...] = (_insert, _insert, _delete, _lines, _repeat)


# ── the run ─────────────────────────────────────────────────────────────────────────────────────────


def _seeds(corpus: Path) -> None:
    """The real plans, whole where they are short, and each of their declarations by itself."""
    for path in sorted((ROOT / "examples").rglob("*.sakip")):
        text = path.read_text(encoding="utf-8")
        for piece in (text, *text.replace("\n}\n", "\n}\n\0").split("\0")):
            data = piece.encode()
            if 0 < len(data) <= LONGEST:
                (corpus / sha256(data).hexdigest()[:16]).write_bytes(data)


def main() -> None:
    """Fuzz until libFuzzer's arguments say that it is enough."""
    folder = Path(next(each for each in sys.argv[1:] if not each.startswith("-")))
    corpus, found = folder / "corpus", folder / "found"
    for room in (corpus, found):
        room.mkdir(parents=True, exist_ok=True)
    if not any(corpus.iterdir()):
        _seeds(corpus)
    options = [each for each in sys.argv[1:] if each.startswith("-")]
    faults = Faults(found)
    arguments = [sys.argv[0], str(corpus), f"-artifact_prefix={found}/", f"-max_len={LONGEST}", "-timeout=20", *options]
    atheris.Setup(arguments, faults, custom_mutator=mutated)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
