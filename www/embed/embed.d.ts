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
  theme?: Theme;
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

/** What is wrong: in `apg-error`, and in the error with which a method fails. */
export interface Problem {
  /** For programs, such as `invalid`. */
  code: string;
  /** For who writes the page. */
  message: string;
  field?: string;
  found?: string;
  allowed?: string;
}

/** A run has begun. */
export interface RunStart {
  runId: number;
  modes: string[];
  /** Whether nothing is run and the prediction stands for it. */
  instant: boolean;
}

/** Something that a job has done. Times are microseconds since the start of the run. */
export interface TaskItem {
  mode: string;
  job: number;
  name: string;
  phase: string;
  t_us: number;
}

/** A line that was printed. */
export interface ConsoleItem {
  mode: string;
  /** Its place among the events of its mode. */
  seq: number;
  t_us: number;
  text: string;
}

/** What has come since the last one: at most ten a second. */
export interface Batch<Item> {
  runId: number;
  items: Item[];
  /** How many more there were than a batch may tell. */
  leftOut: number;
}

/** A mode of a run is over. */
export interface RunEnd {
  runId: number;
  mode: string;
  reason: "finished" | "stopped" | "failed" | "abandoned";
  /** Microseconds. */
  elapsed_us: number;
  /** Microseconds; nothing where that cannot be said. */
  predicted_us: number | null;
  /** The jobs that came to their end, in that order. */
  order: { job: number; name: string }[];
  /** How many modes of this run are still to end. */
  left: number;
}

/** What a reader predicted has come to this. */
export interface Checkpoint {
  /** The same for the same question, such as `user-lookup/gather/seconds`. */
  id: string;
  success: boolean;
  /** From 0 to 1. */
  score: number;
  /** As xAPI tells it, without saying who. */
  statement: Record<string, unknown>;
}

/** What each event has in its `detail`. All of them bubble. */
export interface AsyncPlaygroundEvents {
  "apg-ready": Capabilities;
  "apg-resize": { height: number };
  "apg-statechange": { link: string; params: string };
  "apg-runstart": RunStart;
  "apg-task": Batch<TaskItem>;
  "apg-console": Batch<ConsoleItem>;
  "apg-runend": RunEnd;
  "apg-checkpoint": Checkpoint;
  "apg-error": Problem;
}

/** What a link's text came to. */
export interface Opened {
  /** The address of the full page with what is shown. */
  link: string;
  /** The part of it after the `#`. */
  params: string;
  /** The pieces that could not be taken. */
  dropped: { key: string; problem: string; found?: string }[];
}

/** How a lesson stands. */
export interface State extends Opened {
  lesson: string;
  lang: "ko" | "en";
  theme: Theme;
  view: "all" | "timeline" | "console" | "params";
  mode: "edit" | "read";
  predict: boolean;
  running: boolean;
  runId: number | null;
  /** The moment that is shown, in microseconds; nothing where all is. */
  t_us: number | null;
  modes: { mode: string; status: string; elapsed_us: number | null }[];
}

/** What is written. */
export type Format = "svg" | "png" | "trace" | "json" | "link" | "python";

/** A file. */
export interface Exported {
  format: Format;
  name: string;
  mime: string;
  /** Its text; of a PNG, a `data:` address. */
  data: string;
}

export type Theme = "auto" | "light" | "dark";

/** Methods that ask the lesson. One that is not loaded yet is loaded first. */
export class AsyncPlayground extends HTMLElement {
  run(): Promise<{ runId: number }>;
  stop(): Promise<{ runId: number | null }>;
  reset(): Promise<Opened>;
  setParams(params: string): Promise<Opened>;
  setTheme(theme: Theme): Promise<{ theme: Theme }>;
  setLang(lang: "ko" | "en"): Promise<{ lang: "ko" | "en" }>;
  /** Shows a moment, in microseconds, paused; `null` shows all of the run. */
  seek(t_us: number | null): Promise<{ t_us: number | null }>;
  getState(): Promise<State>;
  capabilities(): Promise<Capabilities>;
  /** `mode` is for what is about one: a Python program. */
  export(format: Format, more?: { mode?: string }): Promise<Exported>;
  /** Has `apg-task` or `apg-console` come as well. */
  subscribe(events: ("task" | "console")[]): Promise<{ events: string[] }>;

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
