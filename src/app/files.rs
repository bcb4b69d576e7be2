//! What opening a file comes to: all of it, or nothing.

use super::{OpenedFile, Route, State};
use crate::lessons;
use crate::link::{FileError, FileProblem, Json};
use crate::model::{Look, Scenario, View};
use crate::text::Lang;
use crate::ui::{FileNotice, Place, Play};
use std::rc::Rc;

/// The lesson that a file is opened in where it names none, or none that there is.
const FREE: &str = "workbench";

impl State {
    /// A file that is refused changes nothing but what is said about it.
    pub(super) fn file(&mut self, file: OpenedFile) {
        let name = &file.name;
        let content = match file.content {
            Ok(content) => *content,
            Err(errors) => {
                self.file = Some(Rc::new(FileNotice::new(name, false, errors)));
                return;
            }
        };
        let named = lessons::by_slug(&content.lesson);
        let free = lessons::by_slug(FREE).unwrap_or_else(lessons::first);
        let lang = Lang::ALL
            .into_iter()
            .find(|lang| lang.tag() == content.lang);
        let route = Route {
            place: self.place,
            lang: lang.unwrap_or(self.lang),
            lesson: named.unwrap_or(free),
        };
        self.show(route, content.scenario, &content.look);
        if named.is_none() && !content.lesson.is_empty() {
            let error = FileError {
                path: "lesson".to_owned(),
                found: Json::Text(content.lesson).shown(),
                problem: FileProblem::UnknownLesson,
            };
            self.file = Some(Rc::new(FileNotice::new(name, true, vec![error])));
        }
    }

    /// Somebody's scenario, shown as they have it shown.
    pub(super) fn show(&mut self, route: Route, scenario: Scenario, look: &Look) {
        *self = self.anew(route);
        self.scenario = Rc::new(scenario);
        self.view = View::of(look);
        if self.place == Place::Make {
            self.author(look);
        }
        if let Some(at) = look.at {
            self.play(Play::Seek(at));
        }
    }
}
