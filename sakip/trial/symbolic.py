"""From a closed formula to its form: multiplied out, with every division looked at."""

from __future__ import annotations

from fractions import Fraction

from attrs import define, evolve, field

from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Negasi, Operasi, Setiap
from sakip.numbers.rounding import half_up, truncated
from sakip.trial.conditions import OPPOSITE, compares, holds, linear, where
from sakip.trial.form import Form, enclosed, number, of_atom
from sakip.trial.functions import FUNCTIONS, PASSING_OVER, NotSymbolicError, choice, rising, sign_of, step
from sakip.trial.inputs import MOST, Box
from sakip.trial.polynomial import TooManyTermsError


@define
class Symbolic:
    """Reads closed formulas whose inputs lie in `box`; those in `fixed` have a value.

    `certain` is whether everything that was read is defined everywhere in the box. `cuts` are the values of inputs at
    which a `jika` changes its mind.
    """

    box: Box
    fixed: dict[int, Fraction] = field(factory=dict)
    cuts: dict[int, set[Fraction]] = field(factory=dict)
    certain: bool = True

    def form(self, item: Ekspresi) -> Form:
        """The form of *item*.

        Raises:
            NotSymbolicError: it has none, or too many inputs.
        """
        if len(self.box.masukan) > MOST:
            raise NotSymbolicError
        try:
            return self._form(item)
        except TooManyTermsError as fault:
            raise NotSymbolicError from fault

    def _form(self, item: Ekspresi) -> Form:
        match item:
            case Konstanta(nilai=value):
                return number(value.nilai)
            case Acuan(id=name):
                return self._input(int(name))
            case Negasi(isi=inner):
                return -self._form(inner)
            case Operasi(op=op, kiri=left, kanan=right):
                return self._operation(op, self._form(left), self._form(right))
            case Fungsi():
                return self._function(item)
            case Setiap():
                raise NotSymbolicError

    def _function(self, item: Fungsi) -> Form:
        match item:
            case Fungsi(nama="jika", argumen=(condition, then, otherwise)):
                return self._choice(condition, then, otherwise)
            case Fungsi(nama="bulat" | "potong" as name, argumen=(value, Konstanta(nilai=digits))):
                return self._rounded(name, value, digits.nilai)
            case Fungsi(nama=name, argumen=given) if name in PASSING_OVER:
                return PASSING_OVER[name](self, [self._certainly(each) for each in given])
            case Fungsi(nama=name, argumen=given) if name in FUNCTIONS:
                return FUNCTIONS[name](self, [self._form(each) for each in given])
        raise NotSymbolicError

    def _input(self, index: int) -> Form:
        if index in self.fixed:
            return number(self.fixed[index])
        only = self.box.intervals[index].point
        if only is not None:
            return number(only)
        atom = self.box.atom(index)
        return of_atom(evolve(atom, faktor=frozenset()) if self.box.masukan[index].induk in self.fixed else atom)

    def _operation(self, op: str, left: Form, right: Form) -> Form:
        match op:
            case "+":
                return left + right
            case "-":
                return left - right
            case "*":
                return left * right
            case "/":
                return left / self.divisor(right)
        known = holds(op, enclosed(left - right))
        return number(int(known)) if known is not None else of_atom(step(op, left - right))

    def divisor(self, form: Form) -> Form:
        """*form*, under which something stands: where it can be zero, nothing is certain.

        Raises:
            NotSymbolicError: it is always zero.
        """
        if form.constant == 0:
            self.certain = False
            raise NotSymbolicError
        self.require(certain=enclosed(form).nonzero)
        return form

    def require(self, *, certain: bool) -> None:
        """Let the whole be defined only where this is *certain*."""
        self.certain = self.certain and certain

    def _certainly(self, item: Ekspresi) -> Form:
        """The form of *item*, which must be defined: a function that passes over what is not would not use it."""
        inner = Symbolic(self.box, self.fixed, self.cuts)
        form = inner._form(item)
        if not inner.certain:
            raise NotSymbolicError
        return form

    # ── choices ─────────────────────────────────────────────────────────────────────────────────

    def _choice(self, condition: Ekspresi, then: Ekspresi, otherwise: Ekspresi) -> Form:
        op, difference = self._condition(condition)
        known = holds(op, enclosed(difference))
        if known is None:
            self._cut(difference)
        yes_box, no_box = where(self.box, op, difference), where(self.box, OPPOSITE[op], difference)
        if known is True or no_box.empty:
            return self._within(yes_box, then)
        if known is False or yes_box.empty:
            return self._within(no_box, otherwise)
        yes, no = self._within(yes_box, then), self._within(no_box, otherwise)
        return yes if yes.constant is not None and yes == no else of_atom(choice(op, difference, yes, no))

    def _condition(self, item: Ekspresi) -> tuple[str, Form]:
        """A condition as a comparison with zero; it is decided by the box, whatever is fixed."""
        inner = Symbolic(self.box, {}, self.cuts)
        op, sides = (item.op, (item.kiri, item.kanan)) if compares(item) else ("!=", (item,))
        left, *right = [inner._form(each) for each in sides]
        self.require(certain=inner.certain)
        return op, left - right[0] if right else left

    def _within(self, box: Box, item: Ekspresi) -> Form:
        """The form of *item* in *box*."""
        inner = Symbolic(box, self.fixed, self.cuts)
        form = inner._form(item)
        self.require(certain=inner.certain)
        return form

    def _cut(self, difference: Form) -> None:
        found = linear(difference)
        if found is not None:
            index, factor, constant = found
            self.cuts.setdefault(index, set()).add(-constant / factor)

    # ── rounding ────────────────────────────────────────────────────────────────────────────────

    def _rounded(self, name: str, item: Ekspresi, digits: Fraction) -> Form:
        """*item* rounded in its own unit; of what is computed, only the sign is known afterwards."""
        inner, how = self._form(item), half_up if name == "bulat" else truncated
        if digits.denominator != 1 or not 0 <= digits <= 20:
            raise NotSymbolicError
        unit = self._factor(item)
        if unit is not None:

            def rounded(value: Fraction) -> Fraction:
                return how(value / unit, int(digits)) * unit

            if inner.constant is not None:
                return number(rounded(inner.constant))
            return of_atom(rising(f"{name} {digits}", inner, enclosed(inner).mapped(rounded)))
        return of_atom(rising(f"{name} {digits}", inner, sign_of(enclosed(inner))))

    def _factor(self, item: Ekspresi) -> Fraction | None:
        """How many base units the unit of *item* is, where that is plain to see."""
        match item:
            case Konstanta(nilai=value):
                return value.satuan.faktor
            case Acuan(id=name):
                return self.box.masukan[int(name)].satuan.faktor
            case _:
                return None
