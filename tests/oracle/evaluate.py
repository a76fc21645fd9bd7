"""An independent oracle for dabiao's verdicts.

Written from the design page (words, targets, which value is judged, verdicts), not from the tool's source, so that the
two can be compared on any input. Standard library only; every number is an exact fraction.

Covers: periods and as-of, units with their conversion, scopes, vintages and what was known on a day, stock, flow and cumulative
series, every comparator and measure, milestones, the numbers beside a verdict (bound, gap, shortfall, needs, attainment,
fromBaseline), formulas over inputs and other formulas with their units, the summary and the result. Not covered: plan
errors, names and aliases. Areas, exit codes and the JSON are those of run.py, scores those of score.py, progress that of
trajectory.py; identities.py, statements.py, suppose.py and breakdown.py go by what is here.

Input, one JSON object a line on stdin. The plan is valid, its observations all belong to its one area:
  {"plan": {…}, "observations": [{"indicator", "period", "value", "unit", "status", "published", "scope"}],
   "asOf": "2019" | "due" | null, "knownOn": "2019-05-01" | null}
Output, one JSON object a line on stdout; numbers are fraction strings ("3/2") or null:
  {"asOf", "result", "summary": {…, "milestones": {…}},
   "assessments": [{"id", "indicator", "milestone", "due", "verdict", "early", "holds", "reason", "stale",
     "actual": {"low", "high", "lowOpen", "highOpen", "period"}, "bound", "gap", "shortfall", "needs", "attainment", "fromBaseline", "missing"}]}
"""

import ast
import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor
from typing import NamedTuple, Optional

import units
from lines import answer_all

UP, DOWN, RANGE, NONE = "up", "down", "range", "none"
DIRECTIONS = {"at-least": UP, "more-than": UP, "at-most": DOWN, "less-than": DOWN, "about": RANGE, "between": RANGE, "equals": RANGE}
GROWTHS = ("growth", "average-growth", "yearly-growth")
YEARLY = ("yearly-growth", "rising", "falling", "every-year")
MEASURES = ("growth", "change", "average-growth", "total", "done") + YEARLY
MISSING = ("", "—", "-", "/", "n/a")
TIMES = {"万": 10**4, "亿": 10**8}
RANKS = {"preliminary": 0, "revised": 1, "final": 2}


def text(value):
    """A scalar as its author meant it: NFKC, without surrounding space; absent is ''."""
    return "" if value is None else unicodedata.normalize("NFKC", str(value)).strip()


# Intervals

class Interval(NamedTuple):
    """A set of numbers between two ends; None is an unbounded end, which counts as closed."""
    low: Optional[Fraction]
    high: Optional[Fraction]
    low_open: bool = False
    high_open: bool = False

    @property
    def point(self):
        """The number, where the interval is a single one; else None."""
        return self.low if self.low is not None and self.low == self.high else None

    def within(self, other):
        """Every number of this interval is in the other."""
        low = other.low is None or (self.low is not None and (
            self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open))))
        high = other.high is None or (self.high is not None and (
            self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open))))
        return low and high

    def below(self, other):
        """Every number of this interval is smaller than every number of the other."""
        return self.high is not None and other.low is not None and (
            self.high < other.low or (self.high == other.low and (self.high_open or other.low_open)))

    def floor(self):
        """What is known of a value that can only grow: from the low end upwards."""
        return Interval(self.low, None, self.low_open)

    def add(self, other):
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, low is not None and (self.low_open or other.low_open),
                        high is not None and (self.high_open or other.high_open))

    def minus(self, other):
        return self.add(Interval(None if other.high is None else -other.high, None if other.low is None else -other.low,
                                 other.high_open, other.low_open))

    def over(self, base):
        """The quotient by a base that is positive throughout."""
        def end(value, is_open, small, small_open, large, large_open):
            if value is None:
                return None, False
            if value == 0:
                return value, is_open
            by, by_open = (small, small_open) if value > 0 else (large, large_open)
            return (Fraction(0), True) if by is None else (value / by, is_open or by_open)
        low, low_open = end(self.low, self.low_open, base.high, base.high_open, base.low, base.low_open)
        high, high_open = end(self.high, self.high_open, base.low, base.low_open, base.high, base.high_open)
        return Interval(low, high, low_open, high_open)

    def map(self, rising):
        """The image under a rising function."""
        return self._replace(low=None if self.low is None else rising(self.low),
                             high=None if self.high is None else rising(self.high))


def exactly(value):
    return Interval(value, value)


def total_of(entries):
    value = exactly(Fraction(0))
    for entry in entries:
        value = value.add(entry.value)
    return value


def read_value(raw):
    """A submitted value as an interval: plain, qualified (余 多 以上 近 不足 约 左右), a span, or yes and no; None: no number."""
    try:
        return read_quantity(raw.replace(",", ""))
    except ValueError:
        return None


def read_quantity(raw):
    words = {"是": 1, "yes": 1, "否": 0, "no": 0}
    if raw.lower() in words:
        return exactly(Fraction(words[raw.lower()]))
    raw = raw.replace("%", "")
    if raw.startswith("约") or raw.endswith("左右"):
        return Interval(None, None)
    if raw[-1] in TIMES:
        return scaled(read_quantity(raw[:-1]), TIMES[raw[-1]])
    if raw.endswith(("余", "多")):
        return Interval(Fraction(raw[:-1]), None, low_open=True)
    if raw.endswith("以上"):
        return Interval(Fraction(raw[:-2]), None)
    below = re.match("近|不足", raw)
    if below:
        return Interval(None, Fraction(raw[below.end():]), high_open=True)
    ends = [Fraction(part) for part in raw.split("—")]
    return Interval(ends[0], ends[-1])


# Periods

class Period(NamedTuple):
    """An interval of days; periods are ordered by their end."""
    start: date
    end: date
    text: str

    @property
    def days(self):
        return (self.end - self.start).days


@lru_cache(maxsize=None)
def month_period(first, count, name=""):
    """The period of `count` months from month number `first` (year × 12 + month − 1)."""
    last = first + count - 1
    end = date(last // 12, last % 12 + 1, monthrange(last // 12, last % 12 + 1)[1])
    return Period(date(first // 12, first % 12 + 1, 1), end, name)


def year_period(year):
    return month_period(year * 12, 12, str(year))


@lru_cache(maxsize=None)
def read_period(raw):
    """2019, 2019H1, 2019Q3, 2019-06, 2019-06-30 or 2006..2010."""
    name = text(raw)
    if ".." in name:
        first, last = (read_period(part) for part in name.split(".."))
        return Period(first.start, last.end, name)
    match = re.fullmatch(r"(\d{4})(?:H([12])|Q([1-4])|-(\d{2})(?:-(\d{2}))?)?", name)
    if not match:
        raise ValueError(f"not a period: {name!r}")
    year, half, quarter, month, day = (int(part) if part else None for part in match.groups())
    if day:
        return Period(date(year, month, day), date(year, month, day), name)
    if month:
        return month_period(year * 12 + month - 1, 1, name)
    if half or quarter:
        count = 6 if half else 3
        return month_period(year * 12 + ((half or quarter) - 1) * count, count, name)
    return month_period(year * 12, 12, name)


def months_of(period):
    """First month number and number of months, or None where the period is not made of whole months."""
    start, end = period.start, period.end
    if start.day != 1 or end.day != monthrange(end.year, end.month)[1]:
        return None
    first = start.year * 12 + start.month - 1
    return first, end.year * 12 + end.month - first


def tiles(period, size):
    """The calendar parts of `size` months that fill a longer period; empty where they do not."""
    first, count = months_of(period) or (0, 0)
    if count <= size or first % size or count % size:
        return []
    return [month_period(first + at, size) for at in range(0, count, size)]


def years_later(day, years):
    """The same day `years` later; the last day of a month stays the last."""
    last = monthrange(day.year + years, day.month)[1]
    at_end = day.day == monthrange(day.year, day.month)[1]
    return date(day.year + years, day.month, last if at_end else day.day)


# Series

class Row(NamedTuple):
    """One observation that has a value and is no forecast."""
    period: Period
    value: Interval
    unit: str
    status: str
    published: str
    scope: str
    times: bool = False     # the number itself says 万 or 亿
    raw: str = ""


class Entry(NamedTuple):
    """What a series says for one period: a value, or the problem that hides it."""
    period: Period
    value: Optional[Interval]
    problem: Optional[str]


def no_unit(row):
    """How a row is converted where the data name several units and the plan none: no row can be, not even an unreadable one."""
    return None


def settle(rows, period, factor, of_flow):
    """One entry of the rows of one period: equal values agree, others are settled by status, then by publication."""
    factors = [factor(row) for row in rows]
    if any(many is None and (row.value is not None or factor is no_unit) for row, many in zip(rows, factors)):
        return Entry(period, None, "unit-mismatch")
    if any(row.value is None for row in rows):
        return Entry(period, None, "unreadable-value")
    rows = [row._replace(value=scaled(row.value, many)) for row, many in zip(rows, factors)]

    def beats(one, other):
        ranks = RANKS.get(one.status), RANKS.get(other.status)
        if None not in ranks and ranks[0] != ranks[1]:
            return ranks[0] > ranks[1]
        return bool(one.published and other.published) and one.published > other.published

    for row in rows:
        if all(other.value == row.value or beats(row, other) for other in rows):
            agreeing = [other.period for other in rows if other.value == row.value]
            named = max(agreeing, key=lambda each: each.days)
            return Entry(period._replace(text=named.text) if of_flow else named, row.value, None)
    return Entry(period, None, "conflicting-values")


class Series:
    """The observations of one indicator, one entry a period: by its end, for a flow by its start and end."""
    adds = True             # the parts of a period add up to the whole
    by_period = False       # computed values are for a period's length and not for its last day

    def __init__(self, indicator, rows, kind):
        self.kind, self.rows = kind, rows
        self.to_date = text(indicator.get("reported")) == "year-to-date"
        kept = self.in_scope(rows, text(indicator.get("scope")))
        self.nothing = "scope-mismatch" if rows and not kept else "no-observation"
        declared = text(indicator.get("unit"))
        # Ten thousand of what is counted in tens of thousands is said by nobody: one of the two is meant.
        kept = [row._replace(value=None) if row.times and units.is_multiplied(row.unit or declared) else row for row in kept]
        self.unit, factor = self.read_unit(kept, declared)
        grouped = {}
        for row in kept:
            period = self.reading(row.period)
            key = (period.start, period.end) if kind == "flow" else period.end
            grouped.setdefault(key, (period, []))[1].append(row)
        self.entries = {key: settle(group, period, factor, kind == "flow") for key, (period, group) in grouped.items()}
        self.computed = {}      # of a stock, for lengths of time: by start and end

    @staticmethod
    def in_scope(rows, scope):
        """The rows of the indicator's scope; without one, all of them unless they name several."""
        named = {row.scope for row in rows if row.scope}
        if scope:
            return [row for row in rows if row.scope in ("", scope)]
        return rows if len(named) <= 1 else []

    @staticmethod
    def read_unit(rows, declared):
        """The plan's unit, else the single one of the data, and how a row is converted to it; of several units no row can be."""
        named = {row.unit for row in rows if row.unit}
        if declared or len(named) == 1:
            unit = declared or named.pop()
            return unit, lambda row: units.factor(row.unit, unit) if row.unit else Fraction(1)
        return "", no_unit if named else lambda row: Fraction(1)

    def reading(self, period):
        """The period that a name stands for: year-to-date figures begin on 1 January."""
        return period._replace(start=date(period.end.year, 1, 1)) if self.to_date else period

    def newest(self, cut, like=None):
        """The newest entry of a stock at or before a day; of computed values only those for periods as long as the given one."""
        known = [entry for entry in self.entries.values() if entry.period.end <= cut]
        return max(known, key=lambda entry: entry.period.end, default=None)

    def known(self, periods, cut):
        """The entries that a flow has for exactly these periods."""
        found = [self.entries.get((each.start, each.end)) for each in periods]
        return [entry for entry in found if entry and entry.period.end <= cut]

    def partial_years(self, period, cut):
        """Year-to-date entries that cover the beginning of a period, newest first."""
        found = [entry for entry in self.entries.values() if self.to_date and entry.period.start == period.start
                 and entry.period.end < period.end and entry.period.end <= cut]
        return sorted(found, key=lambda entry: entry.period.end, reverse=True)

    def figure(self, period, cut):
        """The entries that give a flow's figure of a period: its own, else complete halves, quarters or months; else []."""
        own = self.known([period], cut)
        if own or units.is_share(self.unit) or not self.adds:
            return own
        for size in (6, 3, 1):
            parts = tiles(period, size)
            found = self.known(parts, cut)
            if parts and len(found) == len(parts):
                return found
        return []

    def part(self, period, cut):
        """The newest year-to-date figure, else the known parts that say most: of halves, quarters or months."""
        if units.is_share(self.unit) or not self.adds:
            return []
        if self.to_date:
            return [entry for entry in self.partial_years(period, cut) if not entry.problem][:1]
        choices = [self.known(tiles(period, size), cut) for size in (6, 3, 1)]
        usable = [[entry for entry in choice if not entry.problem] for choice in choices]
        lows = [(total_of(choice).low, choice) for choice in usable if choice]
        return max(lows, key=lambda pair: (pair[0] is not None, pair[0] or 0), default=(None, []))[1]

    def begun(self, period, cut):
        """Some part of a flow's period has an entry."""
        return any(self.known(tiles(period, size), cut) for size in (6, 3, 1)) or bool(self.partial_years(period, cut))

    def newest_figure(self, like, cut):
        """The newest figure of a flow as long as the given period: its period and entries, or None."""
        if like.start == like.end:
            days = [entry for entry in self.entries.values() if entry.period.days == 0 and entry.period.end <= cut]
            newest = max(days, key=lambda entry: entry.period.end, default=None)
            return newest and (newest.period, [newest])
        first, count = months_of(like)
        step = count if count in (1, 3, 6, 12) and first % count == 0 else 12
        earliest = min((entry.period.start for entry in self.entries.values()), default=like.end)
        while (period := month_period(first, count)).end >= earliest:
            found = self.figure(period, cut)
            if found:
                return period._replace(text=month_name(first, count)), found
            first -= step
        return None

    def at(self, period, cut):
        """The entries that answer for exactly a period named in the plan."""
        if self.kind == "flow":
            return self.figure(self.reading(period), cut)
        entry = self.entries.get(period.end)
        return [entry] if entry and period.end <= cut else []

    def year(self, year, cut):
        """The entries of a year's value: a flow's figure, else what stood on 31 December."""
        return self.at(year_period(year), cut) if year_period(year).end <= cut else []


# Formulas

class NoValue(Exception):
    """Why a formula has no value though all of its figures are there."""


def scaled(value, factor):
    """An interval times a number."""
    if factor == 0:
        return exactly(Fraction(0))
    ends = Interval(*(None if end is None else end * factor for end in value[:2]), value.low_open, value.high_open)
    return ends if factor > 0 else Interval(ends.high, ends.low, ends.high_open, ends.low_open)


def times(a, b):
    if a.point is not None:
        return scaled(b, a.point)
    if b.point is not None:
        return scaled(a, b.point)
    if any(each.low is None or each.low < 0 for each in (a, b)):
        raise NoValue("qualified-value")
    low = a.low * b.low
    has_zero = any(each.low == 0 and not each.low_open for each in (a, b))
    high = None if None in (a.high, b.high) else a.high * b.high
    return Interval(low, high, (a.low_open or b.low_open) and not has_zero, high is not None and (a.high_open or b.high_open))


def quotient(a, b):
    if b.point is not None:
        if b.point <= 0:
            raise NoValue("no-ratio")
        return scaled(a, 1 / b.point)
    if positive(b):
        return a.over(b)
    if positive(scaled(b, -1)):
        raise NoValue("no-ratio")
    raise NoValue("qualified-value")


def larger(a, b):
    """All values of the larger of a number of each."""
    def end(x, x_open, y, y_open, unbounded, both):
        if x is None or y is None:
            if unbounded:
                return None, False
            return (y, y_open) if x is None else (x, x_open)
        if x == y:
            return x, (x_open and y_open if both else x_open or y_open)
        return (x, x_open) if x > y else (y, y_open)
    low, low_open = end(a.low, a.low_open, b.low, b.low_open, False, False)
    high, high_open = end(a.high, a.high_open, b.high, b.high_open, True, True)
    return Interval(low, high, low_open, high_open)


def calculate(node, figures):
    """The value of a formula's tree; figures by ("value" | "prev" | "base", name), in base units."""
    if isinstance(node, ast.Constant):
        return exactly(Fraction(node.value))
    if isinstance(node, ast.Name):
        return figures["value", node.id]
    if isinstance(node, ast.UnaryOp):
        return scaled(calculate(node.operand, figures), -1)
    if isinstance(node, ast.BinOp):
        left, right = calculate(node.left, figures), calculate(node.right, figures)
        operations = {ast.Add: lambda: left.add(right), ast.Sub: lambda: left.minus(right),
                      ast.Mult: lambda: times(left, right), ast.Div: lambda: quotient(left, right)}
        return operations[type(node.op)]()
    name = node.func.id
    if name in ("prev", "base"):
        return figures[name, node.args[0].id]
    value, *others = (calculate(each, figures) for each in node.args)
    for other in others:
        value = (value.add(other) if name == "sum" else larger(value, other) if name == "max"
                 else scaled(larger(scaled(value, -1), scaled(other, -1)), -1))
    return value


def figures_in(node):
    """What a formula reads, in order, each once."""
    if isinstance(node, ast.Name):
        return [("value", node.id)]
    if isinstance(node, ast.Call) and node.func.id in ("prev", "base"):
        return [(node.func.id, node.args[0].id)]
    parts = {ast.BinOp: lambda: [node.left, node.right], ast.UnaryOp: lambda: [node.operand],
             ast.Call: lambda: node.args}.get(type(node), lambda: [])()
    return list(dict.fromkeys(each for part in parts for each in figures_in(part)))


def only_adds(node):
    return (isinstance(node, ast.Name) or isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add)
            and only_adds(node.left) and only_adds(node.right)
            or isinstance(node, ast.Call) and node.func.id == "sum" and all(map(only_adds, node.args)))


def before(period):
    """The period of the same length just before; a day and a span of years have none."""
    first, count = months_of(period) or (0, 0)
    return month_period(first - count, count, month_name(first - count, count)) if count in (1, 3, 6, 12) and first % count == 0 else None


class Book:
    """The series of a plan's inputs and indicators, computed ones among them."""

    def __init__(self, plan, rows):
        self.specs = {text(each["id"]): each for each in [*(plan.get("inputs") or []), *plan["indicators"]]}
        self.rows, self.known = rows, {}
        # A yes or no is said outright or not at all.
        for name, spec in self.specs.items():
            if any(isinstance(each, dict) and "done" in each for _, each, _ in specs_of(spec)):
                self.rows = {**self.rows, name: [
                    row._replace(value=None if row.value.point not in (0, 1) else row.value) if row.value else row
                    for row in rows.get(name, [])]}
        self.due = text((plan.get("period") or {}).get("due"))

    def series(self, name, kind=None):
        spec = self.specs[name]
        kind = kind or text(spec.get("kind")) or "stock"
        if (name, kind) not in self.known:
            make = Derived if spec.get("formula") else Series
            self.known[name, kind] = make(spec, self.rows.get(name, []), kind, *([self] if spec.get("formula") else []))
        return self.known[name, kind]

    def is_base_of(self, name, period):
        """Whether the baseline of an indicator can stand beside figures of a period."""
        spec = self.specs[name]["baseline"].get("period")
        return not text(spec) or comparable(read_period(spec), period, self.series(name))

    def figure(self, how, name, period):
        """What a formula reads: an Entry in the unit of its indicator, None where it is missing."""
        spec = self.specs[name]
        if how == "base":
            return Entry(period, Baseline(spec["baseline"], text(spec["unit"])).value, None)
        period = before(period) if how == "prev" else period
        if period is None:
            return None
        series = self.series(name)
        if series.kind != "flow":
            return series.entries.get(period.end) or series.computed.get((period.start, period.end))
        found = series.figure(period, date.max)
        return found and Entry(period, None if problem_of(found) else total_of(found), problem_of(found)) or None


class Derived(Series):
    """A series with a formula: a submitted value goes before the computed one of its period."""

    def __init__(self, indicator, rows, kind, book):
        super().__init__(indicator, rows, kind)
        # In Python a percent sign is the remainder of a division.
        formula = re.sub(r"(\d+(?:\.\d+)?)%", r"(\1 / 100)", text(indicator["formula"]))
        self.book, self.tree = book, ast.parse(formula, mode="eval").body
        self.reads = figures_in(self.tree)
        others = [book.series(name) for how, name in self.reads if how != "base"]
        self.by_period = kind == "flow" or any(how == "prev" for how, _ in self.reads) or any(
            each.kind == "flow" or each.by_period for each in others)
        self.adds = only_adds(self.tree) and all(how == "value" and book.series(name).kind == "flow" for how, name in self.reads)
        submitted = set(self.entries)
        known = [entry.period for each in others for entry in [*each.entries.values(), *each.computed.values()]]
        for period in self.candidates(known, indicator):
            key = (period.start, period.end) if kind == "flow" else period.end
            entry = None if key in submitted else self.value(period)
            if entry and self.by_period and kind != "flow":
                self.computed[period.start, period.end] = entry
            elif entry:
                self.entries[key] = entry

    def candidates(self, known, indicator):
        if not self.by_period:
            ends = {}
            for period in known:
                if period.end not in ends or period.start < ends[period.end].start:
                    ends[period.end] = period
            return list(ends.values())
        found = {(each.start, each.end): each for each in known}
        for end in {each.end for each in known}:
            if end.day == monthrange(end.year, end.month)[1]:
                for count in (1, 3, 6, 12):
                    if end.month % count == 0:
                        first = end.year * 12 + end.month - count
                        found.setdefault((date(end.year, end.month - count + 1, 1), end),
                                         month_period(first, count, month_name(first, count)))
        for _, spec, _ in specs_of(indicator):
            due = read_period(spec.get("by") if isinstance(spec, dict) and spec.get("by") else self.book.due)
            found.setdefault((due.start, due.end), due)
        return list(found.values())

    def value(self, period):
        """The computed entry of a period that has every figure, else None."""
        figures = {key: self.book.figure(*key, period) for key in self.reads}
        for how, name in self.reads:
            if how == "base" and self.by_period and not self.book.is_base_of(name, period):
                figures[how, name] = Entry(period, None, "no-baseline")
        if None in figures.values():
            return None
        problem = problem_of(figures.values())
        if problem:
            return Entry(period, None, problem)
        sizes = {key: units.size(text(self.book.specs[key[1]]["unit"])) for key in self.reads}
        try:
            value = calculate(self.tree, {key: scaled(entry.value, sizes[key]) for key, entry in figures.items()})
        except NoValue as why:
            return Entry(period, None, str(why))
        return Entry(period, scaled(value, 1 / units.size(self.unit)), None)

    def newest(self, cut, like=None):
        length = lasting(like or year_period(cut.year))
        alike = [entry for entry in self.computed.values() if lasting(entry.period) == length]
        known = [entry for entry in [*self.entries.values(), *alike] if entry.period.end <= cut]
        return max(known, key=lambda entry: entry.period.end, default=None)

    def at(self, period, cut):
        found = super().at(period, cut)
        computed = self.computed.get((period.start, period.end))
        return found or ([computed] if computed and period.end <= cut else [])

    def lacking(self, period):
        """The names of submitted figures that a period's value lacks."""
        found = []
        for how, name in self.reads:
            when = before(period) if how == "prev" else period
            if how == "base" or when is None or self.book.figure("value", name, when):
                continue
            series = self.book.series(name)
            found += series.lacking(when) if isinstance(series, Derived) else [name]
        return list(dict.fromkeys(found))

    def leaves(self):
        for _, name in self.reads:
            series = self.book.series(name)
            yield from series.leaves() if isinstance(series, Derived) else [series]

    def newest_begun(self, cut, like):
        """The newest period as long as the given one at whose end any input has a figure."""
        ends = {entry.period.end for each in self.leaves() for entry in each.entries.values() if entry.period.end <= cut}
        months = months_of(like)
        if months is None:
            return None
        first, count = months
        step = count if count in (1, 3, 6, 12) and first % count == 0 else 12
        begun = []
        for end in ends:
            nth = end.year * 12 + end.month - count
            if end.day == monthrange(end.year, end.month)[1] and (nth - first) % step == 0:
                begun.append(month_period(nth, count, month_name(nth, count)))
        return max(begun, key=lambda period: period.end, default=None)


def missing_inputs(target, reason):
    """What a formula lacks for the period that is asked for; the first year of a window that lacks anything."""
    series = target.series
    if not isinstance(series, Derived) or reason not in ("no-observation", "missing-periods", "too-old"):
        return []
    if target.measure not in YEARLY and not (target.measure == "total" and series.kind == "flow"):
        return series.lacking(target.due if target.is_due else series.newest_begun(target.as_of, target.due) or target.due)
    pairs = target.measure in ("yearly-growth", "rising", "falling")
    first = reference_year(target) if pairs else target.first.start.year
    years = list(range(first, target.due.end.year + 1))
    def known(year):
        own = pairs and target.baseline and target.baseline.usable and target.baseline.is_year(year)
        return bool(own or series.year(year, target.cut))
    have = [year for year in years if known(year)]
    if have and not target.is_due:
        years = range(have[0], have[-1] + 1)
    return next(filter(None, (series.lacking(year_period(year)) for year in years if not known(year))), [])


def lasting(period):
    """How long a period is: in months, where it is made of them."""
    months = months_of(period)
    return months[1] if months else (period.days,)


def comparable(one, other, series):
    """Whether figures of two periods can be compared: of a flow, where they last equally long; a year's last day is meant as the year."""
    def length(period):
        period = series.reading(period)
        closing = (period.start, period.end.month, period.end.day) == (period.end, 12, 31)
        return lasting(year_period(period.end.year) if closing else period)

    return series.kind != "flow" or length(one) == length(other)


def month_name(first, count):
    """How a period of whole months is written."""
    year, month = first // 12, first % 12
    if count == 1:
        return f"{year}-{month + 1:02}"
    if count in (3, 6):
        return f"{year}{'Q' if count == 3 else 'H'}{month // count + 1}"
    return str(year) if count == 12 else f"{year}..{(first + count - 1) // 12}"


def problem_of(entries):
    """The first problem among entries, or None."""
    return next((entry.problem for entry in entries if entry.problem), None)


# Targets

@dataclass
class Rule:
    """A comparator: the numbers it accepts; `tolerant` is false for an about without a tolerance."""
    accepted: Interval
    direction: str
    tolerant: bool = True
    name: Optional[str] = None              # as the plan has it; None where the measure itself compares
    value: Optional[Fraction] = None        # the number beside it; a range has none
    ends: Optional[tuple] = None            # of a range, before a side is let pass

    def holds(self, value, accepted=None):
        """True or false where the whole interval agrees, else None. Without a tolerance nothing is ever refused."""
        accepted = accepted or self.accepted
        if value.within(accepted):
            return True
        return False if self.tolerant and (value.below(accepted) or accepted.below(value)) else None


def read_number(raw, growth):
    """A plan's number: growths are shares (30% is 0.3), everything else is in the unit (2pp is 2)."""
    number = re.fullmatch(r"(.*?)\s*(%|pp)?", text(raw))
    return Fraction(number[1]) / (100 if growth and number[2] else 1)


def read_share(raw):
    return read_number(raw, growth=True)


def read_rule(spec, growth, unit, thresholds):
    """The comparator of a map such as {about: 2.0, within: 0.05pp}."""
    name = next(key for key in spec if key in DIRECTIONS)
    direction = DIRECTIONS[name]
    if name == "between":
        low, high = (read_number(end, growth) for end in spec[name])
    else:
        low = high = read_number(spec[name], growth)
    tolerant = True
    if name == "about":
        within, share = text(spec.get("within")), text(thresholds.get("about"))
        if within.endswith("%") and not growth and unit != "%":
            tolerance = abs(low) * read_share(within)
        elif within:
            tolerance = read_number(within, growth)
        else:
            tolerance = abs(low) * read_share(share or "0%")
            tolerant = bool(share)
        low, high = low - tolerance, high + tolerance
    value = None if name == "between" else read_number(spec[name], growth)
    ends = (low, high) if direction == RANGE and name != "equals" and tolerant else None
    beyond = text(spec.get("beyond"))
    if direction == UP or beyond == "above":
        high = None
    if direction == DOWN or beyond == "below":
        low = None
    return Rule(Interval(low, high, name == "more-than", name == "less-than"), direction, tolerant, name, value, ends)


def read_measure(spec, unit, thresholds):
    """The measure and the rule of a target; a bare number is at-least, beside a measure at-most where negative."""
    if not isinstance(spec, dict):
        spec = {"at-least": spec}
    measure = next((key for key in spec if key in MEASURES), "level")
    if measure == "done":
        return measure, Rule(exactly(Fraction(1)), NONE)
    if measure in ("rising", "falling"):
        # Judged on the difference to the year before.
        name = "more-than" if measure == "rising" else "less-than"
        rule = read_rule({name: 0}, False, unit, thresholds)
        return measure, Rule(rule.accepted, rule.direction)
    comparison = spec if measure == "level" else spec[measure]
    growth = measure in GROWTHS
    if not isinstance(comparison, dict):
        comparison = {"at-most" if read_number(comparison, growth) < 0 else "at-least": comparison}
    return measure, read_rule(comparison, growth, unit, thresholds)


class Baseline:
    """The plan's situation before. `usable` as the base of a one-year measure; `foreign` where its unit is another."""

    def __init__(self, spec, unit):
        many = units.factor(text(spec["unit"]), unit) if unit and text(spec.get("unit")) else Fraction(1)
        self.foreign = many is None
        self.value = scaled(read_value(text(spec["value"])), 1 if self.foreign else many)
        self.period = read_period(spec["period"]) if text(spec.get("period")) else None
        self.short = self.period is None or self.period.end < years_later(self.period.start, 1)
        self.usable = self.short and not self.foreign

    def is_base_of(self, due, series):
        """Whether a figure of the due period can be compared with it; of a flow only where both last equally long."""
        return self.short and (self.period is None or comparable(self.period, due, series))

    def is_year(self, year):
        return self.period is not None and self.period[:2] == year_period(year)[:2]


@dataclass
class Target:
    """One target of an indicator, with all that judging it needs."""
    measure: str
    rule: Rule
    series: Series
    baseline: Optional[Baseline]
    since: Optional[Period]
    first: Optional[Period]
    due: Period
    as_of: date
    max_age: int
    near: Optional[Fraction]

    @property
    def is_due(self):
        return self.as_of >= self.due.end

    @property
    def cut(self):
        return min(self.as_of, self.due.end)


@dataclass
class Finding:
    """What a measure found. `accepted` lies in the space of `actual`; `origin` is the baseline there."""
    actual: Optional[Interval] = None
    period: Optional[str] = None
    accepted: Optional[Interval] = None
    origin: Optional[Fraction] = None
    holds: Optional[bool] = None
    reason: Optional[str] = None
    broken: bool = False        # refused for good, whatever may still come
    reached: bool = False       # counts as met before due
    stale: bool = False


# Measures

class Picked(NamedTuple):
    """The value that a level or growth measure looks at; `old` is a cumulative value from before the due period."""
    value: Optional[Interval] = None
    period: Optional[str] = None
    reason: Optional[str] = None
    stale: bool = False
    old: bool = False
    fresh: bool = False         # young enough to be reached before due
    so_far: Optional[Interval] = None   # what a sum that is still to grow is known to come to


def pick_stock(target):
    """The newest entry; on a due target an older one is stale within max-age, a lower bound if cumulative, else too old."""
    entry = target.series.newest(target.cut, target.due)
    if entry is None or entry.problem:
        return Picked(reason=entry.problem if entry else target.series.nothing)
    lasts = years_later(entry.period.end, target.max_age)
    picked = Picked(entry.value, entry.period.text)
    if not target.is_due:
        return picked._replace(fresh=lasts >= target.as_of)
    if entry.period.end == target.due.end:
        return picked
    if target.series.kind == "cumulative":
        return picked._replace(old=True)
    return picked._replace(stale=True) if lasts >= target.due.end else picked._replace(reason="too-old")


def pick_flow(target):
    """The figure of the due period; before due the newest one of its length, only to be shown."""
    series, due = target.series, target.series.reading(target.due)
    found = (due, series.figure(due, target.cut)) if target.is_due else series.newest_figure(due, target.cut)
    if not found or not found[1]:
        parts = [] if target.is_due or target.measure != "level" else series.part(due, target.cut)
        if parts:
            value = total_of(parts)
            grows = all(entry.value.low is not None and entry.value.low >= 0 for entry in parts)
            return Picked(value, so_far=value.floor() if grows else Interval(None, None))
        started = target.is_due and series.begun(due, target.cut)
        return Picked(reason="missing-periods" if started else series.nothing)
    period, entries = found
    if problem_of(entries):
        return Picked(reason=problem_of(entries))
    return Picked(total_of(entries), entries[0].period.text if len(entries) == 1 else period.text)


def find_base(target):
    """The base of a growth or change: (value, year, reason)."""
    baseline, since = target.baseline, target.since
    if baseline and baseline.is_base_of(target.due, target.series):
        if baseline.foreign:
            return None, None, "unit-mismatch"
        if baseline.period or target.measure != "average-growth":
            return baseline.value, baseline.period and baseline.period.end.year, None
    entries = target.series.at(since, target.cut) if since and comparable(since, target.due, target.series) else []
    if not entries or problem_of(entries):
        return None, None, problem_of(entries) or "no-baseline"
    return total_of(entries), since.end.year, None


def positive(value):
    return value.low is not None and value.low > 0


def flow_so_far(target):
    """A flow's level before due: the parts known so far reach an at-least that nothing can take back."""
    parts = target.series.part(target.series.reading(target.due), target.cut)
    value = total_of(parts)
    if parts and lower_bound_holds(target, parts) is True:
        return Finding(value, None, target.rule.accepted, plain_origin(target), holds=True, reached=True)
    return None


def lower_bound_holds(target, entries):
    """How the rule judges a sum that can still grow; None too where a negative entry makes it no lower bound."""
    if any(entry.value.low is None or entry.value.low < 0 for entry in entries):
        return None
    return target.rule.holds(total_of(entries).floor())


def plain_origin(target):
    """The baseline from which fromBaseline counts, where it is usable and a single number."""
    baseline = target.baseline
    return baseline.value.point if baseline and not baseline.foreign and baseline.is_base_of(target.due, target.series) else None


def find_value(target):
    """level, growth, change and average-growth: one value, against a base where the measure has one."""
    rule, measure, flow = target.rule, target.measure, target.series.kind == "flow"
    if flow and measure == "level" and rule.direction == UP and not target.is_due:
        reached = flow_so_far(target)
        if reached:
            return reached
    picked = pick_flow(target) if flow else pick_stock(target)
    accepted, base, base_reason, origin = rule.accepted, None, None, plain_origin(target)
    ratios = None
    if measure != "level":
        base, year, base_reason = find_base(target)
    if measure == "change":
        origin = None if origin is None else Fraction(0)
    elif measure != "level":
        if base and not positive(base):
            base_reason = "no-ratio"
        accepted = None
        if not base_reason:
            power = 1 if measure == "growth" else target.due.end.year - year
            ratios = rule.accepted.map(lambda share: (1 + share) ** power)
            if base.point is not None:
                accepted = ratios.map(lambda ratio: ratio * base.point)

    finding = Finding(accepted=accepted, origin=origin, reason=picked.reason)
    if picked.value is None:
        return finding
    if not (measure == "change" and base_reason):
        finding.actual = picked.value.minus(base) if measure == "change" else picked.value
        finding.period = picked.period
    finding.reason = base_reason or picked.reason
    if finding.reason:
        return finding
    judged = finding.actual.floor() if picked.old else finding.actual
    if picked.so_far:
        judged = picked.so_far
    if ratios:
        judged = judged.over(base)
    finding.holds = rule.holds(judged, ratios)
    finding.stale = picked.stale
    finding.reached = picked.fresh and rule.direction == UP
    if picked.old:
        rely_on_lower_bound(finding)
    return finding


def rely_on_lower_bound(finding):
    """An older cumulative value on a due target: judged where a lower bound settles it, else too old."""
    finding.stale = finding.holds is not None
    finding.broken = finding.holds is False
    finding.reason = None if finding.stale else "too-old"


def find_done(target):
    """done: the newest yes or no."""
    picked = pick_stock(target)
    finding = Finding(picked.value, picked.period, reason=picked.reason, stale=picked.stale, reached=picked.fresh)
    if not finding.reason:
        finding.holds = target.rule.holds(picked.value)
    return finding


def find_running_total(target):
    """total of a cumulative indicator: the last value, less the one at `since`; until due it can still grow."""
    finding = Finding(accepted=target.rule.accepted)
    entry = target.series.newest(target.cut, target.due)
    if entry is None or entry.problem:
        finding.reason = entry.problem if entry else target.series.nothing
        return finding
    finding.actual = entry.value
    if target.since:
        baseline = target.baseline
        if baseline and not baseline.foreign and baseline.period and baseline.period.end == target.since.end:
            base = baseline.value
        else:
            entries = target.series.at(target.since, target.cut)
            if not entries or problem_of(entries):
                return Finding(accepted=target.rule.accepted, reason=problem_of(entries) or "no-baseline")
            base = total_of(entries)
        finding.actual = entry.value.minus(base)
    finding.period = entry.period.text
    now, later = target.rule.holds(finding.actual), target.rule.holds(finding.actual.floor())
    if entry.period.end == target.due.end:
        finding.holds = now
    elif target.is_due:
        finding.holds = later
        rely_on_lower_bound(finding)
    else:
        finding.broken, finding.reached = later is False, later is True
        finding.holds = now
    return finding


def find_sum(target):
    """total of a flow: the sum over the window; with a year missing it is a lower bound."""
    finding = Finding(accepted=target.rule.accepted)
    used, missing, present, problem = [], [], [], None
    for year in range(target.first.start.year, target.due.end.year + 1):
        entries = target.series.figure(year_period(year), target.cut)
        if not entries or problem_of(entries):
            problem = problem or problem_of(entries)
            missing.append(year)
            entries = target.series.part(year_period(year), target.cut)
        if entries:
            used += entries
            present.append(year)
    if not used:
        finding.reason = problem or target.series.nothing
        return finding
    finding.actual = total_of(used)
    finding.period = used[0].period.text if len(used) == 1 else None
    finding.holds = target.rule.holds(finding.actual)
    if not missing:
        return finding
    later = lower_bound_holds(target, used)
    if later is not None:
        finding.broken, finding.reached, finding.holds = not later, later, later
    elif problem:
        finding.reason = problem
    elif target.is_due or any(present[0] < year < present[-1] for year in missing):
        finding.reason = "missing-periods"
    return finding


class Step(NamedTuple):
    """One year of a yearly measure, judged alone or against the year before."""
    year: int
    actual: Interval
    accepted: Optional[Interval]    # in the space of the actual; None where the year before is no single number
    holds: Optional[bool]


def find_yearly(target):
    """rising, falling, yearly-growth and every-year: broken by the first year that fails, else as tight as its tightest."""
    alone, last = target.measure == "every-year", target.due.end.year
    first = target.first.start.year if alone else reference_year(target)
    values, problems = yearly_values(target, first, last)
    steps = [step_of(target, year, values.get(year - 1), values[year])
             for year in sorted(values) if alone or year - 1 in values]
    if target.measure == "yearly-growth":
        steps = [step for step in steps if positive(values[step.year - 1])]
    failing = [step for step in steps if step.holds is False]
    if failing:
        return Finding(failing[0].actual, str(failing[0].year), failing[0].accepted, holds=False, broken=True)

    missing = [year for year in range(first, last + 1) if year not in values]
    finding = Finding()
    if not values:
        finding.accepted = target.rule.accepted if alone else None
        finding.reason = next(iter(problems.values()), target.series.nothing)
        return finding
    newest = max(values)
    finding.actual, finding.period = values[newest], str(newest)
    settled = [step for step in steps if step.holds]
    if settled:
        tightest = min(settled, key=lambda step: margin(target.rule, step))
        finding.actual, finding.period, finding.accepted = tightest.actual, str(tightest.year), tightest.accepted
    elif steps:
        finding.actual, finding.period, finding.accepted = steps[-1].actual, str(steps[-1].year), steps[-1].accepted
    if problems:
        finding.reason = next(iter(problems.values()))
    elif len(values) == 1 and not alone:
        finding.reason = "too-few-periods"
    elif missing and (target.is_due or any(min(values) < year < newest for year in missing)):
        finding.reason = "missing-periods"
    elif target.measure == "yearly-growth" and any(year + 1 in values and not positive(values[year]) for year in values):
        finding.reason = "no-ratio"
    else:
        finding.holds = True if len(settled) == len(steps) else None
    return finding


def reference_year(target):
    """The year that is only compared with: of since, else of a one-year baseline, else of from."""
    if target.since:
        return target.since.end.year
    baseline = target.baseline
    if baseline and baseline.period and baseline.is_year(baseline.period.end.year):
        return baseline.period.end.year
    return target.first.start.year


def yearly_values(target, first, last):
    """The known values and the problems of the years up to the cut; the baseline stands for its year."""
    values, problems, baseline = {}, {}, target.baseline
    for year in range(first, last + 1):
        if target.measure != "every-year" and baseline and not baseline.foreign and baseline.is_year(year):
            values[year] = baseline.value
            continue
        entries = target.series.year(year, target.cut)
        if problem_of(entries):
            problems[year] = problem_of(entries)
        elif entries:
            values[year] = total_of(entries)
    return values, problems


def step_of(target, year, before, actual):
    """One year judged: alone, by its difference to, or its ratio over, the year before."""
    rule = target.rule
    if target.measure == "every-year":
        return Step(year, actual, rule.accepted, rule.holds(actual))
    if target.measure in ("rising", "falling"):
        accepted = None if before.point is None else rule.accepted.map(lambda change: before.point + change)
        return Step(year, actual, accepted, rule.holds(actual.minus(before)))
    if not positive(before):
        return Step(year, actual, None, None)
    ratios = rule.accepted.map(lambda share: 1 + share)
    accepted = None if before.point is None else ratios.map(lambda ratio: ratio * before.point)
    return Step(year, actual, accepted, rule.holds(actual.over(before), ratios))


def margin(rule, step):
    """Sort key: how far inside a year lies; years that are no single number come last."""
    value = step.actual.point
    if value is None or step.accepted is None:
        return 1, 0
    ends = {UP: [step.accepted.low], DOWN: [step.accepted.high], RANGE: step.accepted[:2]}[rule.direction]
    return 0, min(abs(value - end) for end in ends if end is not None)


# Verdicts

def judge(finding, target, attainment):
    """Broken for good → missed; a missing part → not-assessed; then due, reached early, pending."""
    def verdict(name, early=False, holds=None, reason=None):
        stale = finding.stale and name in ("met", "near", "missed")
        return {"verdict": name, "early": early, "holds": holds, "reason": reason, "stale": stale}

    due, holds = target.is_due, finding.holds
    if finding.broken:
        return verdict("missed", not due, False)
    if finding.reason:
        return verdict("not-assessed", reason=finding.reason)
    if holds is None and not target.rule.tolerant:
        return verdict("not-assessed", reason="no-tolerance")
    if due and holds is None:
        return verdict("not-assessed", reason="qualified-value")
    if holds and (due or finding.reached):
        return verdict("met", not due, True)
    if not due:
        return verdict("pending", holds=holds)
    near = target.near is not None and attainment is not None and attainment >= target.near
    return verdict("near" if near else "missed", holds=False)


def bound_of(rule, accepted, value):
    """The nearest number that decides: the comparator's own, or the end of its range that is crossed or nearest."""
    if accepted is None:
        return None
    low, high = accepted.low, accepted.high
    ends = [end for end in (low, high) if end is not None]
    if rule.direction != RANGE or low == high or len(ends) == 1 or (value is None and not rule.tolerant):
        return ends[0]
    if value is None:
        return None
    return min(ends, key=lambda end: abs(value - end))


def needs_of(rule, accepted, value, bound, unit):
    """The next value that would pass: in whole units an integer, in others the bound where it passes."""
    if bound is None:
        return None
    side = rule.direction
    if side == RANGE:
        if value is None or exactly(value).within(accepted):
            return None
        side = UP if exactly(value).below(accepted) else DOWN
    if not units.is_whole(unit):
        return None if accepted.low_open or accepted.high_open else bound
    if side == UP:
        candidate = floor(bound) + 1 if accepted.low_open else ceil(bound)
    else:
        candidate = ceil(bound) - 1 if accepted.high_open else floor(bound)
    return Fraction(candidate) if exactly(Fraction(candidate)).within(accepted) else None


def numbers(finding, target):
    """bound, gap, shortfall, needs, attainment and fromBaseline; gaps and ratios only of a single number."""
    rule, accepted = target.rule, finding.accepted
    value = finding.actual.point if finding.actual else None
    bound = bound_of(rule, accepted, value)
    out = dict.fromkeys(("bound", "gap", "shortfall", "needs", "attainment", "fromBaseline"))
    out["bound"] = bound
    plain = target.measure not in YEARLY
    if plain:
        out["needs"] = needs_of(rule, accepted, value, bound, target.series.unit)
    if value is None or bound is None:
        return out
    inside = rule.direction == RANGE and exactly(value).within(accepted)
    gap = Fraction(0) if inside else value - bound
    out["gap"] = gap
    out["shortfall"] = abs(gap) if rule.direction == RANGE else max(Fraction(0), -gap if rule.direction == UP else gap)
    if plain:
        if inside:
            out["attainment"] = Fraction(1)
        elif bound > 0:
            upwards = rule.direction == UP or (rule.direction == RANGE and value < bound)
            out["attainment"] = value / bound if upwards else 2 - value / bound
        if finding.origin is not None:
            out["fromBaseline"] = from_baseline(rule, accepted, value, bound, finding.origin)
    return out


def from_baseline(rule, accepted, value, bound, origin):
    """The share of the way from the baseline to the bound; None where the baseline is already there."""
    if exactly(origin).within(accepted) or origin == bound:
        return None
    if rule.direction == RANGE and exactly(value).within(accepted):
        return Fraction(1)
    return (value - origin) / (bound - origin)


# Scorecard

def read_rows(observations, known_on=""):
    """Rows by indicator, without forecasts, missing values and what nobody is known to have published by a day."""
    rows = {}
    for cells in ({key: text(cell) for key, cell in each.items()} for each in observations):
        value, status, unit = cells["value"], cells.get("status", ""), cells.get("unit", "")
        # A figure may bring its unit along: 3.367亿元. What stands beside the number goes before the column.
        beside = re.fullmatch(r"(-?[\d.]+)([^\d.]+)", value)
        if beside and units.meanings(beside[2]):
            unit = beside[2] if not unit or units.factor(beside[2], unit) is not None else ""
            value = beside[1] if unit else value
        if known_on and not "" < cells.get("published", "") <= known_on:
            continue
        if value not in MISSING and status != "forecast":
            number = read_value(value)
            rows.setdefault(cells["indicator"], []).append(Row(
                read_period(cells["period"]), number, unit, status, cells.get("published", ""), cells.get("scope", ""),
                value[-1] in TIMES, value))
    return rows


def specs_of(indicator):
    """The targets of an indicator, then its milestones: (id, specification, is milestone)."""
    name = text(indicator["id"])
    target = indicator.get("target")
    targets = target if isinstance(target, list) else [] if target is None else [target]
    for at, spec in enumerate(targets, 1):
        yield name if at == 1 else f"{name}#{at}", spec, False
    seen = {}
    for spec in indicator.get("milestones") or []:
        label = f"{name}@{text(spec['by'])}"
        seen[label] = seen.get(label, 0) + 1
        yield label if seen[label] == 1 else f"{label}#{seen[label]}", spec, True


def build_target(plan, indicator, spec, book, as_of):
    """A target with its series, its periods from the plan where it has none of its own, and its as-of day."""
    own = spec if isinstance(spec, dict) else {}
    thresholds, period = plan.get("thresholds") or {}, plan.get("period") or {}
    series = book.series(text(indicator["id"]), "stock" if "done" in own else None)
    measure, rule = read_measure(spec, series.unit, thresholds)
    baseline, near = indicator.get("baseline"), text(thresholds.get("near"))
    first = own.get("from") or period.get("from")
    due = read_period(own.get("by") or period["due"])
    return Target(measure, rule, series, Baseline(baseline, series.unit) if baseline else None,
                  read_period(own["since"]) if own.get("since") else None, read_period(first) if first else None, due,
                  due.end if as_of == "due" else read_period(as_of).end,
                  int(text(indicator.get("max-age")) or 1), read_share(near) if near else None)


def assess(name, indicator, target, milestone):
    """One assessment, as it is written out."""
    total = find_running_total if target.series.kind == "cumulative" else find_sum
    finders = {"done": find_done, "total": total, **dict.fromkeys(YEARLY, find_yearly)}
    finding = finders.get(target.measure, find_value)(target)
    figures = numbers(finding, target)
    actual = finding.actual and {
        "low": written(finding.actual.low), "high": written(finding.actual.high),
        "lowOpen": finding.actual.low_open, "highOpen": finding.actual.high_open, "period": finding.period}
    verdict = judge(finding, target, figures["attainment"])
    missing = missing_inputs(target, verdict["reason"])
    if missing:
        verdict["reason"] = "missing-input"
    rule, unit = target.rule, target.series.unit
    return {"id": name, "indicator": text(indicator["id"]), "milestone": milestone, "due": target.is_due,
            "by": target.due.text, "unit": unit or None, "measure": target.measure, "comparator": rule.name,
            "value": written(rule.value), "range": rule.ends and [written(end) for end in rule.ends],
            "direction": rule.direction, **verdict, "actual": actual, **{key: written(value) for key, value in figures.items()},
            "missing": sorted(missing)}


def written(number):
    return None if number is None else str(number)


def summarise(assessments, indicators):
    """The counts and what they come to: incomplete, fail, not-due or pass. Milestones are counted apart and decide nothing."""
    own = [each for each in assessments if not each["milestone"]]
    marks = [each for each in assessments if each["milestone"]]
    verdicts = {"met": "met", "near": "near", "missed": "missed", "pending": "pending", "notAssessed": "not-assessed"}

    def count(among, verdict):
        return sum(each["verdict"] == verdict for each in among)

    def said(each, key):
        return text(indicators[each["indicator"]].get(key)).lower()

    lacking = sum(each["due"] and each["verdict"] == "not-assessed" and said(each, "required") != "false" for each in own)
    def counting(among, verdict):
        return sum(each["verdict"] == verdict and said(each, "commitment") != "aspired" for each in among)

    failing = counting(own, "missed")
    is_due = any(each["due"] for each in own)
    result = "incomplete" if lacking else "fail" if failing else "pass" if is_due else "not-due"
    return result, {
        "targets": len(own), "due": sum(each["due"] for each in own), **{key: count(own, verdict) for key, verdict in verdicts.items()},
        "early": sum(each["early"] for each in own), "stale": sum(each["stale"] for each in own), "failing": failing, "nearlyFailing": counting(own, "near"), "failingMilestones": counting(marks, "missed"), "incomplete": lacking,
        "milestones": {"targets": len(marks), **{key: count(marks, verdict) for key, verdict in verdicts.items()},}}


def evaluate(plan, observations, as_of, known_on=""):
    """The scorecard of a plan; as-of is the one asked for, else the plan's, else the latest period in the data."""
    indicators = {text(each["id"]): each for each in plan["indicators"]}
    rows = read_rows(observations, text(known_on))
    as_of = text(as_of) or text(plan.get("as-of"))
    if not as_of:
        names = {**indicators, **{text(each["id"]): each for each in plan.get("inputs") or []}}
        periods = [row.period for name in names for row in rows.get(name, [])]
        if not periods:
            return {"asOf": None, "result": None, "summary": None, "assessments": []}
        as_of = max(periods, key=lambda period: (period.end, period.days)).text
    book = Book(plan, rows)
    assessments = [
        assess(label, indicator, build_target(plan, indicator, spec, book, as_of), milestone)
        for name, indicator in indicators.items() for label, spec, milestone in specs_of(indicator)]
    result, summary = summarise(assessments, indicators)
    return {"asOf": as_of, "result": result, "summary": summary, "assessments": assessments}


if __name__ == "__main__":
    answer_all(lambda case: evaluate(case["plan"], case["observations"], case.get("asOf"), case.get("knownOn")))
