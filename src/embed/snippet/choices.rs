//! What an author chooses for an embed beside its link, and what that is called in addresses and code.

/// A choice among a few, each with a name that is for good.
pub trait Named: Copy + Default + PartialEq + 'static {
    /// What the choice is called.
    const KEY: &'static str;
    /// What there is to choose from; the first is what stands where nothing is said.
    const ALL: &'static [Self];

    /// The name of this one.
    fn name(self) -> &'static str;
}

/// Declares such a choice.
macro_rules! named {
    ($(#[$doc:meta])* $type:ident $key:literal {
        $($(#[$own:meta])* $value:ident = $name:literal,)+
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $type {
            $($(#[$own])* $value,)+
        }

        impl Named for $type {
            const KEY: &'static str = $key;
            const ALL: &'static [Self] = &[$(Self::$value),+];

            fn name(self) -> &'static str {
                match self {
                    $(Self::$value => $name,)+
                }
            }
        }
    };
}

named! {
    /// Light or dark.
    Theme "theme" {
        /// As the reader's system is set, or the page around it where that says so.
        #[default]
        Auto = "auto",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
}

named! {
    /// What of the lesson is there.
    View "view" {
        /// Everything.
        #[default]
        All = "all",
        /// The timelines.
        Timeline = "timeline",
        /// The consoles.
        Console = "console",
        /// What is set, and nothing that is run.
        Params = "params",
    }
}

named! {
    /// What a reader may do.
    Use "mode" {
        /// Change things.
        #[default]
        Edit = "edit",
        /// Run them as they are.
        Read = "read",
    }
}

named! {
    /// When the program is loaded.
    Load "load" {
        /// Once it is near the part of the page that is seen.
        #[default]
        Visible = "visible",
        /// Once the reader asks for it.
        Click = "click",
        /// With the page.
        Eager = "eager",
    }
}

named! {
    /// Whether it runs by itself.
    Start "run" {
        /// The reader runs it.
        #[default]
        Never = "never",
        /// Once it is seen, where the reader's system allows motion.
        Visible = "visible",
    }
}

/// All of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Light or dark.
    pub theme: Theme,
    /// What of the lesson is there.
    pub view: View,
    /// What a reader may do.
    pub mode: Use,
    /// When it is loaded.
    pub load: Load,
    /// Whether it runs by itself.
    pub run: Start,
    /// Its height in CSS pixels, within [`Choices::LOWEST`] and [`Choices::HIGHEST`]; `None` is as high as
    /// it needs to be where the page can follow that, and else [`Choices::USUAL`].
    pub height: Option<u32>,
}

impl Choices {
    /// The least height.
    pub const LOWEST: u32 = 200;
    /// The greatest height.
    pub const HIGHEST: u32 = 4_000;
    /// The height of a frame that cannot follow its content.
    pub const USUAL: u32 = 460;

    /// What is said of them after the `?` of an address; what is not said, not known, or not allowed is
    /// as if nothing had been said.
    pub fn of_query(query: &str) -> Self {
        let mut choices = Self::default();
        for pair in query.split('&') {
            let Some((key, value)) = pair.split_once('=') else {
                continue;
            };
            take(&mut choices.theme, key, value);
            take(&mut choices.view, key, value);
            take(&mut choices.mode, key, value);
            take(&mut choices.load, key, value);
            take(&mut choices.run, key, value);
            if key == HEIGHT {
                choices.height = Self::height_of(value);
            }
        }
        choices
    }

    /// A height that was typed; `None` where it is no whole number within the limits.
    pub fn height_of(text: &str) -> Option<u32> {
        let number = text.trim().parse().ok()?;
        let allowed = (Self::LOWEST..=Self::HIGHEST).contains(&number);
        allowed.then_some(number)
    }

    /// The query of the embed's own address, with its `?`: what it has to know. Empty where there is
    /// nothing to say.
    pub fn query(&self) -> String {
        let mut said = self.said();
        said.retain(|(key, _)| *key != Load::KEY && *key != HEIGHT);
        query(&said)
    }

    /// The same with everything: the query of an address that keeps all that was chosen.
    pub fn whole_query(&self) -> String {
        query(&self.said())
    }

    /// Names and values of what is not as usual, always in the same order.
    pub fn said(&self) -> Vec<(&'static str, String)> {
        let mut said = Vec::new();
        let mut say = |key, name: &str, is_usual: bool| {
            if !is_usual {
                said.push((key, name.to_owned()));
            }
        };
        let usual = Self::default();
        say(Theme::KEY, self.theme.name(), self.theme == usual.theme);
        say(View::KEY, self.view.name(), self.view == usual.view);
        say(Use::KEY, self.mode.name(), self.mode == usual.mode);
        say(Start::KEY, self.run.name(), self.run == usual.run);
        say(Load::KEY, self.load.name(), self.load == usual.load);
        if let Some(height) = self.height {
            say(HEIGHT, &height.to_string(), false);
        }
        said
    }
}

const HEIGHT: &str = "height";

fn query(said: &[(&str, String)]) -> String {
    let mut query = String::new();
    for (key, value) in said {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(key);
        query.push('=');
        query.push_str(value);
    }
    query
}

fn take<T: Named>(choice: &mut T, key: &str, value: &str) {
    if key == T::KEY {
        let named = T::ALL.iter().find(|one| one.name() == value);
        *choice = named.copied().unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_chosen_is_read_back() {
        let mut all = 0;
        for &theme in Theme::ALL {
            for &view in View::ALL {
                for &mode in Use::ALL {
                    for (&load, &run) in Load::ALL.iter().zip(Start::ALL.iter().cycle()) {
                        for height in [None, Some(200), Some(4_000)] {
                            let choices = Choices {
                                theme,
                                view,
                                mode,
                                load,
                                run,
                                height,
                            };
                            let query = choices.whole_query();
                            assert_eq!(Choices::of_query(query.trim_start_matches('?')), choices);
                            all += 1;
                        }
                    }
                }
            }
        }
        assert_eq!(all, 216);
        assert_eq!(Choices::default().whole_query(), "");
    }

    #[test]
    fn what_is_not_known_says_nothing() {
        for query in [
            "",
            "theme=blue&view=&mode&height=199",
            "height=-5&height=4001&load=VISIBLE",
            "utm_source=x&n=5&themes=dark",
        ] {
            assert_eq!(Choices::of_query(query), Choices::default(), "{query}");
        }
    }
}
