//! The project’s own commands: `serve`, `build` and `test`.
fn main() {}
