"""`sakip check --baseline`: the file in which the findings that a plan began with are recorded."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from attrs import define

from sakip.cli.reading import STDIN
from sakip.cli.refused import unreadable, unwritable
from sakip.cli.shell import Complaint
from sakip.diagnostics.baseline import Baseline, BaselineError, from_text, written
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Severity
from sakip.model.holders import holder
from sakip.plan import Plan
from sakip.source.span import Span
from sakip.source.workspace import plan_roots
from sakip.text.bilingual import Text

_MISSING = Text(
    id="`{berkas}` belum ada; catat temuan yang ada dengan --write-baseline {berkas}.",
    en="There is no `{berkas}` yet; record the present findings with --write-baseline {berkas}.",
)
_NO_BASELINE = Text(id="`{berkas}` bukan baseline sakip: {sebab}.", en="`{berkas}` is no baseline of sakip: {sebab}.")
_NO_TEXT = Text(id="bukan teks UTF-8", en="no text in UTF-8")


@define
class Record:
    """A baseline and the file that holds it."""

    file: Path
    baseline: Baseline

    @classmethod
    def opened(cls, name: str, *, new: bool = False) -> "Record":
        """The record in the file *name*; an empty one where it is *new*.

        Raises:
            Complaint: there is none, or it cannot be read.
        """
        file = Path(name)
        if new and not file.is_file():
            return cls(file, Baseline())
        try:
            return cls(file, from_text(file.read_text(encoding="utf-8")))
        except FileNotFoundError as fault:
            raise Complaint(_MISSING, berkas=name) from fault
        except OSError as fault:
            raise unreadable(name, fault) from fault
        except UnicodeDecodeError as fault:
            raise Complaint(_NO_BASELINE, berkas=name, sebab=_NO_TEXT) from fault
        except BaselineError as fault:
            raise Complaint(_NO_BASELINE, berkas=name, sebab=fault.reason) from fault

    def names(self, path: str) -> Iterator[str]:
        """What the plans at *path* are called: where they are as seen from the record, wherever sakip was started."""
        folder = self.file.resolve().parent
        for root in (Path(path),) if path == STDIN else plan_roots(path):
            yield STDIN if path == STDIN else _relative(root.resolve(), folder)

    def new(self, name: str, plan: Plan) -> tuple[Diagnostic, ...]:
        """The findings of *plan* that are not recorded."""
        return self.baseline.new(name, plan.diagnostics, _holder(plan))

    def record(self, name: str, plan: Plan, findings: Iterable[Diagnostic], outside: Callable[[str], bool]) -> None:
        """Let exactly *findings* be recorded of *plan*, besides those of rules *outside* the run."""
        self.baseline = self.baseline.recorded(name, findings, _holder(plan), outside)

    def shrink(self, name: str, plan: Plan) -> None:
        """Drop what no longer occurs in *plan*; not while an error of writing, which is new, may hide it."""
        if not any(each.rule.of_language and each.severity is Severity.ERROR for each in self.new(name, plan)):
            self.baseline = self.baseline.shrunk(name, plan.diagnostics, _holder(plan))

    @property
    def writable(self) -> bool:
        """Whether the file may be written."""
        return os.access(self.file, os.W_OK)

    def save(self) -> None:
        """Write the file.

        Raises:
            Complaint: it cannot be written.
        """
        try:
            self.file.write_bytes(written(self.baseline).encode())
        except OSError as fault:
            raise unwritable(str(self.file), fault) from fault


def _holder(plan: Plan) -> Callable[[Span], str]:
    return holder((*plan.model.nama.values(), *plan.model.dokumen))


def _relative(root: Path, folder: Path) -> str:
    try:
        return os.path.relpath(root, folder).replace(os.sep, "/")
    except ValueError:  # another drive
        return root.as_posix()
