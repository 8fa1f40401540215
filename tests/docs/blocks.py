"""The fenced blocks of the documentation."""

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from sakip.diagnostics.rule import CODE

ROOT = Path(__file__).parents[2]
WRITTEN = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md")))

_FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```\s*$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"# ([\w./-]+\.(?:sakip|py|toml))\n")
_MARK = re.compile(rf"#\s*<-\s*({CODE}(?:\s+{CODE})*)\s*$")


@frozen
class Block:
    """A fenced block: the page it stands in, where its text begins there, what the fence says, and its text."""

    page: Path
    line: int
    start: int
    info: str
    text: str

    @property
    def name(self) -> str:
        """Where it is, for a reader of test results."""
        return f"{self.page.relative_to(ROOT).as_posix()}:{self.line}"

    @property
    def file(self) -> str:
        """The file that the block is the whole of, if its first line says so: `# renstra.sakip`."""
        found = _FILE.match(self.text)
        return found[1] if found else ""

    @property
    def marks(self) -> dict[int, list[str]]:
        """The codes that each line promises by `# <- SK201`."""
        found = ((number, _MARK.search(line)) for number, line in enumerate(self.text.splitlines(), 1))
        return {number: sorted(match[1].split()) for number, match in found if match}


def blocks(page: Path) -> Iterator[Block]:
    """The blocks of *page*, in order."""
    source = page.read_text(encoding="utf-8")
    for match in _FENCE.finditer(source):
        start = match.start("text")
        yield Block(page, source.count("\n", 0, start) + 1, start, match["info"].strip(), match["text"])


def written(info: str) -> list[Block]:
    """Every block of the written pages whose fence says *info*."""
    return [block for page in WRITTEN if page.exists() for block in blocks(page) if block.info == info]
