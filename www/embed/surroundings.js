// What an element takes from the page around it: theme and language.

/** What stands around a node, out of shadows too. */
export const around = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;

/** Red, green and blue of 255, and how opaque of 1. */
const channels = (colour) => {
  if (colour.startsWith("rgb")) return colour.match(/[\d.]+/g).map(Number);
  // Any other space is left to the browser.
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext("2d");
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
};

/** Whether a colour is a dark one; nothing where more is seen of what is behind it. */
const isDark = (colour) => {
  const [red, green, blue, alpha = 1] = channels(colour);
  return alpha > 0.5 ? red * 0.3 + green * 0.59 + blue * 0.11 < 128 : undefined;
};

/** The page's theme: its background behind the element or, where nobody has set one, its text. */
export const themeAt = (element) => {
  for (let node = element; node; node = around(node)) {
    const dark = isDark(getComputedStyle(node).backgroundColor);
    if (dark !== undefined) return dark ? "dark" : "light";
  }
  return isDark(getComputedStyle(element).color) === false ? "dark" : "light";
};

/** The language of a tag, if the lessons speak it. */
export const spoken = (tag) => /^(ko|en)\b/i.exec(tag ?? "")?.[1].toLowerCase();

/** The page's language around the element, else the reader's. */
export const langAt = (element) => {
  let node = around(element);
  while (node && !node.getAttribute("lang")) node = around(node);
  const readers = () => navigator.languages.map(spoken).find(Boolean);
  return spoken(node?.getAttribute("lang")) ?? readers() ?? "en";
};

/** Has `changed` called, once a frame, whenever either may have changed; gives the observer to add nodes to. */
export const watch = (changed) => {
  let due = 0;
  const soon = () => {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(changed);
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", soon);
  // Stylesheets that come late.
  addEventListener("load", soon);
  // Colours that fade into others are read once they have.
  addEventListener("transitionend", ({ propertyName }) => {
    if (propertyName.includes("color")) soon();
  });
  return new MutationObserver(soon);
};
