#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Goes through pages with the keyboard alone: check_keyboard.py PAGE.html ...

In a headless Chromium, with real keys: TAB reaches everything that can be used, shows where it is and comes to an end;
the strip, its moments and links, folded tables and tables wider than the window do what the manual says.
"""
import pathlib
import sys

from browser import Browser

ACTIVE = "document.activeElement"
# What somebody can use: drawn, and in no folded part.
USABLE = """[...document.querySelectorAll('a[href], button, summary, input, [tabindex="0"]')]
    .filter(one => one.checkVisibility())"""
# A browser scrolls to what has the focus with the next picture.
WHERE = """new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))).then(() => {
    const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
    return one === document.body ? null : {
        name: one.tagName.toLowerCase() + '.' + (one.className.baseVal ?? one.className) + ' ' +
              (one.textContent || one.getAttribute('aria-label') || '').trim().slice(0, 30),
        again: one.dataset.reached === 'yes' || !(one.dataset.reached = 'yes'),
        marked: style.outlineStyle !== 'none' || one.matches('.cue, .break'),
        seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth}; })"""


class Check:
    """What is wrong with one page, said line by line."""

    def __init__(self, browser: Browser, page: pathlib.Path) -> None:
        self.browser, self.page, self.wrong = browser, page, []

    def must(self, holds, words: str) -> None:
        if not holds:
            self.wrong.append(words)

    def has(self, selector: str) -> bool:
        return self.browser.evaluate(f"document.querySelector({selector!r}) !== null")

    def is_at(self, selector: str) -> bool:
        return self.browser.evaluate(f"{ACTIVE}.matches({selector!r})")

    def focus(self, selector: str) -> None:
        self.browser.evaluate(f"document.querySelector({selector!r}).focus()")


def walk(check: Check) -> int:
    """TAB from the top to the end: nothing is left out, nothing holds somebody, one sees where one is."""
    browser, steps = check.browser, 0
    usable = browser.evaluate(f"{USABLE}.length")
    for steps in range(usable + 2):
        browser.press("Tab")
        where = browser.evaluate(WHERE)
        if where is None or where["again"]:
            break
        check.must(where["marked"], f"nothing shows that {where['name']} has the focus")
        check.must(where["seen"], f"{where['name']} has the focus and is out of sight")
    left = browser.evaluate(f"{USABLE}.filter(one => one.dataset.reached !== 'yes')"
                            ".map(one => one.outerHTML.slice(0, 80))")
    for one in left:
        check.must(False, f"TAB does not reach {one}")
    return steps


def card(check: Check) -> str:
    return check.browser.evaluate("(() => { const card = document.querySelector('body > .card');"
                                  " return card && !card.hidden ? card.textContent : ''; })()")


def strip(check: Check) -> None:
    """From cue to cue with the arrows, its words with ENTER, away with ESCAPE, nearer and back."""
    press, evaluate = check.browser.press, check.browser.evaluate
    stop, zoomed = ".cue, .break", "document.querySelector('.strip').classList.contains('zoomed')"
    check.focus(".strip .cue[tabindex='0'], .strip .break[tabindex='0']")
    several = evaluate("document.querySelectorAll('.strip .cue, .strip .break[id]').length") > 1
    first = evaluate(f"{ACTIVE}.dataset.words")
    press("End")
    check.must(check.is_at(stop) and (evaluate(f"{ACTIVE}.dataset.words") != first or not several),
               "END does not go to the last cue or break")
    press("ArrowLeft")
    press("Home")
    check.must(evaluate(f"{ACTIVE}.dataset.words") == first, "HOME does not go back to the first")
    press("ArrowRight")
    here = evaluate(f"{ACTIVE}.dataset.words")
    check.must(check.is_at(stop) and (here != first or not several), "the arrow does not go to the next cue or break")
    press("Enter")
    check.must(card(check) == here, "ENTER does not open what it says of a cue")
    press("Escape")
    check.must(card(check) == "", "ESCAPE does not close it")
    press("+")
    check.must(evaluate(zoomed), "+ does not come nearer")
    check.must(evaluate(f"{ACTIVE}.dataset.words") == here, "+ loses the place")
    press("0")
    check.must(not evaluate(zoomed), "0 does not show everything again")
    check.must(evaluate(f"{ACTIVE}.dataset.words") == here, "0 loses the place")


def link(check: Check) -> None:
    """A time in a list leads to its place on the strip."""
    check.focus("a[href^='#cue-'], a[href^='#break-']")
    target = check.browser.evaluate(f"{ACTIVE}.hash")
    check.browser.press("Enter")
    check.must(check.browser.evaluate(f"{ACTIVE}.id") == target[1:], f"ENTER on a time does not lead to {target}")


def folded(check: Check) -> None:
    check.focus("summary")
    check.browser.press("Enter")
    check.must(check.browser.evaluate(f"{ACTIVE}.parentNode.open"), "ENTER does not unfold")
    check.browser.press(" ")
    check.must(not check.browser.evaluate(f"{ACTIVE}.parentNode.open"), "SPACE does not fold")


def sideways(check: Check) -> None:
    """The first table that is wider than a narrow window moves with the arrows."""
    check.browser.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    found = check.browser.evaluate("(() => { const wide = [...document.querySelectorAll('.wide-table, .wide')].find("
                                   "one => one.scrollWidth > one.clientWidth + 40); wide?.focus(); return !!wide; })()")
    if not found:
        return
    for _ in range(3):
        check.browser.press("ArrowRight")
    check.browser.evaluate("new Promise(done => setTimeout(done, 400))")
    check.must(check.browser.evaluate(f"{ACTIVE}.scrollLeft > 0"), "the arrow does not move a table that is too wide")


PARTS = {".strip .cue, .strip .break": strip, "a[href^='#cue-'], a[href^='#break-']": link, "summary": folded}


def findings(page: pathlib.Path) -> list:
    with Browser(width=1200) as browser:
        browser.open(page)
        check = Check(browser, page)
        steps = walk(check)
        used = [part.__name__ for selector, part in PARTS.items() if check.has(selector)]
        for selector, part in PARTS.items():
            if check.has(selector):
                part(check)
    with Browser(width=420) as browser:
        browser.open(page)
        check.browser = browser
        sideways(check)
    print(f"{page.name}: {steps} places with TAB, {', '.join(used) or 'no part to use'}: {len(check.wrong)} findings")
    return check.wrong


def main() -> int:
    wrong = 0
    for name in sys.argv[1:]:
        for words in findings(pathlib.Path(name)):
            wrong += 1
            print("  ", words)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
