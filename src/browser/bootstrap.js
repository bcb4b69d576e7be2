// The first code of every worker: waits for the page's compiled module and starts the program on it.
// A classic worker made from a blob, because a module worker cannot start in a sandboxed frame.
addEventListener("message", async ({ data: [source, module] }) => {
  try {
    const { default: init } = await import(source);
    await init({ module_or_path: module });
  } catch (why) {
    postMessage([1, "broke", String(why)]);
  }
}, { once: true });
