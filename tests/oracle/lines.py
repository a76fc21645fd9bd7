"""Cases come as JSON, one a line, and so do their answers."""
import json
import sys


def answer_all(answer):
    """Numbers of a case stay as they are written."""
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(answer(json.loads(line, parse_int=str, parse_float=str)), ensure_ascii=False))
