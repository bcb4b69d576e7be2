// The theme, before the first paint: the one that was chosen last; of an embed, the one that its address
// asks for. Storage throws in sandboxed frames.
try {
  const { baseURI } = document;
  const { href, search, hash } = location;
  const asked = href.startsWith(`${baseURI}embed/`) && `${search}&${hash}`.matchAll(/[?&#]theme=(\w+)/g);
  const theme = asked ? [...asked].pop()?.[1] : localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}
