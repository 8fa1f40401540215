"""`sakip check` (`periksa`): what is wrong with a plan, and where."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click
from attrs import frozen

from sakip.cli import output, rulebook
from sakip.cli.reading import STDIN_NAME, plans_at
from sakip.cli.selection import selection_of
from sakip.cli.shell import EXIT_FINDINGS, Command, Session, choice, lang_option, option
from sakip.diagnostics.colour import Ink
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Severity
from sakip.diagnostics.summary import summary_of
from sakip.text.bilingual import Lang, Text

if TYPE_CHECKING:
    from sakip.plan import Plan

_ABOUT = Text(
    id="Periksa rencana dan tunjukkan apa yang keliru, di mana, mengapa, dan bagaimana membetulkannya.\n\n"
    "JALUR adalah berkas `.sakip`, folder (semua berkas `.sakip` di dalamnya adalah satu rencana), atau `-` untuk "
    "masukan baku. Tanpa JALUR: folder ini. Setiap JALUR diperiksa sebagai rencana tersendiri; bila foldernya hanya "
    "berisi folder, setiap folder di dalamnya.\n\n"
    "Kode keluar: 0 bersih, 1 ada temuan pada atau di atas ambang --severity, 2 salah perintah, "
    "3 sakip sendiri keliru.",
    en="Check a plan and show what is wrong, where, why, and how to mend it.\n\n"
    "PATH is a `.sakip` file, a folder (all `.sakip` files in it are one plan), or `-` for standard input. Without "
    "PATH: this folder. Each PATH is checked as a plan of its own; in a folder of folders, each folder is.\n\n"
    "Exit code: 0 clean, 1 findings at or above the --severity threshold, 2 wrong command, 3 a mistake of sakip's own.",
)
_FORMAT = Text(
    id="Bentuk keluaran: text untuk dibaca (bawaan), concise satu baris per temuan, selebihnya untuk program lain.",
    en="Form of the output: text to be read (default), concise one line a finding, the others for other programs.",
)
_SELECT = Text(
    id="Hanya aturan ini: kode atau awalannya (SK2), dipisah koma, boleh diulang.",
    en="Only these rules: codes or beginnings of codes (SK2), separated by commas, repeatable.",
)
_IGNORE = Text(
    id="Kecuali aturan ini; awalan yang lebih panjang menang atas --select.",
    en="All but these rules; the longer beginning wins over --select.",
)
_SEVERITY = Text(
    id="Ambang kode keluar 1: galat, peringatan (bawaan), atau saran. Temuan di bawahnya tetap ditampilkan.",
    en="Threshold for exit code 1: error, warning (default) or advice. What is below is still shown.",
)
_STRICT = Text(
    id="Saran pun dihitung: sama dengan --severity saran.", en="Advice counts too: the same as --severity advice."
)
_STDIN = Text(id="Nama berkas yang ditampilkan untuk masukan baku.", en="The file name to show for standard input.")

_SEVERITIES = {word: severity for severity in Severity for word in (severity.label.en, severity.label.id)}


@frozen
class Outcome:
    """All that there is to show of a run."""

    findings: tuple[Diagnostic, ...]
    files: tuple[str, ...]
    lang: Lang
    threshold: Severity

    @property
    def failed(self) -> bool:
        """Whether a finding is at or above the threshold."""
        return any(each.severity.rank >= self.threshold.rank for each in self.findings)


def show_text(outcome: Outcome) -> None:
    """Findings for a person, and the sum of them."""
    from sakip.diagnostics import render_text

    paint, summary = output.paint(), summary_of(outcome.findings, len(outcome.files))
    last = paint(summary.shown(outcome.lang), Ink.STRONG if summary.total else Ink.GOOD)
    shown = render_text.render(outcome.findings, outcome.lang, paint, output.width())
    output.say(f"{shown}\n{last}\n" if shown else f"{last}\n")


def show_concise(outcome: Outcome) -> None:
    """One line a finding."""
    from sakip.diagnostics import render_concise

    output.say(render_concise.render(outcome.findings, outcome.lang))


def show_json(outcome: Outcome) -> None:
    """The document that `finding.schema.json` describes."""
    from sakip.diagnostics import render_json

    summary = summary_of(outcome.findings, len(outcome.files))
    output.hand_over(render_json.render(outcome.findings, outcome.lang, summary))


def show_sarif(outcome: Outcome) -> None:
    """A SARIF log with the pages of the rules that found something."""
    from sakip import __version__
    from sakip.diagnostics import render_sarif

    pages = {code: rulebook.entry(code).page for code in {each.code for each in outcome.findings}}
    output.hand_over(render_sarif.render(outcome.findings, outcome.lang, pages, __version__))


def show_github(outcome: Outcome) -> None:
    """Workflow commands."""
    from sakip.diagnostics import render_github

    output.hand_over(render_github.render(outcome.findings, outcome.lang))


def show_junit(outcome: Outcome) -> None:
    """A JUnit report."""
    from sakip.diagnostics import render_junit

    output.hand_over(render_junit.render(outcome.findings, outcome.lang, outcome.files, outcome.threshold))


FORMATS: dict[str, Callable[[Outcome], None]] = {
    "text": show_text,
    "concise": show_concise,
    "json": show_json,
    "sarif": show_sarif,
    "github": show_github,
    "junit": show_junit,
}


@click.command("check", cls=Command, alias="periksa", words=_ABOUT)
@click.argument("paths", metavar="[JALUR…|-]", nargs=-1)
@choice("--format", "show", among=FORMATS, default="text", words=_FORMAT)
@option("--select", multiple=True, metavar="KODE", words=_SELECT)
@option("--ignore", multiple=True, metavar="KODE", words=_IGNORE)
@choice(
    "--severity",
    "threshold",
    among=_SEVERITIES,
    listed=[each.value for each in Severity],
    default="warning",
    words=_SEVERITY,
)
@option("--strict", is_flag=True, words=_STRICT)
@option("--stdin-filename", metavar="NAMA", default=STDIN_NAME, words=_STDIN)
@lang_option()
@click.pass_obj
def command(
    session: Session,
    paths: tuple[str, ...],
    show: Callable[[Outcome], None],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    threshold: Severity,
    strict: bool,
    stdin_filename: str,
) -> int:
    """Check the plans at *paths* and show what was found."""
    selection = selection_of(select, ignore, rulebook.codes())
    wanted = dict.fromkeys(paths or (".",))
    plans = [plan for path in wanted for plan in plans_at(path, session.lang, stdin_filename)]
    outcome = Outcome(
        findings=tuple(each for plan in plans for each in plan.diagnostics if selection.keeps(each.code)),
        files=_files(plans),
        lang=session.lang,
        threshold=Severity.ADVICE if strict else threshold,
    )
    show(outcome)
    return EXIT_FINDINGS if outcome.failed else 0


def _files(plans: Sequence["Plan"]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(file.name for plan in plans for file in plan.sources.files))
