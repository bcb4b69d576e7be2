// The theme that was chosen last, before the first paint. Storage throws in sandboxed frames.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}
