"""`sakip check` (`periksa`): what is wrong with a plan, and where."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import redirect_stdout
from posixpath import commonpath
from typing import TYPE_CHECKING, TypedDict, Unpack

import click
from attrs import field, frozen

from sakip.cli import output
from sakip.cli.asking import form_options
from sakip.cli.papers import writer_of
from sakip.cli.reading import STDIN, STDIN_NAME, findings_at, plans_at
from sakip.cli.selection import Selection, selection_of
from sakip.cli.shell import EXIT_FINDINGS, Command, Complaint, Session, choice, lang_option, option
from sakip.diagnostics.colour import Ink
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.groups import causes, grouped
from sakip.diagnostics.rule import Severity
from sakip.diagnostics.summary import summary_of
from sakip.text.bilingual import Lang, Text

if TYPE_CHECKING:
    from sakip.cli.recording import Record
    from sakip.plan import Plan
    from sakip.source.workspace import Sources

    Form = Callable[["Outcome", output.Screen], str | bytes]

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
    id="Bentuk keluaran: teks untuk dibaca (bawaan), ringkas satu baris per temuan; csv dan xlsx untuk Excel, docx "
    "untuk Word, md tabel Markdown, dengan kolom untuk tanggapan; selebihnya untuk program lain.",
    en="Form of the output: text to be read (default), concise one line a finding; csv and xlsx for Excel, docx for "
    "Word, md a Markdown table, with a column for answers; the others for other programs.",
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
_FIX = Text(
    id="Betulkan yang pasti: perubahannya ditunjukkan, lalu ditanyakan. Untuk `-` hasilnya ditulis ke keluaran baku.",
    en="Mend what is certain: the changes are shown, then you are asked. For `-` the result goes to standard output.",
)
_YES = Text(id="Dengan --fix: tulis tanpa bertanya.", en="With --fix: write without asking.")
_DIFF = Text(
    id="Hanya tunjukkan apa yang akan diubah --fix; tidak ada yang ditulis.",
    en="Only show what --fix would change; nothing is written.",
)
_BASELINE = Text(
    id="Jangan tampilkan temuan yang tercatat di berkas ini; yang sudah beres dihapus dari catatan.",
    en="Leave out the findings that are recorded in this file; what is done with is dropped from it.",
)
_WRITE_BASELINE = Text(id="Catat temuan yang ada ke berkas ini.", en="Record the present findings in this file.")
_NO_CACHE = Text(
    id="Periksa semuanya lagi, meskipun rencananya tidak berubah sejak terakhir diperiksa.",
    en="Check everything again, even where a plan has not changed since it was last checked.",
)
_NO_SHRINK = Text(id="Biarkan berkas --baseline apa adanya.", en="Leave the file of --baseline as it is.")

_YES_ALONE = Text(id="--yes hanya bersama --fix.", en="--yes goes with --fix only.")
_STDIN_ALONE = Text(
    id="--fix untuk `-` hanya bila itu satu-satunya JALUR.", en="--fix takes `-` only where it is the only PATH."
)
_OFFER = Text(
    id="Pembetulan pasti tersedia untuk {jumlah} temuan: lihat dengan --diff, tulis dengan --fix.",
    en="Findings that can be mended for certain: {jumlah}; see how with --diff, write with --fix.",
)
_LEFT_OUT = Text(
    id="Temuan lama yang tercatat di {berkas}: {jumlah}, tidak ditampilkan.",
    en="Old findings recorded in {berkas}: {jumlah}, not shown.",
)
_SHRUNK = Text(
    id="{berkas} menyusut: {jumlah} temuan lama sudah beres.",
    en="{berkas} has shrunk: {jumlah} old findings are done with.",
)
_RECORDED = Text(id="Tercatat di {berkas}: {jumlah} temuan.", en="Recorded in {berkas}: {jumlah} findings.")

_SEVERITIES = {severity.value: severity for severity in Severity}


class Asked(TypedDict):
    """The options of the command."""

    form: "Form"
    target: str
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    threshold: Severity
    strict: bool
    stdin_filename: str
    fix: bool
    yes: bool
    diff: bool
    baseline: str
    write_baseline: str
    no_shrink: bool
    no_cache: bool


@frozen
class Checked:
    """The files of a plan, its findings to show, and how many more are recorded as old.

    The plan itself, and what it is called in a baseline, where more is wanted than to show findings.
    """

    files: tuple[str, ...]
    findings: tuple[Diagnostic, ...]
    plan: "Plan | None" = None
    name: str = ""
    left_out: int = 0


@frozen
class Outcome:
    """All that there is to show of a run. What the plans have in common is not one cause: each stands by itself."""

    plans: tuple[tuple[Diagnostic, ...], ...]
    names: tuple[str, ...]
    files: tuple[str, ...]
    lang: Lang
    threshold: Severity
    left_out: int | None = None
    remarks: tuple[str, ...] = field(default=(), kw_only=True)

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """The findings of all plans."""
        return tuple(each for plan in self.plans for each in plan)

    @property
    def failed(self) -> bool:
        """Whether a finding is at or above the threshold."""
        return any(each.severity.rank >= self.threshold.rank for each in self.findings)


def as_text(outcome: Outcome, screen: output.Screen) -> str:
    """Findings for a person, those with one cause as one, and the sum of them."""
    from sakip.diagnostics import render_text

    paint, summary = screen.paint, summary_of(outcome.findings, len(outcome.files))
    last = paint(summary.shown(outcome.lang), Ink.STRONG if summary.total else Ink.GOOD)
    distinct = [each for plan in outcome.plans for each in grouped(plan)]
    shown = render_text.render(distinct, outcome.lang, paint, screen.width)
    remarks = "".join(f"{paint(each, Ink.FAINT)}\n" for each in outcome.remarks)
    return (f"{shown}\n{last}\n" if shown else f"{last}\n") + remarks


def as_concise(outcome: Outcome, screen: output.Screen) -> str:
    """One line a finding."""
    from sakip.diagnostics import render_concise

    del screen
    return render_concise.render(outcome.findings, outcome.lang)


def as_json(outcome: Outcome, screen: output.Screen) -> str:
    """The document that `finding.schema.json` describes."""
    from sakip.diagnostics import render_json

    del screen
    summary = summary_of(outcome.findings, len(outcome.files))
    groups: list[int] = []
    for plan in outcome.plans:
        groups += [len(groups) + each for each in causes(plan)]
    return render_json.render(outcome.findings, outcome.lang, summary, groups=groups, left_out=outcome.left_out)


def as_sarif(outcome: Outcome, screen: output.Screen) -> str:
    """A SARIF log with the pages of the rules that found something."""
    from sakip import __version__
    from sakip.cli import rulebook
    from sakip.diagnostics import render_sarif

    del screen
    pages = {code: rulebook.entry(code).page for code in {each.code for each in outcome.findings}}
    return render_sarif.render(outcome.findings, outcome.lang, pages, __version__)


def as_github(outcome: Outcome, screen: output.Screen) -> str:
    """Workflow commands."""
    from sakip.diagnostics import render_github

    del screen
    return render_github.render(outcome.findings, outcome.lang)


def as_junit(outcome: Outcome, screen: output.Screen) -> str:
    """A JUnit report."""
    from sakip.diagnostics import render_junit

    del screen
    return render_junit.render(outcome.findings, outcome.lang, outcome.files, outcome.threshold)


def _listed(form: str) -> "Form":
    """The form *form* of a list to hand back, with a column for the answer to each finding."""

    def shown(outcome: Outcome, screen: output.Screen) -> str | bytes:
        from sakip.report import listed

        del screen
        said = summary_of(outcome.findings, len(outcome.files)).shown(outcome.lang)
        plans = dict(zip(outcome.names, outcome.plans, strict=True))
        return writer_of(form)(listed.document(plans, outcome.lang, [said]), outcome.lang)

    return shown


FORMATS: "dict[str, Form]" = {
    "text": as_text,
    "concise": as_concise,
    "csv": _listed("csv"),
    "md": _listed("markdown"),
    "docx": _listed("docx"),
    "xlsx": _listed("xlsx"),
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
    "junit": as_junit,
}
_FOR_A_PERSON = (as_text, as_concise)


@click.command("check", cls=Command, alias="periksa", words=_ABOUT)
@click.argument("paths", metavar="[JALUR…|-]", nargs=-1)
@form_options(FORMATS, "text", _FORMAT)
@option("--select", multiple=True, metavar="KODE", words=_SELECT)
@option("--ignore", multiple=True, metavar="KODE", words=_IGNORE)
@choice(
    "--severity",
    "threshold",
    among=_SEVERITIES,
    default="warning",
    words=_SEVERITY,
)
@option("--strict", is_flag=True, words=_STRICT)
@option("--stdin-filename", metavar="NAMA", default=STDIN_NAME, words=_STDIN)
@option("--fix", is_flag=True, words=_FIX)
@option("-y", "--yes", is_flag=True, words=_YES)
@option("--diff", is_flag=True, words=_DIFF)
@option("--baseline", metavar="BERKAS", default="", words=_BASELINE)
@option("--write-baseline", metavar="BERKAS", default="", words=_WRITE_BASELINE)
@option("--no-shrink", is_flag=True, words=_NO_SHRINK)
@option("--no-cache", is_flag=True, words=_NO_CACHE)
@lang_option()
@click.pass_obj
def command(session: Session, paths: tuple[str, ...], **asked: Unpack[Asked]) -> int:
    """Check the plans at *paths* and show what was found."""
    run = _Run(session.lang, tuple(dict.fromkeys(paths or (".",))), asked)
    if asked["yes"] and not asked["fix"]:
        raise Complaint(_YES_ALONE)
    if asked["write_baseline"]:
        return run.record()
    if asked["diff"]:
        return run.preview()
    if asked["fix"] and STDIN in run.paths:
        return run.filter()
    if asked["fix"]:
        return run.mend_and_show()
    return run.show(run.checked() if run.needs_plans else run.found())


@frozen
class _Run:
    """What was asked for on the command line, and the ways to do it; each gives the exit code."""

    lang: Lang
    paths: tuple[str, ...]
    asked: Asked
    selection: Selection = field(init=False)

    @selection.default
    def _selection(self) -> Selection:
        select, ignore = self.asked["select"], self.asked["ignore"]
        if not (select or ignore):
            return Selection()
        from sakip.cli import rulebook

        return selection_of(select, ignore, rulebook.codes())

    def show(self, checked: Sequence[Checked], *, offer: bool = True) -> int:
        """The findings are shown; *offer* says that mends have not been offered yet."""
        gone = self._shrink(checked) if self.asked["baseline"] and not self.asked["no_shrink"] else 0
        outcome = self._outcome(checked, self._remarks(checked, gone, offer=offer))
        form, target = self.asked["form"], self.asked["target"]
        text = form(outcome, output.screen(target))
        output.deliver(text, target, self.lang, for_a_person=form in _FOR_A_PERSON)
        return EXIT_FINDINGS if outcome.failed else 0

    def mend_and_show(self) -> int:
        """What is certain is mended, where the person agrees, and what remains is shown."""
        from sakip.cli import mending

        checked = self.checked()
        repair = mending.repair_of(_plans(checked))
        aside = self.asked["form"] is not as_text
        done = mending.carry_out(repair, self.lang, yes=self.asked["yes"], aside=aside)
        return self.show(self.checked() if done else checked, offer=False)

    def preview(self) -> int:
        """What would be mended is shown, and nothing else."""
        from sakip.cli import mending

        checked = self.checked()
        mending.preview(mending.repair_of(_plans(checked)), self.lang)
        return EXIT_FINDINGS if self._outcome(checked).failed else 0

    def filter(self) -> int:
        """Standard input, mended, is written to standard output; what remains is shown on standard error."""
        from sakip.cli import mending
        from sakip.plan import loads

        if self.paths != (STDIN,):
            raise Complaint(_STDIN_ALONE)
        raw, record = sys.stdin.buffer.read(), self._record()
        plan = loads(raw, self.asked["stdin_filename"])
        new = mending.repair_of([(plan, self._of(plan, STDIN, record).findings)]).texts
        mended = next((text.encode() for text in new.values()), raw)
        click.echo(mended, nl=False)
        with redirect_stdout(sys.stderr):
            return self.show([self._of(loads(mended, self.asked["stdin_filename"]), STDIN, record)], offer=False)

    def record(self) -> int:
        """The findings are recorded as old."""
        from sakip.cli.recording import Record

        name, keeps = self.asked["write_baseline"], self.selection.keeps
        record = Record.opened(name, new=True)
        checked = self._checked(record.names)
        for each in checked:
            if each.plan is not None:
                record.record(each.name, each.plan, each.findings, lambda code: not keeps(code))
        record.save()
        count = sum(len(each.findings) for each in checked)
        output.say(f"{_RECORDED.in_(self.lang).format(berkas=name, jumlah=count)}\n")
        return 0

    @property
    def needs_plans(self) -> bool:
        """Whether it takes more than the findings of plans to answer."""
        return bool(self.asked["baseline"] or self.asked["no_cache"] or STDIN in self.paths)

    def found(self) -> list[Checked]:
        """The findings that are asked for, of plans that are checked only where they have changed."""
        every = (each for path in self.paths for each in findings_at(path, self.lang))
        return [Checked(_names(sources), self._kept(findings)) for sources, findings in every]

    def checked(self) -> list[Checked]:
        """The plans, checked, with the findings that are asked for."""
        record = self._record()
        return self._checked(record.names if record else _nameless, record)

    def _checked(self, names: Callable[[str], Iterable[str]], record: "Record | None" = None) -> list[Checked]:
        found = []
        for path in self.paths:
            plans = plans_at(path, self.lang, self.asked["stdin_filename"])
            called = list(names(path)) or [""] * len(plans)
            found += [self._of(plan, name, record) for plan, name in zip(plans, called, strict=True)]
        return found

    def _of(self, plan: "Plan", name: str, record: "Record | None") -> Checked:
        kept, files = self._kept(plan.diagnostics), _names(plan.sources)
        if record is None:
            return Checked(files, kept, plan, name)
        new = self._kept(record.new(name, plan))
        return Checked(files, new, plan, name, len(kept) - len(new))

    def _kept(self, findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        return tuple(each for each in findings if self.selection.keeps(each.code))

    def _record(self) -> "Record | None":
        if not self.asked["baseline"]:
            return None
        from sakip.cli.recording import Record

        return Record.opened(self.asked["baseline"])

    def _outcome(self, checked: Sequence[Checked], remarks: Iterable[str] = ()) -> Outcome:
        return Outcome(
            plans=tuple(each.findings for each in checked),
            names=_told_apart(checked),
            files=tuple(dict.fromkeys(name for each in checked for name in each.files)),
            lang=self.lang,
            threshold=Severity.ADVICE if self.asked["strict"] else self.asked["threshold"],
            left_out=sum(each.left_out for each in checked) if self.asked["baseline"] else None,
            remarks=tuple(remarks),
        )

    def _remarks(self, checked: Sequence[Checked], gone: int, *, offer: bool) -> Iterable[str]:
        """What a person wants to know besides the findings; *gone* is by how many the baseline has shrunk."""
        certain = sum(1 for plan in checked for each in plan.findings if each.fix and each.fix.certain)
        if offer and certain:
            yield _OFFER.in_(self.lang).format(jumlah=certain)
        if name := self.asked["baseline"]:
            count = sum(each.left_out for each in checked)
            if count:
                yield _LEFT_OUT.in_(self.lang).format(jumlah=count, berkas=name)
            if gone:
                yield _SHRUNK.in_(self.lang).format(jumlah=gone, berkas=name)

    def _shrink(self, checked: Sequence[Checked]) -> int:
        """Drop what is done with from the baseline, where its file may be written; how much that was."""
        record = self._record()
        if record is None or not record.writable:
            return 0
        before = len(record.baseline)
        for each in checked:
            if each.plan is not None:
                record.shrink(each.name, each.plan)
        gone = before - len(record.baseline)
        if gone:
            record.save()
        return gone


def _told_apart(checked: Sequence[Checked]) -> tuple[str, ...]:
    """What the plans are called: the folder of their files, or their only file; by number where that is the same."""
    found: dict[str, None] = {}
    for each in checked:
        name = commonpath(each.files) if each.files else ""
        again = (name if count == 1 else f"{name} ({count})" for count in range(1, len(checked) + 1))
        found[next(one for one in again if one not in found)] = None
    return tuple(found)


def _nameless(_path: str) -> tuple[str, ...]:
    return ()


def _plans(checked: Iterable[Checked]) -> "Iterator[tuple[Plan, tuple[Diagnostic, ...]]]":
    return ((each.plan, each.findings) for each in checked if each.plan is not None)


def _names(sources: "Sources") -> tuple[str, ...]:
    return tuple(file.name for file in sources.files)
