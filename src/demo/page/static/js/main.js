// Starts the page, opens channels, follows what changes.

import { get, listen, post } from "./api.js";
import { reread } from "./actions.js";
import { focusComposer, startComposer } from "./composer.js";
import { byId, toast } from "./dom.js";
import { startMessages } from "./messages.js";
import { closePopup } from "./popup.js";
import { drawer, startSidebar } from "./sidebar.js";
import { account, channel, isCategory, isDirect, me, on, state, tell } from "./state.js";
import { setClock } from "./times.js";
import { moveClock, startTopbar } from "./topbar.js";

/** How long "is typing" stays, in milliseconds. */
const TYPING = 10_000;

let stream = null;
let typingTimer;

async function start() {
  state.world = await get("/api/world");
  state.connected = state.world.connected;
  setClock(state.world.now);
  const known = (name) => state.world.people.some((person) => person.name === name);
  const wanted = new URLSearchParams(location.hash.slice(1));
  startSidebar(choose, become);
  startTopbar(tryOut);
  startMessages();
  startComposer();
  on("channels who", drawHead);
  on("link", drawLink);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-channel]");
    if (link) choose(link.dataset.channel);
  });
  addEventListener("become", (event) => become(event.detail));
  addEventListener("keydown", (event) => event.key === "Escape" && drawer(false));
  const who = known(wanted.get("as")) ? wanted.get("as") : state.world.people[0]?.name;
  if (!who) throw new Error("Nobody lives in this demo.");
  await become(who, wanted.get("channel"));
}

/** Changes the person before the screen; stays in the channel if they see it too. */
async function become(name, place = channel()?.name) {
  closePopup();
  state.who = name;
  state.unread.clear();
  state.replyTo = null;
  state.editing = "";
  await readChannels();
  const keeps =
    state.channels.find((known) => known.name === place && !isDirect(known) && !isCategory(known)) ??
    state.channels.find((known) => isDirect(known) && place === known.name);
  const first =
    state.channels.find((known) => !isCategory(known) && known.may_write) ??
    state.channels.find((known) => !isCategory(known));
  await choose((keeps ?? first)?.id ?? "");
  tell("who");
  follow();
  readWaiting().catch(() => {});
}

async function readChannels() {
  const asked = state.who;
  const channels = await get("/api/channels");
  if (asked !== state.who) return;
  state.channels = channels;
  tell("channels");
}

/** Opens a channel. */
async function choose(id) {
  if (state.current !== id) {
    state.replyTo = null;
    state.editing = "";
    closePopup();
  }
  state.current = id;
  state.unread.delete(id);
  await readChannel();
  focusComposer();
  const open = channel();
  if (open) history.replaceState(null, "", `#${new URLSearchParams({ as: state.who, channel: open.name })}`);
}

async function readChannel() {
  const asked = `${state.who}/${state.current}`;
  if (!state.current) return;
  try {
    const [messages, commands] = await Promise.all([
      get(`/api/channels/${state.current}/messages`),
      get(`/api/channels/${state.current}/commands`),
    ]);
    if (asked !== `${state.who}/${state.current}`) return;
    state.messages = messages;
    state.commands = commands;
  } catch (error) {
    toast(error.message);
  }
  tell("channels");
  tell("messages");
}

/** Says an example as its person in its channel. */
async function tryOut(example) {
  try {
    if (state.who !== example.person) await become(example.person, example.channel);
    const place = state.channels.find(
      (known) => known.name === example.channel.replace(/^#/, "") && !isCategory(known),
    );
    if (!place) throw new Error(`There is no channel ${example.channel}.`);
    await choose(place.id);
    await post("/api/say", { channel: place.id, text: example.text });
  } catch (error) {
    toast(error.message);
  }
}

function drawHead() {
  const open = channel();
  byId("channel-name").textContent = open ? `${isDirect(open) ? "@" : "#"} ${open.name}` : "";
  byId("channel-topic").textContent = open?.topic ?? "";
  document.title = open ? `${isDirect(open) ? "@" : "#"}${open.name} · ${me()?.display_name}` : "Demo";
}

/** Follows what changes for the person; whatever was missed is read when the stream opens. */
function follow() {
  stream?.close();
  const own = listen();
  stream = own;
  const refresh = () =>
    Promise.all([readWorld(), readChannel(), readWaiting()]).catch((error) => toast(error.message));
  own.addEventListener("open", () => {
    document.body.classList.add("live");
    drawLink();
    refresh();
  });
  own.addEventListener("error", () => {
    document.body.classList.remove("live");
    drawLink();
  });
  own.addEventListener("refresh", refresh);
  own.addEventListener("clock", (event) => moveClock(event.data));
  own.addEventListener("change", (event) => own === stream && changed(JSON.parse(event.data)));
}

const CHANGES = {
  message_posted: (change) =>
    change.channel === state.current ? readMessage(change.message) : countNews(change),
  message_edited: (change) => readMessage(change.message),
  message_deleted: (change) => drop(change.message),
  reaction_added: (change) => readMessage(change.message),
  reaction_removed: (change) => readMessage(change.message),
  reactions_cleared: (change) => readMessage(change.message),
  pins_changed: () => readChannel(),
  channel_created: () => readChannels(),
  channel_changed: () => readChannels(),
  channel_deleted: () => readChannels(),
  thread_joined: () => readChannels(),
  thread_left: () => readChannels(),
  member_changed: () => readWorld(),
  commands_changed: () => readChannel(),
  bot_connection: (change) => {
    state.connected = change.connected;
    tell("link");
  },
  typing: showTyping,
};

function changed(change) {
  if (change.event === "message_posted" || change.event === "message_edited") readWaiting().catch(() => {});
  if (change.event.startsWith("message_") && !channel(change.channel)) {
    // A message in a place that is not in the list yet: a new thread, or the first words in private.
    readChannels().then(() => CHANGES[change.event]?.(change));
    return;
  }
  const elsewhere =
    change.channel &&
    change.channel !== state.current &&
    /^(message_(edited|deleted)|reaction|pins)/.test(change.event);
  if (!elsewhere) CHANGES[change.event]?.(change);
}

async function readWorld() {
  const { people, guilds, roles, bot, now, connected } = await get("/api/world");
  Object.assign(state.world, { people, guilds, roles, bot });
  state.connected = connected;
  setClock(now);
  tell("who");
  tell("link");
  await readChannels();
}

/** Counts what waits for the others, so that one knows whom to be next. */
async function readWaiting() {
  state.waiting = await get("/api/waiting");
  tell("unread");
}

function drawLink() {
  const live = document.body.classList.contains("live");
  const words = live
    ? state.connected
      ? ""
      : `${state.world.bot.name} is offline`
    : "The demo does not answer. Trying again…";
  if (byId("link-state").textContent !== words) byId("link-state").textContent = words;
}

async function readMessage(id) {
  const asked = `${state.who}/${state.current}`;
  const fresh = await reread(id).catch(() => null);
  if (!fresh || asked !== `${state.who}/${state.current}` || fresh.channel !== state.current) return;
  const at = state.messages.findIndex((known) => known.id === id);
  if (at >= 0) {
    state.messages[at] = fresh;
  } else {
    state.messages.push(fresh);
    // Ids grow in length with time, so that the longer one is the later one.
    state.messages.sort((one, other) => one.id.length - other.id.length || (one.id < other.id ? -1 : 1));
  }
  if (fresh.author.bot) byId("typing").textContent = "";
  tell("messages");
}

async function countNews(change) {
  const own = await reread(change.message).catch(() => null);
  if (!own || own.author.id === me()?.id) return;
  const news = state.unread.get(change.channel) ?? { count: 0, pings: 0 };
  state.unread.set(change.channel, { count: news.count + 1, pings: news.pings + Number(own.pings_me) });
  tell("unread");
}

function drop(id) {
  state.messages = state.messages.filter((known) => known.id !== id);
  state.failures.delete(id);
  tell("messages");
}

function showTyping(change) {
  if (change.channel !== state.current || change.user === me()?.id) return;
  byId("typing").textContent = `${account(change.user).name} is typing…`;
  clearTimeout(typingTimer);
  typingTimer = setTimeout(() => {
    byId("typing").textContent = "";
  }, TYPING);
}

start().catch((error) => toast(error.message));
