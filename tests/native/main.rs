//! What is tested without a browser.
