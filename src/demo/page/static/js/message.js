// One message: who, when, what, the cards, the controls, and what can be done with it.

import { act, menu, personCard, react, toolbar } from "./actions.js";
import { controls } from "./controls.js";
import { avatar, byId, el, icon, toast } from "./dom.js";
import { embed, file } from "./embed.js";
import { markdown } from "./markdown.js";
import { openEmoji } from "./popup.js";
import { account, channel, colorOf, state, tell } from "./state.js";
import { beside, full, hour } from "./times.js";

/** A message as it stands in the list. */
export function message(own) {
  const at = Date.parse(own.sent_at);
  const who = (event) => personCard(own.author.id, event.currentTarget);
  const name = el("button", { type: "button", class: "author", on: { click: who } }, own.author.name);
  name.style.color = colorOf(own.author.id);
  const made = el(
    "article",
    {
      class: `message ${own.pings_me ? "pings" : ""} ${own.ephemeral ? "ephemeral" : ""}`,
      data: { id: own.id, author: own.author.name },
      on: {
        contextmenu: (event) => {
          if (event.target.closest("a, input, textarea, .popup") || own.ephemeral) return;
          event.preventDefault();
          menu(own, made, { x: event.clientX, y: event.clientY });
        },
      },
    },
    own.used ? usedLine(own.used) : own.reply_to && reference(own.reply_to),
    el(
      "div",
      { class: "message-body" },
      el(
        "div",
        { class: "gutter" },
        avatar(own.author.name, { bot: own.author.bot }),
        el("time", { class: "short-time", datetime: own.sent_at }, hour(at)),
      ),
      el(
        "div",
        { class: "message-main" },
        el(
          "div",
          { class: "message-head" },
          name,
          own.author.bot && el("span", { class: "app-tag" }, "APP"),
          el("time", { class: "message-time", datetime: own.sent_at, title: full(at) }, beside(at)),
        ),
        state.editing === own.id ? editor(own) : content(own),
        own.embeds.map(embed),
        own.files.map(file),
        own.rows.map((row) => controls(row, own)),
        failure(own),
        reactions(own),
        threadLink(own),
        own.ephemeral && onlyYou(own),
      ),
    ),
    toolbar(own),
  );
  return made;
}

function content(own) {
  if (own.thinking) {
    return el(
      "div",
      { class: "content thinking" },
      el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")),
      `${own.author.name} is thinking…`,
    );
  }
  if (!own.content) return null;
  const only = /^(?:\p{Extended_Pictographic}|\u200d|\ufe0f|\s){1,12}$/u.test(own.content);
  const made = el("div", { class: `content ${only ? "large" : ""}` }, markdown(own.content));
  if (own.edited_at)
    made.append(el("span", { class: "edited", title: full(Date.parse(own.edited_at)) }, " (edited)"));
  return made;
}

function reference(id) {
  const answered = state.messages.find((known) => known.id === id);
  if (!answered) return el("div", { class: "reference" }, el("em", {}, "Original message was deleted"));
  const jump = () => {
    const there = document.querySelector(`.message[data-id="${id}"]`);
    there?.scrollIntoView({ block: "center", behavior: "smooth" });
    there?.classList.add("found");
    setTimeout(() => there?.classList.remove("found"), 1500);
  };
  const words = markdown(
    answered.content || (answered.embeds[0]?.title ?? "Click to see the message"),
  ).textContent;
  return el(
    "button",
    {
      type: "button",
      class: "reference",
      "aria-label": `In reply to ${answered.author.name}`,
      on: { click: jump },
    },
    avatar(answered.author.name, { bot: answered.author.bot, size: "tiny" }),
    el("strong", {}, answered.author.name),
    el("span", {}, words.replaceAll("\n", " ").slice(0, 160)),
  );
}

function usedLine(used) {
  const who = account(used.by);
  return el(
    "div",
    { class: "reference" },
    avatar(who.name, { size: "tiny" }),
    el("strong", {}, who.name),
    "used",
    el("span", { class: "used" }, `${used.slash ? "/" : ""}${used.command}`),
  );
}

function failure(own) {
  const words = state.failures.get(own.id);
  return words && el("div", { class: "failure", role: "alert" }, words);
}

function reactions(own) {
  if (!own.reactions.length) return null;
  return el(
    "div",
    { class: "reactions" },
    own.reactions.map((reaction) =>
      el(
        "button",
        {
          type: "button",
          class: "reaction",
          "aria-pressed": String(reaction.mine),
          "aria-label": `${reaction.emoji}, ${reaction.by.length}`,
          title: reaction.by.map((id) => account(id).name).join(", "),
          on: { click: () => react(own, reaction.emoji, !reaction.mine) },
        },
        el("span", {}, reaction.emoji.split(":")[0]),
        el("span", { class: "count" }, String(reaction.by.length)),
      ),
    ),
    el(
      "button",
      {
        type: "button",
        class: "reaction add",
        "aria-label": "Add reaction",
        on: { click: (event) => openEmoji(event.currentTarget, (emoji) => react(own, emoji, true)) },
      },
      icon("smile", 16),
    ),
  );
}

function threadLink(own) {
  const thread = own.thread && channel(own.thread);
  return (
    thread &&
    el(
      "button",
      { type: "button", class: "thread-link", data: { channel: thread.id } },
      icon("thread", 16),
      el("strong", {}, thread.name),
      el("span", {}, "See thread ›"),
    )
  );
}

function onlyYou(own) {
  const dismiss = () => act(`/api/messages/${own.id}/delete`);
  return el(
    "div",
    { class: "only-you" },
    icon("eye", 15),
    el("span", {}, "Only you can see this · "),
    el("button", { type: "button", class: "link", on: { click: dismiss } }, "Dismiss message"),
  );
}

function editor(own) {
  const done = () => {
    state.editing = "";
    tell("messages");
    byId("composer-text")?.focus();
  };
  const save = async () => {
    const words = box.value.trim();
    if (!words) toast("To remove the message, delete it.");
    else if (words === own.content || (await act(`/api/messages/${own.id}/edit`, { text: words }))) done();
  };
  const key = (event) => {
    if (event.key === "Escape") done();
    else if (event.key === "Enter" && !event.shiftKey) save();
    else return;
    event.preventDefault();
  };
  const box = el("textarea", {
    class: "edit-box",
    "aria-label": "Edit message",
    rows: Math.min(8, own.content.split("\n").length + 1),
    on: { keydown: key },
  });
  box.value = own.content;
  queueMicrotask(() => {
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  });
  return el(
    "div",
    { class: "editor" },
    box,
    el(
      "div",
      { class: "editor-hint" },
      "escape to ",
      el("button", { type: "button", class: "link", on: { click: done } }, "cancel"),
      " · enter to ",
      el("button", { type: "button", class: "link", on: { click: save } }, "save"),
    ),
  );
}
