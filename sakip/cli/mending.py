"""`sakip check --fix` and `--diff`: what is certain is tried before it is offered, and shown before it is written."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

import click
from attrs import evolve, frozen

from sakip.cli import output
from sakip.cli.refused import unwritable
from sakip.cli.shell import Complaint
from sakip.diagnostics.cells import harmless
from sakip.diagnostics.colour import PLAIN, Ink, Paint
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.mend import diff, edits_of, helpful, mendable, texts
from sakip.plan import Plan, from_sources
from sakip.source.file import SourceFile
from sakip.source.rewriting import StaleError, check_fresh, rewrite
from sakip.source.workspace import Sources
from sakip.text.bilingual import Lang, Text

_NOTHING = Text(id="Tidak ada pembetulan yang pasti.", en="There is nothing that can be mended for certain.")
_COUNT = Text(
    id="Pembetulan pasti: {jumlah} temuan, {berkas} berkas.",
    en="Certain mends: {jumlah} of the findings, {berkas} of the files.",
)
_IN_VAIN = Text(
    id=" {jumlah} lainnya dicoba, tetapi tidak menolong, jadi dibiarkan.",
    en=" {jumlah} more tried, which did not help, and left alone.",
)
_ASK = Text(id="Tulis perubahan ini? [y/t]", en="Write these changes? [y/n]")
_HOW = Text(id="Belum ditulis; tulis dengan --fix --yes.", en="Not written yet; write with --fix --yes.")
_LEFT = Text(id="Tidak ditulis.", en="Not written.")
_DONE = Text(id="Ditulis: {berkas}.", en="Written: {berkas}.")
_STALE = Text(
    id="`{berkas}` berubah sejak dibaca; tidak ada yang ditulis. Jalankan lagi.",
    en="`{berkas}` has changed since it was read; nothing was written. Run it again.",
)
_YES = ("y", "ya", "yes")
_INK = {"+": Ink.GOOD, "-": Ink.ERROR, "@": Ink.PLACE}


@frozen
class Repair:
    """The findings of a run that can be mended, and how many mends were tried in vain."""

    findings: tuple[Diagnostic, ...] = ()
    in_vain: int = 0

    @property
    def texts(self) -> dict[SourceFile, str]:
        """The new text of each file that changes."""
        return {file: text for file, text in texts(self.findings).items() if text != file.text}

    @property
    def preview(self) -> str:
        """What changes, as a unified diff."""
        return "".join(diff(file, edits) for file, edits in edits_of(self.findings).items())

    def summary(self, lang: Lang) -> str:
        """How much there is to mend."""
        words = _COUNT if self.findings else _NOTHING
        vain = _IN_VAIN.in_(lang).format(jumlah=self.in_vain) if self.in_vain else ""
        return words.in_(lang).format(jumlah=len(self.findings), berkas=len(self.texts)) + vain


def repair_of(plans: Iterable[tuple[Plan, Sequence[Diagnostic]]]) -> Repair:
    """What can be mended of the findings of each of *plans*; a file that belongs to several is mended in the first."""
    found: list[Diagnostic] = []
    seen: set[str] = set()
    in_vain = 0
    for plan, findings in plans:
        files = [file for file in plan.sources.files if file not in plan.sources.undecodable and file.name not in seen]
        seen |= {file.name for file in files}
        hoped = mendable(findings, files)
        helped = helpful(hoped, plan.diagnostics, _rereading(plan.sources))
        in_vain += len(hoped) - len(helped)
        found += helped
    return Repair(tuple(found), in_vain)


def preview(repair: Repair, lang: Lang) -> None:
    """Show what would change, and nothing else on standard output."""
    if output.is_terminal():
        output.say(_painted(repair.preview, output.paint()))
    else:
        output.hand_over(repair.preview)
    _aside(repair.summary(lang))


def carry_out(repair: Repair, lang: Lang, *, yes: bool, aside: bool) -> bool:
    """Show what changes, and make it where *yes* or the person who is asked says so; whether anything was written.

    Raises:
        Complaint: a file cannot be written, or has changed since it was read.
    """
    say = _aside if aside else _beside_findings
    if repair.findings:
        say(_painted(repair.preview, PLAIN if aside else output.paint()))
    say(repair.summary(lang))
    if not repair.findings:
        return False
    if not yes and not is_person():
        say(_HOW.in_(lang))
        return False
    if not yes and not _agreed(lang):
        say(_LEFT.in_(lang))
        return False
    _write(repair.texts)
    say(_DONE.in_(lang).format(berkas=", ".join(file.name for file in repair.texts)))
    return True


def _rereading(sources: Sources) -> Callable[[Mapping[SourceFile, str]], tuple[Diagnostic, ...]]:
    """What is found in *sources* when some of the files have another text."""

    def found(new: Mapping[SourceFile, str]) -> tuple[Diagnostic, ...]:
        files = tuple(SourceFile(file.name, new[file]) if file in new else file for file in sources.files)
        return from_sources(evolve(sources, files=files)).diagnostics

    return found


def _painted(text: str, paint: Paint) -> str:
    """A diff for a person: harmless, and coloured as *paint* says."""
    lines = (harmless(line.rstrip("\r")) for line in text.split("\n")[:-1])
    return "".join(f"{paint(line, _INK[line[0]]) if line[:1] in _INK else line}\n" for line in lines)


def is_person() -> bool:
    """Whether somebody is there to be asked."""
    return sys.stdin.isatty()


def _agreed(lang: Lang) -> bool:
    answer = click.prompt(_ASK.in_(lang), default="", show_default=False, err=True)
    return str(answer).strip().lower() in _YES


def _write(new: Mapping[SourceFile, str]) -> None:
    for file in new:
        _guarded(file, partial(check_fresh, file))
    for file, text in new.items():
        _guarded(file, partial(rewrite, file, text))


def _guarded(file: SourceFile, act: Callable[[], None]) -> None:
    try:
        act()
    except StaleError as fault:
        raise Complaint(_STALE, berkas=file.name) from fault
    except OSError as fault:
        raise unwritable(file.name, fault) from fault


def _beside_findings(text: str) -> None:
    output.say(f"{text}\n")


def _aside(text: str) -> None:
    click.echo(text, err=True)
