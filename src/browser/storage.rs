//! A few words kept for the next visit, where the browser keeps any.

/// What is kept; a sandboxed frame keeps nothing, which is no error.
pub struct Storage;

impl Storage {
    fn area() -> Option<web_sys::Storage> {
        web_sys::window()?.local_storage().ok().flatten()
    }

    /// What was kept under this name.
    pub fn get(name: &str) -> Option<String> {
        Self::area()?.get_item(name).ok().flatten()
    }

    /// Keeps a value.
    pub fn set(name: &str, value: &str) {
        if let Some(area) = Self::area() {
            let _ = area.set_item(name, value);
        }
    }

    /// Keeps nothing under this name any longer.
    pub fn remove(name: &str) {
        if let Some(area) = Self::area() {
            let _ = area.remove_item(name);
        }
    }
}
