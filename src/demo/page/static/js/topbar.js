// The top: the clock of the demo, which can be moved forward, and requests to try.

import { post } from "./api.js";
import { byId, el, toast } from "./dom.js";
import { on, state, tell } from "./state.js";
import { clockFace, full, now, setClock } from "./times.js";

/** Draws the bar; `tryOut` says an example. */
export function startTopbar(tryOut) {
  byId("guild-name").textContent = state.world.guilds[0]?.name ?? "Demo";
  byId("examples").replaceChildren(
    ...(state.world.examples.length ? [el("span", { class: "examples-label" }, "Try")] : []),
    ...state.world.examples.map((example) =>
      el(
        "button",
        { type: "button", class: "example", title: example.text, on: { click: () => tryOut(example) } },
        example.label,
      ),
    ),
  );
  for (const step of document.querySelectorAll(".step")) step.addEventListener("click", () => forward(step));
  on("clock who", drawClock);
  setInterval(drawClock, 1000);
  drawClock();
}

function drawClock() {
  const clock = byId("clock");
  const face = clockFace();
  if (clock.textContent !== face) clock.textContent = face;
  clock.dateTime = new Date(now()).toISOString();
  clock.title = `The clock of the demo: ${full(now())}`;
}

async function forward(step) {
  try {
    moveClock((await post("/api/clock", { seconds: Number(step.dataset.seconds) })).now);
  } catch (error) {
    toast(error.message);
  }
}

/** Shows a new time. */
export function moveClock(time) {
  setClock(time);
  tell("clock");
  tell("messages");
}
