// Starts the app. `data-module` stays in the page: the app's workers import the same module from there.
const { dataset } = document.querySelector("script[data-module]");
const crash = document.getElementById("crash");
const absolute = (path) => new URL(path, document.baseURI).href;

crash.addEventListener("click", (event) => event.target.closest("button") && location.reload());

try {
  const { default: init } = await import(absolute(dataset.module));
  await init({ module_or_path: absolute(dataset.wasm) });
} catch (error) {
  crash.hidden = false;
  throw error;
}
