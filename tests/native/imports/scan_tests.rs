//! The checker fails when it must: forbidden imports in every form, and allowed ones beside them.

use super::complaints;
use super::rules::crates_of_the_manifest;

fn externals() -> Vec<String> {
    [
        "yew",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "serde",
        "async_playground",
    ]
    .map(str::to_owned)
    .to_vec()
}

fn count(path: &str, source: &str) -> usize {
    complaints(path, source, &externals()).len()
}

#[track_caller]
fn assert_forbidden(path: &str, source: &str) {
    assert_eq!(count(path, source), 1, "{path}: {source}");
}

#[track_caller]
fn assert_allowed(path: &str, source: &str) {
    let complaints = complaints(path, source, &externals());
    assert!(complaints.is_empty(), "{source}: {complaints:?}");
}

#[test]
fn a_plain_use_is_seen() {
    assert_forbidden("src/model/job.rs", "use crate::derive::Row;");
    assert_forbidden("src/derive/axis.rs", "pub use crate::ui::Picture;");
    assert_forbidden("src/text/mod.rs", "use crate::model as nouns;");
    assert_forbidden("src/run/host.rs", "fn f() { use crate::derive::*; }");
    assert_allowed("src/derive/axis.rs", "use crate::model::Micros;");
    assert_allowed("src/run/host.rs", "use crate::{exec::Lane, model::JobId};");
}

#[test]
fn a_path_in_an_expression_a_type_or_a_macro_is_seen() {
    assert_forbidden("src/model/job.rs", "fn f() -> u8 { crate::derive::f() }");
    assert_forbidden("src/model/job.rs", "struct S(Vec<crate::derive::Row>);");
    assert_forbidden(
        "src/model/job.rs",
        "fn f() { print!(\"{}\", crate::derive::X) }",
    );
    assert_forbidden(
        "src/model/job.rs",
        "macro_rules! m { () => { $crate::ui::f() } }",
    );
    assert_forbidden(
        "src/ui/page.rs",
        "fn f() { html! { <crate::browser::Thing /> } }",
    );
    assert_forbidden(
        "src/model/job.rs",
        "impl<T> From<T> for S where T: crate::run::Host {}",
    );
    assert_allowed(
        "src/ui/page.rs",
        "fn f() { html! { <crate::ui::Thing /> } }",
    );
}

#[test]
fn nested_groups_are_seen_one_by_one() {
    let source = "use crate::{model::{Job, Lines}, ui::{self, Page}, text as words, run::*};";
    assert_eq!(count("src/lessons/mod.rs", source), 3);
    assert_forbidden("src/lessons/mod.rs", "use {crate::{run}, std::fmt};");
    let source = "use {crate::{model::Job,},};";
    assert_allowed("src/lessons/mod.rs", source);
}

#[test]
fn super_is_followed_to_where_it_leads() {
    assert_allowed("src/model/edit.rs", "use super::{Job, scenario::limits};");
    assert_forbidden("src/model/edit.rs", "use super::super::derive::Row;");
    assert_forbidden("src/model/mod.rs", "use super::derive::Row;");
    assert_forbidden("src/model/edit.rs", "fn f() { super::super::ui::f() }");
    assert_forbidden("src/model/edit.rs", "use self::super::super::ui::f;");
    assert_forbidden(
        "src/ui/timeline/row.rs",
        "use super::super::super::browser::f;",
    );
    assert_allowed("src/ui/timeline/row.rs", "use super::super::Page;");
    assert_allowed("src/derive/axis.rs", "use super::super::model::Micros;");
    // Inside an inline module one more step stays inside.
    assert_allowed(
        "src/model/scenario.rs",
        "mod limits { use super::super::Job; }",
    );
    assert_forbidden(
        "src/model/scenario.rs",
        "mod limits { use super::super::super::ui; }",
    );
    assert_forbidden(
        "src/model/mod.rs",
        "mod limits { fn f() { super::super::ui::f() } }",
    );
}

#[test]
fn the_root_as_a_whole_is_nobodys() {
    for source in [
        "use crate as root;",
        "use crate::*;",
        "use crate::{self as root};",
    ] {
        assert_forbidden("src/ui/page.rs", source);
    }
    assert_forbidden("src/ui/mod.rs", "use super::*;");
    assert_forbidden("src/ui/page.rs", "use super::super::super::super::x;");
}

#[test]
fn other_crates_are_allowed_where_the_table_says() {
    assert_forbidden("src/derive/axis.rs", "use web_sys::Window;");
    assert_forbidden("src/app/state.rs", "use web_sys::Window;");
    assert_forbidden("src/app/state.rs", "use yew::Callback;");
    assert_forbidden("src/ui/page.rs", "fn f() { ::js_sys::eval(\"\") }");
    assert_forbidden("src/ui/page.rs", "fn f() -> wasm_bindgen::JsValue { x }");
    assert_forbidden("src/run/mod.rs", "extern crate serde;");
    assert_forbidden("src/run/mod.rs", "use serde;");
    assert_forbidden("src/run/mod.rs", "use ::serde::{Serialize};");
    assert_forbidden("src/browser/clock.rs", "use serde::Serialize;");
    assert_forbidden("src/browser/clock.rs", "use yew::Callback;");
    assert_allowed(
        "src/browser/clock.rs",
        "use {js_sys::Date, web_sys::{Window, Worker}};",
    );
    assert_allowed("src/ui/page.rs", "use yew::prelude::*;");
    assert_allowed(
        "src/app/root.rs",
        "use yew::Callback; use crate::browser::clock;",
    );
    assert_allowed("src/app/session.rs", "use yew::Callback;");
    assert_allowed(
        "src/main.rs",
        "fn main() { async_playground::app::start() }",
    );
    assert_forbidden("src/main.rs", "fn main() { yew::start() }");
    assert_allowed(
        "src/model/job.rs",
        "use std::fmt; use core::ops::Add; fn f() { ::std::f() }",
    );
}

#[test]
fn the_executor_knows_of_the_model_only_the_time() {
    assert_allowed("src/exec/sleep.rs", "use crate::model::Micros;");
    assert_forbidden("src/exec/sleep.rs", "use crate::model::{Micros, Scenario};");
    assert_forbidden("src/exec/sleep.rs", "use crate::model;");
    assert_forbidden("src/exec/sleep.rs", "use crate::model::*;");
}

#[test]
fn words_in_comments_and_strings_are_no_imports() {
    let source =
        "//! See [`crate::ui::Page`].\n/* use crate::ui; */\nconst S: &str = \"crate::ui\";";
    assert_allowed("src/model/job.rs", source);
}

#[test]
fn visibility_and_captures_are_no_imports() {
    let source = "pub(crate) struct A; pub(super) struct B; pub(in crate::model) struct C;
        fn f<'a>(x: &'a u8) -> impl Sized + use<'a> { x } impl A { fn g(self) -> Self { self } }";
    assert_allowed("src/model/job.rs", source);
}

#[test]
fn complaints_say_where() {
    let complaints = complaints("src/model/job.rs", "\n\nuse crate::ui::Page;", &externals());
    assert_eq!(complaints, ["src/model/job.rs:3: crate::ui::Page"]);
}

#[test]
fn a_module_without_a_rule_is_a_complaint() {
    assert_forbidden("src/extra/mod.rs", "");
    assert_forbidden("src/extra.rs", "");
}

#[test]
fn what_cannot_be_read_is_a_complaint() {
    assert_forbidden("src/model/job.rs", "fn f( {");
}

#[test]
fn the_manifest_tells_which_crates_there_are() {
    let manifest = "
        [package]
        name = \"x\"
        [dependencies]
        yew = \"0.23\"
        gloo-timers = { version = \"0.4\" }
        dotted.workspace = true
        [target.'cfg(target_arch = \"wasm32\")'.dependencies.web-sys]
        version = \"0.3\"
        [dev-dependencies]
        proptest = \"1\"
        [profile.release]
        lto = true
    ";
    let crates = crates_of_the_manifest(manifest);
    let expected = [
        "async_playground",
        "dotted",
        "gloo_timers",
        "proptest",
        "web_sys",
        "yew",
    ];
    assert_eq!(crates, expected);
}
