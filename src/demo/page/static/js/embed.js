// Cards and files under a message.

import { el, icon } from "./dom.js";
import { markdown } from "./markdown.js";
import { css } from "./state.js";
import { beside } from "./times.js";

/** A card: colour, headline, body, fields side by side, picture, footer. */
export function embed(card) {
  const made = el(
    "article",
    { class: "embed" },
    card.author && el("div", { class: "embed-author" }, card.author.name),
    card.title &&
      el(
        "div",
        { class: "embed-title" },
        card.url
          ? el("a", { href: card.url, target: "_blank", rel: "noopener noreferrer" }, markdown(card.title))
          : markdown(card.title),
      ),
    card.description && el("div", { class: "embed-description" }, markdown(card.description)),
    card.fields.length > 0 && el("div", { class: "embed-fields" }, columns(card.fields)),
    card.image?.url && el("img", { class: "embed-image", src: card.image.url, alt: "", loading: "lazy" }),
    card.thumbnail?.url &&
      el("img", { class: "embed-thumbnail", src: card.thumbnail.url, alt: "", loading: "lazy" }),
    (card.footer || card.timestamp) &&
      el(
        "div",
        { class: "embed-footer" },
        [card.footer?.text, card.timestamp && beside(Date.parse(card.timestamp))].filter(Boolean).join(" • "),
      ),
  );
  if (card.color) made.style.setProperty("--edge", css(card.color));
  if (card.thumbnail?.url) made.classList.add("has-thumbnail");
  return made;
}

/** Fields, up to three beside each other; one that is not inline has a line of its own. */
function columns(fields) {
  const made = [];
  for (let at = 0; at < fields.length; at += 1) {
    let together = 1;
    if (fields[at].inline) while (together < 3 && fields[at + together]?.inline) together += 1;
    for (const field of fields.slice(at, at + together)) {
      const box = el(
        "div",
        { class: "embed-field" },
        el("div", { class: "embed-field-name" }, markdown(field.name)),
        el("div", { class: "embed-field-value" }, markdown(field.value)),
      );
      box.style.gridColumn = `span ${12 / together}`;
      made.push(box);
    }
    at += together - 1;
  }
  return made;
}

/** A file: pictures are shown, everything else can be fetched. */
export function file(own) {
  const size =
    own.size < 1024
      ? `${own.size} B`
      : own.size < 1048576
        ? `${(own.size / 1024).toFixed(1)} KB`
        : `${(own.size / 1048576).toFixed(1)} MB`;
  if (own.content_type.startsWith("image/")) {
    return el(
      "a",
      { class: "picture", href: own.url, target: "_blank", rel: "noopener noreferrer" },
      el("img", { src: own.url, alt: own.description ?? own.filename, loading: "lazy" }),
    );
  }
  return el(
    "div",
    { class: "file" },
    icon("file", 28),
    el(
      "div",
      {},
      el(
        "a",
        { href: own.url, target: "_blank", rel: "noopener noreferrer", title: own.description },
        own.filename,
      ),
      el("div", { class: "file-size" }, size),
    ),
  );
}
