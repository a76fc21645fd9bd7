"""What if: a plan judged with figures in the place of what was submitted.

Written from the README's line on `--set` and the page on `run/what-if`: the figure stands in the place of what was submitted as of
the run, or of the period that is named; of two for the same figure the last one counts. Everything else is evaluate.py.

Input, one JSON object a line: a case of evaluate.py with "set": [{"indicator", "value", "period"}]. Output: that of evaluate.py,
and "before": the verdicts without what is supposed.
"""


import evaluate as ev
from lines import answer_all


def named_period(spec, plan, one, as_of):
    """The period that a figure is of: its own, that of the run, else when the first target is due; None: there is none."""
    if one.get("period"):
        return ev.text(one["period"])
    if as_of and as_of != "due":
        return as_of
    targets = [own for _, own, milestone in ev.specs_of(spec)]
    if not targets:
        return None
    own = targets[0] if isinstance(targets[0], dict) else {}
    return ev.text(own.get("by") or plan["period"]["due"])


def gives_way(spec, row, period):
    """A stock's figures of the same day go; of a flow what lies within the days that are supposed."""
    to_date = ev.text(spec.get("reported")) == "year-to-date"

    def meant(raw):
        found = ev.read_period(ev.text(raw))
        return found._replace(start=found.start.replace(month=1, day=1, year=found.end.year)) if to_date else found

    own, other = meant(period), meant(row["period"])
    if ev.text(spec.get("kind")) == "flow":
        return own.start <= other.start and other.end <= own.end
    return own.end == other.end


def same_figure(spec, row, period):
    return gives_way(spec, row, period) and gives_way(spec, {"period": period}, row["period"])


def suppose(case):
    plan, rows = case["plan"], case["observations"]
    specs = {ev.text(each["id"]): each for each in [*(plan.get("inputs") or []), *plan["indicators"]]}
    before = ev.evaluate(plan, rows, case.get("asOf"), case.get("knownOn"))
    verdicts = {"before": [one["verdict"] for one in before["assessments"]]}
    if before["asOf"] is None:
        return {**before, **verdicts}
    for one in case["set"]:
        spec = specs[one["indicator"]]
        period = named_period(spec, plan, one, before["asOf"])
        if period is None:
            continue
        gone = lambda row: (same_figure if row.get("supposed") else gives_way)(spec, row, period)
        rows = [row for row in rows if row["indicator"] != one["indicator"] or not gone(row)]
        # It was known from the beginning, and is of the scope that is meant.
        rows = [*rows, {"area": "A", "indicator": one["indicator"], "period": period, "value": one["value"], "unit": "", "status": "",
                        "published": "0001-01-01", "scope": ev.text(spec.get("scope")), "supposed": True}]
    return {**ev.evaluate(plan, rows, before["asOf"], case.get("knownOn")), **verdicts}


if __name__ == "__main__":
    answer_all(suppose)
