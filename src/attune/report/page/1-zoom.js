// SPDX-License-Identifier: Apache-2.0
// Zoom and pan of the strip. The rows of the page become one long row of which a window is shown; "0" gives the rows
// back. Positions count in the pixels of the drawing: row * width + x.
"use strict";

const strip = document.querySelector(".strip");
const zoom = strip && (() => {
  const rows = [...strip.querySelectorAll(".row")];
  const times = rows.map((row) => row.querySelector(".time"));
  const first = rows[0].querySelector(".window");
  const width = 1000;
  const whole = width * rows.length;
  const secondsPerPixel = Number(strip.dataset.rowS) / width;
  const fromSeconds = Number(strip.dataset.fromS);
  const closest = 2 / secondsPerPixel; // two seconds fill the window
  const all = document.createElementNS(rows[0].namespaceURI, "g");
  const patterns = [...document.querySelectorAll(".hatching pattern")].map((pattern) => [
    pattern, pattern.getAttribute("patternTransform") || ""]);
  const output = document.createElement("output");
  let scale = 1;
  let from = 0;
  let on = false;
  all.classList.add("all");

  const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
  const seconds = (position) => fromSeconds + position * secondsPerPixel;
  const clock = (value, digits) => {
    const minutes = Math.floor(value / 60);
    const rest = (value - 60 * minutes).toFixed(digits);
    return `${minutes}:${rest.padStart(digits ? 3 + digits : 2, "0")}`;
  };

  function fineTicks() {
    all.querySelectorAll(".fine-axis").forEach((old) => old.remove());
    const step = [0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60].find((s) => (s / secondsPerPixel) * scale > 55);
    rows[0].classList.toggle("fine-on", Boolean(step));
    if (!step) return;
    const like = times[0].querySelector("text.tick").closest("g");
    const y = like.transform.baseVal.consolidate().matrix.f;
    const group = all.appendChild(document.createElementNS(all.namespaceURI, "g"));
    group.classList.add("fine-axis");
    const last = Math.min(seconds(from + width / scale), seconds(whole));
    for (let k = Math.ceil(seconds(from) / step); k * step <= last; ++k) {
      const tick = group.appendChild(like.cloneNode(true));
      tick.setAttribute("transform", `translate(${(k * step - fromSeconds) / secondsPerPixel},${y})`);
      tick.firstChild.classList.add("fine");
      tick.firstChild.textContent = clock(k * step, step < 1 ? 1 : 0);
    }
  }

  function draw() {
    from = clamp(from, 0, whole - width / scale);
    all.style.setProperty("--zoom", scale);
    all.style.setProperty("--from", from);
    for (const [pattern, base] of patterns)
      pattern.setAttribute("patternTransform", `scale(${1 / scale},1) ${base}`);
    fineTicks();
    output.textContent = `${clock(seconds(from), 1)}\u2013${clock(seconds(from + width / scale), 1)}`;
  }

  /// Moving what has the focus would lose it.
  function keepFocus(move) {
    const focused = document.activeElement;
    move();
    if (strip.contains(focused) && focused !== document.activeElement) focused.focus({ preventScroll: true });
  }

  function begin() {
    if (on) return;
    on = true;
    strip.classList.add("zoomed");
    keepFocus(() => {
      first.append(all);
      times.forEach((time, row) => {
        time.setAttribute("transform", `translate(${row * width},0)`);
        all.append(time);
      });
    });
  }

  function reset() {
    if (!on) return;
    on = false;
    strip.classList.remove("zoomed");
    keepFocus(() => times.forEach((time, row) => {
      time.removeAttribute("transform");
      rows[row].querySelector(".window").append(time);
    }));
    all.remove();
    for (const [pattern, base] of patterns) pattern.setAttribute("patternTransform", base);
    scale = 1;
    output.textContent = "";
  }

  /// Zooms by `factor`; the position `about` stays where it is, at `share` of the window.
  function by(factor, about = from + width / scale / 2, share = 0.5) {
    const next = clamp(on ? scale * factor : factor, 1 / rows.length, width / closest);
    if (!on && factor < 1) return;
    if (on && rows.length > 1 ? next <= 1 / rows.length : next <= 1) return reset();
    begin();
    scale = next;
    from = about - (share * width) / scale;
    draw();
  }

  function show(low, high) {
    begin();
    scale = clamp(width / (2.5 * (high - low)), 1 / rows.length, width / Math.max(closest, 12 / secondsPerPixel));
    from = (low + high) / 2 - width / scale / 2;
    draw();
  }

  function pan(pixels) {
    from += pixels / scale;
    draw();
  }

  function keepInView(position) {
    if (on && (position < from + 20 / scale || position > from + (width - 20) / scale)) {
      from = position - width / scale / 2;
      draw();
    }
  }

  window.addEventListener("beforeprint", reset);
  return { strip, rows, width, output, by, pan, show, reset, keepInView, isOn: () => on, from: () => from,
    scale: () => scale };
})();
