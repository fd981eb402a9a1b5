// The list at the left: channels, threads, the conversation with the bot; and who sits before the screen.

import { avatar, byId, el, icon } from "./dom.js";
import { closePopup, openCard } from "./popup.js";
import { isCategory, isDirect, isThread, me, on, state } from "./state.js";

/** Draws the list; `choose` opens a channel, `become` changes the person. */
export function startSidebar(choose, become) {
  on("channels unread who", () => drawChannels(choose));
  on("who unread", () => drawWho(become));
  byId("drawer").append(icon("menu", 22));
  byId("drawer").addEventListener("click", () => drawer(!document.body.classList.contains("drawer-open")));
  document.querySelector(".main").addEventListener("click", () => drawer(false));
}

/** Opens or closes the list on a narrow screen. */
export function drawer(open) {
  document.body.classList.toggle("drawer-open", open);
  byId("drawer").setAttribute("aria-expanded", String(open));
}

function drawChannels(choose) {
  const guilds = state.world.guilds.filter((guild) =>
    state.channels.some((known) => known.guild === guild.id),
  );
  const direct = state.channels.filter(isDirect);
  const drawn = [
    ...guilds
      .flatMap((guild) => [
        guilds.length > 1 && el("h2", { class: "guild" }, guild.name),
        ...guildList(guild, choose),
      ])
      .filter(Boolean),
    ...(direct.length ? [heading("Direct messages"), list(direct, choose)] : []),
  ];
  // A click is lost when its button is replaced while the mouse is down: what looks the same stays.
  const shown = [...byId("channels").children];
  if (shown.length === drawn.length && shown.every((one, at) => one.isEqualNode(drawn[at]))) return;
  const focused = document.activeElement?.closest("#channels .channel")?.dataset.id;
  byId("channels").replaceChildren(...drawn);
  if (focused) document.querySelector(`.channel[data-id="${focused}"]`)?.focus();
}

function guildList(guild, choose) {
  const own = state.channels.filter((known) => known.guild === guild.id);
  const categories = own.filter(isCategory);
  const under = (parent) =>
    own.filter((known) => !isCategory(known) && !isThread(known) && known.parent === parent);
  const loose = own.filter(
    (known) =>
      !isCategory(known) && !isThread(known) && !categories.some((category) => category.id === known.parent),
  );
  return [
    loose.length > 0 && list(loose, choose, own),
    ...categories
      .filter((category) => under(category.id).length)
      .flatMap((category) => [heading(category.name), list(under(category.id), choose, own)]),
  ];
}

const heading = (words) => el("h3", { class: "category" }, words);

function list(channels, choose, all = []) {
  return el(
    "ul",
    {},
    channels.map((known) => {
      const threads = all.filter(
        (thread) =>
          isThread(thread) && thread.parent === known.id && (!thread.archived || thread.id === state.current),
      );
      return el(
        "li",
        {},
        entry(known, choose),
        threads.length > 0 &&
          el(
            "ul",
            { class: "threads" },
            threads.map((thread) => el("li", {}, entry(thread, choose))),
          ),
      );
    }),
  );
}

function entry(known, choose) {
  const news = state.unread.get(known.id);
  const pings = news && (news.pings || (isDirect(known) ? news.count : 0));
  const drawing = isDirect(known)
    ? avatar(known.name, { bot: true, size: "tiny" })
    : icon(isThread(known) ? (known.kind === 12 ? "lock" : "thread") : "hash", 18);
  const open = () => {
    drawer(false);
    choose(known.id);
  };
  return el(
    "button",
    {
      type: "button",
      class: `channel ${news ? "unread" : ""}`,
      data: { id: known.id, name: known.name },
      "aria-current": known.id === state.current ? "page" : undefined,
      on: { click: open },
    },
    drawing,
    el("span", { class: "channel-name" }, known.name),
    pings > 0 && badge(pings, "new"),
    news && !pings && el("span", { class: "visually-hidden" }, "unread"),
  );
}

function drawWho(become) {
  const person = me();
  if (!person) return;
  const elsewhere = Object.entries(state.waiting).reduce(
    (sum, [name, count]) => sum + (name === state.who ? 0 : count),
    0,
  );
  const swap = (event) => openCard(event.currentTarget, people(become), { label: "Who am I?", above: true });
  byId("whoami").replaceChildren(
    el(
      "button",
      {
        type: "button",
        class: "who",
        data: { name: person.name },
        "aria-haspopup": "dialog",
        "aria-expanded": "false",
        "aria-label": `You are ${person.display_name}. Change who you are`,
        on: { click: swap },
      },
      avatar(person.display_name),
      el(
        "span",
        { class: "who-words" },
        el("strong", {}, person.display_name),
        el("span", {}, roles(person)),
      ),
      elsewhere > 0 ? badge(elsewhere, "waiting for others") : el("span", { class: "who-change" }, "Switch"),
    ),
  );
}

const badge = (count, words) =>
  el("span", { class: "badge", "aria-label": `${count} ${words}` }, String(count));

const roles = (person) => person.roles.join(", ") || "member";

function people(become) {
  return [
    el("div", { class: "popup-heading" }, "Who am I?"),
    el(
      "div",
      { class: "people", role: "radiogroup", "aria-label": "Who am I?" },
      state.world.people.map((person) =>
        el(
          "button",
          {
            type: "button",
            role: "radio",
            "aria-checked": String(person.name === state.who),
            class: "person",
            data: { name: person.name },
            on: {
              click: () => {
                closePopup();
                become(person.name);
              },
            },
          },
          avatar(person.display_name),
          el(
            "span",
            { class: "who-words" },
            el("strong", {}, person.display_name),
            el("span", {}, `${roles(person)} · ${person.locale}`),
          ),
          person.name !== state.who &&
            state.waiting[person.name] &&
            badge(state.waiting[person.name], "waiting"),
        ),
      ),
    ),
  ];
}
