//! What each stretch of a text is, for its colours: comments, strings, numbers, keywords, names.

/// A language whose words are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Python 3.11.
    Python,
    /// Rust.
    Rust,
}

/// What a stretch of code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// Anything else, and what stands between.
    Plain,
    /// A comment.
    Comment,
    /// A string or a character, with its quotes.
    String,
    /// A number.
    Number,
    /// A word of the language.
    Keyword,
    /// A name that is defined or called here.
    Name,
}

const PYTHON: &str = "False None True and as assert async await break class continue def del elif else \
    except finally for from global if import in is lambda nonlocal not or pass raise return try while \
    with yield";
const RUST: &str = "Self as async await break const continue crate dyn else enum extern false fn for if \
    impl in let loop match mod move mut pub ref return self static struct super trait true type unsafe \
    use where while";
/// After these stands a name that is defined.
const DEFINE: &str = "def class fn struct enum trait type mod";

fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// The stretches of a text in order; together they are the text, whatever it is. An opened string or
/// comment that does not end goes on to the end of its line, or of the text where it may have several.
pub fn tokens(language: Language, text: &str) -> Vec<(Token, &str)> {
    let mut lexer = Lexer {
        language,
        text,
        at: 0,
        ends: Vec::new(),
        defines: false,
    };
    lexer.code(text.len());
    let mut from = 0;
    let cut = |(token, to): (Token, usize)| {
        let piece = &text[from..to];
        from = to;
        (token, piece)
    };
    lexer.ends.into_iter().map(cut).collect()
}

/// Goes through a text by its bytes. Every byte beyond ASCII is taken for one of a word, so that no
/// stretch ends within a character.
struct Lexer<'a> {
    language: Language,
    text: &'a str,
    at: usize,
    /// Each stretch, and where it ends.
    ends: Vec<(Token, usize)>,
    /// Whether the next word is a name that is defined.
    defines: bool,
}

impl Lexer<'_> {
    fn push(&mut self, token: Token, length: usize) {
        self.at += length;
        match self.ends.last_mut() {
            Some((last, end)) if *last == token => *end = self.at,
            _ => self.ends.push((token, self.at)),
        }
    }

    fn code(&mut self, end: usize) {
        while self.at < end {
            let rest = &self.text.as_bytes()[self.at..end];
            let word = rest.iter().take_while(|byte| is_word(**byte)).count();
            if let Some(length) = self.comment(rest) {
                self.push(Token::Comment, length);
            } else if let Some(length) = self.string(rest, word) {
                let formats = self.language == Language::Python
                    && rest[..word].iter().any(|byte| matches!(byte, b'f' | b'F'));
                if formats {
                    self.format(self.at + length);
                } else {
                    self.push(Token::String, length);
                }
            } else if rest[0].is_ascii_digit() {
                self.push(Token::Number, number(rest));
            } else if word > 0 {
                let token = self.word(rest, word);
                self.push(token, word);
            } else {
                self.push(Token::Plain, 1);
            }
        }
    }

    fn comment(&self, rest: &[u8]) -> Option<usize> {
        let line = || find(rest, b"\n").unwrap_or(rest.len());
        match self.language {
            Language::Python => (rest[0] == b'#').then(line),
            Language::Rust if rest.starts_with(b"//") => Some(line()),
            Language::Rust if rest.starts_with(b"/*") => {
                let inside = find(&rest[2..], b"*/");
                Some(inside.map_or(rest.len(), |inside| inside + 4))
            }
            Language::Rust => None,
        }
    }

    /// The length of the string that begins here, behind a prefix of so many letters.
    fn string(&self, rest: &[u8], prefix: usize) -> Option<usize> {
        let (letters, open) = rest.split_at(prefix);
        let raw = letters.iter().any(|byte| matches!(byte, b'r' | b'R'));
        match self.language {
            Language::Python => {
                let known = |byte: &u8| b"fFrRbBuU".contains(byte);
                let quote = *open.first()?;
                if prefix > 2 || !letters.iter().all(known) || !matches!(quote, b'"' | b'\'') {
                    return None;
                }
                let three = [quote; 3];
                let close = if open.starts_with(&three) { 3 } else { 1 };
                Some(prefix + close + quoted(&open[close..], &three[..close], close == 1))
            }
            Language::Rust => match (letters, open) {
                (b"" | b"b" | b"c", [b'"', inside @ ..]) => {
                    Some(prefix + 1 + quoted(inside, b"\"", false))
                }
                (b"r" | b"br" | b"cr", _) if raw => {
                    let hashes = open.iter().take_while(|byte| **byte == b'#').count();
                    let inside = open[hashes..].strip_prefix(b"\"")?;
                    let close = [b"\"", &open[..hashes]].concat();
                    let end = find(inside, &close).map_or(inside.len(), |at| at + close.len());
                    Some(prefix + hashes + 1 + end)
                }
                (b"" | b"b", [b'\'', inside @ ..]) => {
                    // Else it is a lifetime.
                    let escaped = inside.first() == Some(&b'\\');
                    let letter = self.text[self.at + prefix + 1..].chars().next()?.len_utf8();
                    let closed = inside.get(letter) == Some(&b'\'');
                    (escaped || closed).then(|| {
                        let least = if escaped { 0 } else { letter };
                        prefix + 1 + least + quoted(&inside[least..], b"'", true)
                    })
                }
                _ => None,
            },
        }
    }

    /// A string with expressions in it, up to `end`.
    fn format(&mut self, end: usize) {
        while self.at < end {
            let rest = &self.text.as_bytes()[self.at..end];
            let Some(open) = find(rest, b"{") else {
                return self.push(Token::String, rest.len());
            };
            if rest.get(open + 1) == Some(&b'{') {
                self.push(Token::String, open + 2);
                continue;
            }
            let Some(length) = find(&rest[open..], b"}") else {
                return self.push(Token::String, rest.len());
            };
            if open > 0 {
                self.push(Token::String, open);
            }
            self.push(Token::Plain, 1);
            self.code(self.at + length - 1);
            self.push(Token::Plain, 1);
        }
    }

    fn word(&mut self, rest: &[u8], length: usize) -> Token {
        let word = &self.text[self.at..self.at + length];
        let list = match self.language {
            Language::Python => PYTHON,
            Language::Rust => RUST,
        };
        let defined = std::mem::replace(&mut self.defines, is_in(DEFINE, word));
        let called = match &rest[length..] {
            [b'(', ..] => true,
            [b'!', b'(' | b'[', ..] => self.language == Language::Rust,
            _ => false,
        };
        if is_in(list, word) {
            Token::Keyword
        } else if defined || called {
            Token::Name
        } else {
            Token::Plain
        }
    }
}

const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|here| here == part)
}

/// The length of a number: digits, letters, and a point with a digit behind it.
fn number(text: &[u8]) -> usize {
    let point = |at: usize| text[at] == b'.' && text.get(at + 1).is_some_and(u8::is_ascii_digit);
    let goes_on = |at: &usize| is_word(text[*at]) || point(*at);
    (0..text.len()).take_while(goes_on).count()
}

/// The length of a string's inside with its closing quote; what is escaped closes none. One of a
/// single line ends with it at the latest.
fn quoted(text: &[u8], close: &[u8], single: bool) -> usize {
    let mut at = 0;
    while at < text.len() {
        if text[at] == b'\\' {
            at += 2;
        } else if text[at..].starts_with(close) {
            return at + close.len();
        } else if single && text[at] == b'\n' {
            return at;
        } else {
            at += 1;
        }
    }
    text.len()
}
