import sys
import pandas as pd
import yaml

plan_path, actuals_path, as_of = sys.argv[1:]
with open(plan_path, encoding="utf-8") as file:
    plan = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
targets = pd.DataFrame(
    [
        {
            "indicator": one["id"],
            "name": one["name"],
            "unit": one["unit"],
            "least": "at-least" in one["target"],
            "bound": float(*one["target"].values()),
        }
        for one in plan["indicators"]
    ]
)
rows = pd.read_csv(actuals_path)
rows = rows[(rows["area"] == plan["area"]["name"]) & (rows["period"] <= int(as_of)) & rows["value"].notna()]
latest = rows.loc[rows.groupby("indicator")["period"].idxmax(), ["indicator", "period", "value"]]
judged = targets.merge(latest, on="indicator", how="left")
judged["gap"] = (judged["value"] - judged["bound"]).round(4)
met = judged["gap"].ge(0).where(judged["least"], judged["gap"].le(0))
judged["verdict"] = met.map({True: "met", False: "missed"})
print(judged.drop(columns="least").to_string(index=False))
print(int(met.sum()), "of", len(judged), "met")
