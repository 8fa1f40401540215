"""Errors as planners make them, seeded in the lines of a clean plan: where each one is, and which rules must find it.

Errors keep away from one another: what one of them touches is taken, so that each is found for itself.
"""

import re
from collections.abc import Callable, Iterable
from random import Random

from attrs import define, field, frozen

from sakip.generated.agency import Agency
from sakip.generated.to_lines import Line, Page, rupiah

_YEAR = re.compile(r"(\d{4}): (\S+) +")


@frozen
class Fault:
    """A seeded error: the rules `codes` must find it at `line` or at one of the `related` lines."""

    kind: str
    line: Line
    codes: tuple[str, ...]
    related: tuple[Line, ...] = ()


@define
class Folder:
    """The plan of one agency, in which errors are seeded."""

    name: str
    agency: Agency
    pages: list[Page]
    faults: list[Fault] = field(factory=list)
    taken: set[str] = field(factory=set)

    def lines(self, what: str) -> list[Line]:
        """Every line that says *what*."""
        return [line for page in self.pages for line in page.lines if line.what == what]

    def line(self, what: str, of: str) -> Line:
        """The line that says *what* of *of*."""
        return next(line for line in self.lines(what) if line.of == of)

    def stating(self, of: str) -> list[Line]:
        """The lines of documents that state something of *of*."""
        return [line for page in self.pages for line in page.lines if line.of == of and "." in line.what]

    def page_of(self, line: Line) -> Page:
        """The page that *line* is on."""
        return next(page for page in self.pages if line in page.lines)

    def drop(self, line: Line) -> None:
        """Take *line* away."""
        self.page_of(line).lines.remove(line)

    def choose(self, random: Random, lines: Iterable[Line]) -> Line | None:
        """One of *lines*, of which nothing is taken yet; it is taken now."""
        free = [line for line in lines if _area(line.of) not in self.taken]
        if not free:
            return None
        chosen = random.choice(free)
        self.taken.add(_area(chosen.of))
        return chosen


Made = tuple[Line, tuple[Line, ...]]
Seeding = Callable[[Folder, Random], Made | None]


@frozen
class Kind:
    """A kind of error: its name, the rules that must find it, and how it is made."""

    name: str
    codes: tuple[str, ...]
    seed: Seeding

    def sow(self, folder: Folder, random: Random) -> bool:
        """Seed an error of this kind in *folder*, if there is still a place for it."""
        made = self.seed(folder, random)
        if made is None:
            return False
        line, related = made
        folder.faults.append(Fault(self.name, line, self.codes, related))
        return True


def _area(of: str) -> str:
    """What is taken together with *of*: the whole program of a code, else only itself."""
    parts = of.rstrip("/").split(".")
    return ".".join(parts[:3]) if of[:1].isdigit() else of


# ── places ──────────────────────────────────────────────────────────────────────────────────────────


def _shares(folder: Folder, what: str) -> list[Line]:
    """The lines that say *what* of an IKU that is a share."""
    shares = {each.id for each in folder.agency.iku if each.persen}
    return [line for line in folder.lines(what) if line.of in shares]


def _formulas(folder: Folder) -> list[Line]:
    return [line for line in folder.lines("formula") if "= " in line.text]


def _details(folder: Folder, what: str) -> list[Line]:
    codes = {each.kode for each in folder.agency.sub}
    return [line for line in folder.lines(what) if line.of in codes]


def _activities(folder: Folder, what: str) -> list[Line]:
    codes = {each.kode for each in folder.agency.kegiatan}
    return [line for line in folder.lines(what) if line.of in codes]


def _programs(folder: Folder, what: str) -> list[Line]:
    codes = {each.kode for each in folder.agency.program if not each.penunjang}
    return [line for line in folder.lines(what) if line.of in codes]


# ── edits ───────────────────────────────────────────────────────────────────────────────────────────


def _replaced(find: Callable[[Folder], list[Line]], old: str, new: str) -> Seeding:
    """In one of the lines that *find* gives, the first *old* (a pattern) becomes *new*."""

    def seed(folder: Folder, random: Random) -> Made | None:
        line = folder.choose(random, (each for each in find(folder) if re.search(old, each.text)))
        if line is None:
            return None
        line.text = re.sub(old, new, line.text, count=1)
        return line, ()

    return seed


def _dropped(find: Callable[[Folder], list[Line]]) -> Seeding:
    """One of the lines that *find* gives goes; what it said of is where it is missed."""

    def seed(folder: Folder, random: Random) -> Made | None:
        line = folder.choose(random, find(folder))
        if line is None:
            return None
        folder.drop(line)
        return folder.line("kepala", line.of), ()

    return seed


def _year_changed(find: Callable[[Folder], list[Line]], change: Callable[[str, str, Random], str]) -> Seeding:
    """In one of the lines that *find* gives, *change* makes one `year: value` another; it is of a later year than that
    of the documents, so that they do not disagree as well.
    """

    def seed(folder: Folder, random: Random) -> Made | None:
        line = folder.choose(random, find(folder))
        if line is None:
            return None
        entries = [each for each in _YEAR.finditer(line.text) if int(each[1]) > folder.agency.kini]
        entry = random.choice(entries)
        changed = change(entry[1], entry[2], random)
        line.text = line.text[: entry.start()] + (f"{changed}  " if changed else "") + line.text[entry.end() :]
        return line, _around(folder, line)

    return seed


def _around(folder: Folder, line: Line) -> tuple[Line, ...]:
    """The other lines that a wrong *line* may be seen at: the head of its node, the budget above it."""
    found = [folder.line("kepala", line.of)]
    if line.what == "pagu":
        parts = line.of.split(".")
        above = [".".join(parts[:length]) for length in (3, 5) if length < len(parts)]
        found.extend(folder.line("pagu", each) for each in above)
    return tuple(found)


def _digit_off(year: str, value: str, random: Random) -> str:
    """One digit of *value*, not the first, is another digit."""
    places = [index for index, each in enumerate(value) if each.isdigit()][1:]
    place = random.choice(places)
    digit = (int(value[place]) + random.randrange(1, 10)) % 10
    return f"{year}: {value[:place]}{digit}{value[place + 1 :]}"


def _transposed(year: str, value: str, random: Random) -> str:
    """Two digits of an amount that stand side by side have changed places."""
    digits = re.sub(r"\D", "", value)
    places = [index for index in range(1, len(digits) - 1) if digits[index] != digits[index + 1]]
    at = random.choice(places)
    return f"{year}: {rupiah(int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]))}"


def _absent(_year: str, _value: str, _random: Random) -> str:
    return ""


def _foreign(year: str, value: str, _random: Random) -> str:
    """A number with a decimal point, or an amount with commas."""
    return f"{year}: {value.translate(str.maketrans(',.', '.,'))}"


def _other_unit(folder: Folder, random: Random) -> Made | None:
    """A share is counted in people."""
    line = folder.choose(random, _shares(folder, "satuan"))
    if line is None:
        return None
    line.text = line.text.replace("persen", "orang")
    own = (folder.line(what, line.of) for what in ("kepala", "formula", "baseline", "target"))
    return line, (*own, *folder.stating(line.of))


def _other_direction(folder: Folder, random: Random) -> Made | None:
    """An IKU that is to rise is said to fall, or the other way."""
    line = folder.choose(random, _shares(folder, "arah"))
    if line is None:
        return None
    line.text = line.text.replace("naik", "turun") if "naik" in line.text else line.text.replace("turun", "naik")
    return line, (folder.line("target", line.of),)


def _agreed_otherwise(folder: Folder, random: Random) -> Made | None:
    """The agreement promises another target than the Renstra."""
    shares = {each.id for each in folder.agency.iku if each.persen}
    line = folder.choose(random, (each for each in folder.lines("pk.target") if each.of in shares))
    if line is None:
        return None
    whole, _, rest = line.text.rpartition(" ")
    value = int(re.split(r"[,%]", rest)[0])
    line.text = f"{whole} {value + random.choice((-2, -1, 1, 2))}{rest[len(str(value)) :]}"
    return line, (folder.line("target", line.of),)


def _copied_code(folder: Folder, random: Random) -> Made | None:
    """A sub kegiatan was copied, and has still the code of the one before it."""
    line = folder.choose(random, (each for each in _details(folder, "kepala") if _before(folder, each.of)))
    if line is None:
        return None
    own, other = line.of, _before(folder, line.of)
    line.text = line.text.replace(own, other)
    return line, (*folder.stating(own), folder.line("kepala", other))


def _before(folder: Folder, code: str) -> str:
    """The code of the sub kegiatan before *code* in the same kegiatan; "" for the first."""
    codes = [each.kode for each in folder.agency.sub]
    other = codes[codes.index(code) - 1]
    return other if other.rpartition(".")[0] == code.rpartition(".")[0] else ""


def _strange_code(folder: Folder, random: Random) -> Made | None:
    """A sub kegiatan has the code of another kegiatan, wherever it is written."""
    line = folder.choose(random, _details(folder, "kepala"))
    if line is None:
        return None
    parts = line.of.split(".")
    _rename(folder, line.of, ".".join((*parts[:4], f"9{parts[4][-1]}", parts[5])))
    return line, ()


def _other_authority(folder: Folder, random: Random) -> Made | None:
    """A kegiatan and its sub kegiatan have the codes of a province."""
    line = folder.choose(random, _activities(folder, "kepala"))
    if line is None:
        return None
    program, number = line.of[:7], line.of[10:]
    _rename(folder, line.of, f"{program}.1.{number}")
    return line, ()


def _rename(folder: Folder, old: str, new: str) -> None:
    """Every code that is or begins with *old* begins with *new*."""
    for page in folder.pages:
        for line in page.lines:
            line.text = re.sub(rf"\b{re.escape(old)}(?=[ .:])", new, line.text)


def _detached(folder: Folder, random: Random) -> Made | None:
    """A program no longer says which sasaran it serves; others still serve that one."""
    serving = [each.sasaran for each in folder.agency.program]
    shared = {each.kode for each in folder.agency.program if serving.count(each.sasaran) > 1}
    line = folder.choose(random, (each for each in _programs(folder, "mendukung") if each.of in shared))
    if line is None or any(each.startswith("lepas ") for each in folder.taken):
        return None
    folder.taken.add(f"lepas {line.of}")
    folder.drop(line)
    return folder.line("kepala", line.of), ()


def _unevenly_shared(folder: Folder, random: Random) -> Made | None:
    """A program serves two sasaran with shares that do not make a whole."""
    line = folder.choose(random, _programs(folder, "mendukung"))
    if line is None:
        return None
    first = line.text.split()[-1]
    second = next(each.id for each in folder.agency.sasaran if each.id != first)
    share = 10 * random.randrange(5, 9)
    line.text = f"{line.text} porsi {share}%, {second} porsi {90 - share}%"
    return line, (folder.line("kepala", line.of),)


def _left_open(folder: Folder, random: Random) -> Made | None:
    """A block of data is not closed."""
    ids = {each.id for each in folder.agency.data[:-1]}
    line = _once(folder, random, "data.sakip", (each for each in folder.lines("penutup") if each.of in ids))
    if line is None:
        return None
    folder.drop(line)
    return folder.line("kepala", line.of), ()


def _closed_twice(folder: Folder, random: Random) -> Made | None:
    """There is a brace too many at the end of a file."""
    last = [page.lines[-1] for page in folder.pages if page.name.startswith("program")]
    line = folder.choose(random, last)
    if line is None:
        return None
    extra = Line("}")
    folder.page_of(line).lines.append(extra)
    return extra, ()


def _once(folder: Folder, random: Random, key: str, lines: Iterable[Line]) -> Line | None:
    """One of *lines*, if nothing else was chosen for *key*."""
    if key in folder.taken:
        return None
    folder.taken.add(key)
    return folder.choose(random, lines)


def _misspelled(word: str) -> str:
    """*word* without its fourth letter."""
    return word[:3] + word[4:]


# ── the kinds ───────────────────────────────────────────────────────────────────────────────────────


def _of(what: str, find: Callable[[Folder, str], list[Line]]) -> Callable[[Folder], list[Line]]:
    return lambda folder: find(folder, what)


KINDS = (
    # a plan that says too little
    Kind("missing-formula", ("SK402",), _dropped(_of("formula", _shares))),
    Kind("missing-person", ("SK404",), _dropped(_of("penanggung_jawab", _shares))),
    Kind("missing-target-year", ("SK406",), _year_changed(_of("target", _shares), _absent)),
    Kind("program-under-no-sasaran", ("SK210",), _detached),
    # a plan that says something wrong
    Kind("sum-off-by-a-digit", ("SK501",), _year_changed(_of("pagu", _activities), _digit_off)),
    Kind("program-sum-off-by-a-digit", ("SK501",), _year_changed(_of("pagu", _programs), _digit_off)),
    Kind("transposed-digits", ("SK501",), _year_changed(_of("pagu", _details), _transposed)),
    Kind("target-differs-in-agreement", ("SK301",), _agreed_otherwise),
    Kind("wrong-direction", ("SK408",), _other_direction),
    Kind("wrong-unit", ("SK105", "SK111"), _other_unit),
    Kind("shares-not-a-hundred", ("SK208",), _unevenly_shared),
    Kind("duplicate-code", ("SK101", "SK102"), _copied_code),
    Kind("code-of-another-kegiatan", ("SK213",), _strange_code),
    Kind("code-of-a-province", ("SK217",), _other_authority),
    Kind("times-a-hundred", ("SK110",), _replaced(_formulas, r"\* 100%", "* 100")),
    Kind("division-by-zero", ("SK112",), _replaced(_formulas, r"/ \w+", "/ 0")),
    Kind("added-instead-of-divided", ("SK105",), _replaced(_formulas, r" / (\w+) \* 100%", r" + \1")),
    Kind("unknown-name-in-formula", ("SK101",), _replaced(_formulas, r"(jumlah_\w)\w", r"\1")),
    Kind("unknown-owner", ("SK101",), _replaced(_of("pengampu", _details), r"( \w)\w(\w+)$", r"\1\2")),
    Kind("unknown-name-in-agreement", ("SK101",), _replaced(lambda folder: folder.lines("pk.target"), r"(\w)\w: ", r"\1: ")),
    Kind("reference-to-another-kind", ("SK108",), _replaced(_of("pengampu", _details), r"[\w.]+$", "S1")),
    # a plan that cannot be read
    Kind("misspelled-keyword", ("SK009",), _replaced(_of("definisi", _shares), "definisi", "defnisi")),
    Kind("misspelled-choice", ("SK015",), _replaced(_of("triwulan", _shares), "posisi_akhir", "posisi_ahir")),
    Kind("foreign-number", ("SK012",), _year_changed(_of("pagu", _details), _foreign)),
    Kind("foreign-target", ("SK012",), _replaced(_of("baseline", _shares), r"(\d),(\d)", r"\1.\2")),
    Kind("unclosed-quote", ("SK003",), _replaced(_of("output", _details), r'"$', "")),
    Kind("curly-quotes", ("SK014",), _replaced(_of("output", _details), r'"(.*)"$', r"“\1”")),
    Kind("unclosed-brace", ("SK004",), _left_open),
    Kind("stray-brace", ("SK005",), _closed_twice),
)  # fmt: skip
"""Every kind of error that a city may have."""
