# SPDX-License-Identifier: Apache-2.0
"""A small judge of JSON by JSON Schema, with no package that is not everywhere.

It knows the words that docs/schema uses and stops at any other. It is stricter than the standard in one thing: a
member that the schema does not describe is a fault, so that nothing is published without a word about it.
"""
import re

KINDS = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}
REMARKS = {"$schema", "$id", "$defs", "title", "description"}


def is_a(kind, value):
    if kind == "number":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if kind == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, KINDS[kind])


class Judge:
    def __init__(self, schema):
        self.root = schema

    def faults(self, value, schema=None, place="$"):
        schema = self.root if schema is None else schema
        found = []
        for word, said in schema.items():
            if word not in REMARKS:
                found += [f"{place}: {fault}" if not fault.startswith("$") else fault
                          for fault in getattr(self, "on_" + word.strip("$"))(value, said, schema, place)]
        return found

    def on_ref(self, value, said, _schema, place):
        target = self.root
        for step in said.removeprefix("#/").split("/"):
            target = target[step]
        return self.faults(value, target, place)

    def on_type(self, value, said, _schema, _place):
        kinds = said if isinstance(said, list) else [said]
        return [] if any(is_a(kind, value) for kind in kinds) else [f"{value!r:.60} is not {said}"]

    def on_const(self, value, said, _schema, _place):
        return [] if value == said else [f"{value!r:.60} is not {said!r}"]

    def on_enum(self, value, said, _schema, _place):
        return [] if value in said else [f"{value!r:.60} is none of {said}"]

    def on_pattern(self, value, said, _schema, _place):
        return [] if not isinstance(value, str) or re.search(said, value) else [f"{value!r:.60} does not fit {said}"]

    def on_minimum(self, value, said, _schema, _place):
        return [] if not is_a("number", value) or value >= said else [f"{value} is less than {said}"]

    def on_maximum(self, value, said, _schema, _place):
        return [] if not is_a("number", value) or value <= said else [f"{value} is more than {said}"]

    def on_minLength(self, value, said, _schema, _place):
        return ["is too short"] if isinstance(value, str) and len(value) < said else []

    def on_minItems(self, value, said, _schema, _place):
        return ["has too few items"] if isinstance(value, list) and len(value) < said else []

    def on_maxItems(self, value, said, _schema, _place):
        return ["has too many items"] if isinstance(value, list) and len(value) > said else []

    def on_required(self, value, said, _schema, _place):
        return [f"has no {name}" for name in said if name not in value] if isinstance(value, dict) else []

    def on_properties(self, value, said, schema, place):
        if not isinstance(value, dict):
            return []
        found = []
        for name, member in value.items():
            if name in said:
                found += self.faults(member, said[name], f"{place}.{name}")
            elif "additionalProperties" not in schema:
                found.append(f"{name} is not described")
        return found

    def on_additionalProperties(self, value, said, schema, place):
        if not isinstance(value, dict):
            return []
        others = {name: member for name, member in value.items() if name not in schema.get("properties", {})}
        if said is False:
            return [f"{name} is not described" for name in others]
        return [fault for name, member in others.items() for fault in self.faults(member, said, f"{place}.{name}")]

    def on_items(self, value, said, _schema, place):
        if not isinstance(value, list):
            return []
        return [fault for i, item in enumerate(value) for fault in self.faults(item, said, f"{place}[{i}]")]

    def on_oneOf(self, value, said, _schema, place):
        faults = [self.faults(value, one, place) for one in said]
        fitting = sum(not each for each in faults)
        if fitting == 1:
            return []
        return min(faults, key=len) if fitting == 0 else [f"fits {fitting} of several"]
