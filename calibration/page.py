# SPDX-License-Identifier: Apache-2.0
"""The table of docs/model/calibration.md: targets and what the model makes of them."""
import math
import pathlib
import re
import tomllib

import quantities
import targets

PAGE = pathlib.Path(__file__).resolve().parents[1] / "docs/model/calibration.md"
NOT_COMPARED = pathlib.Path(__file__).with_name("not_compared.toml")
PARTS = {"calibrate": "May steer the search", "hold out": "Only judges it", "set": "Set, and so no evidence"}


def number(value):
    digits = 2 if abs(value) < 10 else 1
    return f"{value:.{digits}f}".replace("-", "−")


def wanted(target):
    low, high = target.allowed()
    if target.compared in targets.SIGNS:
        return {"rises": "above 0", "falls": "below 0", "first": "above 0"}[target.compared]
    if math.isinf(high):
        return f"at least {number(low)}"
    if math.isinf(low):
        return f"at most {number(high)}"
    return number(low) if low == high else f"{number(low)} … {number(high)}"


def published(target):
    words = target.published.replace("-0.", "−0.").replace("-", " … ")
    return words + (f" {target.unit}" if target.unit else "") + (f", n {target.n}" if target.n else "")


def row(target, *figures):
    cells = [target.what, target.source, published(target), wanted(target)]
    for made in figures:
        cells += [f"{number(made.value)} [{number(made.low)}, {number(made.high)}]", target.verdict(made)]
    return "| " + " | ".join([*cells, target.id]) + " |"


def tables(all_targets, *columns):
    """`columns`: (heading, {quantity: Figure}); one pair of cells for each."""
    for use, heading in PARTS.items():
        yield f"### {heading}\n"
        yield ("| | source | published | meets it | " + "".join(f"{name} | | " for name, _ in columns) + "target |\n"
               + "|---" * (5 + 2 * len(columns)) + "|")
        for target in all_targets:
            if target.use == use:
                yield row(target, *(made[target.quantity] for _, made in columns))
        yield ""


def definitions(all_targets):
    yield "| compared | how the model's is computed | procedure |\n|---|---|---|"
    seen = set()
    for target in all_targets:
        if target.quantity not in seen:
            seen.add(target.quantity)
            yield f"| {target.what} | {quantities.QUANTITIES[target.quantity][1]} | `{target.procedure}` |"
    yield ""


def not_compared():
    yield "| | why not | targets |\n|---|---|---|"
    for one in tomllib.loads(NOT_COMPARED.read_text(encoding="utf-8"))["row"]:
        yield f"| {one['what']} | {one['because']} | {', '.join(one['ids'])} |"
    yield ""


def placed(text, name, lines):
    """`text` with what stands between the two marks of a name replaced."""
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    if begin not in text or end not in text:
        raise SystemExit(f"calibrate: {PAGE.name} has no place marked \"{name}\"")
    return re.sub(f"{re.escape(begin)}.*?{re.escape(end)}", lambda _: begin + "\n" + "\n".join(lines) + end, text,
                  flags=re.DOTALL)
