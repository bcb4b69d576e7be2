//! The table of allowed imports, as in the design.

/// What the files of a module may name. The standard library is always allowed.
pub struct Rule {
    /// The module, or a single file of one: the longest that fits counts.
    scope: &'static str,
    /// Modules of ours, or single items of one. Its own module is always allowed.
    modules: &'static [&'static str],
    /// Crates of others.
    pub crates: &'static [&'static str],
}

const ALL: &[&str] = &[
    "model", "text", "lessons", "link", "exec", "run", "python", "derive", "code", "embed", "ui",
    "browser", "app",
];

const BROWSER: &[&str] = &[
    "web_sys",
    "js_sys",
    "gloo_timers",
    "wasm_bindgen",
    "wasm_bindgen_futures",
];

const fn rule(
    scope: &'static str,
    modules: &'static [&'static str],
    crates: &'static [&'static str],
) -> Rule {
    Rule {
        scope,
        modules,
        crates,
    }
}

const RULES: &[Rule] = &[
    rule("model", &[], &[]),
    rule("text", &[], &[]),
    rule("lessons", &["model", "text"], &[]),
    rule("link", &["model"], &[]),
    // Of the model only the time.
    rule("exec", &["model::Micros"], &[]),
    rule("run", &["model", "exec"], &[]),
    rule("python", &["model"], &[]),
    rule("derive", &["model"], &[]),
    rule("code", &["model", "python", "derive"], &[]),
    rule("embed", &["model", "text", "link"], &[]),
    rule(
        "ui",
        &[
            "model",
            "lessons",
            "derive",
            "code",
            "text",
            "embed::snippet",
        ],
        &["yew"],
    ),
    // Files are written by the button that saves one, and their errors worded.
    rule(
        "ui::files",
        &[
            "model",
            "lessons",
            "derive",
            "code",
            "text",
            "embed::snippet",
            "link",
        ],
        &["yew"],
    ),
    rule("browser", &["model", "exec", "run", "link"], BROWSER),
    // The views say what they need of the browser, and these files provide it.
    rule(
        "browser::brush",
        &["ui::Picture", "ui::Shape", "ui::Style"],
        BROWSER,
    ),
    rule("browser::lettering", &["ui::Picture"], BROWSER),
    rule(
        "browser::canvas",
        &["ui::Gesture", "ui::Painting", "ui::Picture"],
        BROWSER,
    ),
    rule(
        "browser::gestures",
        &["ui::Gesture", "ui::Picture", "ui::Point"],
        BROWSER,
    ),
    rule(
        "browser::channel",
        &["model", "link", "embed::is_connect", "embed::ready"],
        BROWSER,
    ),
    rule("browser::save", &["ui::Colors"], BROWSER),
    rule("browser::follow", &["ui::Following", "ui::Scroll"], BROWSER),
    rule("app", ALL, &[]),
    rule("app::address_bar", ALL, &["yew"]),
    rule("app::host_page", ALL, &["yew"]),
    rule("app::root", ALL, &["yew"]),
    rule("app::session", ALL, &["yew"]),
    rule("app::settled", ALL, &["yew"]),
    rule("main", &[], &["async_playground", "talc"]),
    rule("lib", &[], &[]),
];

impl Rule {
    /// Whether a path from the root of the crate is allowed.
    pub fn allows_module(&self, path: &[String]) -> bool {
        let covers = |allowed: &&str| {
            let mut path = path.iter();
            allowed
                .split("::")
                .all(|segment| path.next().is_some_and(|next| next == segment))
        };
        self.modules.iter().any(covers)
    }
}

/// The rule of a module, where the table has one. The two roots are `main` and `lib`.
pub fn rule_of(module: &[String]) -> Option<&'static Rule> {
    let covers = |rule: &&Rule| {
        let scope = rule.scope.split("::");
        let depth = scope.clone().count();
        module.len() >= depth && scope.zip(module).all(|(segment, module)| segment == module)
    };
    let covering = RULES.iter().filter(covers);
    covering.max_by_key(|rule| rule.scope.split("::").count())
}

/// The crates that the manifest depends on, and the library itself, as they are written in code.
pub fn crates_of_the_manifest(manifest: &str) -> Vec<String> {
    let mut crates = vec!["async_playground".to_owned()];
    let mut in_dependencies = false;
    for line in manifest.lines() {
        let line = line.trim();
        if let Some(header) = line.strip_prefix('[') {
            let header = header.trim_end_matches(']');
            in_dependencies = header.ends_with("dependencies");
            if let Some((_, name)) = header.split_once("dependencies.") {
                crates.push(name.replace('-', "_"));
            }
        } else if let Some((name, _)) = line.split_once(['=', '.']).filter(|_| in_dependencies) {
            crates.push(name.trim().replace('-', "_"));
        }
    }
    crates.sort();
    crates.dedup();
    crates
}
