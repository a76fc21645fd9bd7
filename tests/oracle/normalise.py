"""Normalises, imputes and treats samples, written from the formulas of COINr, of the OECD Handbook and of e1071 alone.

One case a line as JSON comes in, one answer a line goes out. Numbers are fractions ("3/4"); what has a root or a logarithm in
it is a decimal with 50 digits, and goes out as a float.
"""

import json
import sys
from decimal import Decimal, getcontext
from fractions import Fraction

getcontext().prec = 50


def decimal(x):
    return Decimal(x.numerator) / Decimal(x.denominator)


def text(x):
    return None if x is None else f"{x.numerator}/{x.denominator}"


def known(xs):
    return [x for x in xs if x is not None]


def per_unit(xs, rule):
    """COINr leaves NA where it is."""
    return ["no-observation" if x is None else rule(x) for x in xs]


def fraction_or(reason, n, d):
    return text(n / d) if d != 0 else reason


def goalposts(xs, posts):
    worst, best, transform = Fraction(posts[0]), Fraction(posts[1]), posts[2]

    def one(x):
        if transform == "linear":
            return fraction_or("no-range", x - worst, best - worst)
        if min(x, worst, best) <= 0:
            return "not-positive"
        low, high, here = decimal(worst).ln(), decimal(best).ln(), decimal(x).ln()
        return "no-range" if worst == best else (here - low) / (high - low)

    return per_unit(xs, one)


def minmax(ys):
    low, high = min(known(ys), default=0), max(known(ys), default=0)
    return per_unit(ys, lambda y: fraction_or("no-range", y - low, high - low))


def distance_to_max(ys):
    low, high = min(known(ys), default=0), max(known(ys), default=0)
    return per_unit(ys, lambda y: "no-range" if low == high else text(1 - (high - y) / (high - low)))


def distance_to_reference(ys, at):
    reference = None if at is None else ys[at]
    if reference is None:
        return per_unit(ys, lambda _: "no-reference")
    low = min(known(ys))
    return per_unit(ys, lambda y: "no-range" if reference == low else text(1 - (reference - y) / (reference - low)))


def z_score(ys, mean, deviation):
    own = known(ys)
    if len(set(own)) < 2:
        return per_unit(ys, lambda _: "no-range")
    middle = sum(own) / len(own)
    variance = sum((y - middle) ** 2 for y in own) / (len(own) - 1)
    spread = decimal(variance).sqrt()
    return per_unit(ys, lambda y: decimal(y - middle) / spread * decimal(deviation) + decimal(mean))


def rank(ys):
    own = sorted(known(ys))
    return per_unit(ys, lambda y: text(Fraction(own.index(y) + 1)))


def borda(ys):
    return per_unit(ys, lambda y: text(Fraction(sum(1 for other in known(ys) if other < y))))


def percentile_rank(ys):
    own = sorted(known(ys))
    return per_unit(ys, lambda y: fraction_or("no-range", Fraction(own.index(y)), len(own) - 1))


def median(xs):
    own = sorted(xs)
    half = len(own) // 2
    return own[half] if len(own) % 2 else (own[half - 1] + own[half]) / 2


def fill(xs, rule):
    return [None if x is not None else text(rule(at)) for at, x in enumerate(xs)]


def moment(month):
    """The end of a month written as 2019-06, counted in months."""
    year, nth = month.split("-")
    return int(year) * 12 + int(nth)


def latest(history, wanted):
    older = [(moment(when), Fraction(value)) for when, value in history if moment(when) <= moment(wanted)]
    return max(older)[1] if older else None


def linear(history, wanted):
    points = [(moment(when), Fraction(value)) for when, value in history]
    here = moment(wanted)
    before = [point for point in points if point[0] <= here]
    after = [point for point in points if point[0] >= here]
    if not before or not after:
        return None
    (t0, y0), (t1, y1) = max(before), min(after)
    return y0 if t0 == t1 else y0 + (y1 - y0) * Fraction(here - t0, t1 - t0)


def is_fine(xs):
    n = len(xs)
    if n < 4 or len(set(xs)) < 2:
        return True
    mean = sum(xs) / n
    m2, m3, m4 = (sum((x - mean) ** power for x in xs) / n for power in (2, 3, 4))
    skew_squared = m3**2 / m2**3 * n * (n - 1) / Fraction(n - 2) ** 2
    g2 = m4 / m2**2 - 3
    kurtosis = ((n + 1) * g2 + 6) * (n - 1) / Fraction((n - 2) * (n - 3))
    return skew_squared < 4 or kurtosis < Fraction(7, 2)


def winsorise(xs, most):
    """COINr, but never more points than allowed, whatever ties there are, and never until all are alike."""
    xs = list(xs)
    high, low = set(), set()
    while not is_fine(known(xs)):
        own = known(xs)
        mean = sum(own) / len(own)
        upper = sum((x - mean) ** 3 for x in own) > 0
        end = max(own) if upper else min(own)
        places = {at for at, x in enumerate(xs) if x == end}
        rest = [x for x in own if x != end]
        if len(high | low | places) > most or len(set(rest)) == 1:
            break
        (high if upper else low).update(places)
        for at in places:
            xs[at] = max(rest) if upper else min(rest)
    return xs


def logarithms(xs):
    own = known(xs)
    if len(set(own)) < 2:
        return xs
    low, high = min(own), max(own)
    shift = (high - low) / 100
    return [None if x is None else Fraction(float(decimal(x - low + shift).ln())) for x in xs]


def coinr(xs, most):
    treated = winsorise(xs, most)
    return treated if is_fine(known(treated)) else logarithms(xs)


def answer(case):
    xs = [None if value is None else Fraction(value) for value in case["values"]]
    ys = [None if x is None else x if case["direction"] == "up" else -x for x in xs]
    histories = case["histories"]
    wanted = case["wanted"]

    def of_peers(at):
        own = case["peers"][at]
        members = [x for x, group in zip(xs, case["peers"]) if group == own and x is not None]
        return sum(members) / len(members) if members else None

    own = known(xs)
    return {
        "normalise": {
            "goalposts": goalposts(xs, case["posts"]),
            "efficacy": goalposts(xs, case["posts"]),
            "min-max": minmax(ys),
            "z-score": z_score(ys, Fraction(case["mean"]), Fraction(case["deviation"])),
            "rank": rank(ys),
            "borda": borda(ys),
            "percentile-rank": percentile_rank(ys),
            "distance-to-reference": distance_to_reference(ys, case["reference"]),
            "distance-to-max": distance_to_max(ys),
            "none": per_unit(ys, text),
        },
        "impute": {
            "latest": fill(xs, lambda at: latest(histories[at], wanted)),
            "linear": fill(xs, lambda at: linear(histories[at], wanted)),
            "peers": fill(xs, of_peers),
            "mean": fill(xs, lambda _: sum(own) / len(own) if own else None),
            "median": fill(xs, lambda _: median(own) if own else None),
        },
        "treat": {
            "winsorise": [text(x) for x in winsorise(xs, case["most"])],
            "log": [text(x) for x in logarithms(xs)],
            "coinr": [text(x) for x in coinr(xs, case["most"])],
        },
    }


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line)), default=float))
