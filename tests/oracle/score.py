"""Compares areas from plan and rows to places: figures, scores, colours, coverage, bands and ranks.

Written from the pages on scores and their methods. Which figure stands for what is that of evaluate.py, the methods on a sample
are those of normalise.py, the joining of groups that of aggregate.py, trend scores those of trajectory.py; everything between
them is here. Fractions as long as there is no root or logarithm, else decimals with 60 digits.

Input, one JSON object a line: {"plan": {…, "areas": […]}, "observations": [{"area", …}], "asOf": "2019"}.
Output: {"indicators": {id: {…}}, "matrix": {area: {id: {…}}}, "ranking": {area: {…}}, "contributions": {area: {…}}}; numbers that went through a root are
floats, others fractions as text.
"""

import json
import sys
from decimal import Decimal
from fractions import Fraction

import aggregate as ag
import evaluate as ev
import normalise as nm
import trajectory as tr

LEVELS = ("level", "growth", "average-growth")
OF_TARGET = ("attainment", "guiyang", "from-baseline", "trend-score")
SHARES = {"goalposts", "attainment", "from-baseline", "guiyang", "efficacy", "min-max", "percentile-rank", "distance-to-target",
          "distance-to-reference", "distance-to-max"}
OF_SAMPLE = ("min-max", "z-score", "rank", "borda", "percentile-rank", "distance-to-max", "distance-to-reference")
LACKING = ("no-observation", "too-old", "too-few-periods", "missing-periods", "missing-input", "qualified-value", "no-baseline",
           "no-tolerance", "no-ratio", "conflicting-values", "unreadable-value", "unit-mismatch", "scope-mismatch")
# What adds up to a score: the parts' numbers, or their logarithms.
SUMS = {"arithmetic": "scores", "geometric": "logarithms"}
COLOURS = ("red", "orange", "yellow", "green")


def number(text):
    return Fraction(ev.text(text))


def share_of(text):
    return ev.read_share(text)


def told(x):
    return None if x is None else str(x) if isinstance(x, Fraction) else float(x)


class Case:
    def __init__(self, case):
        self.plan, self.as_of = case["plan"], case["asOf"]
        self.score = self.plan.get("score")
        self.areas = [each["code"] for each in self.plan["areas"]]
        # Those without a group are one another's peers.
        self.peers = [each.get("peers") or "" for each in self.plan["areas"]]
        self.indicators = self.plan["indicators"]
        self.books = [
            ev.Book(self.plan, ev.read_rows([row for row in case["observations"] if row["area"] == area])) for area in self.areas]
        self.end = ev.read_period(self.as_of).end
        self.judged = [self.judge(book) for book in self.books]

    def judge(self, book):
        """The assessment of each indicator's target, with the target."""
        found = {}
        for one in self.indicators:
            for name, spec, milestone in ev.specs_of(one):
                target = ev.build_target(self.plan, one, spec, book, self.as_of)
                found[ev.text(one["id"])] = target, ev.assess(name, one, target, milestone)
        return found

    # Figures

    def figure(self, at, one):
        """(value, period, reason): what the target is judged by, else the newest as of the run."""
        name = ev.text(one["id"])
        if name in self.judged[at]:
            target, _ = self.judged[at][name]
            picked = ev.pick_flow(target) if target.series.kind == "flow" else ev.pick_stock(target)
            if picked.old:
                return None, None, "too-old"
        else:
            due = ev.read_period(self.as_of)
            target = ev.Target("level", None, self.books[at].series(name), None, None, None, due, self.end,
                               int(ev.text(one.get("max-age")) or 1), None)
            picked = ev.pick_flow(target) if target.series.kind == "flow" else ev.pick_stock(target)
        if picked.value is None or picked.reason:
            return None, None, picked.reason
        if not self.is_young(picked.period, one):
            return None, None, "too-old"
        if picked.value.point is None:
            return None, None, "qualified-value"
        return picked.value.point, ev.read_period(picked.period), None

    def is_young(self, period, one):
        return ev.years_later(ev.read_period(period).end, int(ev.text(one.get("max-age")) or 1)) >= self.end

    def divided(self, at, one):
        value, period, reason = self.figure(at, one)
        if value is None or "per" not in one:
            return value, period, reason
        series = self.books[at].series(ev.text(one["per"]))
        entries = series.at(period, self.end)
        if not entries or ev.problem_of(entries):
            return None, None, ev.problem_of(entries) or "missing-input"
        below = ev.total_of(entries)
        if below.point is None:
            return None, None, "qualified-value"
        return (value / below.point, period, None) if below.point > 0 else (None, None, "no-ratio")

    def imputed(self, one, figures):
        """What stands for what is missing, None where nothing does."""
        method = one.get("impute") or self.score.get("impute")
        known = [value for value, _, _ in figures if value is not None]
        filled = []
        for at, (value, _, _) in enumerate(figures):
            stand_in = None
            if method and value is None:
                if method in ("mean", "median"):
                    stand_in = (sum(known) / len(known) if method == "mean" else nm.median(known)) if known else None
                elif method == "peers":
                    own = [figures[other][0] for other in range(len(figures))
                           if self.peers[other] == self.peers[at] and figures[other][0] is not None]
                    stand_in = sum(own) / len(own) if own else None
                else:
                    history = self.history(at, one)
                    wanted = tr.ends(ev.read_period(self.as_of))
                    stand_in = latest(history, wanted) if method == "latest" else between(history, wanted)
            filled.append(stand_in)
        return filled

    def history(self, at, one):
        """Every single number of the series, per what it is divided by, by its moment."""
        series = self.books[at].series(ev.text(one["id"]))
        found = []
        for entry in series.entries.values():
            if entry.problem or entry.value.point is None:
                continue
            value = entry.value.point
            if "per" in one:
                entries = self.books[at].series(ev.text(one["per"])).at(entry.period, ev.date.max)
                below = None if not entries or ev.problem_of(entries) else ev.total_of(entries).point
                if below is None or below <= 0:
                    continue
                value /= below
            found.append((tr.ends(entry.period), value))
        return found

    # Normalising

    def setting(self, one):
        """The plan's way to normalise with the indicator's own over it."""
        merged = {"method": "goalposts", "scale": self.score.get("scale"), "clamp": self.score.get("clamp", "true")}
        for layer in (self.score.get("normalise"), one.get("normalise")):
            if layer is not None:
                merged.update({"method": layer} if isinstance(layer, str) else layer)
        return merged

    def direction(self, one):
        spec = one.get("target")
        if spec is not None:
            book = self.books[0]
            return ev.build_target(self.plan, one, spec, book, self.as_of).rule.direction
        posts = one.get("goalposts")
        if posts:
            return "up" if number(posts["best"]) > number(posts["worst"]) else "down"
        return {"higher": "up", "lower": "down", None: "none"}[one.get("direction")]

    def cells(self, one):
        """What each area has of one indicator of the score."""
        figures = [self.divided(at, one) for at in range(len(self.areas))]
        setting = self.setting(one)
        method = setting["method"]
        cells = [{"value": value, "reason": reason, "imputed": None, "treated": False, "clamped": False, "shade": shade(one, value)}
                 for value, _, reason in figures]
        if method in OF_TARGET:
            results = [self.of_target(method, at, one) for at in range(len(self.areas))]
        else:
            name = one.get("impute") or self.score.get("impute")
            xs = []
            for cell, stand_in in zip(cells, self.imputed(one, figures)):
                if stand_in is not None:
                    cell["imputed"] = name
                xs.append(cell["value"] if cell["value"] is not None else stand_in)
            ys = treated(one.get("treat") or self.score.get("treat"), xs)
            for cell, x, y in zip(cells, xs, ys):
                cell["treated"] = x is not None and x != y
                cell["value"] = y
            results = self.of_figures(method, one, setting, ys)
        low, high = [number(end) for end in setting.get("scale") or (["60", "100"] if method == "efficacy" else ["0", "100"])]
        for cell, result in zip(cells, results):
            if isinstance(result, str):
                cell["normalised"] = None
                cell["reason"] = result if cell["value"] is not None else cell["reason"] or result
                continue
            if result is not None and method in SHARES:
                beyond = ag.order(result, Fraction(0)) < 0 or ag.order(result, Fraction(1)) > 0
                if beyond and ev.text(setting["clamp"]) == "true":
                    cell["clamped"], result = True, Fraction(0) if result < 0 else Fraction(1)
                result = ag.total([low, ag.times(result, high - low)])
            cell["normalised"] = result
        return cells

    def of_target(self, method, at, one):
        """By what was judged: the attained share, the way made, full marks or in proportion, the progress method's score."""
        name = ev.text(one["id"])
        if method == "trend-score":
            return self.figure(at, one)[2] or self.trend(at, name)
        if name not in self.judged[at]:
            return "no-target"
        target, said = self.judged[at][name]
        plain = target.measure not in ev.YEARLY and target.measure != "done"
        # A promise of every year that was broken is broken, whatever is missing since.
        reason = said["reason"] or self.figure(at, one)[2]
        if reason and (plain or said["verdict"] != "missed" or method == "from-baseline"):
            return reason
        kept = Fraction(1 if said["holds"] else 0)
        if method == "attainment":
            if not plain:
                return kept
            return "no-ratio" if said["attainment"] is None else Fraction(said["attainment"])
        if method == "guiyang":
            return kept if said["holds"] or not plain else self.in_proportion(target)
        share = said["fromBaseline"]
        if share is not None:
            return Fraction(share)
        baseline = target.baseline
        if not baseline or baseline.foreign or not baseline.is_base_of(target.due, target.series) or baseline.value.point is None:
            return "no-baseline"
        return Fraction(1) if said["holds"] and plain and target.measure != "total" else "no-ratio"

    def in_proportion(self, target):
        """What was reached ÷ what was promised, in the terms of the measure; of a promised decline the other way round."""
        finding = ev.find_value(target)
        rule = target.rule
        reached = finding.actual.point
        if target.measure in ("growth", "average-growth"):
            base, year, _ = ev.find_base(target)
            if target.measure == "average-growth":
                return "average"
            reached = reached / base.point - 1
        low, high = rule.accepted.low, rule.accepted.high
        upwards = rule.direction == "up" or (rule.direction == "range" and low is not None and reached < low)
        promised = low if upwards else high
        if promised == 0:
            return Fraction(0)
        rate = reached / promised
        if promised < 0:
            upwards = not upwards
        return min(Fraction(1), max(Fraction(0), rate if upwards else 2 - rate))

    def trend(self, at, name):
        found = [*tr.targets_of(self.plan, self.books[at], self.as_of, None), *tr.trends_of(self.plan, self.books[at], self.as_of, None)]
        way = next((each["trajectory"] for each in found if each["id"] == name), None)
        if way is None:
            return "no-trend"
        score = way.get("score")
        # What has no score though it is followed has no trend for this; only data that lack something have their own reason.
        reason = way.get("reason") if way.get("reason") in LACKING else None
        return (reason or "no-trend") if score is None else Fraction(score) if isinstance(score, int) else Decimal(score)

    def of_figures(self, method, one, setting, xs):
        direction = self.direction(one)
        ys = [None if x is None else -x if direction == "down" else x for x in xs]
        posts = one.get("goalposts")
        if method == "goalposts" or (method == "efficacy" and posts):
            return nm_results(nm.goalposts(xs, [ev.text(posts["worst"]), ev.text(posts["best"]), ev.text(posts.get("transform")) or "linear"])
                              if posts and all(x is None or isinstance(x, Fraction) for x in xs)
                              else ["no-goalposts" if not posts else "…"] * len(xs), xs)
        if method == "none":
            return ["no-observation" if y is None else y for y in ys]
        if method == "distance-to-target":
            return self.to_target(one, xs)
        at = self.areas.index(setting["reference"]) if setting.get("reference") in self.areas else None
        rules = {
            "min-max": lambda: nm.minmax(ys), "efficacy": lambda: nm.minmax(ys), "distance-to-max": lambda: nm.distance_to_max(ys),
            "z-score": lambda: nm.z_score(ys, number(setting.get("mean", "0")), number(setting.get("deviation", "1"))),
            "rank": lambda: nm.rank(ys), "borda": lambda: nm.borda(ys), "percentile-rank": lambda: nm.percentile_rank(ys),
            "distance-to-reference": lambda: nm.distance_to_reference(ys, at),
        }
        return nm_results(rules[method](), ys)

    def to_target(self, one, xs):
        """The share of the way from the worst area to the target; a range is aimed at by its nearer end, and gives 1 inside."""
        known = [x for x in xs if x is not None]
        results = []
        for at, x in enumerate(xs):
            if ev.text(one["id"]) not in self.judged[at]:
                results.append("no-target")
                continue
            target, _ = self.judged[at][ev.text(one["id"])]
            finding = ev.find_value(target) if target.measure in LEVELS else None
            if finding is None:
                results.append("no-target")
            elif x is None:
                results.append("no-observation")
            elif finding.accepted is None:
                results.append(finding.reason or "no-baseline")
            else:
                low, high = finding.accepted.low, finding.accepted.high
                if target.rule.direction == "range" and ev.exactly(x).within(finding.accepted):
                    results.append(Fraction(1))
                elif target.rule.direction == "up" or (target.rule.direction == "range" and low is not None and x < low):
                    results.append("no-range" if low <= min(known) else (x - min(known)) / (low - min(known)))
                else:
                    results.append("no-range" if high >= max(known) else (max(known) - x) / (max(known) - high))
        return results

    # The tree

    def tree(self):
        """Groups before indicators, as lists of parts; an indicator without weight is in none."""
        self.leaves = []

        def joins(spec):
            aggregate = spec.get("aggregate", "arithmetic")
            words = [aggregate] if isinstance(aggregate, str) else [word for pair in aggregate.items() for word in pair]
            words.append(spec.get("missing", "skip"))
            rule = coverage_rule(spec)
            if rule and rule["below"] == "unscored":
                words.append(f"{rule['share'] * 100}%{rule['of'][0]}")
            return " ".join(map(str, words))

        def build(spec, name, groups):
            has = [part for part in (build(group, group["id"], group.get("groups", [])) for group in groups) if part]
            for one in self.indicators:
                if ev.text(one.get("group")) == name and number(one.get("weight", "1")) > 0:
                    has.append({"id": ev.text(one["id"]), "weight": ev.text(one.get("weight", "1"))})
                    self.leaves.append(one)
            return {"id": name, "spec": spec, "joins": joins(spec), "weight": ev.text(spec.get("weight", "1")), "has": has} if has else None

        return build(self.score, "", self.plan.get("groups", []))

    def compare(self):
        counts = [self.counts(at) for at in range(len(self.areas))]
        if self.score is None:
            return self.by_targets_met(counts)
        root = self.tree()
        columns = {ev.text(one["id"]): self.cells(one) for one in self.leaves}
        made = ag.Score.__new__(ag.Score)
        made.rows = [[columns[ev.text(one["id"])][at]["normalised"] for one in self.leaves] for at in range(len(self.areas))]
        made.peers, made.points = self.peers, self.score.get("weights") == "points"
        made.leaf, made.undefined, made.areas = 0, {}, range(len(self.areas))
        made.root = made.number(root)
        nodes = []

        def walk(part, effective):
            weight = sum(made.weight(child) for child in part["has"])
            nodes.append((part, effective))
            for child in part["has"]:
                own = effective * made.weight(child) / weight
                if "has" in child:
                    walk(child, own)
                else:
                    self.effective[child["id"]] = own

        self.effective = {}
        walk(made.root, Fraction(1))
        scores = {id(part): made.scores(part) for part, _ in nodes}
        totals = scores[id(made.root)]
        precision = (self.score.get("rank") or {}).get("precision")
        decimals = None if precision is None else int(precision)
        rounded = [x if x is None or decimals is None else ag.half_up(x, decimals) for x in totals]
        lacking = [self.lacks(made, nodes, scores, at) for at in made.areas]
        places = ag.ranks([None if short else x for x, short in zip(rounded, lacking)], None)
        matrix, ranking = self.unscored(), {}
        for at, area in enumerate(self.areas):
            matrix[area] |= {name: {
                "normalised": told(cells[at]["normalised"]),
                "colour": None if cells[at]["shade"] is None else colour_of(cells[at]["shade"]),
                "imputed": cells[at]["imputed"], "treated": cells[at]["treated"], "clamped": cells[at]["clamped"],
                "reason": self.reason_of(at, name, cells[at]["reason"]),
            } for name, cells in columns.items()}
            rank, tied = places[at]
            reason = self.why(made, made.root, scores, at) if totals[at] is None else "low-coverage" if lacking[at] else None
            ranking[area] = {
                "score": told(totals[at]), "rank": rank, "tied": tied, "coverage": told(self.coverage(made, made.root, at)),
                "band": None if rounded[at] is None else band_of(self.score.get("bands", []), rounded[at]), "reason": reason,
                "counts": counts[at],
                "groups": {part["id"]: {
                    "score": told(scores[id(part)][at]), "coverage": told(self.coverage(made, part, at)),
                    "colour": self.rolled_up([columns[ev.text(self.leaves[leaf]["id"])][at]["shade"] for leaf in part["leaves"]]),
                    "effectiveWeight": told(effective),
                    "reason": self.why(made, part, scores, at) if scores[id(part)][at] is None else None,
                } for part, effective in nodes[1:]},
            }
        contributions = {area: self.explained(made, made.root, scores, at) or {"score": None} for at, area in enumerate(self.areas)}
        return {"indicators": {ev.text(one["id"]): self.described(one) for one in self.indicators}, "matrix": matrix, "ranking": ranking,
                "contributions": contributions}

    # Contributions

    def children(self, made, part, scores, at):
        """The parts of a group that count in an area: (child, value, what stands for what it hasn't, its share as if nothing were missing)."""
        missing = part["spec"].get("missing", "skip")
        weights = [made.weight(child) for child in part["has"]]
        columns = [self.column(made, child, scores) for child in part["has"]]
        found = []
        for child, weight, column in zip(part["has"], weights, columns):
            value = made.stand_in(column, at, missing)
            if value is not None:
                found.append((child, value, None if column[at] is not None else missing, weight / sum(weights)))
        return found

    def column(self, made, child, scores):
        return scores[id(child)] if "has" in child else [row[child["leaves"][0]] for row in made.rows]

    def explained(self, made, part, scores, at):
        """Where a group's score comes from: what each part adds to it or to its logarithm, else what leaving it out would change."""
        if "has" not in part or scores[id(part)][at] is None:
            return None
        score, sums = scores[id(part)][at], SUMS.get(method_of(part))
        terms, closed, amounts, complete = {}, [], [], True

        def visit(group, weight):
            nonlocal complete
            counted = self.children(made, group, scores, at)
            complete = complete and len(counted) == len(group["has"])
            for child, value, filled, share in counted:
                if filled is None and "has" in child and SUMS.get(method_of(child)) == sums:
                    visit(child, weight * share)
                else:
                    closed.append((child, filled))
                    amount = ag.times(weight * share, value if sums == "scores" else logarithm(value))
                    amounts.append(amount)
                    terms[child["id"]] = term(weight * share, value, filled, amount, sums)

        if sums is None:
            for child, value, filled, share in self.children(made, part, scores, at):
                closed.append((child, filled))
                rest = self.without(made, part, child, scores, at)
                change = None if rest is None else ag.total([rest, ag.times(Fraction(-1), score)])
                terms[child["id"]] = term(share, value, filled, change, None)
        else:
            visit(part, Fraction(1))
        if not complete:
            whole = score if sums == "scores" else logarithm(score)
            # The parts give the score: what they leave is what the others count more for.
            gap = ag.total([whole, *(ag.times(Fraction(-1), amount) for amount in amounts)])
            terms["reweighting"] = term(None, None, None, gap, sums)
        inner = {child["id"]: self.explained(made, child, scores, at) for child, filled in closed if filled is None and "has" in child}
        return {"score": told(score), "additive": sums, "order": list(terms), "terms": terms, "parts": inner}

    def without(self, made, part, left, scores, at):
        """The score of a group if one of its parts were left out; None where there is none."""
        method, parameter, missing, _ = ag.parse(part["joins"])
        if method == "copeland":
            others = [child for child in part["has"] if child is not left]
            columns = [[made.stand_in(self.column(made, child, scores), area, missing) for area in made.areas] for child in others]
            return ag.copeland([[column[area] for column in columns] for area in made.areas], [made.weight(child) for child in others])[at]
        pairs = [(value, share) for child, value, _, share in self.children(made, part, scores, at) if child is not left]
        return ag.joined(method, parameter, pairs) if pairs else None

    def described(self, one):
        name = ev.text(one["id"])
        effective = getattr(self, "effective", {}).get(name)
        direction = self.direction(one) if self.direction(one) in ("up", "down") else None
        return {"effectiveWeight": told(effective), "direction": direction, "normalise": None if effective is None else self.setting(one)["method"]}

    def unscored(self):
        """The cells of what no score is made of."""
        return {area: {ev.text(one["id"]): {
            "normalised": None, "colour": None, "imputed": None, "treated": False, "clamped": False,
            "reason": self.reason_of(at, ev.text(one["id"]), self.divided(at, one)[2] if self.score else self.figure(at, one)[2])} for one in self.indicators}
            for at, area in enumerate(self.areas)}

    def reason_of(self, at, name, reason):
        """Of a target that isn't assessed its own, else why there is no number."""
        said = self.judged[at].get(name)
        return said[1]["reason"] if said and said[1]["reason"] else reason

    def coverage(self, made, part, at):
        return Fraction(sum(made.rows[at][leaf] is not None for leaf in part["leaves"]), len(part["leaves"]))

    def covered(self, made, part, scores, at, rule):
        if rule["of"] == "indicators":
            return self.coverage(made, part, at) >= rule["share"]
        known = [made.rows[at][child["leaves"][0]] if "has" not in child else scores[id(child)][at] for child in part["has"]]
        return Fraction(sum(x is not None for x in known), len(known)) >= rule["share"]

    def lacks(self, made, nodes, scores, at):
        """Whether too little is known of the area for a rank, or of one of its groups."""
        rules = [(part, coverage_rule(part["spec"])) for part, _ in nodes]
        return any(rule and rule["below"] == "unranked" and not self.covered(made, part, scores, at, rule) for part, rule in rules)

    def why(self, made, part, scores, at):
        """Why a group has no score: nothing to join, a part that must be there, too little known, or a method without a result."""
        missing = part["spec"].get("missing", "skip")
        own = [made.rows[at][child["leaves"][0]] if "has" not in child else scores[id(child)][at] for child in part["has"]]
        columns = [[made.rows[other][child["leaves"][0]] if "has" not in child else scores[id(child)][other] for other in made.areas]
                   for child in part["has"]]
        alone = missing == "peer-mean" and all(x is None for x in own)
        filled = [None if alone else made.stand_in(column, at, missing) for column in columns]
        if all(x is None for x in filled):
            return "nothing-scored"
        if missing == "fail" and any(x is None for x in own):
            return "child-missing"
        rule = coverage_rule(part["spec"])
        if rule and rule["below"] == "unscored" and not self.covered(made, part, scores, at, rule):
            return "low-coverage"
        return "not-positive"

    def rolled_up(self, shades):
        rule = self.score.get("colours")
        known = sorted(x for x in shades if x is not None)
        if rule is None or not known or 2 * len(known) < len(shades):
            return None
        if rule == "two-worst":
            if len(known) == 1:
                return colour_of(known[0])
            mean, colours = colour_of(sum(known[:2]) / 2), {colour_of(x) for x in known[:2]}
            if mean == "green" and colours != {"green"}:
                return "yellow"
            return "orange" if mean == "red" and colours != {"red"} else mean
        rule = rule["share-red"]
        limit, inclusive = (rule.get("more-than") or rule.get("at-least"), "at-least" in rule) if isinstance(rule, dict) else (rule, False)
        places = [COLOURS.index(colour_of(x)) + 1 for x in known]
        red = Fraction(places.count(1), len(known))
        if red > share_of(limit) or (inclusive and red == share_of(limit)):
            return "red"
        return COLOURS[int(ag.half_up(Fraction(sum(places), len(places)), 0)) - 1]

    # Targets met

    def counts(self, at):
        verdicts = [said["verdict"] for _, said in self.judged[at].values()]
        return {"targets": len(verdicts), **{key: verdicts.count(verdict) for key, verdict in (
            ("met", "met"), ("missed", "missed"), ("pending", "pending"), ("notAssessed", "not-assessed"))}}

    def by_targets_met(self, counts):
        met = [None if each["targets"] == each["notAssessed"] else Fraction(each["met"]) for each in counts]
        places = ag.ranks(met, None)
        return {
            "indicators": {ev.text(one["id"]): {"effectiveWeight": None, "normalise": None, "direction": self.described(one)["direction"]} for one in self.indicators},
            "matrix": self.unscored(),
            "ranking": {area: {"score": None, "rank": places[at][0], "tied": places[at][1], "coverage": None, "band": None,
                               "reason": "nothing-judged" if met[at] is None else None, "counts": counts[at], "groups": {}}
                        for at, area in enumerate(self.areas)}}


def term(weight, value, filled, amount, sums):
    factor = ag.decimal(amount).exp() if sums == "logarithms" else None
    return {"weight": told(weight), "normalised": told(value), "filled": filled, "value": told(amount), "factor": told(factor)}


def method_of(part):
    return ag.parse(part["joins"])[0]


def logarithm(x):
    return ag.decimal(x).ln()


def coverage_rule(spec):
    rule = spec.get("min-coverage")
    if rule is None:
        return None
    rule = rule if isinstance(rule, dict) else {"share": rule}
    return {"share": share_of(rule["share"]), "of": rule.get("of", "indicators"), "below": rule.get("below", "unranked")}


def nm_results(answers, xs):
    """Texts of fractions back to numbers; what else is said is a reason."""
    def one(answer, x):
        if isinstance(answer, Decimal):
            return answer
        return Fraction(answer) if answer[-1].isdigit() else answer
    return [one(answer, x) for answer, x in zip(answers, xs)]


def treated(method, xs):
    if not method or not any(x is not None for x in xs):
        return xs
    name, most = next(iter(method.items())) if isinstance(method, dict) else (method, 5)
    if name == "log":
        return nm.logarithms(xs)
    return nm.winsorise(xs, int(most)) if name == "winsorise" else nm.coinr(xs, int(most))


def latest(history, wanted):
    older = [each for each in history if each[0] <= wanted]
    return max(older)[1] if older else None


def between(history, wanted):
    before, after = [each for each in history if each[0] <= wanted], [each for each in history if each[0] >= wanted]
    if not before or not after:
        return None
    (t0, y0), (t1, y1) = max(before), min(after)
    return y0 if t0 == t1 else y0 + (y1 - y0) * (wanted - t0) / (t1 - t0)


def shade(one, value):
    """0 at worst, 1 at red, 1.5 at the middle, 2 at green, 3 at best; straight lines between them."""
    own = one.get("colours")
    if own is None or value is None:
        return None
    posts = one.get("goalposts") or {}
    marks = {key: number(own.get(key) or posts.get(key)) for key in ("worst", "red", "green", "best") if own.get(key) or posts.get(key)}
    marks["middle"] = number(own["middle"]) if "middle" in own else (marks["red"] + marks["green"]) / 2
    sign = 1 if marks["green"] > marks["red"] else -1
    x = sign * value
    red, middle, green = (sign * marks[key] for key in ("red", "middle", "green"))
    worst, best = sign * marks.get("worst", marks["red"]), sign * marks.get("best", marks["green"])
    if x < red:
        return Fraction(0) if x <= worst else (x - worst) / (red - worst)
    if x < middle:
        return 1 + (x - red) / (middle - red) / 2
    if x < green:
        return Fraction(3, 2) + (x - middle) / (green - middle) / 2
    return Fraction(3) if x >= best and best > green else 2 + (x - green) / (best - green) if best > green else Fraction(2)


def colour_of(x):
    return COLOURS[0] if x < 1 else COLOURS[1] if x < Fraction(3, 2) else COLOURS[2] if x < 2 else COLOURS[3]


def band_of(bands, x):
    return next((band["name"]["en"] for band in bands if "at-least" not in band or ag.order(x, number(band["at-least"]), ag.TOLD) >= 0), None)


def main():
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    for line in sys.stdin:
        print(json.dumps(Case(json.loads(line)).compare(), ensure_ascii=False))


if __name__ == "__main__":
    main()
