// The desk reads without this. It adds keys, what comes in while a page is open, and a button that copies.
"use strict";

const root = document.documentElement;
const main = document.getElementById("content");

// Keys: j and k go to the next and the previous finding of a text, or headline of a list.
const stops = () => [...document.querySelectorAll(".text a.n")].concat([...document.querySelectorAll("main [data-stop]")]);
const step = by => {
  const places = stops();
  if (places.length === 0) return;
  const at = places.indexOf(document.activeElement);
  const next = places[at < 0 ? (by > 0 ? 0 : places.length - 1) : (at + by + places.length) % places.length];
  next.focus();
  next.scrollIntoView({ block: "center" });
};
const go = selector => document.querySelector(selector)?.click();
const keys = {
  j: () => step(1),
  k: () => step(-1),
  "/": () => document.querySelector(".search input")?.focus(),
  "?": () => document.getElementById("keys")?.showModal(),
  t: () => go("nav a[data-key='t']"),
  a: () => go("nav a[data-key='a']"),
  o: () => go("nav a[data-key='o']"),
  u: () => go("nav a[data-key='u']"),
  c: () => go("main a[data-key='c']"),
  p: () => print(),
};
if (root.dataset.keys !== "off") {
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog")) return;
    const act = keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
}
document.querySelector("[data-open='keys']")?.addEventListener("click", event => {
  const dialog = document.getElementById("keys");
  if (dialog) {
    event.preventDefault();
    dialog.showModal();
  }
});

// Last minute: what comes in is put on top, unless the reader has stopped it.
const last = document.querySelector(".last[data-after]");
if (last && "EventSource" in window) {
  const rail = last.closest(".rail");
  const state = rail.querySelector(".live");
  const stop = document.createElement("button");
  let source = null, count = 0;
  const line = item => {
    const li = document.createElement("li");
    const time = document.createElement("time");
    time.dateTime = item.at;
    time.textContent = item.clock;
    const link = document.createElement("a");
    link.href = "/articles/" + item.id;
    link.lang = item.language;
    link.textContent = item.headline;
    const facts = document.createElement("span");
    facts.className = "facts";
    for (const word of item.facts) {
      const part = document.createElement("bdi");
      part.textContent = word;
      facts.append(part);
    }
    li.className = "fresh";
    li.append(time, link, facts);
    return li;
  };
  const start = () => {
    source = new EventSource("/live?after=" + last.dataset.after);
    source.addEventListener("article", event => {
      const item = JSON.parse(event.data);
      last.dataset.after = item.number;
      last.prepend(line(item));
      while (last.children.length > 60) last.lastElementChild.remove();
      count++;
      rail.querySelector(".came").hidden = false;
      rail.querySelector(".came a").textContent = item.came.replace("{0}", count);
    });
    stop.textContent = last.dataset.stop;
    state.textContent = last.dataset.live;
  };
  stop.type = "button";
  stop.addEventListener("click", () => {
    if (source) {
      source.close();
      source = null;
      stop.textContent = last.dataset.start;
      state.textContent = "";
    } else start();
  });
  state.after(stop);
  start();
  addEventListener("pagehide", () => source?.close());
}

// Copies the words of a citation.
for (const place of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = place.dataset.copy;
  button.addEventListener("click", async () => {
    const field = place.querySelector("textarea");
    field.select();
    // Without https a browser may have no clipboard to offer: the words are selected then.
    await navigator.clipboard?.writeText(field.value);
    if (navigator.clipboard) button.textContent = place.dataset.copied;
  });
  place.append(button);
}
