// A slash command being filled in: its options as fields, checked as they are typed.

import { ask } from "./ask.js";
import { byId, el, icon } from "./dom.js";
import { optionField } from "./option.js";
import { closePopup } from "./popup.js";
import { state } from "./state.js";

/** Turns the composer into the fields of `command` until it is sent or cancelled by `back`. */
export function startCommand(command, back) {
  closePopup();
  const fields = [];
  const holder = el("div", { class: "options" });
  const more = el("div", { class: "more-options" });
  const problem = el("div", { class: "command-problem", role: "alert" });
  const send = el(
    "button",
    { type: "submit", class: "icon-button send", "aria-label": "Send command", title: "Send" },
    icon("send", 20),
  );
  const form = el(
    "form",
    {
      class: "composer-box command",
      novalidate: true,
      "aria-label": `Command /${command.name}`,
      on: { submit, keydown: key, input: () => problem.replaceChildren() },
    },
    el(
      "div",
      { class: "command-head" },
      el("span", { class: "avatar bot tiny", "aria-hidden": "true" }),
      el("strong", {}, `/${command.name}`),
      el("span", { class: "muted" }, command.description),
      el(
        "button",
        {
          type: "button",
          class: "icon-button",
          "aria-label": "Cancel the command",
          on: { click: () => back("") },
        },
        icon("close", 16),
      ),
    ),
    el("div", { class: "command-row" }, holder, send),
    more,
    problem,
  );

  const given = () =>
    fields
      .filter((field) => !field.isEmpty())
      .map((field) => ({ name: field.spec.name, value: field.value() }));

  function add(spec) {
    const field = optionField(spec, { command, given, remove: spec.required ? null : () => drop(field) });
    fields.push(field);
    holder.append(field.box);
    drawMore();
    return field;
  }

  function drop(field) {
    fields.splice(fields.indexOf(field), 1);
    field.box.remove();
    drawMore();
    focusFirst();
  }

  function drawMore() {
    const left = command.options.filter((spec) => !fields.some((field) => field.spec === spec));
    more.replaceChildren(
      ...left.map((spec) =>
        el(
          "button",
          {
            type: "button",
            class: "more-option",
            title: spec.description,
            on: { click: () => add(spec).focus() },
          },
          `+ ${spec.name}`,
        ),
      ),
    );
    more.hidden = !left.length;
  }

  function focusFirst() {
    (fields.find((field) => field.isEmpty()) ?? fields.at(-1))?.focus();
    if (!fields.length) send.focus();
  }

  function key(event) {
    if (event.key === "Escape" && !event.defaultPrevented) {
      event.preventDefault();
      back("");
    } else if (
      event.key === "Backspace" &&
      event.target.value === "" &&
      event.target === holder.querySelector("input")
    ) {
      event.preventDefault();
      back(`/${command.name}`);
    }
  }

  async function submit(event) {
    event.preventDefault();
    closePopup();
    const wrong = fields.filter((field) => !field.check());
    if (wrong.length) {
      problem.textContent = wrong[0].problem();
      wrong[0].focus();
      return;
    }
    let options;
    send.disabled = true;
    try {
      options = [];
      for (const field of fields.filter((own) => !own.isEmpty()))
        options.push({ name: field.spec.name, value: await field.send() });
    } catch (error) {
      problem.textContent = error.message;
      send.disabled = false;
      return;
    }
    const channel = state.current;
    back("");
    byId("typing").textContent = "Sending command…";
    await ask("/api/slash", { channel, command: command.name, options });
    byId("typing").textContent = "";
  }

  for (const spec of command.options.filter((own) => own.required)) add(spec);
  const first = command.options.find((own) => !own.required);
  // One optional field at least stands open, so that it is plain where to type.
  if (!fields.length && first) add(first);
  drawMore();
  byId("entry").replaceChildren(form);
  focusFirst();
}
