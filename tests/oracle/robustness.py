"""How far ranks move without an indicator, and by other ways to the score; draws of weights are none of it.

Written from the page on robustness: every indicator is left out in turn, as if it weighed 0, and the score is reached in other ways.
What a score is, is that of score.py.

Input: that of score.py. Output: {"indicators": {id: [mean, largest]}, "alternatives": {"normalise aggregate missing": [mean, largest,
unscored]}, "areas": {area: [best, worst]}}; null for what moves nobody that has a rank in both.
"""

import json
import sys
from fractions import Fraction
from itertools import product

import aggregate as ag
import score as sc

NORMALISERS = (None, "min-max", "z-score", "percentile-rank")
AGGREGATES = (None, "arithmetic", "geometric")
MISSING = (None, "skip", "peer-mean")
# Above 0, so that a geometric mean of shares exists.
USUAL = {"scale": ["1", "100"], "clamp": "true", "mean": "0", "deviation": "1"}


class Way(sc.Case):
    """One case whose plan can be changed without judging anything again."""

    def __init__(self, case):
        super().__init__(case)
        self.own = self.plan, self.score, self.indicators
        self.known = {}

    def changed(self, change, indicators):
        plan, score, _ = self.own

        def changed_groups(groups):
            return [{**group, **change, "groups": changed_groups(group.get("groups", []))} for group in groups]

        self.plan = {**plan, "groups": changed_groups(plan.get("groups", []))}
        self.score, self.indicators = {**score, **change}, indicators

    def places(self, normaliser=None, change=None, left_out=None, eligible=None):
        """(ranks, which areas have no score, which areas enough is known of); `eligible` where that is settled already."""
        _, _, indicators = self.own
        self.changed(change or {}, [{**one, "weight": "0"} if one is left_out else one for one in indicators])
        root = self.tree()
        if root is None:
            return [None] * len(self.areas), [True] * len(self.areas), eligible
        made = ag.Score.__new__(ag.Score)
        columns = [self.column_of(one, normaliser) for one in self.leaves]
        made.rows = [[column[at] for column in columns] for at in range(len(self.areas))]
        made.peers, made.points = self.peers, self.score.get("weights") == "points"
        made.leaf, made.undefined, made.areas = 0, {}, range(len(self.areas))
        made.root = made.number(root)
        nodes = []

        def walk(part):
            nodes.append((part, None))
            for child in part["has"]:
                if "has" in child:
                    walk(child)

        walk(made.root)
        scores = {id(part): made.scores(part) for part, _ in nodes}
        if eligible is None:
            eligible = [not self.lacks(made, nodes, scores, at) for at in made.areas]
        precision = (self.score.get("rank") or {}).get("precision")
        totals = scores[id(made.root)]
        rounded = [x if x is None or precision is None else ag.half_up(x, int(precision)) for x in totals]
        ranks = [rank for rank, _ in ag.ranks([x if known else None for x, known in zip(rounded, eligible)], None)]
        return ranks, [x is None for x in totals], eligible

    def column_of(self, one, normaliser):
        key = one["id"], normaliser
        if key not in self.known:
            score = self.score
            # Where the plan goes by what was judged nothing is filled in and nothing treated, whatever it is compared with.
            if self.setting(one)["method"] in sc.OF_TARGET:
                self.score, one = ({each: said for each, said in own.items() if each not in ("impute", "treat", "per")} for own in (score, one))
            own = one if normaliser is None else {**one, "normalise": {**USUAL, "method": normaliser}}
            # Of a range nobody can say which way is better.
            known = normaliser is None or self.direction(one) in ("up", "down")
            self.known[key] = [cell["normalised"] if known else None for cell in self.cells(own)]
            self.score = score
        return self.known[key]


def shift(before, after):
    """How far ranks lie apart where both have one: on average and at most."""
    steps = [abs(a - b) for a, b in zip(before, after) if a is not None and b is not None]
    return [str(Fraction(sum(steps), len(steps))), max(steps)] if steps else [None, None]


def robustness(case):
    if case["plan"].get("score") is None:
        return None
    way = Way(case)
    base, _, eligible = way.places()
    if not any(base):
        return None
    weighed = [one for one in way.own[2] if sc.number(one.get("weight", "1")) > 0]
    dropped = {one["id"]: shift(base, way.places(left_out=one)[0]) for one in weighed}
    others, seen = {}, [base]
    for normaliser, aggregate, missing in product(NORMALISERS, AGGREGATES, MISSING):
        change = {key: value for key, value in (("aggregate", aggregate), ("missing", missing)) if value}
        ranks, unscored, _ = way.places(normaliser, change, eligible=eligible)
        seen.append(ranks)
        others[f"{normaliser} {aggregate} {missing}"] = [*shift(base, ranks), sum(unscored)]
    extremes = [[rank for rank in (ranks[at] for ranks in seen) if rank is not None] for at in range(len(way.areas))]
    return {"indicators": dropped, "alternatives": others,
            "areas": {area: [min(own), max(own)] if own else [None, None] for area, own in zip(way.areas, extremes)}}


def main():
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    for line in sys.stdin:
        print(json.dumps(robustness(json.loads(line)), ensure_ascii=False))


if __name__ == "__main__":
    main()
