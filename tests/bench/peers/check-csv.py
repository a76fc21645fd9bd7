import csv
import sys
import yaml

plan_path, actuals_path, as_of = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open(plan_path, encoding="utf-8") as file:
    plan = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
latest = {}
with open(actuals_path, newline="", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        period = int(row["period"])
        if row["value"] == "" or row["area"] != plan["area"]["name"] or period > as_of:
            continue
        before = latest.get(row["indicator"])
        if before is None or period >= before[0]:
            latest[row["indicator"]] = (period, float(row["value"]))
count = 0
for one in plan["indicators"]:
    ((comparator, bound),) = one["target"].items()
    period, value = latest[one["id"]]
    gap = round(value - bound, 4)
    met = gap >= 0 if comparator == "at-least" else gap <= 0
    count += met
    verdict = "met" if met else "missed"
    print(one["id"], one["name"], one["unit"], bound, value, period, gap, verdict, sep="\t")
print(count, "of", len(plan["indicators"]), "met")
