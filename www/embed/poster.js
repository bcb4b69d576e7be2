// What is seen before a lesson is loaded: its name and, where the reader is asked, a button.

const WORDS = {
  ko: ["실습 열기", "누르기 전에는 아무것도 내려받지 않습니다"],
  en: ["Open the playground", "Nothing is downloaded before you press this"],
};

/** An element that the host's styles can name. */
export const part = (tag, name) => {
  const element = document.createElement(tag);
  element.className = element.part = name;
  return element;
};

/** The poster. With `open`, all of it is a button that calls it. */
export const poster = (open) => {
  const card = part(open ? "button" : "div", "poster");
  card.append(part("span", "bars"), part("span", "title"));
  if (open) {
    card.type = "button";
    card.onclick = open;
    card.append(part("span", "open"), part("span", "hint"));
  }
  return card;
};

/** Puts into it what depends on the page. */
export const write = (card, title, { lang, theme }) => {
  card.lang = lang;
  card.classList.toggle("dark", theme === "dark");
  const [, name, ...words] = card.children;
  name.textContent = title;
  words.forEach((word, at) => (word.textContent = WORDS[lang][at]));
};

/** The styles of poster and frame. A sheet made here is no inline style, which a host may forbid. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host { display: block; width: 100%; min-width: 0 }
:host([hidden]) { display: none }
iframe { display: block; width: 100%; border: 0; color-scheme: normal }
.poster {
  --paper: #fff; --ink: #16191d; --soft: #4d5460; --rule: #d3d0c8; --accent: #1f5eff;
  --a: #0072b2; --b: #d55e00; --c: #008f68;
  box-sizing: border-box; display: flex; flex-direction: column; align-items: center;
  justify-content: center; gap: 12px; width: 100%; margin: 0; padding: 24px 16px;
  border: 1px solid var(--rule); border-radius: 10px; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif; text-align: center; word-break: keep-all;
  overflow-wrap: anywhere;
}
.dark {
  --paper: #161a20; --ink: #eceef1; --soft: #a9b1bc; --rule: #38414c; --accent: #7aa2ff;
  --a: #56b4e9; --b: #f0904a; --c: #3fcf9f;
}
button { cursor: pointer }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px }
.bars {
  width: min(220px, 70%); height: 42px;
  background: linear-gradient(var(--a) 0 0) 0 0, linear-gradient(var(--b) 0 0) 50% 50%,
    linear-gradient(var(--c) 0 0) 100% 100%;
  background-size: 34% 10px; background-repeat: no-repeat;
}
.title, .open { font-weight: 650 }
.open { padding: 7px 18px; border-radius: 7px; background: var(--accent); color: var(--paper) }
.hint { color: var(--soft); font-size: 13px }`);
