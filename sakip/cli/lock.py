"""`sakip lock` (`kunci`): fixes what a document says when it is signed; records that what it rests on was reviewed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sakip.cli import output
from sakip.cli.reading import plan_at
from sakip.cli.refused import unwritable
from sakip.cli.shell import Command, Complaint, Session, lang_option, option
from sakip.diagnostics.cells import one_line
from sakip.diagnostics.colour import Ink
from sakip.source.file import SourceFile
from sakip.source.rewriting import rewrite
from sakip.text.bilingual import Lang, Text

if TYPE_CHECKING:
    from sakip.model.nodes import Kunci
    from sakip.plan import Plan

FOLDER = "kunci"
_BANNER = "# Ditulis oleh `sakip lock`, dan tidak disunting dengan tangan."

_ABOUT = Text(
    id="Kunci sebuah dokumen ketika ditandatangani: apa yang dinyatakannya dicatat, beserta sidik jarinya. Sesudah itu "
    "setiap perubahan isinya menjadi temuan SK330, dan bila yang menjadi dasarnya berubah, semua turunannya ditandai "
    "perlu ditinjau (SK331).\n\n"
    "Kunci:            sakip lock perjanjian [JALUR]\n"
    "Sudah ditinjau:   sakip lock --review [DOKUMEN] [JALUR]\n"
    "Lihat keadaannya: sakip lock [JALUR]\n\n"
    "Kunci ditulis ke folder `kunci` di dalam rencana, satu berkas per dokumen.",
    en="Lock a document when it is signed: what it states is recorded, with its fingerprint. From then on every change "
    "of its content is a finding SK330, and where what it rests on changes, all that is derived is marked as needing a "
    "review (SK331).\n\n"
    "Lock:          sakip lock perjanjian [PATH]\n"
    "Reviewed:      sakip lock --review [DOCUMENT] [PATH]\n"
    "See the state: sakip lock [PATH]\n\n"
    "A lock is written to the folder `kunci` in the plan, one file a document.",
)
_REVIEW = Text(
    id="Catat bahwa yang perlu ditinjau sudah ditinjau dan tetap benar.",
    en="Record that what needs a review was reviewed and still holds.",
)
_AGAIN = Text(id="Kunci ulang dokumen yang sudah dikunci.", en="Lock a document again that is locked.")

_TOO_MANY = Text(id="Sebut satu dokumen dan satu JALUR: `{kata}`.", en="Name one document and one PATH: `{kata}`.")
_UNREADABLE = Text(
    id="Masih ada galat penulisan, nama, atau rumus, jadi isi dokumen belum pasti. Betulkan dahulu: "
    "sakip check --select SK0,SK1 {jalur}",
    en="There are errors of writing, names or formulas, so what the document says is not certain. Mend them first: "
    "sakip check --select SK0,SK1 {jalur}",
)
_EMPTY = Text(id="{dokumen} belum menyatakan apa-apa.", en="{dokumen} does not state anything yet.")
_CHANGED = Text(
    id="{dokumen} sudah dikunci dan isinya berubah sejak itu. Untuk perubahan resmi, nyatakan dokumen `perubahan` dan "
    "kunci dokumen itu; bila yang dikunci keliru: sakip lock {id} --again",
    en="{dokumen} is locked and has changed since. For an official change declare a `perubahan` document and lock "
    "that; where what was locked is wrong: sakip lock {id} --again",
)
_NO_LOCK = Text(id="{dokumen} belum dikunci.", en="{dokumen} is not locked.")
_NO_STDIN = Text(id="Masukan baku tidak dapat dikunci.", en="Standard input cannot be locked.")

_LOCKED = Text(
    id="Terkunci: {dokumen}, {angka} angka tentang {hal} hal, sidik {sidik}.\nDitulis ke {berkas}.",
    en="Locked: {dokumen}, {angka} figures about {hal} things, fingerprint {sidik}.\nWritten to {berkas}.",
)
_STILL = Text(
    id="{dokumen} sudah dikunci dan tidak berubah, sidik {sidik}.",
    en="{dokumen} is locked and has not changed, fingerprint {sidik}.",
)
_REVIEWED = Text(
    id="Ditinjau: {dokumen}, {sebab} perubahan di atasnya.", en="Reviewed: {dokumen}, {sebab} changes above it."
)
_NOTHING = Text(id="Tidak ada yang perlu ditinjau.", en="Nothing needs a review.")
_STATE = Text(id="{dokumen}  sidik {sidik}  {keadaan}", en="{dokumen}  fingerprint {sidik}  {keadaan}")
_WHOLE = Text(id="utuh", en="whole")
_BROKEN = Text(id="tidak utuh", en="not whole")
_ALTERED = Text(id="{banyak} berubah", en="{banyak} changed")
_MARKED = Text(id="{banyak} perlu ditinjau", en="{banyak} to review")
_UNLOCKED = Text(id="Belum dikunci: {daftar}.", en="Not locked: {daftar}.")


@click.command("lock", cls=Command, alias="kunci", words=_ABOUT)
@click.argument("words", metavar="[DOKUMEN] [JALUR]", nargs=-1)
@option("--review", is_flag=True, words=_REVIEW)
@option("--again", is_flag=True, words=_AGAIN)
@lang_option()
@click.pass_obj
def command(session: Session, words: tuple[str, ...], review: bool, again: bool) -> None:
    """Lock the document that *words* name, or show which documents are locked."""
    name, path = _split(words)
    if path == "-":
        raise Complaint(_NO_STDIN)
    plan = plan_at(path, session.lang)
    lines = _reviewed(plan, name, session.lang) if review else _state(plan, session.lang)
    if name and not review:
        lines = _fixed(plan, name, path, session.lang, again=again)
    output.say("".join(f"{line}\n" for line in lines))


def _split(words: Sequence[str]) -> tuple[str, str]:
    """The document ("" for none) and the path."""
    from sakip.comparison.layers import is_layer

    named = words[:1] if words and is_layer(words[0]) and not Path(words[0]).exists() else ()
    rest = words[len(named) :]
    if len(rest) > 1:
        raise Complaint(_TOO_MANY, kata=" ".join(words))
    return (named[0] if named else ""), (rest[0] if rest else ".")


# ── locking ─────────────────────────────────────────────────────────────────────────────────────────


def _fixed(plan: "Plan", words: str, path: str, lang: Lang, *, again: bool) -> Iterator[str]:
    from sakip.comparison.lock_text import fixed
    from sakip.comparison.locks import altered, fingerprint, sealed

    if not plan.legible:
        raise Complaint(_UNREADABLE, jalur=path)
    name, before = _named(plan, words)
    found = sealed(plan.cascade, name)
    title, mark = found.layer.nama.in_(lang), fingerprint((spot, fact.makna) for spot, fact in found.isi.items())
    if not found.layer.disebut:
        raise Complaint(_EMPTY, dokumen=title)
    if before is not None and not again:
        if altered(plan.cascade, before):
            raise Complaint(_CHANGED, dokumen=title, id=name)
        yield _STILL.in_(lang).format(dokumen=title, sidik=before.sidik)
        return
    target = _write(plan, name, fixed(found, before), before, path)
    figures = sum(1 for fact in found.isi.values() if fact.key.of_figure)
    yield _LOCKED.in_(lang).format(
        dokumen=title, angka=figures, hal=len(found.layer.disebut), sidik=mark, berkas=one_line(target)
    )


def _named(plan: "Plan", words: str) -> "tuple[str, Kunci | None]":
    """The layer that *words* name, and its lock, if it has one."""
    from sakip.cli.differences.sides import layer_named

    name = layer_named(plan, words)
    return name, next((each for each in plan.model.kunci if each.dokumen == name), None)


def _write(plan: "Plan", name: str, text: str, before: "Kunci | None", path: str) -> str:
    """Put the lock *text* in the place of *before*; else into a file of its own, or into the plan's only file."""
    if before is not None:
        _replace({before: text})
        return before.letak.file.name
    if Path(path).is_dir():
        target = Path(path) / FOLDER / f"{name}.sakip"
        _guarded(str(target), lambda: _create(target, text))
        return str(target)
    file = plan.sources.files[0]
    _guarded(file.name, lambda: rewrite(file, f"{file.text.rstrip()}\n\n{text}"))
    return file.name


def _replace(new: "Mapping[Kunci, str]") -> None:
    """Give each lock its new text."""
    texts: dict[SourceFile, str] = {}
    for lock in sorted(new, key=lambda each: -each.letak.start):
        place = lock.letak
        text = texts.get(place.file, place.file.text)
        texts[place.file] = text[: place.start] + new[lock].rstrip("\n") + text[place.end :]
    for file, text in texts.items():
        _guarded(file.name, partial(rewrite, file, text))


def _create(target: Path, text: str) -> None:
    target.parent.mkdir(exist_ok=True)
    with target.open("x", encoding="utf-8", newline="\n") as file:
        file.write(f"{_BANNER}\n\n{text}")


def _guarded(name: str, act: Callable[[], None]) -> None:
    try:
        act()
    except OSError as fault:
        raise unwritable(name, fault) from fault


# ── reviewing, and the state ────────────────────────────────────────────────────────────────────────


def _reviewed(plan: "Plan", words: str, lang: Lang) -> Iterator[str]:
    from sakip.comparison.layers import name_of
    from sakip.comparison.lock_text import reviewed
    from sakip.comparison.locks import is_there, moved_above

    name, lock = _named(plan, words) if words else ("", None)
    if words and lock is None:
        raise Complaint(_NO_LOCK, dokumen=name_of(plan.cascade, name).in_(lang))
    asked = [each for each in plan.model.kunci if each.dokumen == name or not name]
    found = {each.dokumen: each for each in asked if is_there(plan.cascade, each) and moved_above(plan.cascade, each)}
    if not found:
        yield _NOTHING.in_(lang)
    _replace({each: reviewed(plan.cascade, each) for each in found.values()})
    for each in found.values():
        causes = len(moved_above(plan.cascade, each))
        yield _REVIEWED.in_(lang).format(dokumen=name_of(plan.cascade, each.dokumen).in_(lang), sebab=causes)


def _state(plan: "Plan", lang: Lang) -> Iterator[str]:
    from sakip.comparison.layers import layer_ids, name_of
    from sakip.comparison.locks import is_there

    locked = [each for each in plan.model.kunci if is_there(plan.cascade, each)]
    for each in locked:
        title, ink = name_of(plan.cascade, each.dokumen).in_(lang), Ink.GOOD
        state = _condition(plan, each, lang)
        if state != _WHOLE.in_(lang):
            ink = Ink.WARNING
        yield _STATE.in_(lang).format(dokumen=title, sidik=each.sidik, keadaan=output.paint()(state, ink))
    names = {each.dokumen for each in locked}
    left = [each for each in layer_ids(plan.cascade) if each not in names]
    if left:
        yield _UNLOCKED.in_(lang).format(daftar=", ".join(left))


def _condition(plan: "Plan", lock: "Kunci", lang: Lang) -> str:
    from sakip.comparison.locks import altered, is_whole, moved_above

    changed = len({each.spot[0] for each in altered(plan.cascade, lock)})
    marked = len({name for names in moved_above(plan.cascade, lock).values() for name in names})
    parts = [] if is_whole(lock) else [_BROKEN.in_(lang)]
    parts += [_ALTERED.in_(lang).format(banyak=changed)] if changed else []
    parts += [_MARKED.in_(lang).format(banyak=marked)] if marked else []
    return " · ".join(parts) or _WHOLE.in_(lang)
