"""Scores and ranks of areas, written from the description of the methods alone.

Reads one case a line: {"joins", "weights", "parts", "rows", "peers", "decimals"}. `joins` is "method [parameter] [missing]
[share%i|share%c]". Numbers are fractions as long as there is no root in them, else decimals with 60 digits. Writes for each
case a line with one [score, rank, tied] an area, null where there is none.
"""

import json
import sys
from decimal import Decimal, getcontext
from fractions import Fraction

getcontext().prec = 60
TINY = Decimal("1e-45")
# Scores with a root in them are told apart to 13 digits when they are ranked.
TOLD = Decimal("1e-13")


def decimal(x):
    return x if isinstance(x, Decimal) else Decimal(x.numerator) / Decimal(x.denominator)


def order(a, b, tiny=TINY):
    """-1, 0 or 1; decimals are the same where only the last of their digits differ."""
    if isinstance(a, Fraction) and isinstance(b, Fraction):
        return (a > b) - (a < b)
    a, b = decimal(a), decimal(b)
    if abs(a - b) <= tiny * max(abs(a), abs(b)):
        return 0
    return (a > b) - (a < b)


def total(values):
    """Of decimals that make up for one another only the last digits are left: it is 0."""
    values = list(values)
    if all(isinstance(value, Fraction) for value in values):
        return sum(values, Fraction(0))
    values = [decimal(value) for value in values]
    found = sum(values, Decimal(0))
    return Decimal(0) if abs(found) <= TINY * sum(map(abs, values)) else found


def times(a, b):
    return a * b if isinstance(a, Fraction) and isinstance(b, Fraction) else decimal(a) * decimal(b)


def over(a, b):
    return a / b if isinstance(a, Fraction) and isinstance(b, Fraction) else decimal(a) / decimal(b)


def ascending(pairs):
    rest, done = list(pairs), []
    while rest:
        least = rest[0]
        for pair in rest[1:]:
            if order(pair[0], least[0]) < 0:
                least = pair
        rest.remove(least)
        done.append(least)
    return done


def weighted_mean(pairs):
    return over(total(times(x, w) for x, w in pairs), total(w for _, w in pairs))


def sign(x):
    """-1, 0 or 1; a decimal of which only the last digits are left is nothing."""
    if isinstance(x, Decimal) and abs(x) < TINY:
        return 0
    return (x > 0) - (x < 0)


def is_positive(x):
    return sign(x) > 0


def power_mean(pairs, p):
    if any(sign(x) < 0 or (sign(x) == 0 and p <= 0) for x, _ in pairs):
        return None
    weights = decimal(total(w for _, w in pairs))
    if p == 0:
        return (sum(decimal(w) * decimal(x).ln() for x, w in pairs) / weights).exp()
    if p == 1:
        return weighted_mean(pairs)
    p = decimal(p)
    powers = sum(decimal(w) * (decimal(x) ** p if is_positive(x) else Decimal(0)) for x, w in pairs)
    return Decimal(0) if powers == 0 else (powers / weights) ** (1 / p)


def worst(pairs, k):
    """Those that tie for the last places share them."""
    pairs = ascending(pairs)
    k = min(k, len(pairs))
    last = pairs[k - 1][0]
    surely = [(x, w) for x, w in pairs if order(x, last) < 0]
    tied = [(x, w) for x, w in pairs if order(x, last) == 0]
    part = Fraction(k - len(surely), len(tied))
    return weighted_mean(surely + [(x, w * part) for x, w in tied])


def median(pairs):
    pairs = ascending(pairs)
    half = total(w for _, w in pairs) / 2
    below = Fraction(0)
    for index, (x, w) in enumerate(pairs):
        below += w
        if below == half:
            return over(total([x, pairs[index + 1][0]]), Fraction(2))
        if below > half:
            return x
    raise AssertionError


def joined(method, parameter, pairs):
    if method == "arithmetic":
        return weighted_mean(pairs)
    if method == "geometric":
        return power_mean(pairs, Fraction(0)) if all(is_positive(x) for x, _ in pairs) else None
    if method == "harmonic":
        if not all(is_positive(x) for x, _ in pairs):
            return None
        return over(total(w for _, w in pairs), total(over(w, x) for x, w in pairs))
    if method == "mean":
        return power_mean(pairs, parameter)
    if method == "minimum":
        return ascending(pairs)[0][0]
    if method == "worst":
        return worst(pairs, int(parameter))
    return median(pairs)


def copeland(rows, weights):
    """rows: one list of children an area."""
    scores = []
    for one in rows:
        if all(x is None for x in one):
            scores.append(None)
            continue
        score = 0
        for other in rows:
            if other is one:
                continue
            shared = [(order(a, b), w) for a, b, w in zip(one, other, weights) if a is not None and b is not None]
            if not shared:
                continue
            ahead = sum((w if o > 0 else w / 2 if o == 0 else Fraction(0)) for o, w in shared)
            share = ahead / sum(w for _, w in shared)
            score += (share > Fraction(1, 2)) - (share < Fraction(1, 2))
        scores.append(Fraction(score))
    return scores


def parse(joins):
    words = joins.split()
    method, rest = words[0], words[1:]
    parameter = Fraction(rest.pop(0)) if method in ("mean", "worst") else None
    share = next((word for word in rest if "%" in word), None)
    missing = next((word for word in rest if "%" not in word), "skip")
    return method, parameter, missing, share


class Score:
    def __init__(self, case):
        self.rows = [[None if cell == "-" else Fraction(cell) for cell in row.split(" ")] for row in case["rows"]]
        self.peers = case["peers"]
        self.points = case["weights"] == "points"
        self.leaf = 0
        self.undefined = {}
        self.areas = range(len(self.rows))
        # Indicators are numbered as they come in the plan.
        self.root = self.number({"id": "", "joins": case["joins"], "has": case["parts"], "weight": "1"})

    def number(self, part):
        part = dict(part)
        if "has" in part:
            part["has"] = [self.number(child) for child in part["has"]]
            part["leaves"] = sum((child["leaves"] for child in part["has"]), [])
        else:
            part["leaves"] = [self.leaf]
            self.leaf += 1
        return part

    def weight(self, part):
        if self.points and "has" in part:
            return sum(self.weight(child) for child in part["has"])
        return Fraction(part.get("weight", "1"))

    def scores(self, part):
        if "has" not in part:
            return [row[part["leaves"][0]] for row in self.rows]
        method, parameter, missing, share = parse(part.get("joins", "arithmetic"))
        weights = [self.weight(child) for child in part["has"]]
        own = [self.scores(child) for child in part["has"]]
        filled = [[self.stand_in(column, area, missing) for area in self.areas] for column in own]
        rows = [[column[area] for column in filled] for area in self.areas]
        across = copeland(rows, weights) if method == "copeland" else None
        result = []
        # What a method has no score for, though enough is known, is no gap: whatever is above has none either.
        undefined = self.undefined[id(part)] = set()
        for child in part["has"]:
            if self.weight(child) > 0:
                undefined |= self.undefined.get(id(child), set())
        for area in self.areas:
            pairs = [(x, w) for x, w in zip(rows[area], weights) if x is not None]
            alone = missing == "peer-mean" and all(column[area] is None for column in own)
            if alone or not pairs or (missing == "fail" and len(pairs) < len(weights)) or not self.enough(part, own, area, share):
                result.append(None)
            elif area in undefined:
                result.append(None)
            else:
                result.append(across[area] if across is not None else joined(method, parameter, pairs))
                if result[-1] is None:
                    undefined.add(area)
        return result

    def stand_in(self, column, area, missing):
        if column[area] is not None or missing in ("skip", "fail"):
            return column[area]
        if missing == "zero":
            return Fraction(0)
        group = self.peers[area]
        known = [column[peer] for peer in self.areas if group is not None and self.peers[peer] == group]
        known = [value for value in known if value is not None]
        return over(total(known), Fraction(len(known))) if known else None

    def enough(self, part, own, area, share):
        if share is None:
            return True
        if share.endswith("c"):
            known = [column[area] is not None for column in own]
        else:
            known = [self.rows[area][leaf] is not None for leaf in part["leaves"]]
        return Fraction(sum(known), len(known)) >= Fraction(share.split("%")[0]) / 100


def half_up(x, decimals):
    scaled = abs(decimal(x)) * 10**decimals
    if isinstance(x, Fraction):
        exact = abs(x) * 10**decimals
        whole = exact.numerator // exact.denominator
        rounded = whole + (exact - whole >= Fraction(1, 2))
    else:
        rounded = int(scaled + Decimal("0.5") + TINY)
    return Fraction(rounded if x >= 0 else -rounded, 10**decimals)


def ranks(scores, decimals):
    known = [x if decimals is None or x is None else half_up(x, decimals) for x in scores]
    result = []
    for x in known:
        if x is None:
            result.append((None, False))
            continue
        others = [order(y, x, TOLD) for y in known if y is not None]
        result.append((1 + sum(o > 0 for o in others), sum(o == 0 for o in others) > 1))
    return result


def main():
    for line in sys.stdin:
        case = json.loads(line)
        score = Score(case)
        scores = score.scores(score.root)
        told = [
            [None if x is None else float(decimal(x)), rank, tied]
            for x, (rank, tied) in zip(scores, ranks(scores, case["decimals"]))
        ]
        print(json.dumps(told))


if __name__ == "__main__":
    main()
