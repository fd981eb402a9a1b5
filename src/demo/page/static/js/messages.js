// The list of messages: keeps what did not change, so that focus, menus and the place stay.

import { byId, el } from "./dom.js";
import { refreshStamps } from "./markdown.js";
import { message } from "./message.js";
import { channel, isDirect, isThread, on, state } from "./state.js";
import { beside, day, now, sameDay } from "./times.js";

/** Messages of one author within this time stand under one name, in milliseconds. */
const TOGETHER = 7 * 60 * 1000;

/** How near to the end, in pixels, counts as reading the newest. */
const NEAR = 120;

/** Key of a line -> { form, item }: the drawn item and what it was drawn from. */
let drawn = new Map();
let shownChannel = "";

export function startMessages() {
  on("messages channels who", draw);
  setInterval(() => refreshStamps(byId("messages")), 10_000);
  on("clock", () => refreshStamps(byId("messages")));
  // A picture that arrives late must not push the newest message out of sight.
  byId("messages").addEventListener("load", stay, true);
  byId("scroll").addEventListener("scroll", () => {
    reading = nearEnd();
  });
  new ResizeObserver(stay).observe(byId("scroll"));
}

/** Whether the newest message is in sight, and is to stay there. */
let reading = true;

function nearEnd() {
  const scroll = byId("scroll");
  return scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR;
}

function stay() {
  const scroll = byId("scroll");
  if (reading) scroll.scrollTop = scroll.scrollHeight;
}

function draw() {
  const list = byId("messages");
  const moved = shownChannel !== `${state.who}/${state.current}`;
  shownChannel = `${state.who}/${state.current}`;
  if (moved) reading = true;
  if (moved) drawn = new Map();
  list.setAttribute("aria-busy", String(moved));
  sync(list, items());
  list.setAttribute("aria-busy", "false");
  stay();
}

/** What stands in the list, from the top: the head, days, messages, the page's own lines. */
function items() {
  const next = new Map();
  // What looks as before stays the same item, so that nothing is read out twice.
  const keep = (key, form, make) => {
    const known = drawn.get(key);
    const item = known && known.form === form ? known.item : make();
    next.set(key, { form, item });
    return item;
  };
  const made = [keep("welcome", JSON.stringify(channel()), welcome)];
  const ownLine = (own) => keep(own, "", () => notice(own));
  const notices = state.notices.filter((own) => own.channel === state.current);
  let before = null;
  for (const own of state.messages) {
    const at = Date.parse(own.sent_at);
    while (notices.length && notices[0].at < at) made.push(ownLine(notices.shift()));
    if (!before || !sameDay(Date.parse(before.sent_at), at))
      made.push(keep(day(at), "", () => separator(at)));
    const item = keep(own.id, formOf(own, at), () => message(own));
    item.classList.toggle("follows", made.at(-1)?.dataset.id === before?.id && follows(before, own));
    made.push(item);
    before = own;
  }
  made.push(...notices.map(ownLine));
  drawn = next;
  return made;
}

/** Whether a message stands under the name of the one before it. */
function follows(before, own) {
  if (
    !before ||
    own.reply_to ||
    own.used ||
    before.author.id !== own.author.id ||
    before.ephemeral !== own.ephemeral
  )
    return false;
  return Date.parse(own.sent_at) - Date.parse(before.sent_at) < TOGETHER;
}

/** All that the look of a message depends on. */
function formOf(own, at) {
  const answered = own.reply_to && state.messages.find((known) => known.id === own.reply_to);
  const thread = own.thread && channel(own.thread)?.name;
  return JSON.stringify([
    own,
    state.who,
    state.failures.get(own.id),
    state.editing === own.id,
    answered?.content,
    thread,
    sameDay(at, now()),
  ]);
}

function welcome() {
  const open = channel();
  if (!open) return el("div", { class: "welcome" });
  const words = isDirect(open)
    ? [open.name, `This is the beginning of your direct messages with ${open.name}.`]
    : isThread(open)
      ? [open.name, "This is the beginning of the thread."]
      : [`Welcome to #${open.name}`, open.topic ?? `This is the beginning of #${open.name}.`];
  return el("div", { class: "welcome" }, el("h2", {}, words[0]), el("p", {}, words[1]));
}

const separator = (at) => el("div", { class: "day", role: "separator" }, el("span", {}, day(at)));

const notice = (own) =>
  el(
    "div",
    { class: "notice" },
    el("span", { class: "failure", role: "alert" }, own.text),
    el("time", {}, beside(own.at)),
  );

/** Brings the children of `list` to `wanted`, moving no child that is in its place already. */
function sync(list, wanted) {
  const keep = new Set(wanted);
  for (const child of [...list.children]) if (!keep.has(child)) child.remove();
  wanted.forEach((child, at) => {
    if (list.children[at] !== child) list.insertBefore(child, list.children[at] ?? null);
  });
}
