// Discord's markdown, as nodes: bold, italics, code, quotes, lists, headings, links, stamps, mentions.

import { el } from "./dom.js";
import { account, channel, css, me, state } from "./state.js";
import { full, stamp } from "./times.js";

/** The text of a message or a card as nodes. */
export function markdown(text) {
  const made = document.createDocumentFragment();
  for (const piece of text.split(/(```[\s\S]*?```)/g)) {
    const code = /^```(?:[\w+-]*\n)?([\s\S]*?)\n?```$/.exec(piece);
    if (code) made.append(el("pre", {}, el("code", {}, code[1])));
    else if (piece) made.append(...blocks(piece.replace(/^\n|\n$/g, "").split("\n")));
  }
  return made;
}

const HEADING = /^(#{1,3}) +(.+)$/;
const ITEM = /^(\s*)(?:[-*]|(\d+)\.) +(.*)$/;
const QUOTE = /^> ?(.*)$/;

function blocks(lines) {
  const made = [];
  let prose = [];
  const flush = () => {
    if (prose.length) made.push(el("div", { class: "prose" }, ...withBreaks(prose)));
    prose = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    const take = (fits) => {
      const from = at;
      while (at + 1 < lines.length && fits(lines[at + 1])) at += 1;
      return lines.slice(from, at + 1);
    };
    const heading = HEADING.exec(line);
    if (line.startsWith(">>> ")) {
      flush();
      made.push(el("blockquote", {}, ...blocks([line.slice(4), ...lines.slice(at + 1)])));
      break;
    } else if (QUOTE.test(line)) {
      flush();
      made.push(
        el("blockquote", {}, ...blocks(take((next) => QUOTE.test(next)).map((own) => QUOTE.exec(own)[1]))),
      );
    } else if (ITEM.test(line)) {
      flush();
      made.push(list(take((next) => ITEM.test(next))));
    } else if (heading) {
      flush();
      made.push(
        el(
          "div",
          { class: `heading h${heading[1].length}`, role: "heading", "aria-level": heading[1].length + 2 },
          ...inline(heading[2]),
        ),
      );
    } else if (line.startsWith("-# ")) {
      flush();
      made.push(el("div", { class: "small-print" }, ...inline(line.slice(3))));
    } else {
      prose.push(line);
    }
  }
  flush();
  return made;
}

function withBreaks(lines) {
  return inline(lines.join("\n"));
}

function list(lines) {
  const first = ITEM.exec(lines[0]);
  const made = first[2] ? el("ol", { start: first[2] }) : el("ul");
  const depth = first[1].length;
  for (let at = 0; at < lines.length; at += 1) {
    const [, blank, , words] = ITEM.exec(lines[at]);
    if (blank.length <= depth) {
      made.append(el("li", {}, ...inline(words)));
      continue;
    }
    const from = at;
    while (at + 1 < lines.length && ITEM.exec(lines[at + 1])[1].length > depth) at += 1;
    (made.lastElementChild ?? made).append(list(lines.slice(from, at + 1)));
  }
  return made;
}

const wrap =
  (tag, attributes = {}) =>
  (found) =>
    el(tag, attributes, ...inline(found[1]));

// The order decides: what is literal comes first, longer marks before shorter ones.
const INLINE = [
  [/\\([\\`*_~|<>[\]()#@-])/, (found) => found[1]],
  [/``(.+?)``|`([^`\n]+)`/, (found) => el("code", {}, found[1] ?? found[2])],
  [/<t:(-?\d{1,13})(?::([tTdDfFR]))?>/, (found) => time(Number(found[1]) * 1000, found[2])],
  [/<@!?(\d+)>/, (found) => mention(found[1])],
  [/<@&(\d+)>/, (found) => roleMention(found[1])],
  [/<#(\d+)>/, (found) => channelMention(found[1])],
  [/<\/([^:>]+):\d+>/, (found) => el("span", { class: "mention" }, `/${found[1]}`)],
  [/<a?:(\w+):\d+>/, (found) => `:${found[1]}:`],
  [/@(?:everyone|here)\b/, (found) => el("span", { class: "mention" }, found[0])],
  [/\[([^\]\n]+)\]\(<?(https?:\/\/[^\s)>]+)>?(?: "[^"]*")?\)/, (found) => link(found[2], inline(found[1]))],
  [/<(https?:\/\/[^\s>]+)>/, (found) => link(found[1], [found[1]])],
  [/https?:\/\/[^\s<>]*[^\s<>.,:;"'!?)\]]/, (found) => link(found[0], [found[0]])],
  [/\*\*\*([\s\S]+?)\*\*\*/, (found) => el("strong", {}, el("em", {}, ...inline(found[1])))],
  [/\*\*([\s\S]+?)\*\*/, wrap("strong")],
  [/__([\s\S]+?)__/, wrap("u")],
  [/~~([\s\S]+?)~~/, wrap("s")],
  [/\|\|([\s\S]+?)\|\|/, (found) => spoiler(found[1])],
  [/\*(?=\S)([^*]*?\S)\*/, wrap("em")],
  [/(?<![\w])_(?=\S)([^_]*?\S)_(?![\w])/, wrap("em")],
  [/\n/, () => el("br")],
];

function inline(text) {
  const made = [];
  let rest = text;
  while (rest) {
    let first = null;
    for (const [pattern, make] of INLINE) {
      const found = pattern.exec(rest);
      if (found && (!first || found.index < first.found.index)) first = { found, make };
    }
    if (!first) break;
    const { found, make } = first;
    if (found.index) made.push(rest.slice(0, found.index));
    made.push(make(found));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest) made.push(rest);
  return made;
}

function time(at, style) {
  // A stamp beyond what a date can hold is shown as nothing worse than itself.
  if (Number.isNaN(new Date(at).getTime())) return "Invalid date";
  return el(
    "time",
    {
      class: "stamp",
      datetime: new Date(at).toISOString(),
      title: full(at),
      data: { at, style: style ?? "f" },
    },
    stamp(at, style),
  );
}

/** Brings the stamps that count ("in 3 days") up to date. */
export function refreshStamps(root) {
  for (const shown of root.querySelectorAll("time.stamp[data-style=R]")) {
    shown.textContent = stamp(Number(shown.dataset.at), "R");
  }
}

function mention(id) {
  const known = account(id);
  return el("span", { class: `mention ${id === me()?.id ? "mine" : ""}` }, `@${known.name}`);
}

function roleMention(id) {
  const role = state.world.roles.find((known) => known.id === id);
  const made = el(
    "span",
    { class: `mention ${me()?.roles.includes(role?.name) ? "mine" : ""}` },
    `@${role?.name.replace(/^@/, "") ?? "unknown role"}`,
  );
  if (role?.color) made.style.color = css(role.color);
  return made;
}

function channelMention(id) {
  const known = channel(id);
  if (!known) return el("span", { class: "mention" }, "#unknown");
  return el("button", { type: "button", class: "mention", data: { channel: id } }, `#${known.name}`);
}

function link(address, words) {
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...words);
}

function spoiler(words) {
  const show = (event) => event.currentTarget.classList.add("shown");
  return el(
    "button",
    { type: "button", class: "spoiler", "aria-label": "Spoiler", on: { click: show } },
    ...inline(words),
  );
}
