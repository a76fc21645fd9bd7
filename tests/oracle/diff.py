"""What changed between two results in JSON: kinds, causes, parts, regressions, places, and the exit code.

Written from the README's part on what changed and the pages on changes, causes and results; nothing is judged here, only what
two results say is held against each other.

Input, one JSON object a line: {"old": result, "new": result, "failOn": […]}. Output: the JSON of `diff` without names and sentences;
numbers are fraction strings.
"""

from fractions import Fraction

import units
from lines import answer_all

KINDS = ("worse", "better", "changed", "new", "gone", "target", "figure")
CAUSES = ("data", "plan", "coverage", "as-of", "others", "call")
# How far a sum of doubles may be off.
ROUNDINGS = Fraction(1, 10**9)


def number(entry, key):
    """A number as it was meant: its exact text, else that of the double."""
    raw = entry.get(f"{key}Exact") or entry.get(key)
    return None if raw is None else Fraction(str(raw))


def ends(entry):
    """All that a quantity can be: low, high, and whether these are left out; None: it is no number."""
    value = number(entry, "value")
    if value is not None:
        return value, value, False, False
    if "low" not in entry and "high" not in entry:
        return None
    return number(entry, "low"), number(entry, "high"), bool(entry.get("lowOpen")), bool(entry.get("highOpen"))


def figure(entry):
    """Amount, unit and period of a figure, or None."""
    found = entry and ends(entry)
    return found and (found, entry.get("unit"), entry.get("period"))


def same(one, other):
    """One amount for one period: 20000 万元 is 2 亿元."""
    if one is None or other is None:
        return one is other
    (amount, unit, period), (another, other_unit, other_period) = one, other
    if period != other_period:
        return False
    if unit != other_unit:
        many = None if None in (unit, other_unit) else units.factor(unit, other_unit)
        if many is None:
            return False
        amount = tuple(None if end is None else end * many for end in amount[:2]) + amount[2:]
    return amount == another


def name_of(area):
    return area["name"].get("zh") or area["name"].get("en") or area["code"] or ""


def key_of(area):
    return "" if area is None else f"code {area['code']}" if area["code"] is not None else f"name {name_of(area)}"


def matched(olds, news, place):
    """Pairs of what belongs together: by code, else the only one of a name that is left on either side."""
    pairs, rest_old = [], {place(one): one for one in olds}
    rest_new = []
    for one in news:
        if place(one) in rest_old:
            pairs.append((rest_old.pop(place(one)), one))
        else:
            rest_new.append(one)

    def named(one):
        area = one["area"]
        return None if area is None else (place(one)[0], name_of(area))

    for one in rest_new:
        others = [old for old in rest_old.values() if named(old) == named(one)]
        alike = [other for other in rest_new if named(other) == named(one)]
        both_coded = others and one["area"] and one["area"]["code"] is not None and others[0]["area"]["code"] is not None
        if named(one) is not None and len(others) == 1 and len(alike) == 1 and not both_coded:
            pairs.append((rest_old.pop(place(others[0])), one))
        else:
            pairs.append((None, one))
    return pairs + [(old, None) for old in rest_old.values()]


# Targets

def better_or_worse(before, after):
    if before == after:
        return None
    if after == "met" or (before, after) in (("missed", "near"), ("not-assessed", "pending")):
        return "better"
    if before == "met" or after == "not-assessed" or before == "pending" or (before, after) == ("near", "missed"):
        return "worse"
    return "changed"


def promise(one, near):
    """What the plan asks for, part by part."""
    target = one["target"]
    ranges = [number({"at": raw}, "at") for raw in target.get("rangeExact") or target.get("range") or []]
    return {
        "target": (target["measure"], target["comparator"], target.get("beyond"), number(target, "value"), ranges),
        "by": target["by"], "baseline": figure(one["baseline"]), "formula": one.get("formula"), "weight": number(one, "weight"),
        "required": one["required"], "commitment": one["commitment"], "milestone": one["milestone"], "near": near}


def parts_of(before, after, nears):
    old, new = promise(before, nears[0]), promise(after, nears[1])
    return [part for part in old if not (same(old[part], new[part]) if part == "baseline" else old[part] == new[part])]


def lacks(one):
    return one["reason"] not in (None, "no-tolerance")


def revised(before, after):
    """A figure behind both is another one now."""
    def known(one):
        rows = [(row.get("indicator") or one["indicator"], row["period"], figure(row)) for row in one["used"]]
        return [row for row in rows if row[2]]
    olds = {row[:2]: row[2] for row in known(before)}
    return any(row[:2] in olds and not same(olds[row[:2]], row[2]) for row in known(after))


def acted_on(one):
    return one["commitment"] != "aspired" and not one["milestone"] and (one["verdict"] != "not-assessed" or one["required"])


def moved(before, after, cards, same_inputs):
    """How one target that both have changed; None: not at all."""
    said = better_or_worse(before["verdict"], after["verdict"]) or ("changed" if before["reason"] != after["reason"] else None)
    parts = parts_of(before, after, [number(card.get("thresholds") or {}, "near") for card in cards])
    # The threshold for near is no part of a target; it tells where the verdict is another one.
    parts = [part for part in parts if said or part != "near"]
    old, new = figure(before["actual"]), figure(after["actual"])
    bound_moved = number(before["target"], "bound") != number(after["target"], "bound")
    kind = said or ("target" if parts else "figure" if not same(old, new) or bound_moved else None)
    if kind is None:
        return None
    causes = set()
    if old and new and before["target"]["measure"] == after["target"]["measure"] and not same(old, new) or revised(before, after):
        causes.add("data")
    if parts:
        causes.add("plan")
    if (before["actual"] is None) != (after["actual"] is None) or lacks(before) != lacks(after):
        causes.add("coverage")
    if cards[0]["asOf"] != cards[1]["asOf"]:
        causes.add("as-of")
    if not causes:
        causes = {each for each, role in (("data", "actuals"), ("plan", "plan")) if not same_inputs[role]} or {"call"}
    return {"kind": kind, "regression": kind == "worse" and acted_on(after), "parts": parts,
            "causes": [each for each in CAUSES if each in causes]}


def alone(before, absence, same_inputs):
    unchanged = same_inputs["plan"] and (absence == "plan" or same_inputs["actuals"])
    cause = "call" if unchanged else absence
    fails = before is not None and cause == "coverage" and before["verdict"] != "not-assessed" and acted_on(before)
    return {"kind": "gone" if before else "new", "regression": fails, "causes": [cause], "parts": []}


def target_changes(old, new, same_inputs):
    plans = [{card["plan"] for card in each["scorecards"]} for each in (old, new)]
    found = []
    for before, after in matched(old["scorecards"], new["scorecards"], lambda card: (card["plan"], key_of(card["area"]))):
        card = after or before
        absence = "plan" if before and after else "coverage" if all(card["plan"] in each for each in plans) else "plan"
        olds = {one["id"]: one for one in (before or {"assessments": []})["assessments"]}
        pairs = [(olds.pop(one["id"], None), one) for one in (after or {"assessments": []})["assessments"]]
        for index, (one, other) in [*enumerate(pairs), *enumerate((each, None) for each in olds.values())]:
            change = moved(one, other, (before, after), same_inputs) if one and other else alone(one, absence, same_inputs)
            if change:
                area = (after if other else before)["area"]
                found.append((index, {**change, "plan": card["plan"], "area": area and area["code"], "id": (other or one)["id"],
                                      "indicator": (other or one)["indicator"], "milestone": (other or one)["milestone"],
                                      "before": told(one, before), "after": told(other, after), "key": key_of(area)}))
    found.sort(key=lambda each: (KINDS.index(each[1]["kind"]), each[1]["plan"], each[1]["key"], each[0], each[1]["id"]))
    return [{key: value for key, value in change.items() if key != "key"} for _, change in found]


def written(value):
    return None if value is None else str(value)


def told(one, card):
    """One side of a change as it is written out."""
    if one is None:
        return None
    target = one["target"]
    ranges = [number({"at": raw}, "at") for raw in target.get("rangeExact") or target.get("range") or [None, None]]
    return {"asOf": card["asOf"], "verdict": one["verdict"], "reason": one["reason"], "actual": told_figure(one["actual"]), "unit": one["unit"],
            "target": {"measure": target["measure"], "comparator": target["comparator"], "value": written(number(target, "value")),
                       "bound": written(number(target, "bound")), "low": written(ranges[0]), "high": written(ranges[1]),
                       "beyond": target.get("beyond"), "by": target["by"]},
            "baseline": told_figure(one["baseline"]), "formula": one.get("formula"), "weight": written(number(one, "weight")),
            "required": one["required"], "commitment": one["commitment"],
            "near": written(number(card.get("thresholds") or {}, "near"))}


def told_figure(entry):
    found = entry and ends(entry)
    if not found:
        return None
    low, high, low_open, high_open = found
    single = low is not None and low == high
    spread = {} if single else {"low": written(low), "high": written(high), "lowOpen": low_open, "highOpen": high_open}
    return {"value": written(low) if single else None, **spread, "raw": entry["raw"], "unit": entry["unit"], "period": entry["period"]}


# Places

def rank_changes(old, new, same_inputs):
    rules = [{one["id"]: (one["direction"], one["weight"]) for one in each.get("indicators") or []} for each in (old, new)]
    cells = [{key_of(row["area"]): {cell["indicator"]: figure(cell) for cell in row["cells"]} for row in each["matrix"]} for each in (old, new)]
    terms = [{key_of(row["area"]): row["terms"] for row in each.get("contributions") or []} for each in (old, new)]
    found = []
    for before, after in matched(old["ranking"], new["ranking"], lambda row: ("", key_of(row["area"]))):
        area = (after or before)["area"]
        place = {"area": area["code"], "before": told_place(before), "after": told_place(after), "moved": None, "terms": None}
        order = ((after or before)["rank"], key_of(area))
        if before is None or after is None:
            change = {"kind": "new" if before is None else "gone", "causes": ["coverage"],
                      "regression": before is not None and before["rank"] is not None}
        else:
            ranks = [None if row["rank"] is None else int(row["rank"]) for row in (before, after)]
            scores = [number(row, "score") for row in (before, after)]
            kind = None if ranks[0] == ranks[1] else "better" if ranks[1] is not None and (ranks[0] is None or ranks[1] < ranks[0]) else "worse"
            kind = kind or (None if scores[0] == scores[1] else "figure")
            if kind is None:
                continue
            own = set()
            # Without scores places go by how many targets are met.
            by_met = scores == [None, None]
            steps = [int(row["counts"]["met"]) for row in (before, after)] if by_met else scores
            if steps[0] != steps[1]:
                figures = [each[key_of(row["area"])] for each, row in zip(cells, (before, after))]
                pairs = [(figures[0].get(name), figures[1].get(name)) for name in {**figures[0], **figures[1]}]
                if any(a and b and not same(a, b) for a, b in pairs):
                    own.add("data")
                if rules[0] != rules[1]:
                    own.add("plan")
                if any((a is None) != (b is None) for a, b in pairs) or before["coverage"] != after["coverage"]:
                    own.add("coverage")
                if not own and not same_inputs["plan"]:
                    own.add("plan")
            later = old["options"]["asOf"] != new["options"]["asOf"]
            why = own or (set() if by_met and later and steps[0] != steps[1] else {"others"})
            if later:
                why = why | {"as-of"}
            step = None if None in scores else scores[1] - scores[0]
            change = {"kind": kind, "causes": [each for each in CAUSES if each in why],
                      "regression": kind == "worse" and (ranks[1] is None or None not in steps and steps[1] < steps[0])}
            place["moved"] = written(step)
            place["terms"] = moved_terms([each.get(key_of(row["area"])) for each, row in zip(terms, (before, after))], scores)
        found.append((order, {**change, **place}))
    found.sort(key=lambda each: (KINDS.index(each[1]["kind"]), each[0][0] is None, int(each[0][0] or 0), each[0][1]))
    return [change for _, change in found]


def told_place(row):
    return row and {"rank": row["rank"] and int(row["rank"]), "score": written(number(row, "score"))}


def moved_terms(both, scores):
    """What each leaf added more than before; None where a score is no sum of its terms."""
    if None in both or None in scores:
        return None
    values = [{term["id"]: number(term, "value") or Fraction(0) for term in terms} for terms in both]
    for own, score in zip(values, scores):
        if abs(sum(own.values()) - score) > max(1, abs(score)) * ROUNDINGS:
            return None
    steps = {name: values[1].get(name, Fraction(0)) - values[0].get(name, Fraction(0)) for name in {**values[0], **values[1]}}
    return [{"id": name, "value": str(step)} for name, step in sorted(steps.items(), key=lambda one: (-abs(one[1]), one[0])) if step]


def tally(changes):
    counts = {kind: sum(one["kind"] == kind for one in changes) for kind in KINDS}
    return {**counts, "regressions": sum(one["regression"] for one in changes)}


def warnings_of(one):
    found = ["result/with-errors"] if any(each["severity"] == "error" for each in one["diagnostics"]) else []
    return found + (["result/what-if"] if one["options"].get("set") else [])


def diff(case):
    old, new = case["old"], case["new"]

    def sums(one, role):
        return sorted(each["sha256"] for each in one["inputs"] if (each["role"] == "plan") == (role == "plan"))

    same_inputs = {role: sums(old, role) == sums(new, role) for role in ("plan", "actuals")}
    plans = [{card["plan"] for card in each["scorecards"]} for each in (old, new)]
    said = warnings_of(old) + warnings_of(new)
    if not plans[0] & plans[1]:
        said.append("result/no-common-plan")
    elif plans[0] != plans[1]:
        said.append("result/other-plans")
    ranked = ["ranking" in each for each in (old, new)]
    if ranked[0] != ranked[1]:
        said.append("result/one-ranking")
    if "result/no-common-plan" in said:
        return {"exit": {"code": 2, "also": []}, "summary": None, "changes": [], "ranking": None, "diagnostics": said}
    changes = target_changes(old, new, same_inputs)
    ranking = rank_changes(old, new, same_inputs) if all(ranked) else None
    regressions = sum(one["regression"] for one in [*changes, *(ranking or [])])
    return {"exit": {"code": 1 if regressions and "regression" in case["failOn"] else 0, "also": []},
            "summary": {**tally(changes), "ranking": None if ranking is None else tally(ranking)},
            "changes": changes, "ranking": ranking, "diagnostics": said}


if __name__ == "__main__":
    answer_all(diff)
