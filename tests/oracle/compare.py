"""Scores and ranks areas, written from the formulas alone: COINr, the OECD Handbook, the HDI, SDSN, Guiyang's rules, StatCan.

Reads {"plan", "rows", "year"} as JSON: a parsed framework, the rows of a CSV with one figure a year, the year that is judged.
Writes the normalised values, group scores, scores, bands, ranks and coverage of every area. Everything is computed with 60
digits, so that two numbers that are equal stay equal to far beyond what is compared.
"""

import json
import sys
from decimal import Decimal, ROUND_HALF_UP, getcontext
from fractions import Fraction

getcontext().prec = 60
D = Decimal
ALIKE = D("1e-40")
MAX_AGE = 1


def share(text):
    """80%, 0.8"""
    text = str(text)
    return D(text[:-1]) / 100 if text.endswith("%") else D(text)


def same(a, b):
    return abs(a - b) <= ALIKE


class Panel:
    def __init__(self, plan, rows, year):
        self.plan, self.year = plan, year
        self.areas = sorted({row["area"] for row in rows})
        self.ids = {}
        for one in plan["indicators"] + plan.get("inputs", []):
            for name in [one["id"], *names_in(one.get("name", {})), *one.get("aliases", [])]:
                self.ids[name] = one["id"]
        self.series = {}
        for row in rows:
            if row["indicator"] in self.ids:
                key = (row["area"], self.ids[row["indicator"]])
                self.series.setdefault(key, {})[int(row["period"])] = D(row["value"])
        self.peers = {row["area"]: row.get("peers", "") for row in rows}

    def history(self, area, id):
        return self.series.get((area, id), {})

    def figure(self, area, id):
        """The newest one by the year, if it isn't too old."""
        years = [year for year in self.history(area, id) if year <= self.year]
        if not years or max(years) < self.year - MAX_AGE:
            return None, None
        return self.history(area, id)[max(years)], max(years)

    def peers_of(self, area):
        return [one for one in self.areas if self.peers[one] == self.peers[area]]


def names_in(name):
    return [name] if isinstance(name, str) else list(name.values())


def direction_of(one):
    target = one.get("target")
    if target is not None:
        return -1 if "at-most" in target else 1
    posts = one.get("goalposts")
    if posts:
        return 1 if posts["best"] > posts["worst"] else -1
    return {"higher": 1, "lower": -1, None: 0}[one.get("direction")]


# Figures


def figures(panel, one):
    values = {}
    for area in panel.areas:
        value, year = panel.figure(area, one["id"])
        if value is not None and "per" in one:
            below = panel.history(area, one["per"]).get(year)
            value = None if below is None else value / below
        values[area] = value
    method = one.get("impute") or panel.plan["score"].get("impute")
    if method:
        known = [value for value in values.values() if value is not None]
        filled = {area: value if value is not None else fill(method, panel, one["id"], area, values, known) for area, value in values.items()}
        values = filled
    method = one.get("treat") or panel.plan["score"].get("treat")
    return treat(method, values) if method else values


def fill(method, panel, id, area, values, known):
    history = panel.history(area, id)
    before = [year for year in history if year <= panel.year]
    after = [year for year in history if year >= panel.year]
    if method == "latest":
        return history[max(before)] if before else None
    if method == "linear":
        if not before or not after:
            return None
        first, last = max(before), min(after)
        return history[first] + (history[last] - history[first]) * D(panel.year - first) / D(last - first)
    if method == "peers":
        known = [values[one] for one in panel.peers_of(area) if values[one] is not None]
    if not known:
        return None
    if method in ("mean", "peers"):
        return sum(known) / len(known)
    if method == "median":
        ordered, half = sorted(known), len(known) // 2
        return ordered[half] if len(known) % 2 else (ordered[half - 1] + ordered[half]) / 2
    raise ValueError(method)


# Treatment


def moments(values):
    """Type 2 of e1071: skewness and kurtosis as Excel has them."""
    n = len(values)
    mean = sum(values) / n
    m2, m3, m4 = (sum((x - mean) ** k for x in values) / n for k in (2, 3, 4))
    skew = m3 / (m2 * m2.sqrt())
    kurt = m4 / m2**2 - 3
    skew = skew * (D(n) * (n - 1)).sqrt() / (n - 2)
    kurt = ((n + 1) * kurt + 6) * (n - 1) / D((n - 2) * (n - 3))
    return skew, kurt


def fine(values):
    if len(values) < 4 or max(values) == min(values):
        return True
    skew, kurt = moments(values)
    return abs(skew) < 2 or kurt < D("3.5")


def winsorised(values, most):
    treated = dict(values)
    moved = set()
    while True:
        known = [value for value in treated.values() if value is not None]
        if fine(known):
            return treated
        upper = moments(known)[0] > 0
        end = max(known) if upper else min(known)
        rest = [value for value in known if value != end]
        following = max(rest) if upper else min(rest)
        places = {area for area, value in treated.items() if value == end}
        moved |= places
        if len(moved) > most:
            return treated
        for area in places:
            treated[area] = following


def logged(values):
    known = [value for value in values.values() if value is not None]
    low, high = min(known), max(known)
    return {area: None if x is None else (x - low + (high - low) / 100).ln() for area, x in values.items()}


def treat(method, values):
    name, most = next(iter(method.items())) if isinstance(method, dict) else (method, 5)
    if name == "log":
        return logged(values)
    treated = winsorised(values, int(most))
    if name == "coinr" and not fine([value for value in treated.values() if value is not None]):
        return logged(values)
    return treated


# Normalisation


SHARES = {"goalposts", "min-max", "percentile-rank", "distance-to-max", "distance-to-reference", "distance-to-target"}
SHARES |= {"efficacy", "attainment", "guiyang", "from-baseline"}


def normalise(panel, one):
    score = panel.plan["score"]
    setting = {"method": score.get("normalise", "goalposts")}
    setting = setting["method"] if isinstance(setting["method"], dict) else setting
    own = one.get("normalise")
    if own:
        setting = {**setting, **(own if isinstance(own, dict) else {"method": own})}
    method = setting["method"]
    values = figures(panel, one)
    raw = METHODS[method](panel, one, values, setting)
    if method not in SHARES:
        return raw
    low, high = setting.get("scale") or score.get("scale") or ([60, 100] if method == "efficacy" else [0, 100])
    clamp = setting.get("clamp", score.get("clamp", True))

    def placed(x):
        if x is None:
            return None
        x = min(D(1), max(D(0), x)) if clamp else x
        return D(low) + x * (D(high) - D(low))

    return {area: placed(x) for area, x in raw.items()}


def each(values, rule):
    return {area: None if x is None else rule(x) for area, x in values.items()}


def turned(one, values):
    """x · direction, before anything else."""
    sign = direction_of(one)
    return each(values, lambda x: x * sign)


def goalposts(panel, one, values, setting):
    posts = one["goalposts"]
    worst, best = D(posts["worst"]), D(posts["best"])
    if posts.get("transform") == "ln":
        return each(values, lambda x: (x.ln() - worst.ln()) / (best.ln() - worst.ln()))
    return each(values, lambda x: (x - worst) / (best - worst))


def min_max(panel, one, values, setting):
    values = turned(one, values)
    known = [x for x in values.values() if x is not None]
    return each(values, lambda x: (x - min(known)) / (max(known) - min(known)))


def distance_to_max(panel, one, values, setting):
    values = turned(one, values)
    known = [x for x in values.values() if x is not None]
    return each(values, lambda x: 1 - (max(known) - x) / (max(known) - min(known)))


def distance_to_reference(panel, one, values, setting):
    values = turned(one, values)
    known = [x for x in values.values() if x is not None]
    reference = values[setting["reference"]]
    return each(values, lambda x: 1 - (reference - x) / (reference - min(known)))


def rank_from_worst(panel, one, values, setting):
    values = turned(one, values)
    known = [x for x in values.values() if x is not None]
    return each(values, lambda x: D(1 + sum(1 for y in known if y < x)))


def borda(panel, one, values, setting):
    return each(rank_from_worst(panel, one, values, setting), lambda x: x - 1)


def percentile_rank(panel, one, values, setting):
    known = [x for x in values.values() if x is not None]
    return each(rank_from_worst(panel, one, values, setting), lambda x: (x - 1) / (len(known) - 1))


def z_score(panel, one, values, setting):
    values = turned(one, values)
    known = [x for x in values.values() if x is not None]
    mean = sum(known) / len(known)
    deviation = (sum((x - mean) ** 2 for x in known) / (len(known) - 1)).sqrt()
    return each(values, lambda x: (x - mean) / deviation * D(setting.get("deviation", 1)) + D(setting.get("mean", 0)))


def efficacy(panel, one, values, setting):
    return goalposts(panel, one, values, setting) if "goalposts" in one else min_max(panel, one, values, setting)


def bound_of(one):
    target = one["target"]
    return D(target["at-most"]) if "at-most" in target else D(target["at-least"])


def attainment(panel, one, values, setting):
    bound = bound_of(one)
    return each(values, lambda x: x / bound if direction_of(one) > 0 else 2 - x / bound)


def guiyang(panel, one, values, setting):
    return each(attainment(panel, one, values, setting), lambda x: min(D(1), max(D(0), x)))


def from_baseline(panel, one, values, setting):
    base, bound = D(one["baseline"]["value"]), bound_of(one)
    return each(values, lambda x: (x - base) / (bound - base))


def distance_to_target(panel, one, values, setting):
    bound = bound_of(one)
    known = [x for x in values.values() if x is not None]
    if direction_of(one) > 0:
        return each(values, lambda x: (x - min(known)) / (bound - min(known)))
    return each(values, lambda x: (max(known) - x) / (max(known) - bound))


def trend_score(panel, one, values, setting):
    """StatCan without a target: the growth per year since the base year, 1.5 % and 0.5 % and 0."""
    base = one["progress"]["base-year"]
    scores = {}
    for area in values:
        history = panel.history(area, one["id"])
        years = [year for year in history if base <= year <= panel.year]
        if len(years) < 2:
            scores[area] = None
            continue
        first, last = min(years), max(years)
        growth = ((history[last] / history[first]).ln() / (last - first)).exp() - 1
        rate = growth * direction_of(one)
        if rate >= D("0.015"):
            score = 500 * rate - 5
        elif rate >= D("0.005"):
            score = 250 * rate - D("1.25")
        elif rate >= 0:
            score = 500 * rate - D("2.5")
        else:
            score = 125 * rate - D("2.5")
        scores[area] = min(D(5), max(D(-5), score))
    return scores


METHODS = {
    "goalposts": goalposts,
    "min-max": min_max,
    "z-score": z_score,
    "rank": rank_from_worst,
    "percentile-rank": percentile_rank,
    "borda": borda,
    "attainment": attainment,
    "from-baseline": from_baseline,
    "guiyang": guiyang,
    "efficacy": efficacy,
    "distance-to-target": distance_to_target,
    "distance-to-reference": distance_to_reference,
    "distance-to-max": distance_to_max,
    "trend-score": trend_score,
    "none": lambda panel, one, values, setting: each(values, lambda x: x * (direction_of(one) or 1)),
}


# Aggregation: pairs of value and weight, of what is known


def arithmetic(pairs, _):
    return sum(x * w for x, w in pairs) / sum(w for _, w in pairs)


def power_mean(pairs, p):
    if p == 0:
        return geometric(pairs, p)
    if any(x < 0 or (x == 0 and p < 0) for x, _ in pairs):
        return None
    total = sum(w * ((x.ln() * p).exp() if x > 0 else D(0)) for x, w in pairs) / sum(w for _, w in pairs)
    return (total.ln() / p).exp() if total > 0 else D(0)


def geometric(pairs, _):
    if any(x <= 0 for x, _ in pairs):
        return None
    return (sum(w * x.ln() for x, w in pairs) / sum(w for _, w in pairs)).exp()


def harmonic(pairs, _):
    if any(x <= 0 for x, _ in pairs):
        return None
    return sum(w for _, w in pairs) / sum(w / x for x, w in pairs)


def worst(pairs, count):
    """Those that tie for the last places share them."""
    ordered, places, sums, total = sorted(pairs), int(count), D(0), D(0)
    while ordered and places > 0:
        tied = [pair for pair in ordered if same(pair[0], ordered[0][0])]
        part = min(D(1), D(places) / len(tied))
        sums += sum(part * w * x for x, w in tied)
        total += sum(part * w for _, w in tied)
        places -= len(tied)
        ordered = ordered[len(tied) :]
    return sums / total


def median(pairs, _):
    ordered, half, below = sorted(pairs), sum(w for _, w in pairs) / 2, D(0)
    for index, (x, w) in enumerate(ordered):
        below += w
        if same(below, half):
            return (x + ordered[index + 1][0]) / 2
        if below > half:
            return x
    raise ValueError("no median")


AGGREGATES = {
    "arithmetic": arithmetic,
    "geometric": geometric,
    "harmonic": harmonic,
    "mean": power_mean,
    "minimum": lambda pairs, _: min(x for x, _ in pairs),
    "worst": worst,
    "median": median,
}


def copeland(columns, weights, areas):
    scores = {}
    for one in areas:
        if all(column[one] is None for column in columns):
            scores[one] = None
            continue
        scores[one] = D(0)
        for other in areas:
            lead = D(0)
            for column, weight in zip(columns, weights):
                a, b = column[one], column[other]
                if a is None or b is None or same(a, b):
                    continue
                lead += weight if a > b else -weight
            scores[one] += 0 if same(lead, D(0)) else D(1).copy_sign(lead)
    return scores


class Node:
    def __init__(self, panel, spec, groups, indicators):
        self.panel, self.spec, self.id = panel, spec, spec.get("id", "")
        points = panel.plan["score"].get("weights") == "points"
        self.children = [build(panel, group) for group in groups] + [Leaf(panel, one) for one in indicators]
        own = sum(child.weight for child in self.children)
        self.weight = own if points else D(spec.get("weight", 1))
        self.leaves = [leaf for child in self.children for leaf in child.leaves]

    def coverage(self, area):
        return Fraction(sum(leaf.scores[area] is not None for leaf in self.leaves), len(self.leaves))

    def covered(self, area):
        rule = self.spec.get("min-coverage")
        if rule is None:
            return True, "unranked"
        rule = rule if isinstance(rule, dict) else {"share": rule}
        known = self.coverage(area)
        if rule.get("of") == "children":
            known = Fraction(sum(child.scores[area] is not None for child in self.children), len(self.children))
        return known >= Fraction(share(rule["share"])), rule.get("below", "unranked")

    def compute(self):
        areas = self.panel.areas
        for child in self.children:
            child.compute()
        missing = self.spec.get("missing", "skip")
        columns = [self.stand_ins(child.scores, missing) for child in self.children]
        weights = [child.weight for child in self.children]
        aggregate = self.spec.get("aggregate", "arithmetic")
        name, parameter = next(iter(aggregate.items())) if isinstance(aggregate, dict) else (aggregate, 0)
        across = copeland(columns, weights, areas) if name == "copeland" else None
        self.scores = {}
        for area in areas:
            pairs = [(column[area], weight) for column, weight in zip(columns, weights) if column[area] is not None]
            enough, below = self.covered(area)
            if not pairs or (missing == "fail" and len(pairs) < len(columns)) or (not enough and below == "unscored"):
                self.scores[area] = None
            else:
                self.scores[area] = across[area] if across else AGGREGATES[name](pairs, D(parameter))

    def stand_ins(self, scores, missing):
        if missing == "zero":
            return {area: D(0) if x is None else x for area, x in scores.items()}
        if missing != "peer-mean":
            return scores
        filled = dict(scores)
        for area, x in scores.items():
            known = [scores[one] for one in self.panel.peers_of(area) if scores[one] is not None]
            if x is None and known:
                filled[area] = sum(known) / len(known)
        return filled

    def nodes(self):
        return [self] + [node for child in self.children for node in child.nodes()]


class Leaf:
    def __init__(self, panel, one):
        self.panel, self.one, self.id = panel, one, one["id"]
        self.weight = D(one.get("weight", 1))
        self.leaves = [self]

    def compute(self):
        self.scores = normalise(self.panel, self.one)

    def nodes(self):
        return []


def build(panel, spec):
    own = [one for one in panel.plan["indicators"] if one.get("group") == spec.get("id")]
    return Node(panel, spec, spec.get("groups", []), own)


def root_of(panel):
    score = panel.plan["score"]
    own = [one for one in panel.plan["indicators"] if "group" not in one]
    return Node(panel, {**score, "id": ""}, panel.plan.get("groups", []), own)


def ranking(panel, root):
    score = panel.plan["score"]
    precision = score.get("rank", {}).get("precision")
    step = None if precision is None else D(1).scaleb(-int(precision))
    rounded = {
        area: x if x is None or step is None else x.quantize(step, ROUND_HALF_UP) for area, x in root.scores.items()
    }
    ranked = {}
    for area, x in rounded.items():
        lacking = [node for node in root.nodes() if node.covered(area) == (False, "unranked")]
        if x is not None and not lacking:
            ranked[area] = x
    shades = {leaf.id: {area: shade(panel, leaf.one, area) for area in panel.areas} for leaf in root.leaves}
    result = {}
    for area in panel.areas:
        x = rounded[area]
        own = ranked.get(area)
        result[area] = {
            "score": number(root.scores[area]),
            "rank": None if own is None else 1 + sum(y > own and not same(y, own) for y in ranked.values()),
            "tied": own is not None and sum(same(y, own) for y in ranked.values()) > 1,
            "coverage": float(root.coverage(area)),
            "band": None if x is None else band_of(score.get("bands", []), x),
            "groups": {
                node.id: {
                    "score": number(node.scores[area]),
                    "coverage": float(node.coverage(area)),
                    "colour": two_worst([shades[leaf.id][area] for leaf in node.leaves]) if "colours" in score else None,
                }
                for node in root.nodes()[1:]
            },
            "cells": {
                leaf.id: {
                    "normalised": number(leaf.scores[area]),
                    "colour": None if shades[leaf.id][area] is None else colour_of(shades[leaf.id][area]),
                }
                for leaf in root.leaves
            },
        }
    return result


def band_of(bands, x):
    return next((band["name"] for band in bands if "at-least" not in band or x >= D(band["at-least"])), None)


# Colours: SDSN's dashboard, 0 at worst, 1 at red, 1.5 in the middle, 2 at green, 3 at best


def shade(panel, one, area):
    value = figures(panel, {key: own for key, own in one.items() if key not in ("impute", "treat")})[area]
    if value is None or "colours" not in one:
        return None
    marks = {key: D(mark) for key, mark in {**one.get("goalposts", {}), **one["colours"]}.items() if key != "transform"}
    marks.setdefault("middle", (marks["red"] + marks["green"]) / 2)
    sign = 1 if marks["green"] > marks["red"] else -1
    line = [(sign * marks[key], at) for key, at in [("worst", 0), ("red", 1), ("middle", D("1.5")), ("green", 2), ("best", 3)]]
    x = sign * value
    if x <= line[0][0]:
        return D(0)
    for (low, start), (high, end) in zip(line, line[1:]):
        if x <= high:
            return start + (x - low) / (high - low) * (end - start)
    return D(3)


def colour_of(x):
    return "red" if x < 1 else "orange" if x < D("1.5") else "yellow" if x < 2 else "green"


def two_worst(shades):
    known = sorted(x for x in shades if x is not None)
    if 2 * len(known) < len(shades) or not known:
        return None
    if len(known) == 1:
        return colour_of(known[0])
    colours = {colour_of(x) for x in known[:2]}
    mean = colour_of(sum(known[:2]) / 2)
    if mean == "green" and colours != {"green"}:
        return "yellow"
    return "orange" if mean == "red" and colours != {"red"} else mean


def number(x):
    return None if x is None else float(x)


def main():
    given = json.load(sys.stdin, parse_float=D, parse_int=int)
    panel = Panel(given["plan"], given["rows"], int(given["year"]))
    root = root_of(panel)
    root.compute()
    json.dump(ranking(panel, root), sys.stdout, ensure_ascii=False)


main()
