//! Rules that every file keeps: a first sentence, a size, and words that may not stand in code.

use crate::support::files;
use proc_macro2::{TokenStream, TokenTree};
use std::fs;
use std::path::{Path, PathBuf};

/// The most lines of one file.
const LINES: usize = 400;

/// What is forbidden in code, and in which folders.
struct Ban {
    folders: &'static [&'static str],
    is: fn(&[TokenTree]) -> bool,
    name: &'static str,
}

const BANS: [Ban; 5] = [
    Ban {
        folders: &["src"],
        is: |tokens| is_call(tokens, &["forget"]),
        name: "forget: what is forgotten is never cleaned up",
    },
    Ban {
        folders: &["src/browser", "src/app"],
        is: |tokens| is_call(tokens, &["unwrap", "expect"]),
        name: "unwrap or expect on what a browser or a reader can make fail",
    },
    Ban {
        folders: &["src", "xtask/src", "tests"],
        is: |tokens| is_macro(tokens, &["todo", "unimplemented", "dbg"]),
        name: "a macro of unfinished work",
    },
    Ban {
        folders: &["src/model", "src/exec", "src/run", "src/derive"],
        is: |tokens| is_float(tokens),
        name: "a float where time is whole microseconds",
    },
    Ban {
        folders: &["src"],
        is: |tokens| is_macro(tokens, &["include"]) || is_path_attribute(tokens),
        name: "a file from elsewhere: the table of imports would not see it",
    },
];

fn is_punct(token: Option<&TokenTree>, chars: &[char]) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if chars.contains(&punct.as_char()))
}

fn is_word(token: Option<&TokenTree>, words: &[&str]) -> bool {
    matches!(token, Some(TokenTree::Ident(ident)) if words.iter().any(|word| ident == word))
}

/// `.word` or `::word`: a call of it, or the function itself. `#[expect]` is neither.
fn is_call(tokens: &[TokenTree], words: &[&str]) -> bool {
    is_punct(tokens.first(), &['.', ':']) && is_word(tokens.get(1), words)
}

fn is_macro(tokens: &[TokenTree], words: &[&str]) -> bool {
    is_word(tokens.first(), words) && is_punct(tokens.get(1), &['!'])
}

fn is_float(tokens: &[TokenTree]) -> bool {
    let suffixed = matches!(tokens.first(), Some(TokenTree::Literal(literal))
    if ["f32", "f64"].iter().any(|suffix| {
        let text = literal.to_string();
        text.ends_with(suffix) && text.starts_with(|char: char| char.is_ascii_digit())
            && !text.starts_with("0x")
    }));
    suffixed || is_word(tokens.first(), &["f32", "f64"])
}

fn is_path_attribute(tokens: &[TokenTree]) -> bool {
    let [hash, TokenTree::Group(group), ..] = tokens else {
        return false;
    };
    let first = group.stream().into_iter().next();
    is_punct(Some(hash), &['#']) && is_word(first.as_ref(), &["path"])
}

/// The lines on which something forbidden stands.
fn banned(source: &str, is: fn(&[TokenTree]) -> bool) -> Vec<usize> {
    fn walk(tokens: TokenStream, is: fn(&[TokenTree]) -> bool, found: &mut Vec<usize>) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        for at in 0..tokens.len() {
            if is(&tokens[at..]) {
                found.push(tokens[at].span().start().line);
            }
            if let TokenTree::Group(group) = &tokens[at] {
                walk(group.stream(), is, found);
            }
        }
    }
    let tokens = source.parse().expect("a file of Rust");
    let mut found = Vec::new();
    walk(tokens, is, &mut found);
    found
}

fn shown(path: &Path) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = path.strip_prefix(root).unwrap_or(path);
    path.display().to_string()
}

fn ours() -> Vec<PathBuf> {
    let folders = ["src", "tests", "xtask", "www"];
    folders
        .iter()
        .flat_map(|folder| files(folder, &["rs", "css", "js"]))
        .collect()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Whether a file starts by saying what it is.
fn says_what_it_is(ending: &str, source: &str) -> bool {
    let first = source.lines().next().unwrap_or_default();
    let said = match ending {
        "rs" => first.strip_prefix("//!"),
        "css" => first.strip_prefix("/*"),
        _ => first
            .strip_prefix("//")
            .or_else(|| first.strip_prefix("/*")),
    };
    said.is_some_and(|said| said.contains(char::is_alphabetic))
}

#[test]
fn every_file_starts_by_saying_what_it_is() {
    let silent = ours().into_iter().filter(|path| {
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        !says_what_it_is(&ending, &read(path))
    });
    assert_eq!(silent.map(|path| shown(&path)).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn no_file_is_long() {
    let long = ours()
        .into_iter()
        .filter(|path| read(path).lines().count() > LINES);
    assert_eq!(long.map(|path| shown(&path)).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn nothing_forbidden_stands_in_code() {
    let mut found = Vec::new();
    for ban in &BANS {
        for path in ban.folders.iter().flat_map(|folder| files(folder, &["rs"])) {
            for line in banned(&read(&path), ban.is) {
                found.push(format!("{}:{line}: {}", shown(&path), ban.name));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn each_ban_sees_what_it_forbids() {
    let cases: [(&[&str], &[&str]); 5] = [
        (
            &[
                "fn f() { closure.forget(); }",
                "fn f() { std::mem::forget(x) }",
            ],
            &[
                "fn forget() {}",
                "fn f() { forgets.remember() }",
                "// .forget()\n",
            ],
        ),
        (
            &[
                "fn f() { x.unwrap(); }",
                "m! { y.expect(\"z\") }",
                "fn f() { x.map(Option::unwrap) }",
            ],
            &[
                "fn f() { x.unwrap_or(1) }",
                "#[expect(dead_code)] fn f() {}",
            ],
        ),
        (
            &[
                "fn f() { todo!() }",
                "fn f() { g(dbg!(x)) }",
                "fn f() { unimplemented!() }",
            ],
            &["fn todo() {}", "const S: &str = \"todo!()\";"],
        ),
        (
            &[
                "fn f(x: f64) {}",
                "fn f() { x as f64 }",
                "const X: u8 = 1f64 as u8;",
            ],
            &[
                "const X: u64 = 0x1f64;",
                "// f64\n",
                "const S: &str = \"f64\";",
            ],
        ),
        (
            &["include!(\"x.rs\");", "#[path = \"x.rs\"] mod x;"],
            &[
                "const S: &str = include_str!(\"x\");",
                "#[derive(Debug)] struct Path;",
            ],
        ),
    ];
    for (ban, (forbidden, allowed)) in BANS.iter().zip(cases) {
        for source in forbidden {
            assert_eq!(banned(source, ban.is), [1], "{}: {source}", ban.name);
        }
        for source in allowed {
            assert_eq!(banned(source, ban.is), [0; 0], "{}: {source}", ban.name);
        }
    }
}

#[test]
fn a_first_sentence_is_known_when_it_is_there() {
    for (ending, source) in [
        ("rs", "//! It.\n"),
        ("css", "/* It. */"),
        ("js", "// It."),
        ("js", "/* It"),
    ] {
        assert!(says_what_it_is(ending, source));
    }
    for (ending, source) in [
        ("rs", ""),
        ("rs", "// It."),
        ("rs", "//!"),
        ("css", "a {}"),
        ("js", "\n// It."),
    ] {
        assert!(!says_what_it_is(ending, source));
    }
}
