import sys
import pandas as pd
import yaml

plan_path, actuals_path, as_of = sys.argv[1:]
with open(plan_path, encoding="utf-8") as file:
    plan = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
targets = pd.DataFrame(
    [
        {"indicator": one["id"], "least": "at-least" in one["target"], "bound": float(*one["target"].values())}
        for one in plan["indicators"]
    ]
)
rows = pd.read_csv(actuals_path, usecols=["area", "indicator", "period", "value"])
rows = rows[(rows["period"] <= int(as_of)) & rows["value"].notna()]
latest = rows.loc[rows.groupby(["area", "indicator"], sort=False)["period"].idxmax()]
judged = latest.merge(targets, on="indicator")
judged["met"] = (judged["value"] >= judged["bound"]).where(judged["least"], judged["value"] <= judged["bound"])
counts = judged.groupby("area")["met"].agg(["sum", "size"])
counts["missed"] = counts["size"] - counts["sum"]
counts[["sum", "missed"]].to_csv(sys.stdout, header=["met", "missed"])
