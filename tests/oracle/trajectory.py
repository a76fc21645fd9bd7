"""An independent oracle for dabiao's trajectories: starts, goals, expected values, outlooks, paces and projections.

Written from the description of what a trajectory means, not from the tool's source. Reading a case, settling its series and
choosing the value that a target is judged by are those of evaluate.py; everything behind that is here. Standard library only;
a number is an exact fraction unless a root is drawn on the way to it, then a float.

Covers: every measure and comparator, milestones, bases (base-year, window, baseline, since, from, the method's own), flows
within their year, totals, every progress method with its thresholds, rates, limit and path, and indicators that have a
direction and no target, groups, and the counts of a summary. Not covered: flow targets that are due within a year.

Input, one JSON object a line on stdin, as for evaluate.py; "method" is what --progress names, or null.
Output, one JSON object a line: {"targets": [{"id", "trajectory"}], "trends": [{"id", "trajectory"}], "summary"}. Exact numbers are
fraction strings, others JSON numbers. "close" says that the outlook hangs on the last digit of a float.
"""

from calendar import monthrange
from datetime import date
from decimal import Decimal, getcontext
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple, Optional, Union

import evaluate as ev
from lines import answer_all

getcontext().prec = 80
LEVELS = ("level", "growth", "change", "average-growth")
TRENDS = ("rising", "falling", "yearly-growth")
FARTHEST = 100


# Time and values

def moment(day, share):
    """A day on the axis of time, in years: months count alike; `share` of the day itself has passed."""
    days = monthrange(day.year, day.month)[1]
    return Fraction(day.year) + Fraction(day.month - 1, 12) + Fraction(day.day - 1 + share, 12 * days)


def ends(period):
    return moment(period.end, 1)


def begins(period):
    return moment(period.start, 0)


class Station(NamedTuple):
    """A value at a moment."""
    value: Fraction
    at: Fraction
    period: str


Known = Union[Station, str]     # a station, or the reason why there is none


def station(value, problem, at, period) -> Known:
    if problem:
        return problem
    return "qualified-value" if value.point is None else Station(value.point, at, period)


def is_known(known):
    return isinstance(known, Station)


def pace(one, other):
    """Change per year between two stations."""
    return (other.value - one.value) / (other.at - one.at)


def growth(one, other) -> Optional[float]:
    """Compound growth per year; None where there is no such rate."""
    if one.value <= 0 or other.value < 0:
        return None
    return root(float(one.value), float(other.value), other.at - one.at)


def root(before, after, years):
    return (after / before) ** (1 / float(years)) - 1


def sign(value):
    return (value > 0) - (value < 0)


# Settings

class Method(NamedTuple):
    path: str
    thresholds: tuple
    rates: Optional[tuple]
    base_year: Optional[int]
    window: Optional[int]
    labels: Optional[tuple]     # achieved, on-track, moderate, off-track, regressing; None: no words of its own
    best: Optional[int] = None


def shares(*texts):
    return tuple(Fraction(each) for each in texts)


USUAL = shares("0.95", "0.6", "0")
METHODS = {
    "linear": Method("linear", USUAL, None, None, None, None),
    "cagr": Method("compound", USUAL, None, None, None, None),
    "eurostat": Method("compound", USUAL, shares("0.01", "0", "-0.01"), None, 5, (
        "significant progress", "significant progress", "moderate progress", "insufficient progress", "movement away")),
    "statcan": Method("compound", USUAL, shares("0.015", "0.005", "0"), 2015, None, (
        "target achieved", "substantial progress", "moderate progress", "limited progress", "deterioration"), 5),
    "sdsn": Method("linear", shares("1", "0.5", "0"), None, 2015, None, (
        "on track or maintaining", "on track or maintaining", "moderately improving", "stagnating", "decreasing")),
    "un-progress-chart": Method("compound", shares("0.95", "0.1", "0"), shares("0.02", "0.005", "0"), 2015, None, (
        "target met or on track", "target met or on track", "fair progress, but acceleration needed",
        "stagnation or regression", "stagnation or regression"), 3),
    "destatis": Method("linear", shares("0.95", "0.8", "0"), None, None, 5, (
        "sun", "sun", "sun with cloud", "cloud", "thunderstorm")),
}
OUTLOOKS = ("achieved", "on-track", "moderate", "off-track", "regressing")
ORDER = {name: at for at, name in enumerate(OUTLOOKS)}
OF_METHOD = ("thresholds", "rates", "path")     # what belongs to a method and goes with it


class Setting(NamedTuple):
    declared: bool
    name: str
    path: Optional[str]
    base_year: Optional[int]
    window: Optional[int]
    limit: Optional[Fraction]
    thresholds: Optional[tuple]
    rates: Optional[tuple]

    @property
    def method(self):
        return METHODS[self.name]


def settle_setting(layers, asked, natural="linear") -> Setting:
    """The layers of `progress` (a method alone, or keys), outermost first, then what is asked for: the nearest wins, key by key."""
    merged = {}
    for at, layer in enumerate([*layers, asked]):
        if layer is None:
            continue
        layer = {"method": layer} if isinstance(layer, str) else layer
        usual = natural if at == len(layers) else "linear"
        if layer.get("method") and layer["method"] != merged.get("method", usual):
            merged = {key: value for key, value in merged.items() if key not in OF_METHOD}
        starts = {"base-year", "window"}
        if starts & set(layer):
            merged = {key: value for key, value in merged.items() if key not in starts}
        merged = {**merged, **layer}

    def three(key):
        return tuple(ev.read_share(each) for each in merged[key]) if key in merged else None

    def whole(key):
        return int(merged[key]) if key in merged else None

    return Setting(asked is not None or any(layer is not None for layer in layers), merged.get("method", natural),
                   merged.get("path"), whole("base-year"), whole("window"),
                   Fraction(merged["limit"]) if "limit" in merged else None, three("thresholds"), three("rates"))


# Starts

class Data(NamedTuple):
    """What a way may start from."""
    series: ev.Series
    cut: date
    baseline: Optional[ev.Baseline]
    since: Optional[ev.Period]
    first: Optional[ev.Period]
    like: ev.Period                 # what the figures on the way of a flow are as long as


def of_year(data, year):
    """The figure of a calendar year as (value, problem, moment, period), or None: a flow's whole year, a stock's newest."""
    series, whole = data.series, ev.year_period(year)
    if series.kind == "flow":
        entries = series.figure(whole, data.cut)
        return summed(entries, ends(whole), str(year)) if entries else None
    within = [entry for entry in series.entries.values() if whole.start <= entry.period.end <= min(whole.end, data.cut)]
    newest = max(within, key=lambda entry: entry.period.end, default=None)
    return newest and summed([newest], ends(newest.period), newest.period.text)


def summed(entries, at, period):
    problem = ev.problem_of(entries)
    return (None if problem else ev.total_of(entries)), problem, at, period


def first_since(data, year) -> Known:
    for each in range(year, data.cut.year + 1):
        found = of_year(data, each)
        if found:
            return station(*found)
    return "no-baseline"


def start_of(data, setting, now) -> Known:
    """Where a way of levels starts: progress, baseline, since, from, then the method itself."""
    def back(years):
        return first_since(data, ev.read_period(now.period).end.year - years) if is_known(now) else "no-observation"

    if setting.base_year is not None:
        return first_since(data, setting.base_year)
    if setting.window is not None:
        return back(setting.window)
    baseline = data.baseline
    if baseline and baseline.period and baseline.is_base_of(data.like, data.series):
        if baseline.foreign:
            return "unit-mismatch"
        return station(baseline.value, None, ends(baseline.period), baseline.period.text)
    for period in (data.since, data.first):
        entries = data.series.at(period, data.cut) if period and ev.comparable(period, data.like, data.series) else []
        if entries:
            return station(*summed(entries, ends(period), period.text))
    if setting.method.base_year is not None:
        return first_since(data, setting.method.base_year)
    return "no-baseline" if setting.method.window is None else back(setting.method.window)


# Ways

class Way(NamedTuple):
    start: Known
    now: Known
    goal: Union[Station, str, None]     # None: no target
    direction: str
    marks: tuple = ()                   # (moment, value) to come through
    reached: Optional[str] = None
    filling: bool = False               # a sum that fills up
    aim: Optional[Fraction] = None      # the next value that passes; None: the goal itself
    passes: bool = True                 # whether the aim does
    shift: Fraction = Fraction(0)
    last_year: Optional[int] = None     # with which the way ends


class Asked(NamedTuple):
    """A comparator's numbers as levels; None where a side is open or let pass."""
    kind: str                       # at-least …
    low: Optional[Fraction]
    high: Optional[Fraction]
    centre: Optional[Fraction]      # of about and equals
    tolerant: bool                  # about without a tolerance


def comparator_of(spec, measure):
    """The name of a target's comparator and its map."""
    inner = spec if isinstance(spec, dict) else {"at-least": spec}
    if measure != "level":
        inner = inner[measure]
        if not isinstance(inner, dict):
            inner = {"at-most" if ev.read_number(inner, measure in ev.GROWTHS) < 0 else "at-least": inner}
    return next(key for key in inner if key in ev.DIRECTIONS), inner


def asked_of(spec, target, to_level) -> Asked:
    """What a target asks for, in levels."""
    name, inner = comparator_of(spec, target.measure)
    accepted = target.rule.accepted.map(to_level)
    centre = to_level(ev.read_number(inner[name], target.measure in ev.GROWTHS)) if name in ("about", "equals") else None
    return Asked(name, accepted.low, accepted.high, centre, not target.rule.tolerant)


def side(asked, value):
    """Where a value lies: below or above what is accepted, or neither."""
    if value is None:
        return None
    if asked.low is not None and value < asked.low:
        return "up"
    return "down" if asked.high is not None and value > asked.high else None


def aim_at(asked, start, now):
    """The level that is aimed at and the direction in which it is approached.

    Of a range, the end that the figure lies outside of, else the start, else the low one. A number in the middle is itself
    the aim; one without a tolerance refuses nothing, so that a figure beyond it has not gone too far.
    """
    if ev.DIRECTIONS[asked.kind] == ev.UP:
        return asked.low, "up"
    if ev.DIRECTIONS[asked.kind] == ev.DOWN:
        return asked.high, "down"
    usual = "up" if asked.low is not None else "down"
    if asked.centre is None:
        found = side(asked, now) or side(asked, start) or usual
        return (asked.low if found == "up" else asked.high), found
    origin = start if start is not None else now
    found = None if asked.tolerant else side(asked, now)
    if not found and asked.low is not None and asked.high is not None and origin is not None:
        found = "down" if origin > asked.centre else "up"
    return asked.centre, found or usual


def mark_at(asked, start, now):
    """The level that a milestone asks for, seen from the start."""
    return aim_at(asked, start if start is not None else now, start if start is not None else now)[0]


def milestones_of(case, level_of):
    """The indicator's milestones for the same measure from the same base that are due before the target."""
    marks, target = [], case.target
    for _, other, is_milestone in ev.specs_of(case.indicator):
        if not is_milestone:
            continue
        mark = ev.build_target(case.plan, case.indicator, other, case.book, case.as_of)
        fixed = target.measure != "total" and target.baseline is not None and target.baseline.is_base_of(target.due, target.series)
        same = mark.measure == target.measure and (fixed or mark.since == target.since)
        if target.measure == "total" and mark.first != target.first:
            same = False
        if same and mark.due.end < target.due.end:
            value = level_of(other, mark)
            if value is not None:
                marks.append((ends(mark.series.reading(mark.due)), value))
    return tuple(sorted(marks, key=lambda each: each[0]))


class Case(NamedTuple):
    plan: dict
    indicator: dict
    spec: object
    book: ev.Book
    as_of: str
    target: ev.Target
    verdict: dict
    needs: Optional[Fraction]
    setting: Setting


def way_of(case) -> Optional[Way]:
    measure = case.target.measure
    if measure in TRENDS:
        return trend_way(case)
    if measure == "total":
        return sum_way(case)
    return within_year(case) or level_way(case) if measure in LEVELS else None


def to_levels(target):
    """(from the comparator's numbers to levels, the base of a change, why not)."""
    if target.measure == "level":
        return (lambda value: value), Fraction(0), None
    base, year, reason = ev.find_base(target)
    if reason:
        return None, None, reason
    value = base.point
    if value is None:
        return None, None, "qualified-value"
    if target.measure == "change":
        return (lambda change: value + change), value, None
    if value <= 0:
        return None, None, "no-ratio"
    power = 1 if target.measure == "growth" else target.due.end.year - year
    return (lambda rate: value * (1 + rate) ** power), value, None


def aimed(case, direction, base):
    """The next level that would pass, and whether what is aimed at does."""
    name, _ = comparator_of(case.spec, case.target.measure)
    if ev.DIRECTIONS[name] == ev.RANGE:
        return None, True
    if case.needs is None:
        return None, name in ("at-least", "at-most")
    return case.needs + (base if case.target.measure == "change" else 0), True


def data_of(target):
    first = target.first if target.first and target.first.end < target.due.end else None
    return Data(target.series, target.cut, target.baseline, target.since, first, target.due)


def level_way(case) -> Way:
    target = case.target
    picked = ev.pick_flow(target) if target.series.kind == "flow" else ev.pick_stock(target)
    reason = picked.reason or ("too-old" if case.verdict["reason"] == "too-old" else None)
    period = ev.read_period(picked.period) if picked.period else None
    now = station(picked.value, reason, period and ends(target.series.reading(period)), picked.period)
    start = start_of(data_of(target), case.setting, now)
    to_level, base, lacking = to_levels(target)
    first, last = (known.value if is_known(known) else None for known in (start, now))
    shift = base if target.measure == "change" and base is not None else Fraction(0)
    if lacking:
        name, _ = comparator_of(case.spec, target.measure)
        return Way(start, now, lacking, "down" if ev.DIRECTIONS[name] == ev.DOWN else "up",
                   reached=picked.period if case.verdict["holds"] else None)
    asked = asked_of(case.spec, target, to_level)
    value, direction = aim_at(asked, first, last)
    marks = () if target.measure == "average-growth" else milestones_of(
        case, lambda other, mark: mark_at(asked_of(other, mark, to_level), first, last))
    if is_known(start):
        marks = tuple(mark for mark in marks if mark[0] > start.at)
    reached = held_since(target, to_level, picked.period) if case.verdict["holds"] else None
    aim, passes = aimed(case, direction, base)
    return Way(start, now, Station(value, ends(target.series.reading(target.due)), target.due.text), direction, marks, reached,
               False, aim, passes, shift)


def held_since(target, to_level, period):
    """The first period of those up to now that were accepted without one in between that wasn't."""
    accepted = target.rule.accepted.map(to_level)
    series, since = target.series, period
    if series.kind == "flow":
        period = ev.read_period(period)
        first, count = ev.months_of(series.reading(period)) if not series.to_date else ev.months_of(period)
        earliest = min(entry.period.start for entry in series.entries.values())
        step = count if count in (1, 3, 6, 12) and not series.to_date else 12
        while True:
            entries = series.figure(series.reading(ev.month_period(first, count)), target.cut)
            if entries:
                if ev.problem_of(entries) or not ev.total_of(entries).within(accepted):
                    return since
                since = entries[0].period.text if len(entries) == 1 else ev.month_name(first, count)
            first -= step
            if ev.month_period(first, count).end < earliest:
                return since
    for entry in sorted(series.entries.values(), key=lambda each: each.period.end, reverse=True):
        if entry.period.end > target.cut:
            continue
        if entry.problem or not entry.value.within(accepted):
            break
        since = entry.period.text
    return since


def within_year(case) -> Optional[Way]:
    """A flow's own year while it lasts: from nothing on its first day to the target on its last."""
    target = case.target
    if target.series.kind != "flow" or target.is_due or target.measure == "change":
        return None
    year = target.series.reading(target.due)
    parts = target.series.part(year, target.cut)
    if not parts:
        return None
    so_far = ev.total_of(parts)
    first_parts = leading(target.series, year, target.cut)
    now = station(ev.total_of(first_parts), None, ends(first_parts[-1].period), first_parts[-1].period.text) if first_parts \
        else "missing-periods"
    start = Station(Fraction(0), begins(year), year.start.isoformat())
    to_level, base, lacking = to_levels(target)
    if lacking:
        name, _ = comparator_of(case.spec, target.measure)
        return Way(start, now, lacking, "down" if ev.DIRECTIONS[name] == ev.DOWN else "up", filling=True, last_year=year.end.year)
    asked = asked_of(case.spec, target, to_level)
    value, direction = aim_at(asked, Fraction(0), now.value if is_known(now) else None)

    def mark(other, built):
        if built.series.reading(built.due).start != year.start:
            return None
        return mark_at(asked_of(other, built, to_level), Fraction(0), Fraction(0))

    marks = milestones_of(case, mark)
    growing = all(entry.value.low is not None and entry.value.low >= 0 for entry in parts)
    kept = growing and so_far.floor().within(target.rule.accepted.map(to_level))
    aim, passes = aimed(case, direction, base)
    return Way(start, now, Station(value, ends(year), target.due.text), direction, marks, year.text if kept else None, True,
               aim, passes, last_year=year.end.year)


def leading(series, year, cut):
    """The parts of a year that are known from its first day on without a hole, of the size that reaches farthest."""
    if series.to_date:
        return series.part(year, cut)
    runs = []
    for size in (6, 3, 1):
        run = []
        for part in ev.tiles(year, size):
            found = [entry for entry in series.known([part], cut) if not entry.problem]
            if not found:
                break
            run += found
        runs.append(run)
    return max(runs, key=lambda run: run[-1].period.end if run else ev.date.min)


def leading_years(target):
    """The same over the years of a total: (parts, the period that they reach to)."""
    entries, until = [], None
    for year in range(target.first.start.year, target.due.end.year + 1):
        period = ev.year_period(year)
        whole = target.series.figure(period, target.cut)
        if whole and not ev.problem_of(whole):
            entries, until = entries + whole, period
            continue
        some = leading(target.series, period, target.cut) if target.series.part(period, target.cut) else []
        if some:
            entries, until = entries + some, some[-1].period
        break
    return entries, until


def sum_way(case) -> Way:
    """A total over its window: from nothing to the sum that is wanted."""
    target = case.target
    if target.since:
        start = Station(Fraction(0), ends(target.since), target.since.text)
    else:
        start = Station(Fraction(0), begins(target.first), target.first.start.isoformat()) if target.first else "no-baseline"
    finding = (ev.find_running_total if target.series.kind == "cumulative" else ev.find_sum)(target)
    last = last_of_sum(target)
    reason = case.verdict["reason"] or (None if finding.actual is not None and last else "no-observation")
    now = station(finding.actual, reason, last and ends(target.series.reading(last)), last and target.series.reading(last).text)
    if not reason and target.series.kind == "flow":
        entries, until = leading_years(target)
        now = station(ev.total_of(entries), None, ends(until), until.text) if until else "missing-periods"
    asked = asked_of(case.spec, target, lambda value: value)
    value, direction = aim_at(asked, Fraction(0), now.value if is_known(now) else None)
    marks = milestones_of(
        case, lambda other, mark: mark_at(asked_of(other, mark, lambda one: one), Fraction(0), Fraction(0)))
    if is_known(start):
        marks = tuple(mark for mark in marks if mark[0] > start.at)
    reached = target.series.reading(last).text if case.verdict["verdict"] == "met" and last else None
    aim, passes = aimed(case, direction, Fraction(0))
    return Way(start, now, Station(value, ends(target.series.reading(target.due)), target.due.text), direction, marks, reached, True,
               aim, passes)


def last_of_sum(target):
    """The newest period that a total has added up."""
    series = target.series
    if series.kind == "cumulative":
        entry = series.newest(target.cut)
        found = entry.period if entry else None
        return found if found and (target.since is None or found.end > target.since.end) else None
    newest = None
    for year in range(target.first.start.year, target.due.end.year + 1):
        entries = series.figure(ev.year_period(year), target.cut)
        if not entries or ev.problem_of(entries):
            entries = series.part(ev.year_period(year), target.cut)
        for entry in entries:
            if newest is None or entry.period.end > newest.end:
                newest = entry.period
    return newest


def trend_way(case) -> Optional[Way]:
    """rising, falling, yearly-growth: only whether the values go in the comparison's direction."""
    target = case.target
    if target.rule.direction not in (ev.UP, ev.DOWN):
        return None
    way = plain_trend(data_of(target)._replace(like=ev.year_period(target.cut.year)), case.setting, "up" if target.rule.direction == ev.UP else "down")
    return way._replace(reached=way.now.period if case.verdict["verdict"] == "met" and is_known(way.now) else None)


def plain_trend(data, setting, direction) -> Way:
    """Where an indicator comes from and where it is."""
    series = data.series
    now = series.nothing
    if series.kind == "flow":
        earliest = min((entry.period.end.year for entry in series.entries.values()), default=data.cut.year + 1)
        for year in range(data.cut.year, earliest - 1, -1):
            found = of_year(data, year)
            if found:
                now = station(*found)
                break
    else:
        entry = series.newest(data.cut)
        if entry:
            now = station(*summed([entry], ends(entry.period), entry.period.text))
    return Way(start_of(data, setting, now), now, None, direction)


def yearly_figures(data):
    """One figure a year, oldest first; years without one that can be told exactly are left out."""
    years = {entry.period.end.year for entry in data.series.entries.values()}
    found = [of_year(data, year) for year in range(min(years), data.cut.year + 1)] if years else []
    known = [station(*each) for each in found if each]
    return [each for each in known if is_known(each)]


# Methods

class Course(NamedTuple):
    start: Station
    now: Station
    goal: Optional[Station]
    direction: str
    years: list
    thresholds: tuple
    setting: Setting


class Finding(NamedTuple):
    outlook: str
    ratio: object = None
    why: Optional[str] = None       # why there is no ratio
    rate: Optional[float] = None
    factor: Optional[float] = None
    label: Optional[str] = None
    score: Optional[float] = None
    trend: Optional[Fraction] = None
    close: bool = False


def graded(value, thresholds):
    return next((name for name, threshold in zip(OUTLOOKS[1:], thresholds) if value >= threshold), "regressing")


def is_close(value, thresholds):
    """Whether a float lies so near to a threshold that its last digits decide."""
    return isinstance(value, float) and any(abs(value - float(each)) <= 1e-9 * max(1, abs(value)) for each in thresholds)


def is_beyond(start, goal, direction):
    return start.value >= goal.value if direction == "up" else start.value <= goal.value


def lost(course):
    """At or beyond the target at the start and not there now: moved away, if it has moved."""
    moved = course.start.value != course.now.value
    return Finding("regressing" if moved else "off-track", why="start-beyond-target")


def judge_linear(course):
    if course.goal is None:
        return "needs-target"
    if is_beyond(course.start, course.goal, course.direction):
        return lost(course)
    ratio = pace(course.start, course.now) / pace(course.start, course.goal)
    return Finding(graded(ratio, course.thresholds), ratio)


def judge_cagr(course):
    if course.goal is None:
        return "needs-target"
    actual, required = growth(course.start, course.now), growth(course.start, course.goal)
    if actual is None or required is None:
        return "no-ratio"
    if is_beyond(course.start, course.goal, course.direction):
        return lost(course)
    ratio = actual / required
    return Finding(graded(ratio, course.thresholds), ratio, close=is_close(ratio, course.thresholds))


def judge_eurostat(course):
    if course.goal is not None:
        return judge_cagr(course)
    rate = growth(course.start, course.now)
    if rate is None:
        return "no-ratio"
    rate = rate if course.direction == "up" else -rate
    outlook = graded(rate, course.thresholds[:2] + (float("inf"),))
    label = None
    if outlook == "regressing":
        label = "moderate movement away" if rate > course.thresholds[2] else "significant movement away"
    return Finding(outlook, rate=rate, label=label, close=is_close(rate, course.thresholds))


def clamp(score):
    return max(-5, min(5, score))


def judge_statcan(course):
    def or_little(value):
        return value if value else Fraction(1, 1000)

    start, now, goal = course.start, course.now, course.goal
    years = now.at - start.at
    if years < 1:
        return "too-few-periods"
    base = or_little(start.value)
    if base * now.value < 0:
        return "no-ratio"
    good = (-1 if start.value < 0 else 1) * (1 if course.direction == "up" else -1)
    observed = good * root(float(base), float(now.value), years)
    if goal is None:
        limit = course.setting.limit
        factor = None if limit is None else near_limit(abs(float(base)), abs(float(limit)))
        eased = 1 if factor is None else factor
        outlook = graded(observed, [float(each) * eased for each in course.thresholds])
        return Finding(outlook, rate=observed, factor=factor, score=clamp(rate_score(observed, outlook, eased)),
                       close=is_close(observed, [each * Fraction(eased) for each in course.thresholds]))
    aim = or_little(goal.value)
    if base * aim <= 0:
        return "no-ratio"
    required = abs(root(float(base), float(aim), goal.at - start.at))
    if required == 0:
        found = lost(course)
        return found._replace(score=-5) if found.outlook == "regressing" else found
    ratio = observed / required
    enough = ratio >= float(course.thresholds[1])
    score = clamp(7.1429 * ratio - 4.2857 if enough else 4.1667 * ratio - 2.5)
    return Finding(graded(ratio, course.thresholds), ratio, score=score, close=is_close(ratio, course.thresholds))


def near_limit(value, limit):
    """C: how much of the usual growth is asked for."""
    if value >= 2 * limit:
        return 1.0
    distance = value if value <= limit else 2 * limit - value
    return 1 - (distance / limit) ** 4.44


def rate_score(rate, outlook, factor):
    if outlook == "regressing":
        return 125 * rate - 2.5
    if factor == 0:
        return 5
    return {"on-track": 500 * rate / factor - 5, "moderate": 250 * rate / factor - 1.25,
            "off-track": 500 * rate / factor - 2.5}[outlook]


def judge_un(course):
    start, now, goal = course.start, course.now, course.goal
    rate = growth(start, now)
    if rate is None:
        return "no-ratio"
    if goal is None:
        rate = rate if course.direction == "up" else -rate
        found = Finding(graded(rate, course.thresholds), rate=rate, close=is_close(rate, course.thresholds))
    elif is_beyond(start, goal, course.direction):
        found = lost(course)
    else:
        carried = float(now.value) * (1 + rate) ** float(goal.at - now.at)
        ratio = (carried - float(start.value)) / (float(goal.value) - float(start.value))
        found = Finding(graded(ratio, course.thresholds), ratio, close=is_close(ratio, course.thresholds))
    return found._replace(score={"on-track": 3, "moderate": 2}.get(found.outlook, 1))


def judge_destatis(course):
    if course.goal is None:
        return "needs-target"
    window = course.setting.window or 5
    figures = course.years[-(window + 1):]
    if len(figures) < min(4, window + 1):
        return "too-few-periods"
    trend = pace(figures[0], figures[-1])
    way = course.goal.value - course.now.value
    covered = trend * (course.goal.at - course.now.at) / way if way else Fraction(0)
    sun, partly, right = course.thresholds
    if covered > sun:           # missed by less than 5 %
        return Finding("on-track", covered, trend=trend)
    if covered >= partly:       # by up to 20 %
        return Finding("moderate", covered, trend=trend)
    if covered > right:
        return Finding("off-track", covered, trend=trend)
    return Finding("off-track" if covered == right else "regressing", covered, label="thunderstorm", trend=trend)


JUDGES = {"linear": judge_linear, "cagr": judge_cagr, "eurostat": judge_eurostat, "statcan": judge_statcan,
          "sdsn": judge_linear, "un-progress-chart": judge_un, "destatis": judge_destatis}


def reached_by_method(name, way, percent):
    """A method's own idea of being there."""
    if not is_known(way.now) or not isinstance(way.goal, Station) or (way.filling and way.direction == "down"):
        return False
    value, goal = way.now.value, way.goal.value
    if name == "statcan" and goal == 0:
        return value >= Fraction(1, 1000) if way.direction == "up" else value <= Fraction(1, 1000)
    return name == "un-progress-chart" and percent and goal in (0, 100) and abs(value - goal) <= 1


# Trajectories

class At(NamedTuple):
    as_of: ev.Period
    closed: bool            # due, or missed for good
    years: list
    percent: bool


def follow(way, setting, at):
    start, now = (known if is_known(known) else None for known in (way.start, way.now))
    goal = way.goal if isinstance(way.goal, Station) else None
    moved = start is not None and now is not None and now.at > start.at
    unmoved = None if moved else way.now if now is None else way.start if start is None else "too-few-periods"
    aimless = None if goal else way.goal or "needs-target"
    path = "linear" if way.filling else setting.path or setting.method.path
    by_method = not at.closed and reached_by_method(setting.name, way, at.percent)
    reached = way.reached or (way.now.period if by_method else None)
    found, reason = judged(way, setting, at, unmoved, goal)
    labels = dict(zip(OUTLOOKS, setting.method.labels or [None] * len(OUTLOOKS)))
    outlook, label, score = "n/a", None, None
    if reached is not None:
        outlook, label, score = "achieved", labels["achieved"], setting.method.best
    elif found:
        outlook = found.outlook
        label, score = found.label or labels[outlook], found.score
        if at.closed and ORDER[outlook] < ORDER["off-track"]:
            outlook, label, score = "off-track", labels["off-track"], None
    aim = way.aim if way.aim is not None else goal and goal.value
    trend = pace(start, now) if moved else None
    if found and found.trend is not None:
        trend = found.trend
    out, reasons = {}, {}

    def say(name, value, why):
        out[name] = None if why else value
        if why:
            reasons[name] = why

    when = Station(Fraction(0), ends(at.as_of), at.as_of.text)
    if moved:
        when = now
    elif goal and when.at > goal.at:
        when = goal
    expected, why = expected_at(way, start, goal, when, path, aimless, now if moved else None)
    say("expected", expected, why)
    ahead = None if why or not moved else now.value - expected if way.direction == "up" else expected - now.value
    say("ahead", ahead, unmoved or why)
    say("ratio", found and found.ratio, reason or (found.why or "needs-target" if found.ratio is None else None))
    required, why, required_growth = required_of(way, start, now, goal, aim, aimless, reached, at.closed)
    say("required", required, why)
    say("actual", trend, unmoved)
    projected, why = projected_of(start, now, goal, trend, path, unmoved, aimless)
    say("projected", projected, why)
    say("attained", *attained_of(way, start, now, goal, aim, trend, path, unmoved, aimless, reached))
    span = abs(goal.value - start.value) if start and goal else 0

    def shown(one):
        return one and {"value": text_of(one.value - way.shift), "at": str(one.at), "period": one.period}

    for name in ("expected", "projected"):
        if out[name] is not None:
            out[name] = out[name] - (way.shift if isinstance(out[name], Fraction) else float(way.shift))
    return {
        "method": setting.name, "path": path, "direction": way.direction,
        "start": shown(start), "now": shown(now), "goal": shown(goal),
        "expectedAt": when.period if out["expected"] is not None else None,
        "aheadShare": text_of(None if out["ahead"] is None or not span else
                              out["ahead"] / (span if isinstance(out["ahead"], Fraction) else float(span))),
        "rate": found.rate if found else None, "factor": found.factor if found else None,
        "outlook": outlook, "label": label, "score": score, "reason": reason if outlook == "n/a" else None,
        "requiredGrowth": required_growth,
        "actualGrowth": growth(start, now) if moved and not way.filling and not (found and found.trend is not None) else None,
        **{name: text_of(value) if name != "attained" else value for name, value in out.items()},
        "reasons": reasons, "close": bool(found and found.close)}


def text_of(value):
    return str(value) if isinstance(value, (Fraction, int)) and not isinstance(value, bool) else value


def judged(way, setting, at, unmoved, goal):
    """What the method says, or why it says nothing."""
    if unmoved:
        return None, unmoved
    if isinstance(way.goal, str):
        return None, way.goal
    if way.filling and way.direction == "down":
        return None, "ceiling"
    method = setting.method
    if way.filling and (method.path == "compound" or method.window is not None):
        return None, "sum-without-rate"
    thresholds = (setting.thresholds or method.thresholds) if goal else (setting.rates or method.rates)
    if thresholds is None:
        return None, "needs-target"
    found = JUDGES[setting.name](Course(way.start, way.now, goal, way.direction, at.years, thresholds, setting))
    return (None, found) if isinstance(found, str) else (found, None)


def expected_at(way, start, goal, when, path, aimless, now):
    """The value on the way at a moment: (value, why not)."""
    if goal is None:
        return None, aimless
    if start is None:
        return None, way.start
    if when.at < start.at or start.at >= goal.at:
        return None, "too-few-periods"
    if not way.filling and is_beyond(start, goal, way.direction):
        return goal.value, None
    points = [(start.at, start.value), *way.marks, (goal.at, goal.value)]
    for (left, low), (right, high) in zip(points, points[1:]):
        if when.at <= right:
            break
    passed, whole = when.at - left, right - left
    if path == "linear":
        return low + (high - low) * passed / whole, None
    if low <= 0 or high <= 0:
        return None, "no-ratio"
    if passed in (0, whole):
        return (high if passed else low), None
    share = passed / whole
    if now and now.value > 0 and (now.value / low) ** share.denominator == (high / low) ** share.numerator:
        return now.value, None
    return float(low) * (float(high) / float(low)) ** float(share), None


def required_of(way, start, now, goal, aim, aimless, reached, closed):
    """(change per year, why not, the same as compound growth)."""
    origin = now
    if now is None:
        origin = start if way.now == "no-observation" else None
        if origin is None:
            return None, way.start if way.now == "no-observation" else way.now, None
    if goal is None:
        return None, aimless, None
    if origin.at >= goal.at:
        return None, "target-due", None
    if reached is not None:
        return Fraction(0), None, None
    if closed:
        return None, "target-due", None
    if way.filling and way.direction == "down" and origin.value > aim:
        return None, "ceiling", None
    wanted = Station(aim, goal.at, "")
    return pace(origin, wanted), None, None if way.filling else growth(origin, wanted)


def projected_of(start, now, goal, trend, path, unmoved, aimless):
    if unmoved or goal is None:
        return None, unmoved or aimless
    left = goal.at - now.at
    if left == 0:
        return now.value, None
    if path == "linear":
        return now.value + trend * left, None
    rate = growth(start, now)
    return (None, "no-ratio") if rate is None else (float(now.value) * (1 + rate) ** float(left), None)


def attained_of(way, start, now, goal, aim, trend, path, unmoved, aimless, reached):
    """The year in which it is reached if it goes on like this."""
    if reached is not None:
        return reached, None
    if unmoved or goal is None:
        return None, unmoved or aimless
    if way.filling and way.direction == "down":
        return None, "ceiling"
    trend = trend if path == "linear" else pace(start, now)
    wanted = sign(aim - now.value) or (1 if way.direction == "up" else -1)
    if trend == 0:
        return None, "no-change"
    if sign(trend) != wanted:
        return None, "moving-away"
    if path == "linear":
        there = now.at + (aim - now.value) / trend
    else:
        if growth(start, now) is None:
            return None, "no-ratio"
        if aim <= 0 or now.value <= 0:
            return None, "too-far"
        there = carried_to(start, now, aim)
    year = ceil(there) - 1 if way.passes else floor(there)
    if way.last_year is not None and year > way.last_year:
        return None, "not-in-its-year"
    return (None, "too-far") if year - (ceil(goal.at) - 1) > FARTHEST else (str(year), None)


def carried_to(start, now, aim):
    """The moment at which constant growth comes to a value; whole years exactly."""
    def log(value):
        return Decimal(value.numerator).ln() - Decimal(value.denominator).ln()

    span = now.at - start.at
    years = Decimal(span.numerator) / Decimal(span.denominator) * log(aim / now.value) / log(now.value / start.value)
    there = Decimal(now.at.numerator) / Decimal(now.at.denominator) + years
    nearest = there.to_integral_value()
    return int(nearest) if abs(there - nearest) < Decimal(10) ** -50 else there


# Cases

def layers_of(plan, indicator):
    """What is said of progress, outermost first: the plan, the groups around the indicator, itself."""
    def around(groups, name):
        for group in groups or []:
            inner = [group] if ev.text(group["id"]) == name else around(group.get("groups"), name)
            if inner:
                return [group, *(each for each in inner if each is not group)]
        return []

    name = ev.text(indicator.get("group"))
    return [plan.get("progress"), *(group.get("progress") for group in around(plan.get("groups"), name)), indicator.get("progress")]


def targets_of(plan, book, as_of, asked):
    for indicator in plan["indicators"]:
        for label, spec, _ in ev.specs_of(indicator):
            target = ev.build_target(plan, indicator, spec, book, as_of)
            compound = target.measure == "average-growth"
            setting = settle_setting(layers_of(plan, indicator), asked, "cagr" if compound else "linear")
            if compound and setting.path is None:
                setting = setting._replace(path="compound")
            yield {"id": label, "trajectory": of_target(plan, indicator, spec, book, as_of, target, setting)}


def of_target(plan, indicator, spec, book, as_of, target, setting):
    total = ev.find_running_total if target.series.kind == "cumulative" else ev.find_sum
    finders = {"done": ev.find_done, "total": total, **dict.fromkeys(ev.YEARLY, ev.find_yearly)}
    finding = finders.get(target.measure, ev.find_value)(target)
    figures = ev.numbers(finding, target)
    verdict = ev.judge(finding, target, figures["attainment"])
    way = way_of(Case(plan, indicator, spec, book, as_of, target, verdict, figures["needs"], setting))
    if way is None:
        return {"reason": "no-path", "outlook": "n/a", "method": setting.name} if setting.declared else None
    if not setting.declared and way.start == "no-baseline":
        return None
    if target.measure == "average-growth" and setting.name == "linear" and setting.path == "compound" and not way.filling:
        setting = setting._replace(name="cagr")
    asked_as_of = target.due if as_of == "due" else ev.read_period(as_of)
    closed = target.is_due or verdict["verdict"] == "missed"
    return follow(way, setting, At(asked_as_of, closed, yearly_figures(data_of(target)), target.series.unit == "%"))


def trends_of(plan, book, as_of, asked):
    """Indicators with a direction and no target."""
    for indicator in plan["indicators"]:
        setting = settle_setting(layers_of(plan, indicator), asked)
        direction = {"higher": "up", "lower": "down"}.get(ev.text(indicator.get("direction")))
        if indicator.get("target") or indicator.get("milestones") or direction is None or not setting.declared:
            continue
        name = ev.text(indicator["id"])
        series = book.series(name)
        baseline, first = indicator.get("baseline"), (plan.get("period") or {}).get("from")
        day = ev.read_period(as_of)
        data = Data(series, day.end, ev.Baseline(baseline, series.unit) if baseline else None, None,
                    ev.read_period(first) if first else None, ev.year_period(day.end.year))
        way = plain_trend(data, setting, direction)
        yield {"id": name, "trajectory": follow(way, setting, At(day, False, yearly_figures(data), series.unit == "%"))}


def evaluate(plan, observations, as_of, asked):
    rows = ev.read_rows(observations)
    names = [ev.text(each["id"]) for each in plan["indicators"]]
    periods = [row.period for name in names for row in rows.get(name, [])]
    latest = max(periods, key=lambda period: (period.end, period.days)).text if periods else None
    as_of = ev.text(as_of) or ev.text(plan.get("as-of")) or latest
    if not as_of:
        return None
    today = latest if as_of == "due" else as_of
    book = ev.Book(plan, rows)
    targets = list(targets_of(plan, book, as_of, asked))
    trends = list(trends_of(plan, book, today, asked)) if today else []
    return {"targets": targets, "trends": trends, "summary": summary_of(plan, book, as_of, targets, trends)}


def summary_of(plan, book, as_of, targets, trends):
    """Outlooks counted, without milestones; of what counts those behind their way, off track or worse, and regressing."""
    followed = []
    said = {each["id"]: each["trajectory"] for each in targets}
    for indicator in plan["indicators"]:
        counts = ev.text(indicator.get("commitment")) != "aspired"
        for label, spec, milestone in ev.specs_of(indicator):
            if not milestone and said[label]:
                target = ev.build_target(plan, indicator, spec, book, as_of)
                verdict = ev.assess(label, indicator, target, milestone)["verdict"]
                followed.append((said[label], counts, verdict != "met"))
    aspired = {ev.text(each["id"]) for each in plan["indicators"] if ev.text(each.get("commitment")) == "aspired"}
    followed += [(each["trajectory"], each["id"] not in aspired, False) for each in trends if each["trajectory"]]
    ahead = [amount(way.get("ahead")) for way, _, _ in followed]
    if any(way.get("close") for way, _, _ in followed) or any(isinstance(each, float) and abs(each) < 1e-9 for each in ahead):
        return "close"

    def many(holds):
        return sum(counts and holds(way) for way, counts, _ in followed)

    outlooks = [way["outlook"] for way, _, _ in followed]
    return {"outlooks": {name: outlooks.count(name) for name in [*OUTLOOKS, "n/a"]} if followed else None,
            "behind": sum(counts and is_open and lag is not None and lag < 0 for (_, counts, is_open), lag in zip(followed, ahead)),
            "offTrack": many(lambda way: way["outlook"] in ("off-track", "regressing")),
            "regressing": many(lambda way: way["outlook"] == "regressing")}


def amount(value):
    return Fraction(value) if isinstance(value, str) else value


if __name__ == "__main__":
    answer_all(lambda case: evaluate(case["plan"], case["observations"], case.get("asOf"), case.get("method")))
