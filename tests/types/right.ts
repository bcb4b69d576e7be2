// What is right for a host of <async-playground> to write.
import type { AsyncPlayground, AsyncPlaygroundAttributes } from "../../www/embed/embed";

const element = document.createElement("async-playground");
const same: AsyncPlayground | null = document.querySelector("async-playground");
element.setAttribute("lesson", "user-lookup");
element.addEventListener("apg-runend", (event) => {
  const elapsed: number = event.detail.elapsed_us;
  console.log(event.detail.mode, elapsed, same);
});
document.addEventListener("apg-checkpoint", ({ detail }) => console.log(detail.id, detail.success));
element.addEventListener("click", (event) => event.preventDefault());

export const attributes: AsyncPlaygroundAttributes = {
  lesson: "gil",
  lang: "auto",
  theme: "dark",
  load: "click",
  predict: "",
  "max-height": 600,
};

export async function drive(): Promise<void> {
  await element.setParams("v=1&n=5,9,3");
  await element.subscribe(["console"]);
  await element.run();
  await element.seek(1_000_000);
  console.log(await element.export("svg"), await element.getState());
}
