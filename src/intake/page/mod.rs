//! A text cut into tokens, each with its place in the original, and every phrase that was found in it.
//!
//! Made once a message; all field readers look at it, none looks at the text.

mod cutting;
mod phrases;

use super::{
    aside::{letters, set_aside},
    lexicon::{Lexicon, WrittenLanguage},
    sense::{Sense, Tag, TagSet, Unit},
    trie::WordId,
};
use crate::domain::{Country, Currency, Locale, Span};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters.
    Word,
    /// Digits.
    Number,
    /// A single other character.
    Sign(char),
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// `cfo`, and everything that is no word.
    Lower,
    /// `Cfo`.
    Capital,
    /// `CFO`.
    Upper,
}

/// A word, number or sign.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: Kind,
    /// How it is written.
    pub(super) case: Case,
    /// Its first character in the text.
    pub(super) from: u32,
    /// One past its last.
    pub(super) to: u32,
    /// Whether white space or something set aside stands before it.
    pub(super) gap: bool,
    /// Whether it is the first on its line.
    pub(super) line_start: bool,
    /// The number of its sentence.
    pub(super) sentence: u32,
    /// The number of its paragraph.
    pub(super) paragraph: u32,
    /// Whether it is capitals with a small `s` behind them.
    plural: bool,
    letters: (u32, u32),
    word: WordId,
    stem: WordId,
    misspelt: bool,
    /// Whether it is a short form, whose stem is the long one.
    short: bool,
}

/// A phrase found in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    /// Its first token.
    pub(super) from: usize,
    /// One past its last token.
    pub(super) to: usize,
    /// What it means.
    pub(super) sense: Sense,
    /// Whether each word stands as in the data file, not inflected or misspelt.
    pub(super) exact: bool,
}

/// A text, ready to be read.
pub(super) struct Page<'a> {
    /// The tokens.
    pub(super) tokens: Vec<Token>,
    /// The phrases found, by their first token; longer ones first.
    pub(super) hits: Vec<Hit>,
    first_hit: Vec<u32>,
    starting: Vec<TagSet>,
    ending: Vec<TagSet>,
    letters: String,
    /// How many everyday words of each language of the lexicon there are.
    pub(super) everyday: Vec<u32>,
    /// Whether each language of the lexicon may be the one written in.
    active: Vec<bool>,
    written_small: bool,
    /// Whether anything was set aside.
    pub(super) has_aside: bool,
    /// The words that the readers know.
    pub(super) lexicon: &'a Lexicon,
}

impl<'a> Page<'a> {
    /// Cuts a text into tokens and finds every phrase.
    pub(super) fn new(text: &str, lexicon: &'a Lexicon) -> Self {
        let letters = letters(text);
        let aside = set_aside(&letters, &lexicon.mail);
        let mut page = Self {
            tokens: Vec::with_capacity(letters.len() / 4 + 4),
            hits: Vec::with_capacity(letters.len() / 2 + 4),
            first_hit: Vec::new(),
            starting: Vec::new(),
            ending: Vec::new(),
            letters: String::with_capacity(letters.len()),
            everyday: vec![0; lexicon.languages.len()],
            active: Vec::new(),
            written_small: false,
            has_aside: aside.contains(&true),
            lexicon,
        };
        page.cut(&letters, &aside);
        page.written_small = page
            .tokens
            .iter()
            .skip(1)
            .filter(|token| token.case == Case::Capital && !token.line_start)
            .count()
            == 0;
        page.number_sentences();
        page.look_up_words();
        page.tell_languages();
        page.find_phrases();
        page
    }

    fn letters_of(&self, token: &Token) -> &str {
        self.letters
            .get(token.letters.0 as usize..token.letters.1 as usize)
            .unwrap_or("")
    }

    /// The number of tokens.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The folded letters of a token; empty beyond the end.
    pub(super) fn word(&self, at: usize) -> &str {
        self.tokens
            .get(at)
            .map_or("", |token| self.letters_of(token))
    }

    /// The sign at a place, `\0` where there is none.
    pub(super) fn sign(&self, at: usize) -> char {
        match self.tokens.get(at).map(|token| token.kind) {
            Some(Kind::Sign(sign)) => sign,
            _ => '\0',
        }
    }

    /// Whether the token at a place is a word.
    pub(super) fn is_word(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.kind == Kind::Word)
    }

    /// Whether white space stands before the token at a place; true at the end.
    pub(super) fn gap(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|token| token.gap)
    }

    /// Whether the token at a place is a number in figures.
    pub(super) fn is_number(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.kind == Kind::Number)
    }

    /// Whether a number may be a year.
    pub(super) fn is_year(&self, at: usize) -> bool {
        self.word(at).len() == 4 && matches!(self.word(at).get(..2), Some("19" | "20"))
    }

    /// Whether a token lies inside a title: "Internal Audit" is no audit.
    pub(super) fn is_in_title(&self, at: usize) -> bool {
        const LONGEST: usize = 6;
        (at.saturating_sub(LONGEST)..=at).any(|from| {
            self.hits_at(from).iter().any(|hit| {
                hit.to > at
                    && hit.exact
                    && matches!(hit.sense, Sense::Role(_) | Sense::Ambiguous(_))
            })
        })
    }

    /// How a word is written.
    pub(super) fn case(&self, at: usize) -> Case {
        self.tokens.get(at).map_or(Case::Lower, |token| token.case)
    }

    /// The sentence of a token.
    pub(super) fn sentence(&self, at: usize) -> u32 {
        let last = self.tokens.len().saturating_sub(1);
        self.tokens
            .get(at.min(last))
            .map_or(0, |token| token.sentence)
    }

    /// The phrases that start at a token, longest first; none before the first token (`usize::MAX`) or past the last.
    pub(super) fn hits_at(&self, at: usize) -> &[Hit] {
        match (
            self.first_hit.get(at),
            self.first_hit.get(at.wrapping_add(1)),
        ) {
            (Some(&from), Some(&to)) => &self.hits[from as usize..to as usize],
            _ => &[],
        }
    }

    /// The place after a word of the grammar that starts at a token.
    pub(super) fn tag(&self, at: usize, tag: Tag) -> Option<usize> {
        if !self.starting.get(at)?.has(tag) {
            return None;
        }
        self.hits_at(at)
            .iter()
            .find(|hit| matches!(hit.sense, Sense::Tag(found, _) if found == tag))
            .map(|hit| hit.to)
    }

    /// The place after any of the tags, tried in order.
    pub(super) fn any_tag(&self, at: usize, tags: &[Tag]) -> Option<(Tag, usize)> {
        tags.iter()
            .find_map(|&tag| self.tag(at, tag).map(|to| (tag, to)))
    }

    /// The tags that start at a token.
    pub(super) fn starting(&self, at: usize) -> TagSet {
        self.starting.get(at).copied().unwrap_or_default()
    }

    /// The tags that end right before a token.
    pub(super) fn ending(&self, at: usize) -> TagSet {
        self.ending.get(at).copied().unwrap_or_default()
    }

    /// Whether a title ends right before a token: "Werksleiter Zwickau".
    pub(super) fn ends_title(&self, at: usize) -> bool {
        const LONGEST: usize = 6;
        (at.saturating_sub(LONGEST)..at).any(|back| {
            self.hits_at(back).iter().any(|hit| {
                hit.to == at
                    && hit.exact
                    && matches!(hit.sense, Sense::Role(_) | Sense::Ambiguous(_))
            })
        })
    }

    /// Whether a token opens a day or a stretch of days.
    pub(super) fn opens_time(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.kind == Kind::Number)
            || self.starting(at).any(&[
                Tag::Early,
                Tag::Mid,
                Tag::Late,
                Tag::Next,
                Tag::Coming,
                Tag::This,
                Tag::Asap,
                Tag::Tomorrow,
                Tag::Today,
                Tag::QuarterNumber,
                Tag::WeekNumber,
                Tag::YearStart,
                Tag::MonthStart,
            ])
            || self.hits_at(at).iter().any(|hit| {
                matches!(
                    hit.sense,
                    Sense::Month(_) | Sense::Weekday(_) | Sense::Season(_) | Sense::Ordinal(_)
                )
            })
    }

    /// The unit of time at a token.
    pub(super) fn unit(&self, at: usize) -> Option<(Unit, usize)> {
        self.hits_at(at).iter().find_map(|hit| match hit.sense {
            Sense::Unit(unit) => Some((unit, hit.to)),
            _ => None,
        })
    }

    /// The tags that lead to a token: those right before it and those before articles, colons and the like, in the same
    /// sentence.
    pub(super) fn lead(&self, at: usize) -> TagSet {
        const STEPS: usize = 5;
        let mut tags = self.ending(at);
        let mut back = at;
        for _ in 0..STEPS {
            let Some(before) = back.checked_sub(1) else {
                break;
            };
            if self.sentence(before) != self.sentence(at) {
                break;
            }
            let filler = match self.tokens[before].kind {
                Kind::Sign('.') => !self.tokens[before].gap,
                Kind::Sign(sign) => matches!(sign, ':' | '=' | '-' | '~' | '(' | '|' | '"' | '\''),
                Kind::Word => self.ending(back).any(&[Tag::Article, Tag::About, Tag::On]),
                Kind::Number => false,
            };
            if !filler {
                break;
            }
            back = before;
            tags = tags.with(self.ending(back));
        }
        tags
    }

    /// Whether any of the tags starts among the tokens of a range, inside the sentence of its first.
    pub(super) fn has_tag_within(&self, range: std::ops::Range<usize>, tags: &[Tag]) -> bool {
        range
            .take_while(|&at| at < self.len())
            .any(|at| self.starting(at).any(tags))
    }

    /// The language written in, by its everyday words; `None` where there are none.
    fn language(&self) -> Option<&WrittenLanguage> {
        let (at, &count) = self
            .everyday
            .iter()
            .enumerate()
            .max_by(|(i, one), (j, other)| one.cmp(other).then(j.cmp(i)))?;
        (count > 0)
            .then(|| self.lexicon.languages.get(at))
            .flatten()
    }

    /// The language written in; English where nothing tells.
    pub(super) fn locale(&self) -> Locale {
        self.language()
            .and_then(|language| language.tag.parse().ok())
            .unwrap_or_else(Locale::english)
    }

    /// The country that a writer in this language means where a name fits several towns.
    pub(super) fn home_country(&self) -> Option<Country> {
        self.language().and_then(|language| language.home_country)
    }

    /// The currency that a writer in this language means where nothing else tells.
    pub(super) fn home_currency(&self) -> Option<Currency> {
        self.language().and_then(|language| language.home_currency)
    }

    /// Whether the writer leaves capitals out altogether.
    pub(super) fn is_written_small(&self) -> bool {
        self.written_small
    }

    /// The stretch of the text from one token to before another.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        match (self.tokens.get(from), self.tokens.get(to.saturating_sub(1))) {
            (Some(first), Some(last)) if to > from => Span {
                from: first.from,
                to: last.to.max(first.to),
            },
            _ => Span { from: 0, to: 0 },
        }
    }
}
