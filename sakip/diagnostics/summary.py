"""How many findings of which weight there are: the last line of a run."""

from collections import Counter
from collections.abc import Iterable

from attrs import frozen

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Severity
from sakip.text.bilingual import Lang, Text

_PLURAL = {
    Severity.ERROR: Text(id="galat", en="errors"),
    Severity.WARNING: Text(id="peringatan", en="warnings"),
    Severity.ADVICE: Text(id="saran", en="pieces of advice"),
}
_IN = Text(id="di", en="in")
_FILES = Text(id="berkas", en="files")
_FILE = Text(id="berkas", en="file")
_CLEAN = Text(id="Bersih: {jumlah} diperiksa, tidak ada temuan.", en="All clear: {jumlah} checked, nothing to report.")


@frozen
class Summary:
    """Findings by severity, and how many files were read."""

    error: int
    warning: int
    advice: int
    files: int

    @property
    def total(self) -> int:
        """How many findings there are."""
        return self.error + self.warning + self.advice

    def shown(self, lang: Lang) -> str:
        """One sentence for a reader of *lang*."""
        files = _counted(self.files, _FILE, _FILES, lang)
        if not self.total:
            return _CLEAN.in_(lang).format(jumlah=files)
        counts = [
            _counted(number, severity.label, _PLURAL[severity], lang)
            for severity, number in zip(Severity, (self.error, self.warning, self.advice), strict=True)
            if number
        ]
        return f"{', '.join(counts)} {_IN.in_(lang)} {files}."


def summary_of(findings: Iterable[Diagnostic], files: int) -> Summary:
    """The summary of *findings* in a plan of *files* files."""
    counts = Counter(each.severity for each in findings)
    return Summary(counts[Severity.ERROR], counts[Severity.WARNING], counts[Severity.ADVICE], files)


def _counted(number: int, one: Text, many: Text, lang: Lang) -> str:
    return f"{number} {(one if number == 1 else many).in_(lang)}"
