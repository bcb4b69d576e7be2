//! Starts the program where it finds itself: on the page, or in a worker that the page has made.

/// Smaller than the allocator of the standard library.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    #[cfg(target_arch = "wasm32")]
    start();
}

#[cfg(target_arch = "wasm32")]
fn start() {
    use async_playground::app;
    use async_playground::browser::{Scope, scope, serve, show_crashes};

    match scope() {
        Scope::Worker(worker) => serve(&worker),
        Scope::Page => {
            show_crashes();
            app::start();
        }
    }
}
