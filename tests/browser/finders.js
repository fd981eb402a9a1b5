const visible = (one) =>
  one && one.getClientRects().length > 0 && getComputedStyle(one).visibility !== "hidden";
const words = (one) => one.innerText.replace(/\s+/g, " ").trim();
const all = (selector) => [...document.querySelectorAll(selector)].filter(visible);
const bySelector = (selector) => all(selector)[0];
const byWords = (selector, wanted) =>
  all(selector)
    .filter((one) => [words(one), one.getAttribute("aria-label"), one.dataset.label].includes(wanted))
    .at(-1);
const byLabel = (selector, wanted) =>
  all(selector)
    .filter((one) => one.getAttribute("aria-label") === wanted || words(one) === wanted)
    .at(-1);
const byFieldLabel = (wanted) =>
  all("dialog label").find((one) => words(one).replace(/ \*$/, "") === wanted)?.control;
const messageSaying = (wanted) =>
  all(".message")
    .filter((one) => one.querySelector(".message-body").innerText.includes(wanted))
    .at(-1);
const shown = () =>
  ["#scroll", "#typing", "#entry", ".popup", "dialog[open]", "#toasts", "#link-state"]
    .map((selector) => document.querySelector(selector)?.innerText ?? "")
    .join("\n");
const middle = (one) => {
  const box = one.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
};
const reachable = (one) => {
  if (!visible(one)) return false;
  const before = String(middle(one));
  one.scrollIntoView({ block: "nearest" });
  const at = middle(one);
  const top = document.elementFromPoint(...at);
  return before === String(at) && top && (one.contains(top) || top.contains(one));
};
// Watches the next press: one that lands elsewhere, because the page moved under the mouse, does nothing.
const aim = (one) => {
  window.unaim?.();
  window.aimed = "waits";
  const watch = new AbortController();
  window.unaim = () => watch.abort();
  const on = (kind, run, capture) =>
    window.addEventListener(kind, run, { capture, signal: watch.signal });
  const look = (event) => {
    const hit = event.composedPath().includes(one);
    if (!hit) {
      window.aimed = "missed";
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    return hit;
  };
  on("pointerdown", look, true);
  on("mousedown", look, true);
  on("click", (event) => look(event) && (window.aimed = "hit"), true);
  // What acts on the press itself may be gone before the release: no click follows.
  on("pointerdown", (event) => event.defaultPrevented && (window.aimed = "hit"), false);
  return middle(one);
};
const until = (condition, most) =>
  new Promise((done) => {
    const end = performance.now() + most;
    const look = () => {
      let holds = false;
      try {
        holds = Boolean(condition());
      } catch {
        holds = false;
      }
      if (holds || performance.now() > end) done(holds);
      else setTimeout(look, 15);
    };
    look();
  });
