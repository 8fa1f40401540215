"""Loading a plan, and the plan itself: the public face, and the only file that knows every stage."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, cached_property
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from sakip.diagnostics.diagnostic import Diagnostic, Edit
from sakip.diagnostics.rule import Severity
from sakip.model.from_syntax import libraries_of, lists_of, resolve
from sakip.model.levels import levels
from sakip.model.nodes import Deklarasi, Indikator, Model
from sakip.model.rules import sk115_pustaka_tak_dikenal as unknown_library
from sakip.nomenclature.choice import chosen
from sakip.numbers.periode import Periode, period_asked
from sakip.source.copies import copies
from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.source.workspace import Sources, from_library, from_path, from_texts, library_names
from sakip.syntax.from_text import Berkas, read
from sakip.syntax.rules import sk008_bukan_utf8 as not_utf8
from sakip.syntax.rules import sk018_berkas_salinan as copied_file
from sakip.text.bilingual import Lang
from sakip.text.wording import nearest

if TYPE_CHECKING:
    from sakip.audit.audited import Audit
    from sakip.comparison.comparison import Comparison
    from sakip.evaluation.from_cascade import Evaluation
    from sakip.evaluation.results import Results
    from sakip.graph.cascade import Cascade
    from sakip.trial.verdict import Trial


@frozen(slots=False, eq=False)
class Plan:
    """A loaded plan: its files, its model, and what reading it found. The graph and the checks come when asked for."""

    sources: Sources
    model: Model = field(repr=False)
    _read: tuple[Diagnostic, ...] = field(repr=False)

    @cached_property
    def cascade(self) -> Cascade:
        """The plan as a graph of what serves, measures and uses what."""
        from sakip.graph.cascade import Cascade

        return Cascade(self.model)

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Every finding, by file and place, as the plan's allowances and severities leave them."""
        from sakip.checks.run import judged, run

        if not self.sources.files:
            return ()
        with _collector_paused():
            found = judged(self.model, (*self._read, *run(self.cascade)))
        return tuple(sorted(found, key=lambda each: each.order))

    @cached_property
    def evaluation(self) -> Evaluation:
        """Every figure that follows from the plan, worked out when it is asked for."""
        from sakip.evaluation.from_cascade import Evaluation

        return Evaluation(self.cascade)

    def evaluate(self, year: int | str | Periode, part: str | int = "") -> Results:
        """The figures of *year*, or of its *part*: a quarter `tw1` or 1, a semester `sm1`, a month `bln1`.

        Raises:
            TypeError: the year, or the part, is neither a number nor a text.
            ValueError: it is no year, or *part* is none of a year.
        """
        from sakip.evaluation.results import Results

        return Results(self.evaluation, period_asked(year, part))

    def audit(self, year: int | str) -> Audit:
        """The verdict on every figure that documents of *year* print, and what explains those that do not follow.

        Raises:
            TypeError: the year is neither a number nor a text.
            ValueError: it is no year.
        """
        from sakip.audit.from_evaluation import audit

        asked = period_asked(year).tahun
        if asked not in self._audits:
            self._audits[asked] = audit(self.evaluation, asked)
        return self._audits[asked]

    @cached_property
    def _audits(self) -> dict[int, Audit]:
        return {}

    def page(self, year: int | str, lang: Lang | str = Lang.ID) -> str:
        """The plan and the figures of *year* as one self-contained HTML page.

        Raises:
            TypeError: the year is neither a number nor a text.
            ValueError: it is no year, or *lang* is a text other than "id" and "en".
        """
        from sakip.report.form import Bahan
        from sakip.report.page.page import Isi, page

        asked = period_asked(year).tahun
        return page(Isi(Bahan(self.evaluation, asked), self.diagnostics, self.audit(asked)), Lang(lang))

    def trial(self, *names: str) -> Trial:
        """What is proved, tested and refuted of its formulas, or of those of the indicators *names*; its examples.

        Raises:
            KeyError: no indicator is called that.
        """
        from sakip.trial.from_evaluation import trial

        for name in names:
            if not isinstance(self[name], Indikator):
                raise KeyError(name)
        return trial(self.evaluation, names)

    @property
    def legible(self) -> bool:
        """Whether all that it says could be read: no error of writing, of names or of formulas."""
        return not any(each.rule.of_language and each.severity is Severity.ERROR for each in self._read)

    @property
    def ok(self) -> bool:
        """Whether there is no error among the findings."""
        return all(each.severity is not Severity.ERROR for each in self.diagnostics)

    def diff(self, other: Plan) -> Comparison:
        """How *other* differs from this plan in what it says."""
        from sakip.comparison.comparison import of_plans

        return of_plans(self.model, other.model)

    def diff_layers(self, left: str, right: str) -> Comparison:
        """How the document *right* differs from the document *left*, both by id: `rkt-2024`, `perjanjian-2024`.

        `renstra` is what the plan itself declares.

        Raises:
            KeyError: the plan has no such document.
        """
        from sakip.comparison.comparison import of_layers

        return of_layers(self.cascade, left, right)

    def __getitem__(self, name: str) -> Deklarasi:
        """The declaration called *name*: an identifier or a nomenclature code.

        Raises:
            KeyError: nothing is called that.
        """
        return self.model.nama[name]

    def __contains__(self, name: object) -> bool:
        """Whether something is declared that is called *name*."""
        return name in self.model.nama

    def __iter__(self) -> Iterator[str]:
        """The names of everything that is declared, in the order of the files."""
        return iter(self.model.nama)

    def __reduce__(self) -> tuple[Callable[[Sources], Plan], tuple[Sources]]:
        """How it is sent to another process, or copied: as its files, which are read again there."""
        return from_sources, (self.sources,)

    def raise_for_errors(self) -> None:
        """Raise if there are errors.

        Raises:
            ExceptionGroup: one `ValueError` for each error, with the text of the finding.
        """
        errors = [ValueError(str(each)) for each in self.diagnostics if each.severity is Severity.ERROR]
        if errors:
            raise ExceptionGroup("the plan has errors", errors)


def load(path: str | os.PathLike[str]) -> Plan:
    """The plan at *path*: a `.sakip` file, or a folder whose `.sakip` files are together one plan.

    Whatever the files contain, a plan comes back; what is wrong with it is in `diagnostics`.

    Raises:
        OSError: the path does not exist or cannot be read.
    """
    return from_sources(from_path(path))


def loads(text: str | bytes | Mapping[str, str | bytes], name: str = "<teks>") -> Plan:
    """The plan written in *text*, called *name* in findings; or the plan of several files, given as names and texts.

    Raises:
        TypeError: a text is neither `str` nor `bytes`.
    """
    return from_sources(from_texts(text if isinstance(text, Mapping) else {name: text}))


def from_sources(sources: Sources) -> Plan:
    """The plan in *sources*."""
    with _collector_paused():
        return _made(sources)  # the trees are gone before the collector is back


def _made(sources: Sources) -> Plan:
    copied = copies(sources.files)
    files = [read(file) for file in sources.files if file not in copied]
    known, unknown = _libraries(files)
    own_words = frozenset(levels((*known, *files)).seperti)
    if own_words:  # levels that the plan names itself are words wherever they stand, also before they are declared
        files = [read(each.file, own_words) for each in files]
    model, findings = resolve(files, known)
    lists = tuple(chosen(name, span, sources.folder) for name, span in lists_of(files).items())
    model = evolve(model, nomenklatur=lists) if lists else model
    undecodable = (not_utf8.RULE.at(Span(file, 0, 0)) for file in sources.undecodable)
    reading = (each for file in files for each in file.findings)
    again = (_copied(file, original) for file, original in copied.items())
    return Plan(sources, model, (*reading, *findings, *undecodable, *unknown, *again))


def _copied(file: SourceFile, original: SourceFile) -> Diagnostic:
    degree = copied_file.SAME if file.text.split() == original.text.split() else copied_file.NEARLY
    return copied_file.RULE.at(Span(file, 0, 0), kadar=degree, asal=original.name)


def _libraries(files: list[Berkas]) -> tuple[list[Berkas], list[Diagnostic]]:
    """The libraries that *files* use, with those that these use, and findings for those that do not exist."""
    wanted, names = libraries_of(files), library_names()
    unknown = [_unknown_library(name, span, names) for name, span in wanted.items() if name not in names]
    found: dict[str, Berkas] = {}
    waiting = [name for name in wanted if name in names]
    for name in waiting:
        if name not in found:
            found[name] = _library(name)
            waiting.extend(libraries_of([found[name]]))
    return list(found.values()), unknown


@cache
def _library(name: str) -> Berkas:
    return read(from_library(name))


def _unknown_library(name: str, span: Span, names: tuple[str, ...]) -> Diagnostic:
    guess = nearest(name, names)
    fix = Edit(span, f'"{guess}"') if guess else None
    return unknown_library.RULE.at(span, fix=fix, nama=name, daftar=", ".join(names))


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Loading makes no cycles, so looking for them among the many objects that it makes is wasted."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
