// Times as the reader sees them: their zone, their language, and the clock of the demo for "in 3 days".

import { me } from "./state.js";

let ahead = 0;

/** Sets the clock of the demo to an RFC 3339 time; it runs on from there. */
export function setClock(now) {
  ahead = Date.parse(now) - Date.now();
}

/** The time of the demo, in milliseconds. */
export const now = () => Date.now() + ahead;

const locale = () => me()?.locale || undefined;

const format = (at, options) => new Intl.DateTimeFormat(locale(), options).format(at);

const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { day: "2-digit", month: "2-digit", year: "numeric" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};

/** A stamp in one of Discord's styles; `at` in milliseconds. */
export function stamp(at, style = "f") {
  if (style === "R") return relative(at);
  return format(at, STYLES[style] ?? STYLES.f);
}

const UNITS = [
  ["year", 31536e6],
  ["month", 2628e6],
  ["day", 864e5],
  ["hour", 36e5],
  ["minute", 6e4],
  ["second", 1e3],
];

function relative(at) {
  const distance = at - now();
  const [unit, length] = UNITS.find(([, length]) => Math.abs(distance) >= length) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(locale(), { numeric: "auto" }).format(
    Math.round(distance / length),
    unit,
  );
}

const dayOf = (at) => new Date(at).toDateString();

/** Whether two times fall on one day of the reader. */
export const sameDay = (one, other) => dayOf(one) === dayOf(other);

/** The time beside a name: only the hour for today. */
export function beside(at) {
  const time = format(at, { timeStyle: "short" });
  if (sameDay(at, now())) return time;
  return `${format(at, { day: "2-digit", month: "2-digit", year: "numeric" })}, ${time}`;
}

export const hour = (at) => format(at, { timeStyle: "short" });
export const day = (at) => format(at, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
export const full = (at) => stamp(at, "F");

/** The clock in the top bar. */
export const clockFace = () =>
  format(now(), {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
  });
