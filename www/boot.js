// Starts the app. `data-module` stays in the page: the app's workers import the same module from there.
const { dataset } = document.querySelector("script[data-module]");
const crash = document.getElementById("crash");
const absolute = (path) => new URL(path, document.baseURI).href;

crash.addEventListener("click", (event) => event.target.closest("button") && location.reload());

// What stands on the page can be read before the app is fetched and keeps the thread. Where nothing is
// painted, as in a hidden tab or out of sight, this does not wait for it.
await Promise.race([
  new Promise((painted) => new PerformanceObserver(painted).observe({ type: "paint", buffered: true })),
  new Promise((late) => setTimeout(late, document.hidden ? 0 : 300)),
]);

try {
  const { default: init } = await import(absolute(dataset.module));
  await init({ module_or_path: absolute(dataset.wasm) });
} catch (error) {
  crash.hidden = false;
  throw error;
}
