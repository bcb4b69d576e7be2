//! The suites that need no browser.
