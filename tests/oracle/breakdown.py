"""Targets pushed down to the parts of an area: whether they bear its own.

Written from the README's lines on `breakdown: sum` and the page on `plan/breakdown-short`; comparators are read by evaluate.py.

Input, one JSON object a line: {"plan": {…, "areas": […]}}. Output: [[indicator, area, by, side, target, sum, difference, [parts without]]].
"""

from fractions import Fraction
from math import ceil, floor

import evaluate as ev
import units
from lines import answer_all


class Goal:
    """One target of one area."""

    def __init__(self, plan, indicator, spec):
        own = spec if isinstance(spec, dict) else {}
        period = plan.get("period") or {}
        self.measure, self.rule = ev.read_measure(spec, ev.text(indicator.get("unit")), plan.get("thresholds") or {})
        self.due = ev.read_period(own.get("by") or period["due"])
        window = [own.get("from") or period.get("from"), own.get("since")]
        # A total is one over its window; what counts of a level is when it is due.
        days = [ev.read_period(each)[:2] if each else None for each in window] if self.measure == "total" else []
        self.subject = (self.measure, self.due.end, days)
        self.accepted = self.rule.accepted
        self.whole = units.is_whole(ev.text(indicator.get("unit")))

    def promised(self):
        """The number itself, without a tolerance, as (low, high, low is not enough, high is not enough); more than 49 of 家 is 50."""
        low_open, high_open = self.accepted.low_open, self.accepted.high_open
        if self.rule.value is None:
            return (*self.rule.ends, low_open, high_open)
        value = self.rule.value
        if self.whole and low_open:
            value, low_open = Fraction(floor(value) + 1), False
        if self.whole and high_open:
            value, high_open = Fraction(ceil(value) - 1), False
        return value, value, low_open, high_open


def goals_of(plan, indicator, area):
    own = (area.get("targets") or {}).get(ev.text(indicator["id"]), indicator.get("target"))
    return [Goal(plan, indicator, spec) for _, spec, milestone in ev.specs_of({**indicator, "target": own}) if not milestone]


def bears(goal, direction):
    """A floor is borne by floors and a ceiling by ceilings; a range by any number."""
    end = {ev.UP: goal.accepted.low, ev.DOWN: goal.accepted.high}.get(direction, True)
    return end is not None


def strictest(goals, direction):
    """Of several promises of one part the one that asks most."""
    numbers = [goal.promised() for goal in goals]
    if not numbers:
        return None
    if direction == ev.DOWN:
        return min(numbers, key=lambda each: (each[1], not each[3]))
    return max(numbers, key=lambda each: (each[0], each[2]))


def short_of(goal, parts):
    """On which side the parts together leave what is asked for, and by how much; None: they bear it."""
    direction = goal.rule.direction
    promises = [strictest([one for one in own if one.subject == goal.subject and bears(one, direction)], direction) for own in parts]
    given = [one for one in promises if one]
    low, high = (sum((one[at] for one in given), Fraction(0)) for at in (0, 1))
    low_open, high_open = (any(one[at] for one in given) for at in (2, 3))
    without = [at for at, one in enumerate(promises) if one is None]
    if direction == ev.UP:
        bound, _, is_open, _ = goal.promised()
        if low > bound or low == bound and (low_open or not is_open):
            return None
        return "below", bound, low, bound - low, without
    if direction == ev.DOWN:
        _, bound, _, is_open = goal.promised()
        holds = high < bound or high == bound and (high_open or not is_open)
        if holds and not without:
            return None
        return "above", bound, high, max(high - bound, Fraction(0)), without
    if not goal.rule.tolerant or ev.Interval(low, high).within(goal.accepted):
        return None
    least, most = goal.accepted[:2]
    if least is not None and low < least:
        return "below", least, low, least - low, without
    return "above", most, high, high - most, without


def breakdown(case):
    plan, found = case["plan"], []
    areas = plan["areas"]
    for indicator in plan["indicators"]:
        if ev.text(indicator.get("breakdown")) != "sum":
            continue
        for area in areas:
            parts = [part for part in areas if part.get("parent") == area["code"]]
            for goal in goals_of(plan, indicator, area) if parts else []:
                short = short_of(goal, [goals_of(plan, indicator, part) for part in parts])
                if short:
                    side, bound, total, difference, without = short
                    found.append([indicator["id"], area["code"], goal.due.text, side, str(bound), str(total), str(difference),
                                  [parts[at]["code"] for at in without]])
    return sorted(found)


if __name__ == "__main__":
    answer_all(breakdown)
