"""What must hold between figures: the identities of a plan, area by area, in every period that has all of their figures.

Written from the design page, the README's part on identities and the page on `actuals/identity`. Figures, formulas and sums over
areas are those of evaluate.py and run.py.

Input, one JSON object a line: {"plan": {…, "areas": […], "checks": […]}, "observations": [{"area", …}]}. Output:
{"counts": {area: {check: [compared, differing]}}, "differing": [[check, period, left, right, difference, [figure, …]]]}.
"""

import ast
import re
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

import evaluate as ev
import run as runs
import units
from lines import answer_all

HALF = Fraction(1, 2)


class Span(NamedTuple):
    """All numbers that a figure can stand for once its rounding is undone; None: any number."""
    low: Fraction
    high: Fraction


def span_of(ends):
    return Span(min(ends), max(ends))


def joined(operator, a, b):
    """Every result of a number of the one and a number of the other."""
    if a is None or b is None:
        return None
    if isinstance(operator, ast.Add):
        return Span(a.low + b.low, a.high + b.high)
    if isinstance(operator, ast.Sub):
        return Span(a.low - b.high, a.high - b.low)
    if isinstance(operator, ast.Mult):
        return span_of([x * y for x in a for y in b])
    return span_of([x / y for x in a for y in b]) if b.low > 0 else None


def widest(node, spans):
    """The span of a formula, where every figure that it names may be anywhere in its own span."""
    if isinstance(node, ast.Constant):
        return Span(Fraction(node.value), Fraction(node.value))
    if isinstance(node, ast.Name):
        return spans["value", node.id]
    if isinstance(node, ast.UnaryOp):
        own = widest(node.operand, spans)
        return own and Span(-own.high, -own.low)
    if isinstance(node, ast.BinOp):
        return joined(node.op, widest(node.left, spans), widest(node.right, spans))
    name = node.func.id
    if name in ("prev", "base"):
        return spans[name, node.args[0].id]
    all_spans = [widest(each, spans) for each in node.args]
    if None in all_spans:
        return None
    join = {"sum": sum, "max": max, "min": min}[name]
    return Span(join(each.low for each in all_spans), join(each.high for each in all_spans))


def half_unit(raw):
    """Half a unit of the last digit that was written: 0.05 for 2.0, 5000 for 4万."""
    digits, ten = re.fullmatch(r"-?([\d.]+)([万亿]?)", raw).groups()
    return HALF / 10 ** len(digits.partition(".")[2]) * ev.TIMES.get(ten, 1)


def roundings(series, entries):
    """Half units of the figures that were submitted, in the unit of the series; what a formula gave was never rounded."""
    total = Fraction(0)
    for entry in entries:
        rows = [row for row in rows_of(series, entry) if row.value is not None and
                ev.scaled(row.value, units.factor(row.unit, series.unit) if row.unit else 1) == entry.value]
        if rows:
            total += half_unit(rows[0].raw) * (units.factor(rows[0].unit, series.unit) if rows[0].unit else 1)
        elif isinstance(series, runs.Sum):
            for part in series.parts:
                total += roundings(part, series.figure_of(part, entry.period))
    return total


def rows_of(series, entry):
    def key(period):
        return (period.start, period.end) if series.kind == "flow" else period.end
    return [row for row in series.rows if key(row.period) == key(entry.period)]


def entries_of(series, period):
    """The entries that give a figure of a period: of these very days for a flow, at its end for the rest; else []."""
    if series.kind == "flow":
        return series.figure(period, date.max)
    entry = series.entries.get(period.end) or series.computed.get((period.start, period.end))
    return [entry] if entry else []


class Side(NamedTuple):
    tree: ast.AST
    reads: list

    @staticmethod
    @lru_cache
    def read(raw):
        # In Python a percent sign is the remainder of a division.
        tree = ast.parse(re.sub(r"(\d+(?:\.\d+)?)%", r"(\1 / 100)", ev.text(raw)), mode="eval").body
        return Side(tree, ev.figures_in(tree))


def dimension_of(node, unit_of):
    """The unit that a side is told in; "" for a ratio, a plain number or what no single unit names."""
    if isinstance(node, ast.Name):
        return unit_of(node.id)
    if isinstance(node, ast.UnaryOp):
        return dimension_of(node.operand, unit_of)
    if isinstance(node, ast.BinOp):
        left, right = dimension_of(node.left, unit_of), dimension_of(node.right, unit_of)
        if isinstance(node.op, (ast.Add, ast.Sub)):
            return left or right
        if isinstance(node.op, ast.Mult):
            ratios = [not each or units.is_share(each) for each in (left, right)]
            return right if ratios[0] else left if ratios[1] else ""
        if not right or units.is_share(right):
            return left
        return "" if units.factor(left, right) is not None else f"{left}/{right}"
    if isinstance(node, ast.Call):
        return next((found for found in (dimension_of(each, unit_of) for each in node.args) if found), "")
    return ""


def candidates(book, sides):
    """The periods in which any figure was reported, in lots of which one is compared. A side that is known at moments alone is
    held against the longest period that ends there and has all figures."""
    known = [[book.series(name) for how, name in side.reads if how != "base"] for side in sides]
    at_moments = any(side and all(series.kind != "flow" and not series.by_period for series in side) for side in known)
    lots = {}
    for series in [each for side in known for each in side]:
        for entry in [*series.entries.values(), *series.computed.values()]:
            period = entry.period
            lot = lots.setdefault(period.end if at_moments else (period.start, period.end), {})
            lot[period.start] = period
    return [[lot[start] for start in sorted(lot)] for lot in lots.values()]


def baseline_of(spec, unit):
    value = ev.Baseline(spec["baseline"], unit).value
    own = ev.text(spec["baseline"].get("unit"))
    return value.point, half_unit(ev.text(spec["baseline"]["value"])) * (units.factor(own, unit) if own else 1)


def compare(check, book, period):
    """None where a figure is missing, else the two sides as they are shown, whether they agree, and the figures."""
    sides = [Side.read(check["that"]), Side.read(check["equals"])]
    points, spans, figures = {}, {}, []
    for how, name in dict.fromkeys(each for side in sides for each in side.reads):
        spec = book.specs[name]
        series = book.series(name)
        size = units.size(series.unit)
        if how == "base":
            value, half = baseline_of(spec, series.unit)
        else:
            when = ev.before(period) if how == "prev" else period
            entries = when and entries_of(series, when)
            if not entries or ev.problem_of(entries):
                return None
            value = ev.total_of(entries).point
            if value is None:
                return None
            half = roundings(series, entries)
            figures.append(f"{name} {when.text}")
        points[how, name] = ev.exactly(value * size)
        spans[how, name] = Span((value - half) * size, (value + half) * size)
    try:
        values = [ev.calculate(side.tree, points).point for side in sides]
    except ev.NoValue:
        return None
    told = [dimension_of(side.tree, lambda name: book.series(name).unit) for side in sides]
    unit = told[0] or told[1]
    shown = Fraction(1) if not unit or units.is_share(unit) else units.size(unit)
    within = ev.text(check.get("within")) or "0"
    slack = Fraction(within.rstrip("%p")) / (100 if within[-1] in "%p" else 1)

    def scaled(side, number):
        return number / shown if side.reads else number

    left, right = (scaled(side, value) for side, value in zip(sides, values))
    if ev.text(check.get("rounding")) == "half-unit":
        wide = [widest(side.tree, spans) for side in sides]
        if None in wide:
            agree = True
        else:
            a, b = (Span(*(scaled(side, end) for end in each)) for side, each in zip(sides, wide))
            agree = a.low - b.high <= slack and b.low - a.high <= slack
    else:
        agree = abs(left - right) <= slack
    return left, right, agree, figures


def told(number):
    """In full where that takes no more than six decimals, else rounded to six, half away from zero."""
    decimals = next((count for count in range(7) if 10**count % number.denominator == 0), 6)
    whole = int(abs(number) * 10**decimals + HALF)
    digits = str(whole).rjust(decimals + 1, "0")
    return ("-" if number < 0 and whole else "") + digits[:len(digits) - decimals] + ("." + digits[-decimals:] if decimals else "")


def identities(case):
    plan, areas = case["plan"], case["plan"]["areas"]
    rows = {area["code"]: ev.read_rows([row for row in case["observations"] if row["area"] == area["code"]]) for area in areas}
    books, counts, differing = {}, {}, []

    def book_of(code):
        if code not in books:
            books[code] = runs.AreaBook(plan, rows[code], [book_of(each["code"]) for each in areas if each.get("parent") == code])
        return books[code]

    for area in areas:
        book, own = book_of(area["code"]), {}
        for check in plan["checks"]:
            sides = [Side.read(check["that"]), Side.read(check["equals"])]
            compared = []
            for lot in candidates(book, sides):
                found = ((period, compare(check, book, period)) for period in lot)
                compared += [next(((period, one) for period, one in found if one), None)]
            compared = [each for each in compared if each]
            own[check["id"]] = [len(compared), sum(not one[2] for _, one in compared)]
            differing += [[check["id"], period.text, *map(told, (one[0], one[1], one[0] - one[1])), sorted(one[3])]
                          for period, one in compared if not one[2]]
        counts[area["code"]] = own
    return {"counts": counts, "differing": sorted(differing)}


if __name__ == "__main__":
    answer_all(identities)
