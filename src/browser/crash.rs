//! A bug of ours, said on the page: the console has the details, the reader a way to go on.

use std::panic::PanicHookInfo;

/// Shows the page's own notice when the program panics. Nothing of the program can be relied on
/// then, so the notice stands ready in `index.html`.
pub fn show_crashes() {
    std::panic::set_hook(Box::new(|info: &PanicHookInfo<'_>| {
        web_sys::console::error_1(&info.to_string().into());
        let document = web_sys::window().and_then(|window| window.document());
        if let Some(notice) = document.and_then(|document| document.get_element_by_id("crash")) {
            let _ = notice.remove_attribute("hidden");
        }
    }));
}
