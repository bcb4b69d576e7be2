// The channel to a frame: requests with their answers, and events. docs/protocol.md has the messages.

/** Each request, and the name of what it takes. */
export const REQUESTS = {
  run: "",
  stop: "",
  reset: "",
  getState: "",
  capabilities: "",
  setParams: "params",
  setTheme: "theme",
  setLang: "lang",
  seek: "t_us",
  export: "format",
  subscribe: "events",
};

export class Channel {
  #port;
  #serial = 0;
  /** Requests without an answer, by id: message, and how its promise is settled. */
  #open = new Map();
  /** What the host has subscribed to: a frame that takes the place of another is asked for it too. */
  #subscribed;
  #adopted;
  #event;

  /** `adopted` is called when a frame answers for the first time, with whether another one did before. */
  constructor(adopted, event) {
    this.#adopted = adopted;
    this.#event = event;
  }

  get isOpen() {
    return Boolean(this.#port);
  }

  /**
   * Gives a port to a frame that says it is ready. `present` tells whether that frame is still there.
   * A frame keeps the first port that it is given, and may have said so twice before it got one; one
   * that was loaded anew takes the next. So whichever port is answered on is the channel.
   */
  offer(source, origin, present) {
    const { port1, port2 } = new MessageChannel();
    const hello = ++this.#serial;
    port1.onmessage = ({ data }) => {
      if (!present() || !data || typeof data !== "object") return;
      if (port1 !== this.#port) this.#adopt(port1);
      if (data.id === hello && data.ok) this.#event("ready", data.result);
      else this.#heard(data);
    };
    source.postMessage({ apg: 1, type: "connect" }, origin === "null" ? "*" : origin, [port2]);
    port1.postMessage({ id: hello, type: "capabilities" });
  }

  #adopt(port) {
    const again = this.isOpen;
    // What was asked of the frame before is not answered any more.
    if (again) this.end();
    this.#port = port;
    const waiting = [...this.#open.values()].map(({ message }) => message);
    waiting.forEach((message) => port.postMessage(message));
    const renewed = waiting.some(({ type }) => type === "subscribe");
    // A refusal would be the second one; the host has heard of the first.
    if (this.#subscribed && !renewed) this.request("subscribe", this.#subscribed).catch(() => {});
    this.#adopted(again);
  }

  #heard({ apg, type, ...detail }) {
    const { id, ok, result, error } = detail;
    // An event may have an `id` of its own, but never an `ok`.
    if (ok === undefined) {
      if (typeof type === "string" && /^[a-z]+$/.test(type)) this.#event(type, detail);
      return;
    }
    const request = this.#open.get(id);
    this.#open.delete(id);
    if (ok) request?.resolve(result);
    else request?.reject(Object.assign(Error(error?.message), error));
  }

  /** Asks the frame, at once or as soon as there is one. `more` are fields besides the usual one. */
  request(type, value, more) {
    return new Promise((resolve, reject) => {
      const message = { ...more, id: ++this.#serial, type };
      if (REQUESTS[type]) message[REQUESTS[type]] = value;
      if (type === "subscribe") this.#subscribed = value;
      this.#port?.postMessage(message);
      this.#open.set(message.id, { message, resolve, reject });
    });
  }

  /** Ends it; what was asked and not answered fails. */
  end(error = new DOMException("the playground is no longer there", "AbortError")) {
    this.#port?.close();
    this.#port = undefined;
    for (const { reject } of this.#open.values()) reject(error);
    this.#open.clear();
  }
}
