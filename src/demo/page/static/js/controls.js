// The buttons and menus under a message.

import { ask } from "./ask.js";
import { el, icon } from "./dom.js";
import { openPicker } from "./popup.js";
import { isCategory, isDirect, state } from "./state.js";

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "secondary" };

/** One row of controls. */
export function controls(row, message) {
  return el(
    "div",
    { class: "controls" },
    row.map((control) => (control.control === "button" ? button(control, message) : menu(control, message))),
  );
}

function words(control) {
  return [
    control.emoji && el("span", { class: "button-emoji" }, control.emoji.split(":")[0]),
    control.label && el("span", {}, control.label),
  ];
}

function button(control, message) {
  if (control.url) {
    return el(
      "a",
      { class: "button secondary", href: control.url, target: "_blank", rel: "noopener noreferrer" },
      words(control),
      icon("out", 14),
    );
  }
  const press = async () => {
    made.classList.add("waiting");
    made.setAttribute("aria-busy", "true");
    await ask(`/api/messages/${message.id}/click`, { control: control.custom_id }, { message: message.id });
    made.classList.remove("waiting");
    made.removeAttribute("aria-busy");
  };
  const made = el(
    "button",
    {
      type: "button",
      class: `button ${STYLES[control.style] ?? "secondary"}`,
      disabled: control.disabled,
      data: { label: control.label ?? "" },
      "aria-label": control.label ? undefined : control.emoji,
      on: { click: press },
    },
    words(control),
  );
  return made;
}

function menu(control, message) {
  const offered = options(control);
  const picked = offered.filter((option) => option.picked).map((option) => option.label);
  const label = control.placeholder ?? "Make a selection";
  const shown = el("span", { class: picked.length ? "" : "placeholder" }, picked.join(", ") || label);
  const pick = async (values) => {
    shown.textContent = offered
      .filter((option) => values.includes(option.value))
      .map((option) => option.label)
      .join(", ");
    shown.className = "";
    made.setAttribute("aria-busy", "true");
    await ask(
      `/api/messages/${message.id}/pick`,
      { control: control.custom_id, values },
      { message: message.id },
    );
    made.removeAttribute("aria-busy");
  };
  const made = el(
    "button",
    {
      type: "button",
      class: "select",
      disabled: control.disabled,
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      "aria-label": label,
      on: {
        click: () =>
          openPicker(made, offered, {
            least: control.min_values,
            most: control.max_values,
            onPick: pick,
            label,
          }),
      },
    },
    shown,
    icon("down", 16),
  );
  return made;
}

/** What a menu offers: its own words, or the people, roles and channels that there are. */
function options(control) {
  const people = () =>
    state.world.people.map((person) => ({
      label: person.display_name,
      value: person.id,
      description: person.roles.join(", "),
    }));
  const roles = () =>
    state.world.roles.map((role) => ({ label: `@${role.name.replace(/^@/, "")}`, value: role.id }));
  switch (control.of) {
    case "users":
      return people();
    case "roles":
      return roles();
    case "mentionables":
      return [...people(), ...roles()];
    case "channels":
      return state.channels
        .filter((known) => !isCategory(known) && !isDirect(known))
        .map((known) => ({ label: `#${known.name}`, value: known.id }));
    default:
      return control.options.map((option) => ({ ...option, picked: option.default }));
  }
}
