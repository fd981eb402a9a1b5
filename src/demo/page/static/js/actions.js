// What can be done with a message or a person: react, answer, edit, delete, and the bot's commands.

import { get, post } from "./api.js";
import { ask } from "./ask.js";
import { avatar, byId, el, icon, toast } from "./dom.js";
import { closePopup, openCard, openEmoji, openMenu } from "./popup.js";
import { account, me, state, tell } from "./state.js";

const isMine = (message) => message.author.id === me()?.id;

/** Does something as the person; a refusal is said in the corner. */
export async function act(path, body) {
  try {
    await post(path, body);
    return true;
  } catch (error) {
    toast(error.message);
    return false;
  }
}

export const react = (message, emoji, on) => act(`/api/messages/${message.id}/react`, { emoji, on });

/** The buttons that appear at a message. */
export function toolbar(message) {
  if (message.ephemeral) return null;
  const tool = (label, drawing, run) =>
    el(
      "button",
      {
        type: "button",
        class: "tool",
        "aria-label": label,
        title: label,
        on: { click: (event) => run(event.currentTarget) },
      },
      icon(drawing),
    );
  return el(
    "div",
    { class: "toolbar", role: "group", "aria-label": "Message actions" },
    tool("Add reaction", "smile", (anchor) => openEmoji(anchor, (emoji) => react(message, emoji, true))),
    isMine(message) && tool("Edit", "pencil", () => edit(message)),
    tool("Reply", "reply", () => reply(message)),
    tool("More", "more", (anchor) => menu(message, anchor)),
  );
}

/** The menu of a message, at the button or where the mouse is. */
export async function menu(message, anchor, at) {
  if (message.ephemeral) return;
  const apps = state.commands.filter((command) => command.kind === "message");
  openMenu(
    anchor,
    [
      {
        label: "Add reaction",
        icon: icon("smile"),
        run: () => openEmoji(anchor, (emoji) => react(message, emoji, true), { at }),
      },
      { label: "Reply", icon: icon("reply"), run: () => reply(message) },
      isMine(message) && { label: "Edit message", icon: icon("pencil"), run: () => edit(message) },
      apps.length > 0 && { heading: "Apps" },
      ...apps.map((command) => ({
        label: command.name,
        icon: el("span", { class: "avatar bot tiny" }),
        run: () => ask(`/api/messages/${message.id}/menu`, { command: command.name }),
      })),
      { heading: "" },
      { label: "Copy text", icon: icon("file"), run: () => navigator.clipboard?.writeText(message.content) },
      isMine(message) && {
        label: "Delete message",
        icon: icon("close"),
        danger: true,
        run: () => act(`/api/messages/${message.id}/delete`),
      },
    ].filter(Boolean),
    { at },
  );
}

export function reply(message) {
  state.replyTo = message;
  tell("reply");
  byId("composer-text")?.focus();
}

export function edit(message) {
  state.editing = message.id;
  tell("messages");
}

/** The card of a person: who they are, and what the bot can do about them. */
export function personCard(id, anchor) {
  const known = account(id);
  const person = state.world.people.find((one) => one.id === id);
  const apps = known.bot ? [] : state.commands.filter((command) => command.kind === "user");
  const run = (action) => () => {
    closePopup();
    action();
  };
  openCard(
    anchor,
    [
      el(
        "div",
        { class: "card-head" },
        avatar(known.name, { bot: known.bot, size: "large" }),
        el(
          "div",
          {},
          el("strong", {}, known.name),
          el(
            "div",
            { class: "muted" },
            known.bot ? "App" : `${person?.name ?? ""} · ${person?.locale ?? ""}`,
          ),
        ),
      ),
      person?.roles.length > 0 &&
        el(
          "div",
          { class: "card-roles" },
          person.roles.map((role) => el("span", { class: "role" }, role)),
        ),
      el(
        "div",
        { class: "card-actions" },
        person &&
          person.name !== state.who &&
          el(
            "button",
            {
              type: "button",
              class: "button secondary",
              on: { click: run(() => dispatchEvent(new CustomEvent("become", { detail: person.name }))) },
            },
            `Be ${known.name}`,
          ),
        apps.map((command) =>
          el(
            "button",
            {
              type: "button",
              class: "button secondary",
              on: {
                click: run(() =>
                  ask("/api/user-menu", {
                    channel: state.current,
                    of: person?.name ?? "",
                    command: command.name,
                  }),
                ),
              },
            },
            command.name,
          ),
        ),
      ),
    ],
    { label: known.name },
  );
}

/** Reads one message anew. */
export const reread = (id) => get(`/api/messages/${id}`);
