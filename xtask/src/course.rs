//! The course: pages that are written by hand and made of embeds, put beside the lessons.

use std::fs;
use std::path::Path;

use crate::failure::{Doing, Result};
use crate::shrink;

/// Copies it into the release.
pub fn write(dist: &Path) -> Result {
    let course = dist.join("course");
    copy(Path::new("www/course"), &course)?;
    // Its colours and faces are the app's.
    let styles = ["www/styles/tokens.css", "www/course/course.css"]
        .map(|file| shrink::text(Path::new(file)));
    let [tokens, own] = styles;
    fs::write(course.join("course.css"), tokens? + &own?).doing("write course.css")?;
    // Of the app's own icon, the name changes with what it looks like.
    fs::copy("www/icon.svg", course.join("icon.svg")).doing("copy www/icon.svg")?;
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result {
    let listing = || format!("list {}", from.display());
    fs::create_dir_all(to).doing(format_args!("make {}", to.display()))?;
    for entry in fs::read_dir(from).doing(listing())? {
        let entry = entry.doing(listing())?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy(&source, &target)?;
            continue;
        }
        fs::copy(&source, &target).doing(format_args!("copy {}", source.display()))?;
    }
    Ok(())
}
