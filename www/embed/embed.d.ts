// Types of <async-playground>, for TypeScript. docs/embedding.md says what everything means.

/** What the frame can do; `apg-ready` tells it, and `capabilities` asks for it. */
export type Capabilities = Record<string, unknown>;

/** Attributes, as they stand in HTML. */
export interface AsyncPlaygroundAttributes {
  /** The lesson, by the name that it has in addresses, such as `user-lookup`. */
  lesson: string;
  /** What is changed of it: the part of a link after its `#`, such as `v=1&n=5,7,3`. */
  params?: string;
  /** `auto`, which is the page's language around the element, else the reader's. */
  lang?: "ko" | "en" | "auto" | (string & {});
  /** `auto`, which follows the page's background. */
  theme?: "auto" | "light" | "dark";
  view?: "all" | "timeline" | "console" | "params";
  mode?: "edit" | "read";
  /** Controls and parts that are not shown, with commas between. */
  hide?: string;
  /** Controls that cannot be changed, with commas between. */
  lock?: string;
  /** The reader predicts first. */
  predict?: "" | "0" | "1" | boolean;
  /** Opens paused at this moment, in milliseconds. */
  at?: string | number;
  /** When it is loaded: near what is seen, which is usual; when it is clicked; at once. */
  load?: "visible" | "click" | "eager";
  /** Whether it runs by itself once it is seen; usually never. */
  run?: "never" | "visible";
  /** Pixels before the lesson has said how high it is. */
  height?: string | number;
  /** The most pixels that it may take; what is more is scrolled. */
  "max-height"?: string | number;
  /** Where the lessons are. Needed only where `embed.js` was not loaded from there. */
  base?: string;
}

/** A refusal by the frame. */
export interface AsyncPlaygroundError extends Error {
  code?: string;
}

export interface RunStart {
  runId: number;
  modes: string[];
}

export interface TaskEvent {
  runId: number;
  mode: string;
  job: number;
  phase: string;
  /** Microseconds since the start. */
  t_us: number;
}

export interface ConsoleLine {
  runId: number;
  mode: string;
  seq: number;
  /** Microseconds since the start. */
  t_us: number;
  text: string;
}

export interface RunEnd {
  runId: number;
  mode: string;
  reason: string;
  /** Microseconds. */
  elapsed_us: number;
  /** Microseconds. */
  predicted_us: number | null;
  order: unknown;
}

/** Something that the reader has answered or done, as xAPI tells it, without saying who. */
export interface Checkpoint {
  id: string;
  success: boolean;
  score: unknown;
  statement: unknown;
}

/** What each event has in its `detail`. All of them bubble. */
export interface AsyncPlaygroundEvents {
  "apg-ready": Capabilities;
  "apg-resize": { height: number };
  "apg-statechange": { link: string };
  "apg-runstart": RunStart;
  "apg-task": TaskEvent;
  "apg-console": ConsoleLine;
  "apg-runend": RunEnd;
  "apg-checkpoint": Checkpoint;
  "apg-error": { code: string; message: string };
}

export class AsyncPlayground extends HTMLElement {
  run(): Promise<unknown>;
  stop(): Promise<unknown>;
  reset(): Promise<unknown>;
  setParams(params: string): Promise<unknown>;
  setTheme(theme: "light" | "dark"): Promise<unknown>;
  setLang(lang: "ko" | "en"): Promise<unknown>;
  /** Shows a moment, in microseconds, paused. */
  seek(t_us: number): Promise<unknown>;
  getState(): Promise<unknown>;
  capabilities(): Promise<Capabilities>;
  export(format: "svg" | "png" | "trace" | "json" | "link" | "python"): Promise<unknown>;
  /** Has `apg-task` or `apg-console` come as well. */
  subscribe(events: ("task" | "console")[]): Promise<unknown>;

  addEventListener<K extends keyof AsyncPlaygroundEvents>(
    type: K,
    listener: (this: AsyncPlayground, event: CustomEvent<AsyncPlaygroundEvents[K]>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof AsyncPlaygroundEvents>(
    type: K,
    listener: (this: AsyncPlayground, event: CustomEvent<AsyncPlaygroundEvents[K]>) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

type Events = { [K in keyof AsyncPlaygroundEvents]: CustomEvent<AsyncPlaygroundEvents[K]> };

declare global {
  interface HTMLElementTagNameMap {
    "async-playground": AsyncPlayground;
  }
  // They bubble as far as the document.
  interface DocumentEventMap extends Events {}
  interface HTMLElementEventMap extends Events {}
}
