//! Sites of others, made by their own generators, with lessons embedded as the page's own code has it.

use std::fs;
use std::path::{Path, PathBuf, absolute};
use std::process::Command;

use async_playground::embed::snippet::{Choices, Dialect, Embed};
use async_playground::lessons;
use async_playground::text::Lang;

use crate::failure::{Doing, Failure, Result};
use crate::tools::Tool;
use crate::{shell, system};

/// Where they are made, the sources in one folder and the sites in another.
const HOSTS: &str = "target/hosts";
/// Stands for the address of the page, which is known once it is served. So does `https://host.invalid/`
/// for that of the sites.
const PLAYGROUND: &str = "https://playground.invalid/";

/// A generator of sites.
#[derive(Clone, Copy)]
enum Host {
    MkDocs,
    MdBook,
    Jekyll,
}

/// Makes all of them, and says where they are.
pub fn build() -> Result<PathBuf> {
    system::ensure(&[system::PYTHON_VENV, system::JEKYLL])?;
    let sites = absolute(Path::new(HOSTS).join("sites")).doing("locate target")?;
    for host in [Host::MkDocs, Host::MdBook, Host::Jekyll] {
        let from = Path::new("tests/hosts").join(host.name());
        let source = absolute(Path::new(HOSTS).join("sources").join(host.name()));
        let source = source.doing("locate target")?;
        let site = sites.join(host.name());
        for old in [&source, &site] {
            if old.exists() {
                fs::remove_dir_all(old).doing(format_args!("remove {}", old.display()))?;
            }
        }
        copy(&from, &source, host)?;
        if let Host::Jekyll = host {
            let include = Dialect::JekyllInclude.code(&embed(Lang::En, "hi-bye", "")?);
            let folder = source.join("_includes");
            (fs::create_dir_all(&folder))
                .and_then(|()| fs::write(folder.join("async-playground.html"), include))
                .doing(format_args!("write {}", folder.display()))?;
        }
        shell::run(
            &format!("a site of {} with lessons in it (seconds)", host.name()),
            &mut host.generator(&source, &site)?,
        )?;
    }
    Ok(sites)
}

impl Host {
    const fn name(self) -> &'static str {
        match self {
            Self::MkDocs => "mkdocs",
            Self::MdBook => "mdbook",
            Self::Jekyll => "jekyll",
        }
    }

    const fn dialect(self) -> Dialect {
        match self {
            Self::MkDocs => Dialect::MkDocs,
            Self::MdBook => Dialect::MdBook,
            Self::Jekyll => Dialect::Jekyll,
        }
    }

    fn generator(self, source: &Path, site: &Path) -> Result<Command> {
        let mut command = match self {
            Self::MkDocs => {
                let mut python = Command::new(Tool::MkDocs.directory()?.join("python"));
                python
                    .args([
                        "-m",
                        "mkdocs",
                        "build",
                        "--quiet",
                        "--strict",
                        "--config-file",
                    ])
                    .arg(source.join("mkdocs.yml"))
                    .arg("--site-dir");
                python
            }
            Self::MdBook => {
                let mut mdbook = Command::new(Tool::MdBook.directory()?.join("mdbook"));
                mdbook.arg("build").arg(source).arg("--dest-dir");
                mdbook
            }
            Self::Jekyll => {
                let mut jekyll = Command::new("jekyll");
                jekyll
                    .args(["build", "--quiet", "--disable-disk-cache", "--source"])
                    .arg(source)
                    .arg("--destination");
                jekyll
            }
        };
        command.arg(site).env("LC_ALL", "C.UTF-8");
        // Material says on every run what it thinks of the next MkDocs.
        command.env("NO_MKDOCS_2_WARNING", "1");
        Ok(command)
    }
}

/// Copies a folder, with code where a line asks for it.
fn copy(from: &Path, to: &Path, host: Host) -> Result {
    fs::create_dir_all(to).doing(format_args!("make {}", to.display()))?;
    for entry in fs::read_dir(from).doing(format_args!("list {}", from.display()))? {
        let entry = entry.doing(format_args!("list {}", from.display()))?;
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to, host)?;
            continue;
        }
        let text = fs::read_to_string(&path).doing(format_args!("read {}", path.display()))?;
        fs::write(&to, put(&text, host)?).doing(format_args!("write {}", to.display()))?;
    }
    Ok(())
}

/// A text with the code that its lines ask for: `@embed LANG LESSON LINK` in the host's dialect, and with
/// `@frame` that of a frame.
fn put(text: &str, host: Host) -> Result<String> {
    let mut all = String::new();
    for line in text.lines() {
        let mut words = line.split(' ');
        let dialect = match words.next() {
            Some("@embed") => Some(host.dialect()),
            Some("@frame") => Some(Dialect::Iframe),
            _ => None,
        };
        if let Some(dialect) = dialect {
            let mut next = || words.next().unwrap_or_default();
            let (lang, lesson, link) = (next(), next(), next());
            let lang = Lang::from_tag(lang).ok_or_else(|| unknown(line))?;
            all.push_str(&dialect.code(&embed(lang, lesson, link)?));
        } else {
            all.push_str(line);
        }
        all.push('\n');
    }
    Ok(all)
}

fn embed<'a>(lang: Lang, lesson: &str, link: &'a str) -> Result<Embed<'a>> {
    let lesson = lessons::by_slug(lesson).ok_or_else(|| unknown(lesson))?;
    Ok(Embed {
        site: PLAYGROUND,
        lang: lang.tag(),
        lesson: lesson.slug,
        title: lesson.title.in_lang(lang),
        link,
        choices: Choices::default(),
    })
}

fn unknown(what: &str) -> Failure {
    format!("tests/hosts asks for what is not there: {what}").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_asks_for_code_has_it() {
        let text = "# A\n\n@embed ko hi-bye n=5\n\n@frame en hi-bye\nB\n";
        let text = put(text, Host::MkDocs).expect("there are such lessons");
        let element = "<async-playground lesson=\"hi-bye\" lang=\"ko\" params=\"n=5\">";
        assert!(text.starts_with("# A\n\n<div>\n<script src="), "{text}");
        assert!(text.contains(element), "{text}");
        assert!(text.contains("<iframe src=\"https://playground.invalid/embed/en/hi-bye/\""));
        assert!(text.ends_with("</iframe>\nB\n"), "{text}");
        assert!(put("@embed en nothing", Host::MdBook).is_err());
    }
}
