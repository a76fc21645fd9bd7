import csv
import sys
import yaml

plan_path, actuals_path, as_of = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open(plan_path, encoding="utf-8") as file:
    plan = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
targets = {one["id"]: ("at-least" in one["target"], float(*one["target"].values())) for one in plan["indicators"]}
latest = {}
with open(actuals_path, newline="", encoding="utf-8") as file:
    reader = csv.reader(file)
    area_at, indicator_at, period_at, value_at = map(next(reader).index, ("area", "indicator", "period", "value"))
    for row in reader:
        if row[value_at] == "" or row[indicator_at] not in targets:
            continue
        period = int(row[period_at])
        if period > as_of:
            continue
        own = latest.setdefault(row[area_at], {})
        before = own.get(row[indicator_at])
        if before is None or period >= before[0]:
            own[row[indicator_at]] = (period, row[value_at])
print("area,met,missed")
for area, figures in latest.items():
    met = 0
    for indicator, (_, text) in figures.items():
        least, bound = targets[indicator]
        value = float(text)
        met += value >= bound if least else value <= bound
    print(area, met, len(figures) - met, sep=",")
