// From the attributes of an element to the address of its frame.

/** What stands in the address by the name of the attribute. */
export const SETTINGS = ["view", "mode", "hide", "lock", "predict", "at", "run"];

/** What an attribute without a value says, such as `predict`, and what frameworks write for it. */
const SWITCH = { "": "1", true: "1", false: "0" };

// The folder that this file lies in. A module is no `currentScript`, but every script stands in the
// stack; a file of another name is somebody's bundle, and says nothing about where the lessons are.
const trace = document.currentScript?.src || Error().stack || "";
const HERE = /\w+:\/\/[^\s()]*\/(?=embed\.js)/.exec(trace)?.[0];

/** The address of the lesson with these settings; none where there can be no such address. */
export const address = (element, { params, theme, lang }) => {
  const lesson = element.getAttribute("lesson") ?? "";
  if (!/^[\w-]+$/.test(lesson)) return;
  try {
    const base = new URL(element.getAttribute("base") || HERE, document.baseURI);
    if (!/^https?:$/.test(base.protocol)) return;
    const url = new URL(`embed/${lang}/${lesson}/`, base);
    // The frame listens to nobody but us.
    const own = { theme, origin: self.origin };
    for (const name of SETTINGS) {
      const value = element.getAttribute(name);
      if (value !== null) own[name] = SWITCH[value] ?? value;
    }
    const given = params.replace(/^[#?]/, "").split("&");
    // The language is the path's.
    const kept = given.filter((pair) => pair && !(pair.split("=")[0] in { lang, ...own }));
    const added = Object.entries(own).map(
      ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`,
    );
    url.hash = [...kept, ...added].join("&");
    return url;
  } catch {
    // No address can be made of the base.
  }
};
