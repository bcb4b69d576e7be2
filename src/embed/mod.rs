//! Lessons in the pages of others: the code that puts one there.

pub mod snippet;
