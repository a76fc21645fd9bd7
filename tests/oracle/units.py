"""Units as people write them, what they measure and how many of the dimension's first unit they are.

Written from the words alone: what a 亩 or a 公顷 is, which words count things and which people. `python3 units.py` prints the
table as JSON, {dimension: {unit: fraction}}, so that a unit which the tool knows and this table doesn't is found.
"""

import json
import re
import unicodedata
from fractions import Fraction
from functools import lru_cache

COUNTED = "家 个 所 件 项 期 届 笔 次 座 处 台 套 篇 种 户 艘 辆 起 宗 例 条".split()
HEADS = "人 个 名 位".split()
MONEY = {"CNY": "元 RMB", "USD": "美元", "EUR": "欧元", "HKD": "港元", "JPY": "日元", "GBP": "英镑"}
SIZES = {"": 1, "k": 10**3, "thousand": 10**3, "m": 10**6, "mn": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9}


def currency(code, names):
    sized = {}
    for size, many in SIZES.items():
        sized[code + size] = sized[size + code] = Fraction(many)
    return {**dict.fromkeys(names.split(), Fraction(1)), **sized}


def fractions(**units):
    return {name: Fraction(many) for name, many in units.items()}


DIMENSIONS = {
    "things": dict.fromkeys(COUNTED, Fraction(1)),
    "people": dict.fromkeys(HEADS, Fraction(1)),
    "person-years": fractions(人年=1),
    "ratio": {"倍": Fraction(1), "%": Fraction(1, 100), "‰": Fraction(1, 1000)},
    "points": fractions(pp=1, 个百分点=1, 百分点=1),
    # Fifteen 亩 are a hectare.
    "area": fractions(平方米=1, m2=1, 亩="10000/15", 公顷=10**4, ha=10**4, 平方公里=10**6, km2=10**6),
    "standard-coal": fractions(千克标准煤=1, 公斤标准煤=1, kgce=1, 吨标准煤=1000, 吨标煤=1000, tce=1000),
    "mass": fractions(克=1, g=1, 斤=500, 公斤=1000, 千克=1000, kg=1000, 吨=10**6, t=10**6),
    "length": fractions(米=1, m=1, 公里=1000, 千米=1000, km=1000),
    "time": fractions(年=1),
    **{code: currency(code, names) for code, names in MONEY.items()},
}
# Of what is neither a share nor a time one can have ten thousand.
UNMULTIPLIED = {"ratio", "points", "time"}
TENS = {"百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "十亿": 9, "百亿": 10, "千亿": 11, "万亿": 12}


def yuan(part):
    """What 元 is called in full: 人民币万元, 万元人民币, 元(人民币)."""
    bare = part.removeprefix("人民币").removesuffix("人民币").removesuffix("(人民币)")
    return bare if re.fullmatch("[十百千万亿]*元", bare) else part


def plain(unit):
    return "/".join(map(yuan, re.sub(r"\s", "", unicodedata.normalize("NFKC", unit)).split("/")))


@lru_cache(maxsize=None)
def meanings(unit):
    """{dimension: how many of its first unit}; empty for a unit that nobody knows."""
    parts = plain(unit).split("/")
    if len(parts) > 2:
        return {}
    if len(parts) == 2:
        above, below = map(meanings, parts)
        return {f"{a}/{b}": above[a] / below[b] for a in above for b in below}
    found = {}
    for dimension, units in DIMENSIONS.items():
        if parts[0] in units:
            found[dimension] = units[parts[0]]
            continue
        for ten in sorted(TENS, key=len, reverse=True):
            rest = parts[0].removeprefix(ten)
            if rest != parts[0]:
                if dimension not in UNMULTIPLIED and rest in units:
                    found[dimension] = units[rest] * 10 ** TENS[ten]
                break
    return found


@lru_cache(maxsize=None)
def factor(source, wanted):
    """What a figure in one unit is multiplied by to be one in another; None where they measure different things."""
    if plain(source) == plain(wanted):
        return Fraction(1)
    own, others = meanings(source), meanings(wanted)
    return next((own[each] / others[each] for each in others if each in own), None)


def is_whole(unit):
    """It counts things or people one by one."""
    return plain(unit) in COUNTED + HEADS


@lru_cache(maxsize=None)
def is_multiplied(unit):
    """It has 千, 万 or 亿 in front: 万元."""
    return any(plain(unit).startswith(ten) and not any(plain(unit) in each for each in DIMENSIONS.values()) for ten in TENS)


def is_share(unit):
    return "ratio" in meanings(unit)


def adds_over_areas(unit):
    """Amounts and counts do; shares, points and what is per head don't."""
    return not is_share(unit) and "points" not in meanings(unit) and "/" not in plain(unit)


def size(unit):
    """How many of the first unit of its dimension it is, for a formula; what nobody knows is one of itself."""
    return next(iter(meanings(unit).values()), Fraction(1))


if __name__ == "__main__":
    print(json.dumps({name: {unit: str(many) for unit, many in units.items()} for name, units in DIMENSIONS.items()}, ensure_ascii=False))
