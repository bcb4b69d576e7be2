//! axe-core, and what it has said of the states of a page.

use std::env;
use std::fs;

use serde_json::{Value, json};

use crate::harness::Page;

/// axe's own rules and those of these standards; some, as on the size of targets, are off without.
const STANDARDS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// The rules whose outcome may be another one in other colours.
const COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

/// Gives every violation as a text, what people should look at, and how many rules have passed.
const JUDGE: &str = "const [type, values, done] = arguments; \
    const at = node => node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' '); \
    const text = rule => [rule.id, ...rule.nodes.map(at)].join('\\n    '); \
    axe.run(document, { runOnly: { type, values } }).then( \
        found => done({ \
            violations: found.violations.map(text), \
            unsure: found.incomplete.map(rule => rule.id), \
            passed: found.passes.length }), \
        error => done({ violations: [String(error)], unsure: [], passed: 0 }))";

/// What axe has said so far.
pub struct Judge<'a> {
    /// What is judged.
    pub page: &'a Page,
    /// Whether each state is judged in dark colours too.
    both: bool,
    axe: String,
    violations: Vec<String>,
    unsure: Vec<String>,
    states: usize,
}

impl<'a> Judge<'a> {
    pub fn new(page: &'a Page) -> Self {
        let path = env::var("AXE").expect("AXE is set; run: cargo xtask test e2e");
        Self {
            page,
            both: false,
            axe: fs::read_to_string(path).expect("axe can be read"),
            violations: Vec::new(),
            unsure: Vec::new(),
            states: 0,
        }
    }

    /// The same, of a page that follows the system's theme, for light and dark: what has nothing to do with
    /// colours is judged once.
    pub fn in_both_themes(page: &'a Page) -> Self {
        Self {
            both: true,
            ..Self::new(page)
        }
    }

    /// Judges what is on the page now.
    pub async fn look(&mut self, state: &str) {
        let passed = self.judge(state, "tag", &STANDARDS).await;
        assert!(passed > 15, "axe has judged {passed} rules");
        if self.both {
            self.page.emulate(true, true).await;
            let state = format!("{state}, dark");
            let passed = self.judge(&state, "rule", &COLOURS).await;
            assert!(passed > 0, "axe has judged {passed} rules of colours");
            self.page.emulate(false, true).await;
        }
        self.states += 1;
    }

    /// Runs these rules; how many have passed.
    async fn judge(&mut self, state: &str, kind: &str, rules: &[&str]) -> u64 {
        // The driver's scripts are not the page's: its policy does not reach them.
        if self.page.js("return typeof axe").await != json!("object") {
            let axe = format!("{}; window.axe = axe", self.axe);
            self.page.js(&axe).await;
        }
        let arguments = vec![json!(kind), json!(rules)];
        let found = self.page.js_async(JUDGE, arguments).await;
        let texts = |name: &str| -> Vec<String> {
            let list = found[name].as_array().into_iter().flatten();
            list.filter_map(Value::as_str).map(str::to_owned).collect()
        };
        for violation in texts("violations") {
            self.violations.push(format!("{state}: {violation}"));
        }
        for rule in texts("unsure") {
            if !self.unsure.contains(&rule) {
                self.unsure.push(rule);
            }
        }
        found["passed"].as_u64().unwrap_or_default()
    }

    pub fn verdict(self, what: &str) {
        println!(
            "axe, {what}: {} violations in {} states; left to people: {}",
            self.violations.len(),
            self.states,
            if self.unsure.is_empty() {
                "nothing".to_owned()
            } else {
                self.unsure.join(", ")
            }
        );
        assert!(
            self.violations.is_empty(),
            "axe finds violations:\n{}",
            self.violations.join("\n")
        );
    }
}
