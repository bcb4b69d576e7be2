// The element: when its frame is there, and what it is told.

import { SETTINGS, address } from "./address.js";
import { Channel, REQUESTS } from "./channel.js";
import { Height } from "./height.js";
import { part, poster, sheet, write } from "./poster.js";
import { around, langAt, spoken, themeAt, watch } from "./surroundings.js";

/** What a frame is told when it changes, and by which request. */
const LIVE = { params: "setParams", theme: "setTheme", lang: "setLang" };
/** What changes without the frame. */
const OUTER = ["title", "height", "max-height"];
/** Milliseconds after which a frame that has loaded and not spoken is given up on. */
const PATIENCE = 15000;
/** How far from what is seen a lesson is loaded. */
const NEAR = "300px";

/** The elements that are in the document. */
const present = new Set();

export class AsyncPlayground extends HTMLElement {
  static observedAttributes = [...Object.keys(LIVE), ...SETTINGS, ...OUTER, "lesson", "base", "load"];

  #root = this.attachShadow({ mode: "open" });
  #poster;
  #frame;
  #origin;
  /** Whether the reader or a method has asked for the lesson. */
  #wanted = false;
  /** The attributes that have changed, until that is looked at. */
  #changed = new Set();
  /** What the frame's address says of `LIVE`, and what the frame was told since. */
  #given;
  #told;
  #timer;
  #height;
  #channel = new Channel(
    (again) => this.#answered(again),
    (type, detail) => {
      if (type === "resize") this.#resize(detail.height);
      this.#emit(type, detail);
    },
  );

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    present.add(this);
    for (let node = around(this); node; node = around(node)) {
      changes.observe(node, { attributes: true });
    }
    changes.observe(this, { childList: true, subtree: true, characterData: true });
    this.#start(this.#wanted);
  }

  /** Called instead of the others where a page moves the element and its frame as they are. */
  connectedMoveCallback() {
    this.#refresh();
  }

  disconnectedCallback() {
    present.delete(this);
    if (!present.size) changes.disconnect();
    this.#end();
  }

  attributeChangedCallback(name, before, now) {
    // Before it is connected, there is nothing to change.
    if (before === now || !present.has(this)) return;
    // Attributes that change together are one change.
    if (!this.#changed.size) queueMicrotask(() => this.#follow());
    this.#changed.add(name);
  }

  #follow() {
    const names = [...this.#changed];
    this.#changed.clear();
    if (!present.has(this)) return;
    const outer = (name) => OUTER.includes(name) || (name === "load" && this.#frame);
    if (names.every((name) => name in LIVE || outer(name))) {
      this.#resize();
      this.#refresh();
    } else {
      const loaded = Boolean(this.#frame);
      this.#end();
      this.#start(loaded);
    }
  }

  /** Shows the lesson, or what stands for it until it is wanted. */
  #start(now) {
    this.#height = new Height();
    const load = this.getAttribute("load");
    if (now || load === "eager" || !this.#address()) return this.#load();
    if (load !== "click") near.observe(this);
    const asks = () => {
      this.#want();
      // The button had the focus, and is gone.
      this.#frame?.focus();
    };
    this.#poster = poster(load === "click" && asks);
    this.#root.replaceChildren(this.#poster);
    this.#resize();
    this.#refresh();
  }

  #want() {
    this.#wanted = true;
    if (present.has(this)) this.#load();
  }

  #load() {
    if (this.#frame) return;
    near.unobserve(this);
    const url = this.#address();
    if (!url) {
      const what = "async-playground: no address can be made of lesson and base";
      console.warn(what);
      this.#channel.end(Error(what));
      return this.#showLink();
    }
    const frame = part("iframe", "frame");
    frame.allow = "clipboard-write; fullscreen";
    frame.loading = "eager";
    frame.referrerPolicy = "strict-origin";
    frame.src = url;
    frame.onload = () => {
      clearTimeout(this.#timer);
      if (!this.#channel.isOpen) this.#timer = setTimeout(() => this.#unanswered(), PATIENCE);
    };
    this.#origin = url.origin;
    this.#given = this.#told = this.#live();
    this.#frame = frame;
    this.#poster = undefined;
    this.#height = new Height();
    this.#resize();
    this.#refresh();
    this.#root.replaceChildren(frame);
  }

  #end() {
    near.unobserve(this);
    clearTimeout(this.#timer);
    this.#root.replaceChildren();
    this.#poster = this.#frame = undefined;
    this.#channel.end();
  }

  /** What the author has put between the tags: a link to the lesson. */
  #showLink() {
    if (!this.#poster && !this.#root.querySelector("slot")) {
      this.#root.append(document.createElement("slot"));
    }
  }

  #unanswered() {
    this.#showLink();
    this.#emit("error", { code: "unreachable", message: `${this.#origin} does not answer` });
  }

  #answered(again) {
    clearTimeout(this.#timer);
    this.#root.querySelector("slot")?.remove();
    if (again) this.#told = this.#given;
    this.#refresh();
  }

  #live() {
    const theme = this.getAttribute("theme");
    return {
      params: this.getAttribute("params") ?? "",
      theme: theme === "light" || theme === "dark" ? theme : themeAt(this),
      lang: spoken(this.getAttribute("lang")) ?? langAt(this),
    };
  }

  #address() {
    return address(this, this.#live());
  }

  /** Has everything follow the attributes and the page. */
  #refresh() {
    const live = this.#live();
    const title = this.title || this.textContent.replace(/\s+/g, " ").trim() || "Async Playground";
    if (this.#poster) write(this.#poster, title, live);
    if (!this.#frame) return;
    this.#frame.title = title;
    if (!this.#channel.isOpen) return;
    const told = this.#told;
    this.#told = live;
    for (const name in LIVE) {
      // What is wrong with it is told by the frame, in an event.
      if (live[name] !== told[name]) this.#channel.request(LIVE[name], live[name]).catch(() => {});
    }
  }

  #resize(asked) {
    const height = this.#height.next(asked, {
      given: this.getAttribute("height"),
      most: this.getAttribute("max-height"),
      width: this.clientWidth,
    });
    if (!height) return;
    if (this.#poster) this.#poster.style.minHeight = `${height}px`;
    if (this.#frame) this.#frame.style.height = `${height}px`;
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(`apg-${type}`, { bubbles: true, composed: true, detail }));
  }

  #ready(source, origin) {
    const frame = this.#frame;
    // Inside a sandbox, a frame has no origin either.
    const expected = origin === this.#origin || (origin === "null" && self.origin === "null");
    if (source === frame?.contentWindow && expected) {
      this.#channel.offer(source, origin, () => frame === this.#frame);
    }
  }

  static {
    for (const type in REQUESTS) {
      Object.defineProperty(this.prototype, type, {
        configurable: true,
        get() {
          return (value, more) => {
            const answer = this.#channel.request(type, value, more);
            this.#want();
            return answer;
          };
        },
        // Frameworks may set a property for an attribute, and `run` is both.
        set(value) {
          this.setAttribute(type, value);
        },
      });
    }
    addEventListener("message", ({ data, source, origin }) => {
      if (data?.apg !== 1 || data.type !== "ready" || !source) return;
      present.forEach((element) => element.#ready(source, origin));
    });
    this.refresh = () => present.forEach((element) => element.#refresh());
    this.seen = (entries) => {
      entries.forEach(({ isIntersecting, target }) => isIntersecting && target.#load());
    };
  }
}

const changes = watch(AsyncPlayground.refresh);
const near = new IntersectionObserver(AsyncPlayground.seen, { rootMargin: NEAR });
