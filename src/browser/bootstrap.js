// The first code of every worker: waits for the page's compiled module and starts the program on it.
// A classic worker made from a blob, because a module worker cannot start in a sandboxed frame.
addEventListener("message", async ({ data: [source, module, alive] }) => {
  try {
    // Held for as long as this worker lives: the page learns of its end by it, however it comes.
    await new Promise((go) => {
      if (!navigator.locks) return go();
      navigator.locks.request(alive, () => new Promise(() => go())).catch(go);
    });
    const { default: init } = await import(source);
    await init({ module_or_path: module });
  } catch (why) {
    postMessage([2, "broke", String(why)]);
  }
}, { once: true });
