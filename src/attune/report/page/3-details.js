// SPDX-License-Identifier: Apache-2.0
// Details under the pointer and under the keyboard: one card, one cue or break at a time in the order of TAB, arrows
// from one to the next; links of the page lead to their place on the strip.
"use strict";

if (zoom) {
  const { strip } = zoom;
  const card = document.body.appendChild(document.createElement("div"));
  card.className = "card";
  card.hidden = true;
  card.setAttribute("role", "status");
  let pinned = null;

  // The card says what the browser's own small titles would say a second time.
  for (const title of strip.querySelectorAll("g > title, rect > title")) {
    title.parentNode.dataset.words = title.textContent;
    title.remove();
  }

  function open(element, x, y) {
    card.textContent = element.dataset.words;
    card.hidden = false;
    const left = Math.min(x + 12, document.documentElement.clientWidth - card.offsetWidth - 8);
    card.style.left = `${Math.max(8, left) + window.scrollX}px`;
    card.style.top = `${y + 16 + window.scrollY}px`;
  }

  function close() {
    pinned = null;
    card.hidden = true;
  }

  function openAt(element) {
    const box = (element.querySelector(".mark") || element).getBoundingClientRect();
    open(element, box.left + Math.min(box.width / 2, 40), Math.min(box.bottom, box.top + 60));
  }

  strip.addEventListener("pointermove", (event) => {
    const element = event.target.closest("[data-words]");
    if (pinned) return;
    if (element) open(element, event.clientX, event.clientY);
    else close();
  });
  strip.addEventListener("pointerleave", () => { if (!pinned) close(); });

  const rowOf = (element) => Number(element.closest(".time").dataset.row);
  const left = (element) => {
    const mark = element.querySelector(".mark");
    return mark ? mark.parentNode.transform.baseVal.consolidate().matrix.e : element.getBBox().x;
  };
  const position = (element) => rowOf(element) * zoom.width + left(element);
  const stops = [...strip.querySelectorAll(".cue, .break[id]")]
    .map((element) => ({ element, at: position(element) }))
    .sort((one, next) => one.at - next.at);
  stops.forEach(({ element }, i) => element.setAttribute("tabindex", i === 0 ? "0" : "-1"));

  function moveTo(i) {
    const stop = stops[i];
    if (!stop) return;
    strip.querySelector(".cue[tabindex='0'], .break[tabindex='0']").setAttribute("tabindex", "-1");
    stop.element.setAttribute("tabindex", "0");
    zoom.keepInView(stop.at);
    stop.element.focus({ preventScroll: zoom.isOn() });
    openAt(stop.element);
  }

  function look(element) {
    // A long break is drawn piece by piece, one in each row.
    const pieces = [...strip.querySelectorAll(".cue, .break")]
      .filter((piece) => piece.dataset.words === element.dataset.words)
      .map((piece) => ({ from: rowOf(piece) * zoom.width + piece.getBBox().x, width: piece.getBBox().width }));
    zoom.show(Math.min(...pieces.map((p) => p.from)), Math.max(...pieces.map((p) => p.from + Math.max(p.width, 1))));
    moveTo(stops.findIndex((stop) => stop.element === element));
    strip.scrollIntoView({ block: "center" });
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#cue-'], a[href^='#break-']");
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    look(target);
  });

  strip.addEventListener("click", (event) => {
    const element = event.target.closest(".cue, .break");
    const i = stops.findIndex((stop) => stop.element === element);
    if (i < 0) return close();
    moveTo(i);
    pinned = element;
  });

  const keys = {
    "+": () => zoom.by(1.6), "=": () => zoom.by(1.6), "-": () => zoom.by(1 / 1.6), "0": () => zoom.reset(),
    Escape: () => (card.hidden ? zoom.reset() : close()),
  };
  strip.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const i = stops.findIndex((stop) => stop.element === event.target);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (keys[event.key]) keys[event.key]();
    else if (i < 0 && step && zoom.isOn()) zoom.pan(step * zoom.width * 0.2);
    else if (i >= 0 && step) moveTo(i + step);
    else if (i >= 0 && event.key === "Home") moveTo(0);
    else if (i >= 0 && event.key === "End") moveTo(stops.length - 1);
    else if (i >= 0 && (event.key === "Enter" || event.key === " ")) {
      openAt(event.target);
      pinned = event.target;
    } else return;
    event.preventDefault();
  });
  strip.addEventListener("focusout", close);
}
