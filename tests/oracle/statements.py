"""What rates that are stated imply: the target behind a completion, the base behind a growth.

Written from the README's part on statements and the pages on completion-differs and growth-differs. Figures and bounds are those of
evaluate.py; here is only what follows from a rate.

Input, one JSON object a line: {"plan": {…}, "observations": [{…, "statement"}], "asOf"}. Output: for every statement, by period,
length, kind and text: {"indicator", "kind", "period", "base", "rate", "actual", "interval", "candidates", "count", "value", "known", "from",
"agrees", "inverse", "reason"}.
"""

import re
from datetime import date
from fractions import Fraction
from math import ceil, floor

import evaluate as ev
import units
from lines import answer_all

LISTED = 10


def rounded(value, step):
    """Every number that is rounded half up to this one; below zero half away from it, and to nothing from both sides."""
    half = step / 2
    return ev.Interval(value - half, value + half, value <= 0, value >= 0)


def last_digit(raw):
    digits, ten = re.fullmatch(r"[-+]?([\d.]+)([万亿]?)", raw).groups()
    return Fraction(ev.TIMES.get(ten, 1), 10 ** len(digits.partition(".")[2]))


def rate_of(raw, unit):
    """The rate with one of its last digit, and what a growth is measured from."""
    sign, digits, mark = re.search(r"([-+]?)([\d.]+)(%|倍)?$", raw).groups()
    scale = Fraction(1, 100) if (mark or unit) == "%" else Fraction(1)
    value = Fraction(digits) * (-1 if sign == "-" or re.search("下降|减少|降低", raw) else 1)
    return value * scale, last_digit(digits) * scale, "period" if "环比" in raw else "year"


class Written:
    """A number with what is rounded to it; a count of whole things has no rounding unless 万 or the like stands behind it."""

    def __init__(self, value, raw, many, unit):
        self.value, self.step = value * many, last_digit(raw) * many
        exact = units.is_whole(unit) and self.step <= 1
        self.interval = ev.exactly(self.value) if exact else rounded(self.value, self.step)


def added(parts):
    """Several numbers as one: as exact as the most exact of them is written."""
    whole = parts[0]
    for part in parts[1:]:
        whole.value, whole.interval, whole.step = whole.value + part.value, whole.interval.add(part.interval), min(whole.step, part.step)
    return whole


def figure_of(series, rows, period):
    """The entries of a figure, and the number as it was written; None where it is none or no single one."""
    if series.kind == "flow":
        entries = series.figure(series.reading(period), date.max)
    else:
        entries = [series.entries[period.end]] if period.end in series.entries else []
    if not entries or ev.problem_of(entries) or any(entry.value.point is None for entry in entries):
        return entries, None, []
    found = []
    for entry in entries:
        def matches(row):
            own = series.reading(row.period)
            same = own[:2] == entry.period[:2] if series.kind == "flow" else own.end == entry.period.end
            many = units.factor(row.unit, series.unit) if row.unit else Fraction(1)
            return same and row.value is not None and many is not None and ev.scaled(row.value, many) == entry.value
        found.append(next(row for row in rows if matches(row)))
    written = [Written(row.value.point, row.raw, units.factor(row.unit, series.unit) if row.unit else 1, series.unit) for row in found]
    return entries, added(written), found


def grid(interval, step):
    """The multiples of a step within an interval: how many there are, and the smallest ten."""
    low, high = interval.low / step, interval.high / step
    first = floor(low) + 1 if interval.low_open else ceil(low)
    last = ceil(high) - 1 if interval.high_open else floor(high)
    count = max(0, last - first + 1)
    return count, [(first + at) * step for at in range(min(count, LISTED))]


def decimals_step(step):
    """The largest power of ten that is not above it."""
    power = Fraction(1)
    while power * 10 <= step:
        power *= 10
    while power > step:
        power /= 10
    return power


def above_zero(interval):
    return interval.low is not None and interval.low > 0


def same_period(series, one, other):
    a, b = series.reading(one), series.reading(other)
    return a.end == b.end and (series.kind != "flow" or a.start == b.start)


def planned(series, period, targets, implied, actual, rate):
    """The plan's number for the period: one that fits where there are several."""
    first = None
    for target in targets:
        value = target["value"] if target["measure"] == "level" else target["bound"] if target["measure"] in ("growth", "average-growth") else None
        if value is None or not same_period(series, ev.read_period(target["by"]), period):
            continue
        number = ev.exactly(Fraction(value))
        rest = ev.Interval(2 - rate.high, 2 - rate.low, rate.high_open, rate.low_open)
        inverse = (not number.within(implied) and target["direction"] == ev.DOWN and above_zero(rest)
                   and number.within(actual.over(rest)))
        known = (Fraction(value), "plan", number.within(implied) or inverse, inverse)
        if known[2]:
            return known
        first = first or known
    return first


def earlier(series, rows, spec, base, implied):
    """What the data say of the base, else the plan's baseline of that period."""
    entries, written, _ = figure_of(series, rows, base)
    source, baseline = "data", spec.get("baseline")
    if not entries and baseline and baseline.get("period") and same_period(series, ev.read_period(baseline["period"]), base):
        raw, unit = ev.text(baseline["value"]), ev.text(baseline.get("unit"))
        many = units.factor(unit, series.unit) if unit else Fraction(1)
        point = ev.read_value(raw).point
        source, written = "plan", None if many is None or point is None else Written(point, raw, many, series.unit)
    if written is None:
        return None
    disjoint = written.interval.below(implied) or implied.below(written.interval)
    return written.value, source, not disjoint, False


def year_earlier(period):
    """The same stretch of the year before; None for a span of years."""
    if ".." in period.text:
        return None
    return ev.read_period(str(period.end.year - 1) + period.text[4:])


def implied(stated, spec, book, targets):
    series, rows = book.series(ev.text(spec["id"])), book.rows.get(ev.text(spec["id"]), [])
    period, kind = ev.read_period(stated["period"]), stated["statement"]
    value, step, against = rate_of(stated["value"], stated.get("unit"))
    rate = rounded(value, step)
    base = None if kind == "completion" else ev.before(period) if against == "period" else year_earlier(period)
    entries, written, used = figure_of(series, rows, period)
    told = {"indicator": ev.text(spec["id"]), "kind": kind, "period": period.text, "base": base and base.text, "rate": str(value),
            "rateRange": ends(rate), "actual": written and str(written.value), "interval": None, "candidates": [], "count": None, "value": None,
            "known": None, "from": None, "agrees": None, "inverse": False, "reason": None}
    scope = ev.text(spec.get("scope")) or next((row.scope for row in used if row.scope), "")
    if not entries:
        return {**told, "reason": series.nothing}
    if ev.problem_of(entries):
        return {**told, "reason": ev.problem_of(entries)}
    if written is None:
        return {**told, "reason": "qualified-value"}
    if stated.get("scope") and scope and stated["scope"] != scope:
        return {**told, "reason": "scope-mismatch"}
    if kind == "growth" and base is None:
        return {**told, "reason": "no-base-period"}
    factor = rate if kind == "completion" else rate.map(lambda end: end + 1)
    if not above_zero(written.interval) or not above_zero(factor):
        return {**told, "reason": "not-above-zero"}
    found = written.interval.over(factor)
    size = Fraction(1) if units.is_whole(series.unit) else decimals_step(written.step)
    count, candidates = grid(found, size)
    known = (planned(series, period, targets, found, written.interval, rate) if kind == "completion"
             else earlier(series, rows, spec, base, found)) or (None, None, None, False)
    return {**told, "interval": ends(found), "candidates": [str(each) for each in candidates], "count": count,
            "value": str(candidates[0]) if count == 1 else None, "known": None if known[0] is None else str(known[0]),
            "from": known[1], "agrees": known[2], "inverse": known[3]}


def ends(interval):
    return [str(interval.low), str(interval.high), interval.low_open, interval.high_open]


def statements(case):
    plan = case["plan"]
    stated = [row for row in case["observations"] if row.get("statement")]
    figures = [row for row in case["observations"] if not row.get("statement")]
    judged = ev.evaluate(plan, figures, case["asOf"])["assessments"]
    book = ev.Book(plan, ev.read_rows(figures))
    found = []
    for spec in plan["indicators"]:
        own = [row for row in stated if row["indicator"] == spec["id"] and row.get("status") != "forecast"]
        own.sort(key=lambda row: (ev.read_period(row["period"]).end, -ev.read_period(row["period"]).start.toordinal(), row["statement"], row["value"]))
        found += [implied(row, spec, book, [one for one in judged if one["indicator"] == spec["id"]]) for row in own]
    return found


if __name__ == "__main__":
    answer_all(statements)
