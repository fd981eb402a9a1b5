// The box at the foot: what is typed is said; a slash at its start leads to the bot's commands.

import { attach, post } from "./api.js";
import { startCommand } from "./command.js";
import { byId, el, icon, toast } from "./dom.js";
import { closePopup, openSuggestions } from "./popup.js";
import { channel, isDirect, me, on, state, tell } from "./state.js";

/** The most characters that a person may say; the server has the last word. */
const LONGEST = 2000;

let suggestions = null;
let files = [];
/** Channel and person -> what was typed there and not sent. */
const drafts = new Map();
let place = "";

export function startComposer() {
  on("channels who", draw);
  on("reply", drawExtras);
  document.addEventListener("keydown", typedElsewhere);
}

/** Draws the plain box for the open channel; typing is kept by channel. */
export function draw() {
  const open = channel();
  const next = `${state.who}/${state.current}/${open?.may_write}/${open?.name}`;
  const old = byId("composer-text");
  if (old && place) drafts.set(place, old.value);
  if (next === place && byId("entry").firstElementChild) return;
  place = next;
  files = [];
  drawBox();
}

/** Draws the plain box anew, with what was typed before or with `text`. */
export function drawBox(text = drafts.get(place) ?? "") {
  closePopup();
  const open = channel();
  const name = open ? (isDirect(open) ? `@${open.name}` : `#${open.name}`) : "";
  const box = el("textarea", {
    id: "composer-text",
    rows: 1,
    "aria-label": `Message ${name}`,
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": "suggestions",
    "aria-autocomplete": "list",
    placeholder: open?.may_write
      ? `Message ${name} — or / for commands`
      : "You do not have permission to send messages here.",
    disabled: !open?.may_write,
    on: { input: typed, keydown: key, blur: () => suggestions && closePopup(), paste: pasted },
  });
  box.value = text;
  const chooser = el("input", {
    type: "file",
    multiple: true,
    hidden: true,
    on: { change: () => add(chooser.files) },
  });
  byId("entry").replaceChildren(
    el(
      "div",
      { class: "composer-box", on: { dragover: (event) => event.preventDefault(), drop: dropped } },
      el("div", { id: "composer-extras" }),
      el(
        "div",
        { class: "composer-row" },
        el(
          "button",
          {
            type: "button",
            class: "icon-button",
            "aria-label": "Attach a file",
            title: "Attach a file",
            disabled: !open?.may_write,
            on: { click: () => chooser.click() },
          },
          icon("plus", 20),
        ),
        chooser,
        box,
        el("span", { id: "composer-count", class: "composer-count" }),
        el(
          "button",
          {
            type: "button",
            class: "icon-button send",
            "aria-label": "Send",
            title: "Send",
            disabled: !open?.may_write,
            on: { click: send },
          },
          icon("send", 20),
        ),
      ),
    ),
  );
  drawExtras();
  grow(box);
  focusComposer();
}

/** Puts the cursor into the box, unless that would open a touch keyboard or leave a form. */
export function focusComposer() {
  if (matchMedia("(pointer: coarse)").matches || document.querySelector("dialog[open], .edit-box")) return;
  byId("composer-text")?.focus();
}

/** Typing anywhere outside of a field goes into the box, as people are used to. */
function typedElsewhere(event) {
  const field = document.activeElement?.closest("input, textarea, dialog, .popup");
  if (field || event.key.length !== 1 || event.key === " " || event.ctrlKey || event.metaKey || event.altKey)
    return;
  focusComposer();
}

function drawExtras() {
  const extras = byId("composer-extras");
  if (!extras) return;
  const forget = () => {
    state.replyTo = null;
    drawExtras();
  };
  extras.replaceChildren(
    ...(state.replyTo
      ? [
          el(
            "div",
            { class: "replying" },
            "Replying to ",
            el("strong", {}, state.replyTo.author.name),
            el(
              "button",
              { type: "button", class: "icon-button", "aria-label": "Do not reply", on: { click: forget } },
              icon("close", 16),
            ),
          ),
        ]
      : []),
    ...(files.length
      ? [
          el(
            "div",
            { class: "attached" },
            files.map((file, at) =>
              el(
                "span",
                { class: "attached-file" },
                icon("file", 16),
                file.name,
                el(
                  "button",
                  {
                    type: "button",
                    class: "icon-button",
                    "aria-label": `Remove ${file.name}`,
                    on: {
                      click: () => {
                        files.splice(at, 1);
                        drawExtras();
                      },
                    },
                  },
                  icon("close", 14),
                ),
              ),
            ),
          ),
        ]
      : []),
  );
}

function add(chosen) {
  files.push(...[...chosen].slice(0, 10 - files.length));
  drawExtras();
}

function dropped(event) {
  event.preventDefault();
  if (channel()?.may_write) add(event.dataTransfer.files);
}

function pasted(event) {
  if (event.clipboardData.files.length) {
    event.preventDefault();
    add(event.clipboardData.files);
  }
}

function grow(box) {
  box.style.height = "auto";
  box.style.height = `${Math.min(box.scrollHeight, innerHeight / 2)}px`;
  const left = LONGEST - [...box.value].length;
  const count = byId("composer-count");
  count.textContent = left < 200 ? String(left) : "";
  count.classList.toggle("over", left < 0);
}

function typed(event) {
  const box = event.target;
  grow(box);
  suggest(box);
}

/** Offers commands after a slash at the start, people and channels after @ and #. */
function suggest(box) {
  const before = box.value.slice(0, box.selectionStart);
  const slash = /^\/([^\n]*)$/.exec(box.value);
  const name = /(?:^|\s)([@#])([\p{L}\p{N}._-]*)$/u.exec(before);
  if (slash) {
    const wanted = slash[1].toLowerCase().trim();
    const fitting = state.commands.filter(
      (command) => command.kind === "slash" && command.name.toLowerCase().includes(wanted),
    );
    fitting.sort((one, other) => Number(other.name.startsWith(wanted)) - Number(one.name.startsWith(wanted)));
    suggestions = openSuggestions(
      box,
      fitting.map((command) => ({
        title: `/${command.name}`,
        detail: command.description,
        hint: state.world.bot.name,
        run: () => choose(command),
      })),
      { heading: "Commands", empty: "No command fits." },
    );
  } else if (name) {
    const fitting = (name[1] === "@" ? mentionable() : mentionableChannels())
      .filter((known) => known.name.toLowerCase().includes(name[2].toLowerCase()))
      .slice(0, 8);
    if (!fitting.length) return closePopup();
    suggestions = openSuggestions(
      box,
      fitting.map((known) => ({
        title: `${name[1]}${known.name}`,
        detail: known.detail,
        run: () => {
          const start = before.length - name[2].length - 1;
          box.setRangeText(`${name[1]}${known.name} `, start, before.length, "end");
          grow(box);
        },
      })),
      { heading: name[1] === "@" ? "Members" : "Channels" },
    );
  } else {
    closePopup();
  }
}

const mentionable = () => [
  { name: state.world.bot.name, id: state.world.bot.id, detail: "App" },
  ...state.world.people.map((person) => ({
    name: person.display_name,
    id: person.id,
    detail: person.roles.join(", "),
  })),
];

const mentionableChannels = () =>
  state.channels
    .filter((known) => known.guild && known.kind !== 4)
    .map((known) => ({ name: known.name, id: known.id, detail: known.topic ?? "" }));

/** What was typed, with the names of people and channels in Discord's notation. */
function written(text) {
  let made = text;
  const longestFirst = (one, other) => other.name.length - one.name.length;
  for (const known of mentionable().sort(longestFirst))
    made = made.replaceAll(`@${known.name}`, `<@${known.id}>`);
  for (const known of mentionableChannels().sort(longestFirst)) {
    made = made.replace(
      new RegExp(`(^|\\s)#${known.name.replace(/[^\p{L}\p{N}]/gu, "\\$&")}(?![\\w-])`, "gu"),
      `$1<#${known.id}>`,
    );
  }
  return made;
}

function choose(command) {
  drafts.delete(place);
  state.replyTo = null;
  startCommand(command, drawBox);
}

function key(event) {
  if (suggestions?.key(event)) return;
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send();
  } else if (event.key === "ArrowUp" && !event.target.value) {
    const mine = state.messages.filter((known) => known.author.id === me()?.id).at(-1);
    if (!mine) return;
    event.preventDefault();
    state.editing = mine.id;
    tell("messages");
  } else if (event.key === "Escape" && state.replyTo) {
    state.replyTo = null;
    drawExtras();
  }
}

async function send() {
  const box = byId("composer-text");
  const text = box.value.trim();
  if (!text && !files.length) return;
  const exact = /^\/(.+)$/.exec(text);
  const command =
    exact && state.commands.find((known) => known.kind === "slash" && known.name === exact[1].trim());
  if (command) return choose(command);
  const sent = files;
  try {
    const tickets = [];
    for (const file of sent) tickets.push(await attach(file));
    await post("/api/say", {
      channel: state.current,
      text: written(text),
      reply_to: state.replyTo?.id,
      files: tickets,
    });
  } catch (error) {
    toast(error.message);
    return;
  }
  files = [];
  state.replyTo = null;
  box.value = "";
  drafts.delete(place);
  drawExtras();
  grow(box);
  box.focus();
}
