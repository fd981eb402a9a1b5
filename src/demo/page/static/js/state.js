// What the page knows, in one place, and who wants to hear when it changed.

export const state = {
  /** People, guilds, roles, bot, examples: read once. */
  world: { people: [], guilds: [], roles: [], bot: { id: "", name: "" }, examples: [] },
  /** The name of the person before the screen. */
  who: "",
  channels: [],
  /** The id of the open channel. */
  current: "",
  /** The messages of the open channel, the oldest first. */
  messages: [],
  /** The commands usable in the open channel. */
  commands: [],
  /** Channel id -> { count, pings } of what came in elsewhere. */
  unread: new Map(),
  /** Name of a person -> how many private messages wait for them. */
  waiting: {},
  /** Whether the bot has a connection. */
  connected: true,
  /** Message id -> the red line under it. */
  failures: new Map(),
  /** Lines of the page's own in a channel: { channel, at, text }. */
  notices: [],
  /** The message that the composer answers. */
  replyTo: null,
  /** The id of the message that is being edited in place. */
  editing: "",
};

const listeners = new Map();

/** Calls `listener` whenever one of `topics` was told; at most once per frame. */
export function on(topics, listener) {
  let waiting = false;
  const once = () => {
    if (waiting) return;
    waiting = true;
    queueMicrotask(() => {
      waiting = false;
      listener();
    });
  };
  for (const topic of topics.split(" ")) listeners.set(topic, [...(listeners.get(topic) ?? []), once]);
}

/** Tells that something changed: `channels`, `messages`, `unread`, `who`, `clock`, `reply`, `link`. */
export function tell(topic) {
  for (const listener of listeners.get(topic) ?? []) listener();
}

export const me = () => state.world.people.find((person) => person.name === state.who);
export const channel = (id = state.current) => state.channels.find((known) => known.id === id);
export const isThread = (known) => known.kind === 11 || known.kind === 12;
export const isDirect = (known) => known.kind === 1;
export const isCategory = (known) => known.kind === 4;

/** The name that is read for an account, and whether it is the bot. */
export function account(id) {
  if (id === state.world.bot.id) return { id, name: state.world.bot.name, bot: true };
  const person = state.world.people.find((known) => known.id === id);
  return person ? { id, name: person.display_name, bot: false } : { id, name: "unknown user", bot: false };
}

/** The colour of a person's highest coloured role, if there is one. */
export function colorOf(id) {
  const person = state.world.people.find((known) => known.id === id);
  const colored = state.world.roles.filter((role) => role.color && person?.roles.includes(role.name));
  return colored.length ? css(colored.at(-1).color) : "";
}

/** 0xRRGGBB as CSS writes it. */
export const css = (color) => `#${color.toString(16).padStart(6, "0")}`;
