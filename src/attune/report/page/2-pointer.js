// SPDX-License-Identifier: Apache-2.0
// The strip under a wheel, a mouse and a finger, and its buttons.
"use strict";

if (zoom) {
  const { strip, rows, width, output } = zoom;

  /// Where the pointer is: the position in the drawing, and its share of the window.
  function under(event) {
    const row = zoom.isOn() ? rows[0] : event.target.closest(".row") || rows[0];
    const window = row.querySelector(".window").getScreenCTM();
    const x = (event.clientX - window.e) / window.a;
    const position = zoom.isOn() ? zoom.from() + x / zoom.scale() : rows.indexOf(row) * width + x;
    return { position, share: x / width };
  }

  // A plain wheel scrolls the page until somebody has zoomed.
  strip.addEventListener("wheel", (event) => {
    if (!zoom.isOn() && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))
      return zoom.isOn() && zoom.pan(event.deltaX || event.deltaY);
    const { position, share } = under(event);
    zoom.by(Math.exp(-event.deltaY / 300), position, share);
  }, { passive: false });

  let held = null;
  strip.addEventListener("pointerdown", (event) => {
    if (zoom.isOn() && event.button === 0) held = event.clientX;
  });
  window.addEventListener("pointermove", (event) => {
    if (held === null) return;
    zoom.pan((held - event.clientX) / rows[0].querySelector(".window").getScreenCTM().a);
    held = event.clientX;
  });
  for (const ending of ["pointerup", "pointercancel"]) window.addEventListener(ending, () => { held = null; });

  const tools = document.createElement("div");
  tools.className = "tools";
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", strip.dataset.zoom);
  const button = (text, label, act) => {
    const made = tools.appendChild(document.createElement("button"));
    made.type = "button";
    made.textContent = text;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
  };
  button("\u2212", strip.dataset.zoomOut, () => zoom.by(1 / 1.6));
  button("+", strip.dataset.zoomIn, () => zoom.by(1.6));
  button(strip.dataset.all, strip.dataset.showAll, () => zoom.reset());
  const hint = tools.appendChild(document.createElement("span"));
  hint.textContent = strip.dataset.keys;
  tools.append(output);
  strip.before(tools);
}
