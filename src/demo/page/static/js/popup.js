// Lists that float over the page: menus of actions, pickers, suggestions. All can be used by keyboard.

import { el } from "./dom.js";

let open = null;

/** Closes the floating list, if one is open. */
export function closePopup() {
  const closing = open;
  open = null;
  if (!closing) return;
  closing.box.remove();
  closing.anchor?.setAttribute?.("aria-expanded", "false");
  closing.onClose?.();
}

/** Whether a floating list is open, or whether it belongs to `anchor`. */
export const popupIsOpen = (anchor) => Boolean(open) && (!anchor || open.anchor === anchor);

document.addEventListener("pointerdown", (event) => {
  if (open && !open.box.contains(event.target) && !open.anchor?.contains?.(event.target)) closePopup();
});
addEventListener("resize", closePopup);

function show(box, anchor, { onClose, above = false, at } = {}) {
  closePopup();
  // Inside an open form, since all outside of it is inert.
  const host = anchor?.closest?.("dialog") ?? document.body;
  host.append(box);
  const beside = anchor?.closest?.(".option, .composer-box") ?? anchor;
  const edge = at
    ? { left: at.x, right: at.x, top: at.y, bottom: at.y, width: 0 }
    : beside.getBoundingClientRect();
  const size = box.getBoundingClientRect();
  const room = innerHeight - edge.bottom;
  const goesUp = above
    ? edge.top > size.height + 12 || edge.top > room
    : room < size.height + 12 && edge.top > room;
  const most = (goesUp ? edge.top : room) - 16;
  box.style.maxHeight = `${Math.max(120, Math.min(most, 420))}px`;
  const height = box.getBoundingClientRect().height;
  box.style.top = `${goesUp ? Math.max(8, edge.top - height - 6) : edge.bottom + 6}px`;
  box.style.left = `${Math.max(8, Math.min(edge.left, innerWidth - size.width - 8))}px`;
  anchor?.setAttribute?.("aria-expanded", "true");
  open = { box, anchor, onClose };
}

/** Moves with the arrow keys over what `selector` finds in `box`; leaving it with Tab closes it. */
function arrows(box, selector) {
  box.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) closePopup();
  });
  box.addEventListener("keydown", (event) => {
    const all = [...box.querySelectorAll(selector)];
    const at = all.indexOf(document.activeElement);
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (event.key === "Escape") {
      const { anchor } = open ?? {};
      closePopup();
      anchor?.focus?.();
      event.stopPropagation();
      event.preventDefault();
    } else if (to !== undefined && document.activeElement?.tagName !== "INPUT") {
      all[(to + all.length) % all.length]?.focus();
      event.preventDefault();
    }
  });
}

/** A menu of actions: `{ label, icon, danger, run }` or `{ heading }`. */
export function openMenu(anchor, entries, options = {}) {
  const run = (entry) => () => {
    closePopup();
    entry.run();
  };
  const box = el(
    "div",
    { class: "popup menu", role: "menu" },
    entries.map((entry) =>
      "heading" in entry
        ? el("div", { class: "popup-heading", role: "presentation" }, entry.heading)
        : el(
            "button",
            {
              type: "button",
              role: "menuitem",
              class: entry.danger ? "danger" : "",
              on: { click: run(entry) },
            },
            entry.icon ?? "",
            el("span", {}, entry.label),
          ),
    ),
  );
  arrows(box, "[role=menuitem]");
  show(box, anchor, options);
  box.querySelector("[role=menuitem]")?.focus();
}

/** A grid of emoji. */
export function openEmoji(anchor, run, options = {}) {
  const emoji = [
    "👍",
    "👎",
    "✅",
    "❌",
    "👀",
    "🔎",
    "❓",
    "❗",
    "🎉",
    "🙏",
    "🔥",
    "⏳",
    "📌",
    "💬",
    "❤️",
    "😀",
    "🤝",
    "📞",
    "🗓️",
    "🚨",
    "💼",
    "🏭",
    "⭐",
    "🆗",
  ];
  const pick = (picked) => () => {
    closePopup();
    run(picked);
  };
  const box = el(
    "div",
    { class: "popup emoji", role: "menu", "aria-label": "Emoji" },
    emoji.map((one) =>
      el("button", { type: "button", role: "menuitem", "aria-label": one, on: { click: pick(one) } }, one),
    ),
  );
  arrows(box, "[role=menuitem]");
  show(box, anchor, options);
  box.querySelector("button").focus();
}

/** Anything, floating at `anchor`. */
export function openCard(anchor, content, options = {}) {
  const box = el("div", { class: "popup card", role: "dialog", "aria-label": options.label }, content);
  arrows(box, "button");
  show(box, anchor, options);
  box.querySelector("button")?.focus();
}

/**
 * Picks out of `options` ({ label, value, description, picked }): one at a click, or with `most` > 1
 * several, which are handed over when the list closes.
 */
export function openPicker(anchor, options, { least = 1, most = 1, onPick, label }) {
  const several = most > 1;
  const picked = new Set(options.filter((option) => option.picked).map((option) => option.value));
  const before = [...picked].join("\n");
  const list = el("div", {
    class: "picker-list",
    role: "listbox",
    "aria-label": label,
    "aria-multiselectable": several,
  });
  const draw = (wanted = "") => {
    const shown = options.filter((option) =>
      `${option.label} ${option.description ?? ""}`.toLowerCase().includes(wanted.toLowerCase()),
    );
    list.replaceChildren(
      ...shown.map((option) => row(option, picked.has(option.value), several, () => toggle(option))),
    );
    if (!shown.length) list.append(el("div", { class: "popup-empty" }, "Nothing fits."));
  };
  const toggle = (option) => {
    if (!several) {
      closePopup();
      anchor.focus();
      onPick([option.value]);
      return;
    }
    if (picked.has(option.value)) picked.delete(option.value);
    else if (picked.size < most) picked.add(option.value);
    const at = [...list.children].indexOf(document.activeElement);
    draw();
    list.children[at]?.focus();
    if (done) done.disabled = picked.size < least;
  };
  const finish = () => {
    const values = options.map((option) => option.value).filter((value) => picked.has(value));
    if (several && values.length >= least && values.join("\n") !== before) onPick(values);
  };
  const filter =
    options.length > 8 &&
    el("input", {
      type: "search",
      class: "picker-filter",
      placeholder: "Search",
      "aria-label": "Search",
      autocomplete: "off",
      on: {
        input: (event) => draw(event.target.value),
        keydown: (event) => {
          if (event.key === "ArrowDown" || event.key === "Enter") {
            event.preventDefault();
            const first = list.querySelector("[role=option]");
            if (event.key === "Enter") first?.click();
            else first?.focus();
          }
        },
      },
    });
  const done =
    several &&
    el("button", { type: "button", class: "button primary picker-done", on: { click: closePopup } }, "Done");
  if (done) done.disabled = picked.size < least;
  const box = el("div", { class: "popup picker" }, filter, list, done);
  box.style.minWidth = `${Math.min(anchor.getBoundingClientRect().width, 480)}px`;
  arrows(box, "[role=option]");
  draw();
  show(box, anchor, { onClose: finish });
  (filter || list.querySelector("[aria-selected=true]") || list.firstElementChild)?.focus();
}

function row(option, isPicked, several, run) {
  return el(
    "button",
    {
      type: "button",
      role: "option",
      class: "picker-row",
      "aria-selected": String(isPicked),
      on: { click: run },
    },
    several && el("span", { class: "tick", "aria-hidden": "true" }, isPicked ? "✓" : ""),
    el(
      "span",
      { class: "picker-words" },
      el("span", { class: "picker-label" }, option.label),
      option.description && el("span", { class: "picker-description" }, option.description),
    ),
  );
}

/**
 * Suggestions for a text box that keeps the focus: `{ title, detail, hint, run }`. Returns what steers
 * them: `key(event)` takes the arrow keys, Enter, Tab and Escape and says whether it did.
 */
export function openSuggestions(anchor, entries, { heading, empty } = {}) {
  let at = 0;
  const rows = entries.map((entry, index) =>
    el(
      "div",
      {
        class: "suggestion",
        role: "option",
        id: `suggestion-${index}`,
        on: {
          pointerdown: (event) => {
            event.preventDefault();
            closePopup();
            entry.run();
          },
        },
      },
      el("span", { class: "suggestion-title" }, entry.title),
      el("span", { class: "suggestion-detail" }, entry.detail ?? ""),
      entry.hint && el("span", { class: "suggestion-hint" }, entry.hint),
    ),
  );
  const mark = () => {
    rows.forEach((row, index) => row.setAttribute("aria-selected", String(index === at)));
    rows[at]?.scrollIntoView({ block: "nearest" });
    if (rows[at]) anchor.setAttribute("aria-activedescendant", rows[at].id);
  };
  const box = el(
    "div",
    {
      class: "popup suggestions",
      role: "listbox",
      id: "suggestions",
      "aria-label": heading ?? "Suggestions",
    },
    heading && el("div", { class: "popup-heading", role: "presentation" }, heading),
    rows,
    !rows.length && el("div", { class: "popup-empty" }, empty ?? "Nothing fits."),
  );
  box.style.minWidth = `${Math.min(anchor.closest(".composer-box").getBoundingClientRect().width, 560)}px`;
  show(box, anchor, { above: true, onClose: () => anchor.removeAttribute("aria-activedescendant") });
  mark();
  return {
    key(event) {
      if (!popupIsOpen(anchor)) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && rows.length) at = (at + step + rows.length) % rows.length;
      else if ((event.key === "Enter" || event.key === "Tab") && rows.length) {
        closePopup();
        entries[at].run();
      } else if (event.key === "Escape") closePopup();
      else return false;
      event.preventDefault();
      event.stopPropagation();
      mark();
      return true;
    },
  };
}
