import pathlib
import sys
import yaml

plans = [
    yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    for path in sorted(pathlib.Path(sys.argv[1]).iterdir())
]
print(len(plans), "plans,", sum(len(plan["indicators"]) for plan in plans), "indicators")
