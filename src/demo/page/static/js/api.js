// Talks to the server of the page, always as the person before the screen.

import { state } from "./state.js";

async function read(response) {
  if (response.status === 204) return null;
  const text = await response.text();
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    body = { error: text };
  }
  if (!response.ok) throw new Error(sentence(body.error ?? `The demo answered ${response.status}.`));
  return body;
}

function sentence(text) {
  const upper = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(upper) ? upper : `${upper}.`;
}

async function send(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Error("The demo does not answer. Is it still running?");
  }
  return read(response);
}

/** Reads what the person sees. */
export const get = (path) => send(`${path}?as=${encodeURIComponent(state.who)}`);

/** Does something as the person. */
export const post = (path, body = {}) =>
  send(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ as: state.who, ...body }),
  });

/** Hands over a file; the ticket stands for it in what is sent next. */
export async function attach(file) {
  const path = `/api/files?name=${encodeURIComponent(file.name)}`;
  const { ticket } = await send(path, { method: "POST", body: file });
  return ticket;
}

/** Listens for what changes; the caller closes the stream. */
export const listen = () => new EventSource(`/api/events?as=${encodeURIComponent(state.who)}`);
