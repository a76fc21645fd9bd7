import sys
import numpy as np
import pandas as pd
import yaml

plan_path, actuals_path, top = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open(plan_path, encoding="utf-8") as file:
    plan = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
rows = pd.read_csv(actuals_path)
points = {}
for one in plan["indicators"]:
    worst, best = one["goalposts"]["worst"], one["goalposts"]["best"]
    share = np.clip((rows[one["id"]].to_numpy() - worst) / (best - worst), 0, 1)
    points.setdefault(one["group"], []).append(100 * share)


def mean(parts):
    """Of what there is; nan where there is nothing."""
    values = np.column_stack(parts)
    known = ~np.isnan(values)
    with np.errstate(invalid="ignore"):
        return np.where(known, values, 0).sum(axis=1) / known.sum(axis=1)


pillars = [mean([mean(points[group["id"]]) for group in pillar["groups"]]) for pillar in plan["groups"]]
rows["score"] = mean(pillars)
rows["rank"] = rows["score"].rank(method="min", ascending=False).astype(int)
best = rows.sort_values(["rank", "area"])[["rank", "area", "score"]].head(top)
print(best.to_string(index=False, header=False, float_format="%.4f"))
