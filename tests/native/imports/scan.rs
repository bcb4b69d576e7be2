//! Finds in a source every path that leaves its module: in `use`, in expressions, in macros.
//!
//! It reads tokens and not text, so comments and strings are never mistaken for code, and what
//! stands inside a macro call is seen as well.

use proc_macro2::{Delimiter, Ident, LexError, TokenStream, TokenTree};
use std::fmt;

/// A path to something outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference {
    /// To something of this crate, counted from its root.
    Inside {
        /// Where.
        line: usize,
        /// Without `crate`; empty for the root itself.
        path: Vec<String>,
    },
    /// To another crate.
    External {
        /// Where.
        line: usize,
        /// Which.
        name: String,
    },
}

impl fmt::Display for Reference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Inside { line, path } if path.is_empty() => {
                write!(out, "{line}: the crate's root")
            }
            Self::Inside { line, path } => write!(out, "{line}: crate::{}", path.join("::")),
            Self::External { line, name } => write!(out, "{line}: the crate {name}"),
        }
    }
}

/// The module of a file: `src/model/edit.rs` is `model::edit`. The two roots are `main` and `lib`.
pub fn module_path(path: &str) -> Vec<String> {
    let path = path.strip_prefix("src/").unwrap_or(path);
    let path = path.strip_suffix(".rs").unwrap_or(path);
    let path = path.strip_suffix("/mod").unwrap_or(path);
    path.split('/').map(str::to_owned).collect()
}

/// Every path in `source`, a file of the module `here`, that starts at `crate`, `self`, `super` or
/// one of the crates `externals`.
pub fn references(
    here: &[String],
    source: &str,
    externals: &[String],
) -> Result<Vec<Reference>, LexError> {
    let tokens: TokenStream = source.parse()?;
    let mut scan = Scan {
        externals,
        found: Vec::new(),
    };
    scan.walk(tokens, here);
    Ok(scan.found)
}

struct Scan<'a> {
    externals: &'a [String],
    found: Vec<Reference>,
}

impl Scan<'_> {
    fn walk(&mut self, tokens: TokenStream, here: &[String]) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        let mut rest = tokens.as_slice();
        while let Some((token, after)) = rest.split_first() {
            rest = match token {
                TokenTree::Ident(word) if word == "use" && !is_punct(after.first(), '<') => {
                    let end = after.iter().position(|token| is_punct(Some(token), ';'));
                    let (tree, after) = after.split_at(end.unwrap_or(after.len()));
                    self.use_tree(tree, &[], here);
                    after
                }
                TokenTree::Ident(word) if word == "extern" => self.extern_crate(after, here),
                TokenTree::Ident(word) if word == "mod" => self.inline_module(after, here),
                TokenTree::Ident(word) if self.starts_a_path(word) && is_path_sep(after) => {
                    let mut path = vec![word.clone()];
                    let mut after = after;
                    while let [_, _, TokenTree::Ident(next), tail @ ..] = after
                        && is_path_sep(after)
                    {
                        path.push(next.clone());
                        after = tail;
                    }
                    self.resolve(&path, here);
                    after
                }
                TokenTree::Group(group) => {
                    self.walk(group.stream(), here);
                    after
                }
                _ => after,
            };
        }
    }

    fn extern_crate<'t>(&mut self, after: &'t [TokenTree], here: &[String]) -> &'t [TokenTree] {
        match after {
            [TokenTree::Ident(word), TokenTree::Ident(name), tail @ ..] if word == "crate" => {
                self.resolve(std::slice::from_ref(name), here);
                tail
            }
            _ => after,
        }
    }

    fn inline_module<'t>(&mut self, after: &'t [TokenTree], here: &[String]) -> &'t [TokenTree] {
        match after {
            [TokenTree::Ident(name), TokenTree::Group(body), tail @ ..] => {
                let mut inner = here.to_vec();
                inner.push(name.to_string());
                self.walk(body.stream(), &inner);
                tail
            }
            _ => after,
        }
    }

    /// One tree of a `use`, below the segments `above`.
    fn use_tree(&mut self, tree: &[TokenTree], above: &[Ident], here: &[String]) {
        let mut path = above.to_vec();
        for (at, token) in tree.iter().enumerate() {
            match token {
                // What follows is only another name.
                TokenTree::Ident(word) if word == "as" => break,
                TokenTree::Ident(word) => path.push(word.clone()),
                TokenTree::Punct(star) if star.as_char() == '*' => {
                    path.push(Ident::new("any", star.span()));
                }
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    let inner: Vec<_> = group.stream().into_iter().collect();
                    for branch in inner.split(|token| is_punct(Some(token), ',')) {
                        // An empty branch follows the last comma.
                        if !branch.is_empty() {
                            self.use_tree(branch, &path, here);
                        }
                    }
                    debug_assert_eq!(at + 1, tree.len(), "braces end a tree");
                    return;
                }
                _ => {}
            }
        }
        if path.first().is_some_and(|first| self.starts_a_path(first)) {
            self.resolve(&path, here);
        }
    }

    fn starts_a_path(&self, word: &Ident) -> bool {
        word == "crate" || word == "self" || word == "super" || self.is_external(word)
    }

    fn is_external(&self, word: &Ident) -> bool {
        self.externals.iter().any(|name| word == name)
    }

    /// Notes where a path leads, seen from `here`.
    fn resolve(&mut self, path: &[Ident], here: &[String]) {
        let Some(first) = path.first() else { return };
        let line = first.span().start().line;
        if self.is_external(first) {
            let name = first.to_string();
            self.found.push(Reference::External { line, name });
            return;
        }
        let mut to = here.to_vec();
        for segment in path {
            match segment.to_string().as_str() {
                "crate" => to.clear(),
                // Above the root there is nothing: it stays empty, which no rule allows.
                "super" => drop(to.pop()),
                "self" => {}
                other => to.push(other.to_owned()),
            }
        }
        self.found.push(Reference::Inside { line, path: to });
    }
}

fn is_punct(token: Option<&TokenTree>, char: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == char)
}

fn is_path_sep(tokens: &[TokenTree]) -> bool {
    is_punct(tokens.first(), ':') && is_punct(tokens.get(1), ':')
}
