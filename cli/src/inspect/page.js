"use strict";
// Both sides name their fields by the same numbers in data-f; the innermost one stands last.
const sides = ["document", "record"].map((id) => document.getElementById(id));
const told = document.getElementById("told");
const stops = sides.map((side) => [...side.querySelectorAll("[aria-pressed]")]);
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;

// One stop a side is reached with Tab; arrow keys move it.
function stopAt(side, stop) {
  stops[side].forEach((other) => other.setAttribute("tabindex", other === stop ? "0" : "-1"));
}

function reveal(element) {
  for (let at = element.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
  element.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}

function isOf(element, id) {
  return element.dataset.f.split(" ").includes(id);
}

function choose(id, from) {
  for (const element of document.querySelectorAll("[data-f]")) {
    const lit = id !== null && isOf(element, id);
    element.classList.toggle("lit", lit);
    if (element.hasAttribute("aria-pressed")) {
      element.setAttribute("aria-pressed", String(id !== null && element.dataset.f === id));
    }
  }
  if (id === null) {
    told.textContent = "";
    return;
  }
  sides.forEach((side, n) => {
    const stop = document.getElementById((n ? "r" : "d") + id);
    if (!stop) return;
    stopAt(n, stop);
    const first = [...side.querySelectorAll("[data-f]")].find((e) => e.className !== "tag" && isOf(e, id));
    if (side !== from) reveal(first || stop);
  });
  const button = document.getElementById("r" + id);
  told.textContent = button ? button.textContent + " selected; Tab goes to the other side" : "";
  history.replaceState(null, "", "#f" + id);
}

function innermost(event, side) {
  const under = document.elementsFromPoint(event.clientX, event.clientY);
  const hit = under.find((e) => e.dataset && e.dataset.f && side.contains(e)) || event.target.closest("[data-f]");
  return hit ? hit.dataset.f.split(" ").pop() : null;
}

sides.forEach((side, n) => {
  if (stops[n].length) stopAt(n, stops[n][0]);
  side.addEventListener("click", (event) => {
    const button = event.target.closest("[aria-pressed]");
    const id = event.detail === 0 && button ? button.dataset.f : innermost(event, side);
    if (id !== null) choose(id, side);
  });
  side.addEventListener("keydown", (event) => {
    const at = stops[n].indexOf(document.activeElement);
    if (at < 0) return;
    const last = stops[n].length - 1;
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (to !== undefined) {
      const stop = stops[n][Math.min(Math.max(to, 0), last)];
      stopAt(n, stop);
      stop.focus();
      event.preventDefault();
    } else if (event.key === "Enter" || event.key === " ") {
      choose(document.activeElement.dataset.f, side);
      event.preventDefault();
    }
  });
});
document.addEventListener("keydown", (event) => { if (event.key === "Escape") choose(null, null); });
if (/^#f\d+$/.test(location.hash)) choose(location.hash.slice(2), null);
