// What is wrong: where one of these were no error, the compiler would complain of the comment above it.
import type { AsyncPlaygroundAttributes } from "../../www/embed/embed";

const element = document.createElement("async-playground");
// @ts-expect-error: no such format
element.export("pdf");
// @ts-expect-error: a moment is a number
element.seek("soon");
// @ts-expect-error: no such event to subscribe to
element.subscribe(["weather"]);
// @ts-expect-error: no such part of the detail
element.addEventListener("apg-runend", (event) => event.detail.elapsed);
// @ts-expect-error: a lesson is needed
export const none: AsyncPlaygroundAttributes = {};
// @ts-expect-error: no such theme
export const theme: AsyncPlaygroundAttributes = { lesson: "gil", theme: "blue" };
