// The forms that the bot opens: text fields with their limits, checked before they are sent.

import { post } from "./api.js";
import { byId, el, icon } from "./dom.js";
import { state, tell } from "./state.js";

/** Shows a form until it is sent or cancelled. */
export function openForm(form, message) {
  const fields = form.fields.map(field);
  const problem = el("p", { class: "form-problem", role: "alert" });
  const submit = el("button", { type: "submit", class: "button primary" }, "Submit");
  const cancel = () => dialog.close();
  const dialog = el(
    "dialog",
    { class: "form", "aria-labelledby": "form-title", on: { close: () => dialog.remove() } },
    el(
      "form",
      { method: "dialog", novalidate: true, on: { submit: send } },
      el(
        "header",
        {},
        el("span", { class: "avatar bot small", "aria-hidden": "true" }),
        el("h2", { id: "form-title" }, form.title),
        el(
          "button",
          { type: "button", class: "icon-button", "aria-label": "Close", on: { click: cancel } },
          icon("close"),
        ),
      ),
      el(
        "div",
        { class: "form-fields" },
        fields.map((own) => own.box),
        problem,
      ),
      el(
        "footer",
        {},
        el("button", { type: "button", class: "button link", on: { click: cancel } }, "Cancel"),
        submit,
      ),
    ),
  );

  async function send(event) {
    event.preventDefault();
    const wrong = fields.filter((own) => !own.check());
    if (wrong.length) {
      wrong[0].input.focus();
      return;
    }
    submit.disabled = true;
    problem.textContent = "";
    try {
      const values = fields.map((own) => [own.id, own.input.value]);
      const answered = await post("/api/submit", { form: form.opened_by, fields: values });
      if (answered.answer !== "failed") {
        if (message) state.failures.delete(message);
        dialog.close();
        tell("messages");
        byId("composer-text")?.focus();
        return;
      }
      problem.textContent = "Something went wrong. Try again.";
    } catch (error) {
      problem.textContent = error.message;
    }
    submit.disabled = false;
  }

  document.body.append(dialog);
  dialog.showModal();
  const first = fields[0]?.input;
  first?.focus();
  first?.setSelectionRange(first.value.length, first.value.length);
}

function field(spec, index) {
  const id = `form-field-${index}`;
  const count = el("span", { class: "form-count", "aria-hidden": "true" });
  const wrong = el("span", { class: "form-wrong", id: `${id}-wrong` });
  const input = el(spec.paragraph ? "textarea" : "input", {
    id,
    placeholder: spec.placeholder,
    maxlength: spec.max_length,
    required: spec.required,
    autocomplete: "off",
    rows: spec.paragraph ? 4 : undefined,
    "aria-describedby": `${id}-wrong`,
    on: { input: counted },
  });
  input.value = spec.value;

  function counted() {
    const left = spec.max_length - [...input.value].length;
    count.textContent = left < 200 ? String(left) : "";
    if (input.getAttribute("aria-invalid")) check();
  }

  function check() {
    const length = [...input.value].length;
    let why = "";
    if (spec.required && !input.value.trim()) why = "This is a required field";
    else if (length && length < spec.min_length) why = `Must be at least ${spec.min_length} characters long`;
    wrong.textContent = why;
    if (why) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    return !why;
  }

  counted();
  const label = el(
    "label",
    { for: id },
    spec.label,
    spec.required && el("span", { class: "required", title: "required" }, " *"),
  );
  return {
    id: spec.custom_id,
    input,
    check,
    box: el("div", { class: "form-field" }, label, input, el("div", { class: "form-under" }, wrong, count)),
  };
}
