#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The judge is judged: what it must let pass, and what it must not."""
import json
import sys
from pathlib import Path

from schema import Judge

NUMBER = {"type": "object", "required": ["value"],
          "properties": {"value": {"type": ["null", "number"], "minimum": 0},
                         "why": {"type": "string", "minLength": 1, "pattern": "^n"},
                         "pair": {"type": "array", "items": {"$ref": "#/$defs/whole"}, "minItems": 2, "maxItems": 2},
                         "kind": {"enum": ["a", None]},
                         "stage": {"oneOf": [{"type": "number"}, {"const": "on"}]},
                         "closed": {"type": "object", "properties": {"known": {"type": "number"}}, "additionalProperties": False},
                         "sets": {"type": "object", "additionalProperties": {"type": "number"}}},
          "$defs": {"whole": {"type": "integer", "maximum": 5}}}

GOOD = [{"value": 0.5}, {"value": None, "why": "none"}, {"value": 1, "pair": [1, 5], "kind": None},
        {"value": 1, "stage": 2.5}, {"value": 1, "stage": "on"}, {"value": 1, "closed": {"known": 1}},
        {"value": 1, "sets": {"any": 2}}]
BAD = [({}, "$: has no value"), ({"value": "1"}, "'1' is not"), ({"value": -1}, "-1 is less than 0"),
       ({"value": True}, "True is not"), ({"value": 1, "why": ""}, "is too short"),
       ({"value": 1, "why": "yes"}, "does not fit"), ({"value": 1, "pair": [1]}, "too few"),
       ({"value": 1, "pair": [1, 2, 3]}, "too many"), ({"value": 1, "pair": [1, 6]}, "$.pair[1]: 6 is more than 5"),
       ({"value": 1, "pair": [1, 2.5]}, "2.5 is not integer"), ({"value": 1, "kind": "b"}, "'b' is none of"),
       ({"value": 1, "stage": "off"}, "is not"),
       ({"value": 1, "extra": 0}, "extra is not described"),
       ({"value": 1, "closed": {"known": 1, "other": 2}}, "$.closed: other is not described"),
       ({"value": 1, "closed": 1}, "1 is not object"), ({"value": 1, "sets": {"any": "2"}}, "$.sets.any: '2' is not number"),
       ([], "[] is not object")]


def main():
    judge = Judge(NUMBER)
    faults = [f"{good} must pass: {judge.faults(good)}" for good in GOOD if judge.faults(good)]
    for bad, words in BAD:
        if not any(words in fault for fault in judge.faults(bad)):
            faults.append(f"{bad} must fail with {words!r}: {judge.faults(bad)}")
    schema = json.loads(Path(__file__).resolve().parents[2].joinpath("docs/schema/account-1.json").read_text())
    if not Judge(schema).faults({"schema": "attune.account/2"}):
        faults.append("another version must not pass as version 1")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
