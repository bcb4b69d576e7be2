// Starts the app. `data-module` stays in the page: the app's workers import the same module from there.
const script = document.querySelector("script[data-module]");
const { dataset } = script;
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
  loadLate(await init({ module_or_path: absolute(dataset.wasm) }));
} catch (error) {
  crash.hidden = false;
  throw error;
}

// What the first screen does without is a module of its own, which puts its functions into the table of the
// first one. The app hears of it, and that it could not be had: then it is asked for again after a while.
// A build for developing is in one piece.
async function loadLate(first) {
  while (dataset.late) {
    try {
      const response = await fetch(absolute(dataset.late));
      if (!response.ok) throw new Error(response.statusText);
      await WebAssembly.instantiate(await response.arrayBuffer(), { a: first });
      delete dataset.late;
    } catch (error) {
      console.warn(error);
    }
    script.dispatchEvent(new Event("late"));
    if (dataset.late) await new Promise((again) => setTimeout(again, 2000));
  }
}
