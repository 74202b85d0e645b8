#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Asks axe-core what a screen reader's tree of each page lacks: check_pages.py AXE.js PAGE.html ...

A copy of each page, with axe-core written into it and without the policy that would forbid that, is opened in a
headless Chromium, wide, narrow and at 200 %. Anything that axe calls serious or critical fails.
"""
import html
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

RUNNER = """
axe.run(document, {resultTypes: ['violations']}).then(
    found => { document.documentElement.dataset.axe = JSON.stringify(found.violations.map(one => (
        {id: one.id, impact: one.impact, help: one.help, nodes: one.nodes.map(node => node.html)}))); },
    error => { document.documentElement.dataset.axe = JSON.stringify([{id: 'axe', impact: 'critical',
        help: String(error), nodes: []}]); });
"""
VIEWS = {"wide": (1200, 1), "narrow": (420, 1), "at 200 %": (1200, 2)}


def with_axe(page: str, axe: str) -> str:
    page, policies = re.subn(r"<meta[^>]*Content-Security-Policy[^>]*>", "", page, flags=re.I)
    if policies != 1:
        sys.exit("the page has no content security policy")
    return page.replace("</body>", "<script>" + axe + "</script><script>" + RUNNER + "</script></body>")


def findings(path: pathlib.Path, width: int, scale: int) -> list:
    with tempfile.TemporaryDirectory() as profile:
        command = ["chromium", "--headless", "--disable-gpu", "--disable-background-networking", "--no-first-run",
                   "--disable-component-update", "--disable-sync", f"--user-data-dir={profile}",
                   f"--window-size={width},1200", f"--force-device-scale-factor={scale}",
                   "--virtual-time-budget=30000", "--dump-dom", path.as_uri()]
        if os.geteuid() == 0:
            command.insert(1, "--no-sandbox")
        dom = subprocess.run(command, capture_output=True, text=True, timeout=180, check=True).stdout
    said = re.search(r'<html[^>]* data-axe="([^"]*)"', dom)
    if not said:
        sys.exit(f"{path.name}: axe-core did not answer")
    return json.loads(html.unescape(said.group(1)))


def main() -> int:
    axe = pathlib.Path(sys.argv[1]).read_text()
    serious = 0
    for name in sys.argv[2:]:
        page = with_axe(pathlib.Path(name).read_text(), axe)
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / "page.html"
            copy.write_text(page)
            for view, (width, scale) in VIEWS.items():
                found = findings(copy, width // scale, scale)
                print(f"{pathlib.Path(name).name}, {view}: {len(found)} findings")
                for one in found:
                    serious += one["impact"] in ("serious", "critical")
                    print(f"  {one['impact']}: {one['id']}: {one['help']}, {len(one['nodes'])} times")
                    for node in one["nodes"][:3]:
                        print("     ", node[:150])
    return 1 if serious else 0


if __name__ == "__main__":
    sys.exit(main())
