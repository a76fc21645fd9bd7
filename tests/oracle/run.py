"""A whole run of `check`: the areas of a framework with targets of their own, sums over the parts of an area, and exit codes.

Written from the design page and the README; what a plan says of one area is judged by evaluate.py. Diagnostics are not made
here: which exit code holds is told for every mix of errors of the caller, errors in the data and warnings.

Input, one JSON object a line: {"plan": {…, "areas": […]}, "observations": [{"area", …}], "asOf", "knownOn", "failOn": […],
"onMissing"}. Output: {"asOf", "scorecards": [{"area", "result", "summary", "assessments"}], "exits": {"call data warning": […]}}.
"""

from datetime import date
from itertools import product

import evaluate as ev
from lines import answer_all

ORDER = (70, 2, 4, 3, 1)


class Sum(ev.Derived):
    """A series whose figures are those of the parts of its area, added period by period, where it has none of its own."""

    def __init__(self, indicator, rows, kind, parts):
        ev.Series.__init__(self, indicator, rows, kind)
        self.parts, self.name = parts, ev.text(indicator["id"])
        self.by_period, self.adds, self.reads = False, True, []
        longest = sorted((entry.period for part in parts for entry in part.entries.values()), key=lambda period: period.days)
        for key, period in {self.key_of(period): period for period in longest}.items():
            found = [self.figure_of(part, period) for part in parts]
            if key in self.entries or [] in found:
                continue
            entries = [entry for own in found for entry in own]
            problem = ev.problem_of(entries)
            self.entries[key] = ev.Entry(period, None if problem else ev.total_of(entries), problem)

    def key_of(self, period):
        return (period.start, period.end) if self.kind == "flow" else period.end

    def figure_of(self, part, period):
        """The entries of a part's figure: for a flow of these very days, its own or its quarters', else at the end; or []."""
        if self.kind == "flow":
            return part.figure(period, date.max)
        entry = part.entries.get(period.end)
        return [entry] if entry else []

    def lacking(self, period):
        """The indicator itself, where some part of the area has no figure of the period."""
        return [] if all(self.figure_of(part, period) for part in self.parts) else [self.name]

    def leaves(self):
        return self.parts


class AreaBook(ev.Book):
    """The series of one area; an indicator that rolls up asks the books of its parts."""

    def __init__(self, plan, rows, parts):
        super().__init__(plan, rows)
        self.parts = parts

    def series(self, name, kind=None):
        spec = self.specs[name]
        if spec.get("roll-up") != "sum" or not self.parts:
            return super().series(name, kind)
        if (name, kind) not in self.known:
            parts = [book.series(name, kind) for book in self.parts]
            self.known[name, kind] = Sum(spec, self.rows.get(name, []), kind or ev.text(spec.get("kind")) or "stock", parts)
        return self.known[name, kind]


def run(case):
    plan, areas = case["plan"], case["plan"]["areas"]
    rows = {area["code"]: ev.read_rows([row for row in case["observations"] if row["area"] == area["code"]], ev.text(case.get("knownOn")))
            for area in areas}
    as_of = ev.text(case.get("asOf")) or ev.text(plan.get("as-of"))
    if not as_of:
        names = [ev.text(each["id"]) for each in [*(plan.get("inputs") or []), *plan["indicators"]]]
        periods = [row.period for own in rows.values() for name in names for row in own.get(name, [])]
        if not periods:
            return {"asOf": None}
        as_of = max(periods, key=lambda period: (period.end, period.days)).text
    books = {}

    def book_of(area):
        code = area["code"]
        if code not in books:
            books[code] = AreaBook(plan, rows[code], [book_of(each) for each in areas if each.get("parent") == code])
        return books[code]

    cards = []
    for area in areas:
        own = area.get("targets") or {}
        indicators = {ev.text(each["id"]): {**each, "target": own.get(ev.text(each["id"]), each.get("target"))} for each in plan["indicators"]}
        assessments = [
            ev.assess(label, one, ev.build_target(plan, one, spec, book_of(area), as_of), milestone)
            for one in indicators.values() for label, spec, milestone in ev.specs_of(one)]
        result, summary = ev.summarise(assessments, indicators)
        cards.append({"area": area["code"], "result": result, "summary": summary, "assessments": assessments})
    exits = {f"{call} {data} {warned}": exit_of(cards, case, call, data, warned) for call, data, warned in product((0, 1), repeat=3)}
    return {"asOf": as_of, "scorecards": cards, "exits": exits}


def exit_of(cards, case, call, data, warned):
    """The code, and the others that hold besides."""
    fail_on = case["failOn"]

    def some(key):
        return any(card["summary"][key] > 0 for card in cards)

    holds = {"near": some("nearlyFailing"), "stale": some("stale"), "pending": some("pending"), "milestone": some("failingMilestones"),
             "warning": bool(warned), "missed": False}
    holding = set()
    if call:
        holding.add(2)
    if data or (case["onMissing"] == "error" and some("incomplete")):
        holding.add(3)
    if "never" not in fail_on and (some("failing") or any(holds[each] for each in fail_on)):
        holding.add(1)
    code, *also = [each for each in ORDER if each in holding] or [0]
    return [code, also]


if __name__ == "__main__":
    answer_all(run)
