// One option of a slash command: a text box that knows its type, its choices and the bot's offers.

import { attach, post } from "./api.js";
import { el, icon } from "./dom.js";
import { closePopup, openSuggestions } from "./popup.js";
import { isCategory, state } from "./state.js";

/** Discord's numbers for the types of options. */
const WHOLE = 4,
  FLAG = 5,
  USER = 6,
  CHANNEL = 7,
  ROLE = 8,
  MENTIONABLE = 9,
  NUMBER = 10,
  FILE = 11;

/** How long typing rests before the bot is asked for offers, in milliseconds. */
const REST = 150;

/** A field for `spec`; `given` tells what the other fields hold, `remove` takes the field away. */
export function optionField(spec, { command, given, remove }) {
  const id = `option-${spec.name}`;
  let picked = null;
  let file = null;
  let asked = 0;
  let timer;
  let suggestions = null;

  const input = el("input", {
    id,
    type: spec.kind === FILE ? "file" : "text",
    autocomplete: "off",
    placeholder: spec.description,
    title: spec.description,
    required: spec.required,
    inputmode: spec.kind === WHOLE ? "numeric" : spec.kind === NUMBER ? "decimal" : undefined,
    role: spec.kind === FILE ? undefined : "combobox",
    "aria-expanded": spec.kind === FILE ? undefined : "false",
    "aria-controls": "suggestions",
    "aria-autocomplete": "list",
    on: {
      input: typed,
      focus: offer,
      click: offer,
      blur: left,
      keydown: (event) => suggestions?.key(event),
      change: () => spec.kind === FILE && (file = input.files[0] ?? null),
    },
  });
  input.dataset.offers = String(spec.kind !== FILE && (spec.autocomplete || listed().length > 0));
  const box = el(
    "div",
    { class: "option", data: { option: spec.name } },
    el(
      "label",
      { for: id },
      spec.name,
      spec.required && el("span", { class: "visually-hidden" }, " (required)"),
    ),
    input,
    remove &&
      el(
        "button",
        { type: "button", class: "icon-button", "aria-label": `Remove ${spec.name}`, on: { click: remove } },
        icon("close", 14),
      ),
  );

  function typed() {
    picked = null;
    box.classList.remove("wrong");
    offer();
  }

  function left() {
    closePopup();
    if (input.value) check();
  }

  /** Shows what can be picked: listed, asked of the bot, or known to the page. */
  function offer() {
    clearTimeout(timer);
    if (spec.kind === FILE) return;
    if (spec.autocomplete) {
      timer = setTimeout(offerFromBot, REST);
      return;
    }
    const all = listed();
    if (!all.length) return;
    const wanted = picked ? "" : input.value.trim().toLowerCase().replace(/^[@#]/, "");
    open(all.filter((choice) => choice.name.toLowerCase().includes(wanted)).slice(0, 25));
  }

  async function offerFromBot() {
    asked += 1;
    const mine = asked;
    const others = given().filter((one) => one.name !== spec.name);
    const typing = { name: spec.name, value: input.value };
    try {
      const offered = await post("/api/autocomplete", {
        channel: state.current,
        command: command.name,
        options: [...others, typing],
        focused: spec.name,
      });
      if (mine === asked && document.activeElement === input) open(offered);
    } catch {
      if (mine === asked && document.activeElement === input) open([], "Loading options failed");
    }
  }

  function open(choices, empty = "No options match your search.") {
    suggestions = openSuggestions(
      input,
      choices.map((choice) => ({ title: choice.name, detail: choice.detail, run: () => take(choice) })),
      { heading: spec.name, empty },
    );
  }

  function take(choice) {
    picked = choice;
    input.value = choice.name;
    box.classList.remove("wrong");
    const all = [...box.parentElement.querySelectorAll("input")];
    (all.slice(all.indexOf(input) + 1).find((other) => !other.value) ?? input).focus();
    if (document.activeElement === input) closePopup();
  }

  function listed() {
    if (spec.choices.length) return spec.choices;
    const people = () => [
      ...state.world.people.map((person) => ({
        name: `@${person.display_name}`,
        value: person.id,
        detail: person.roles.join(", "),
      })),
      { name: `@${state.world.bot.name}`, value: state.world.bot.id, detail: "App" },
    ];
    const roles = () =>
      state.world.roles.map((role) => ({ name: `@${role.name.replace(/^@/, "")}`, value: role.id }));
    switch (spec.kind) {
      case FLAG:
        return [
          { name: "True", value: true },
          { name: "False", value: false },
        ];
      case USER:
        return people();
      case ROLE:
        return roles();
      case MENTIONABLE:
        return [...people(), ...roles()];
      case CHANNEL:
        return state.channels
          .filter((known) => known.guild && !isCategory(known))
          .map((known) => ({ name: `#${known.name}`, value: known.id }));
      default:
        return [];
    }
  }

  /** The picked choice, or the one whose name was typed out. */
  const choice = () =>
    picked ??
    listed().find(
      (known) =>
        known.name.toLowerCase().replace(/^[@#]/, "") ===
        input.value.trim().toLowerCase().replace(/^[@#]/, ""),
    );

  function why() {
    const text = input.value.trim();
    if (!text) return spec.required ? "This option is required. Specify a value." : "";
    const fixed = spec.choices.length || [FLAG, USER, CHANNEL, ROLE, MENTIONABLE].includes(spec.kind);
    if (fixed) return choice() ? "" : "Please choose one of the offered values.";
    if (picked) return "";
    if (spec.kind === WHOLE && !/^-?\d+$/.test(text)) return "Please enter a whole number.";
    if (spec.kind === NUMBER && !Number.isFinite(Number(text.replace(",", "."))))
      return "Please enter a number.";
    return "";
  }

  function check() {
    const fine = !why();
    box.classList.toggle("wrong", !fine);
    if (fine) input.removeAttribute("aria-invalid");
    else input.setAttribute("aria-invalid", "true");
    return fine;
  }

  function value() {
    if (spec.choices.length) return choice()?.name ?? input.value.trim();
    const own = choice();
    if (own) return own.value;
    if (spec.kind === WHOLE || spec.kind === NUMBER) {
      const number = Number(input.value.trim().replace(",", "."));
      return Number.isFinite(number) ? number : input.value.trim();
    }
    return input.value.trim();
  }

  return {
    spec,
    box,
    check,
    value,
    focus: () => input.focus(),
    isEmpty: () => (spec.kind === FILE ? !file : !input.value.trim()),
    problem: () => `${spec.name}: ${why()}`,
    /** The value as it is sent; a file is handed over first. */
    send: async () => (spec.kind === FILE ? { ticket: await attach(file) } : value()),
  };
}
