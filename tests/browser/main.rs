//! What only a browser can show: run by `cargo xtask test browser`.
#![cfg(target_arch = "wasm32")]

#[path = "../cases/mod.rs"]
mod cases;
mod measured;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
