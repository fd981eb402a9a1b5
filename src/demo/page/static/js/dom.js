// Makes elements. Text always goes in as text: nothing that a person or the bot wrote becomes markup.

const SVG = "http://www.w3.org/2000/svg";

/** An element; `on` holds listeners, `data` data attributes, everything else is an attribute. */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    } else if (name === "data") {
      Object.assign(made.dataset, value);
    } else {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

export const byId = (id) => document.getElementById(id);

const ICONS = {
  hash: "M9 4 7 20M17 4l-2 16M4 9h17M3 15h17",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  thread: "M5 5h14v10h-7l-4 4v-4H5z",
  at: "M15.5 12a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0Zm0 0v1.5a2.5 2.5 0 0 0 5 0V12a8.5 8.5 0 1 0-3.4 6.8",
  plus: "M12 5v14M5 12h14",
  close: "M6 6l12 12M18 6 6 18",
  smile: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM8.5 14c1.6 2.6 5.4 2.6 7 0M9 9.5v.1M15 9.5v.1",
  reply: "M10 6 4 12l6 6M4 12h9c4 0 7 2 7 6",
  pencil: "M4 20l1-4L16.500 4.500l3 3L8 19zM14 7l3 3",
  more: "M5 12h.1M12 12h.1M19 12h.1",
  menu: "M4 7h16M4 12h16M4 17h16",
  down: "M6 9l6 6 6-6",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  eye: "M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12ZM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5Z",
  out: "M14 4h6v6M20 4l-9 9M10 5H5v14h14v-5",
  send: "M4 12 20 5l-5 15-3.500-6.500zM11.500 13.500 20 5",
};

/** A line drawing that says nothing to a screen reader. */
export function icon(name, size = 18) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  for (const [key, value] of Object.entries({
    viewBox: "0 0 24 24",
    width: size,
    height: size,
    fill: "none",
    stroke: "currentColor",
    "stroke-width": name === "more" ? 3 : 2,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "aria-hidden": "true",
  }))
    svg.setAttribute(key, value);
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** A round picture made of initials; its colour follows from the name, so that it outlives a restart. */
export function avatar(name, { bot = false, size = "" } = {}) {
  const initials = name
    .split(/[\s._-]+/)
    .filter(Boolean)
    .map((word) => [...word][0]);
  const shown = (initials.length > 1 ? initials[0] + initials.at(-1) : (initials[0] ?? "?")).toUpperCase();
  // Steps of the golden angle keep names that differ little apart on the circle.
  const hue =
    ([...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 65521, 7) * 137.5) % 360;
  const made = el(
    "span",
    { class: `avatar ${size} ${bot ? "bot" : ""}`, "aria-hidden": "true" },
    bot ? "" : shown,
  );
  if (!bot) made.style.setProperty("--hue", hue);
  return made;
}

/** Says something in the corner for a while; errors are read out. */
export function toast(text, kind = "error") {
  const note = el("div", { class: `toast ${kind}` }, text);
  byId("toasts").append(note);
  setTimeout(() => note.remove(), 6000);
}
