// <async-playground>: a lesson of Async Playground in anybody's page, as docs/embedding.md describes it.
// `cargo xtask build` makes one file of this folder, `embed.js`, which is a classic script and a module alike.
import { AsyncPlayground } from "./element.js";

const TAG = "async-playground";
// Of two copies on a page the first one stays.
if (!customElements.get(TAG)) customElements.define(TAG, AsyncPlayground);
