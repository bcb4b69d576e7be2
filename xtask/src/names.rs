//! The names by which wasm and JavaScript call each other: `wasm-opt` shortens them in the wasm and
//! prints what it did; from that, esbuild does the same in the JavaScript.

use std::collections::BTreeMap;

use crate::failure::{Doing, Result};

/// The short name of each long one. In the JavaScript all of them are names of properties.
#[derive(Debug, PartialEq, Eq)]
pub struct Names {
    short: BTreeMap<String, String>,
    exported: Vec<String>,
}

impl Names {
    /// From what `wasm-opt --minify-imports-and-exports-and-modules` prints.
    pub fn read(printed: &str) -> Result<Self> {
        let lists: BTreeMap<String, Vec<Vec<String>>> =
            serde_json::from_str(printed).doing("read what wasm-opt has renamed")?;
        let mut short = BTreeMap::new();
        let mut exported = Vec::new();
        let mut module: Option<&String> = None;
        for entry in lists.values().flatten() {
            match entry.as_slice() {
                [from, long, name] if *module.get_or_insert(from) == from => {
                    short.insert(long.clone(), name.clone());
                }
                [long, name] => {
                    short.insert(long.clone(), name.clone());
                    exported.push(long.clone());
                }
                other => return Err(format!("wasm-opt has renamed {other:?}: that is new").into()),
            }
        }
        // The one module that wasm-opt leaves has this name; it does not print it.
        short.extend(module.map(|module| (module.clone(), "a".to_owned())));
        Ok(Self { short, exported })
    }

    /// Fails where an exported name is also the name of something else: esbuild goes by names alone.
    pub fn can_be_put(&self, javascript: &str) -> Result {
        for name in &self.exported {
            for (at, found) in javascript.match_indices(&format!(".{name}")) {
                let follows = javascript[at + found.len()..].chars().next();
                let is_longer = follows.is_some_and(|c| c.is_alphanumeric() || "_$".contains(c));
                if !is_longer && !javascript[..at].ends_with("wasm") {
                    return Err(format!(
                        "the wasm exports `{name}`, and its JavaScript also uses a property of that \
                         name, which would be renamed too; read that one with js_sys::Reflect"
                    )
                    .into());
                }
            }
        }
        Ok(())
    }

    /// What a name has become; one that was not given another is as it was.
    pub fn short(&self, long: &str) -> String {
        self.short.get(long).map_or(long, String::as_str).to_owned()
    }

    /// A regular expression for the long names.
    pub fn pattern(&self) -> String {
        let escaped = self.short.keys().map(|name| name.replace('.', "\\."));
        format!("^({})$", escaped.collect::<Vec<_>>().join("|"))
    }

    /// What esbuild reads as the names it is to give.
    pub fn cache(&self) -> String {
        serde_json::json!(self.short).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = r#"{
      "imports": [["./app_bg.js", "__wbg_log_1f", "a"], ["./app_bg.js", "__wbg_now_2e", "b"]],
      "exports": [["memory", "c"], ["__wbindgen_start", "d"]]
    }"#;

    #[test]
    fn every_long_name_has_a_short_one() {
        let names = Names::read(PRINTED).expect("it is what wasm-opt prints");
        assert_eq!(
            names.cache(),
            r#"{"./app_bg.js":"a","__wbg_log_1f":"a","__wbg_now_2e":"b","__wbindgen_start":"d","memory":"c"}"#
        );
        assert_eq!(
            names.pattern(),
            r"^(\./app_bg\.js|__wbg_log_1f|__wbg_now_2e|__wbindgen_start|memory)$"
        );
    }

    #[test]
    fn a_second_module_is_refused() {
        let two = PRINTED.replacen("./app_bg.js", "./other.js", 1);
        Names::read(&two).expect_err("the two would become one");
    }

    #[test]
    fn a_name_of_something_else_is_refused() {
        let names = Names::read(PRINTED).expect("it is what wasm-opt prints");
        let fine = "wasm.memory.buffer; performance.memoryInfo";
        names.can_be_put(fine).expect("all is the wasm's own");
        names
            .can_be_put("performance.memory")
            .expect_err("that is the browser's");
    }
}
