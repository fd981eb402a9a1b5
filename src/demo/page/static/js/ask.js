// Asks the bot for something and shows that it failed, or the form that it opened.

import { post } from "./api.js";
import { toast } from "./dom.js";
import { openForm } from "./form.js";
import { state, tell } from "./state.js";
import { now } from "./times.js";

/**
 * Asks; true if the bot answered. What fails is told under `message`, or as a line of the channel
 * when there is no message that it belongs to.
 */
export async function ask(path, body, { message } = {}) {
  if (message) state.failures.delete(message);
  let answered;
  try {
    answered = await post(path, body);
  } catch (error) {
    toast(error.message);
    return false;
  }
  if (answered.answer === "modal") openForm(answered, message);
  if (answered.answer !== "failed") {
    tell("messages");
    return true;
  }
  if (message && state.messages.some((known) => known.id === message))
    state.failures.set(message, "This interaction failed");
  else state.notices.push({ channel: state.current, at: now(), text: "The application did not respond" });
  tell("messages");
  return false;
}
