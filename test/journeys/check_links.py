#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""check_links.py: every link in the texts to a file of the project leads to one."""
import re
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)")
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)


def main():
    complaints = []
    for page in [*PROJECT.glob("*.md"), *PROJECT.glob("docs/**/*.md")]:
        for target in LINK.findall(CODE.sub("", page.read_text(encoding="utf-8"))):
            if not (page.parent / target).exists():
                complaints.append(f"{page.relative_to(PROJECT)}: {target} is not there")
    print("\n".join(complaints))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
