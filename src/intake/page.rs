//! A text cut into tokens, each with its place in the original, and every phrase that was found in it.
//!
//! Made once a message; all field readers look at it, none looks at the text.

use super::{
    aside::{Letter, letters, set_aside},
    lexicon::{Lexicon, WrittenLanguage},
    sense::{Sense, Tag, TagSet, Unit},
    trie::{Class, Trie, WordId},
};
use crate::domain::{Country, Currency, Locale, Span};
use smallvec::SmallVec;

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
    letters: (u32, u32),
    word: WordId,
    stem: WordId,
    misspelt: bool,
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

    fn cut(&mut self, letters: &[Letter], aside: &[bool]) {
        let (mut gap, mut line_start) = (true, true);
        let (mut paragraph, mut newlines) = (0, 0);
        let mut at = 0;
        while let Some(&letter) = letters.get(at) {
            let c = letter.folded;
            if aside[at] {
                gap = true;
                at += 1;
                continue;
            }
            if c == '\n' {
                newlines += 1;
                if newlines == 2 {
                    paragraph += 1;
                }
                gap = true;
                line_start = true;
                at += 1;
                continue;
            }
            // Marks of bold, italic and struck text part words but mean nothing here; of a gender star see below.
            if c == ' ' || matches!(c, '*' | '_' | '~' | '#' if !followed_by_digit(letters, at)) {
                gap = true;
                at += 1;
                continue;
            }
            if let Some(past) = self.gender_tag(letters, at) {
                gap = true;
                at = past;
                continue;
            }
            newlines = 0;
            let class = Class::of(c);
            let mut to = at + 1;
            if class != Class::Other {
                while letters
                    .get(to)
                    .is_some_and(|next| Class::of(next.folded) == class && !aside[to])
                {
                    to += 1;
                }
            }
            let folded_from = self.letters.len() as u32;
            self.letters
                .extend(letters[at..to].iter().map(|letter| letter.folded));
            let token = Token {
                kind: match class {
                    Class::Letter => Kind::Word,
                    Class::Digit => Kind::Number,
                    Class::Other => Kind::Sign(c),
                },
                case: case_of(&letters[at..to]),
                from: letter.at,
                to: letters[to - 1].at + 1,
                gap,
                line_start,
                sentence: 0,
                paragraph,
                letters: (folded_from, self.letters.len() as u32),
                word: WordId::NONE,
                stem: WordId::NONE,
                misspelt: false,
            };
            self.tokens.push(token);
            at = to;
            if class == Class::Letter {
                at = self.past_gender_suffix(letters, at);
            }
            gap = false;
            line_start = false;
        }
    }

    /// `:in`, `*innen`, `/-in`, `(in)`, `·rice` after a word.
    fn past_gender_suffix(&self, letters: &[Letter], at: usize) -> usize {
        let folded = |at: usize| letters.get(at).map_or('\0', |letter| letter.folded);
        if !matches!(
            folded(at),
            ':' | '*' | '/' | '_' | '(' | '·' | '.' | '•' | '-'
        ) {
            return at;
        }
        let mut from = at + 1;
        if folded(from) == '-' {
            from += 1;
        }
        let to = (from..from + 7)
            .find(|&i| !folded(i).is_ascii_lowercase())
            .unwrap_or(from);
        if to == from || to > letters.len() {
            return at;
        }
        if matches!(folded(at), '.' | '-') && !matches!(folded(from), 'r' | 't' | 'e') {
            return at;
        }
        let mut suffix = String::with_capacity(8);
        suffix.extend(letters[from..to].iter().map(|letter| letter.folded));
        if !self.lexicon.gender_suffixes.contains(suffix.as_str()) {
            return at;
        }
        to + usize::from(folded(at) == '(' && folded(to) == ')')
    }

    /// `(m/w/d)`, `H/F`: the place after it.
    fn gender_tag(&self, letters: &[Letter], at: usize) -> Option<usize> {
        let folded = |at: usize| letters.get(at).map_or('\0', |letter| letter.folded);
        let bracket = folded(at) == '(';
        let from = at + usize::from(bracket);
        if !bracket
            && (!folded(at).is_ascii_lowercase() || (at > 0 && folded(at - 1).is_alphanumeric()))
        {
            return None;
        }
        self.lexicon.gender_tags.iter().find_map(|tag| {
            let to = from + tag.chars().count();
            let same = tag
                .chars()
                .zip(from..)
                .all(|(expected, at)| folded(at) == expected);
            let closed = if bracket {
                folded(to) == ')'
            } else {
                !folded(to).is_alphanumeric() && folded(to) != '/'
            };
            (same && closed).then_some(to + usize::from(bracket))
        })
    }

    fn number_sentences(&mut self) {
        let mut sentence = 0;
        for at in 0..self.tokens.len() {
            if at > 0 && self.is_sentence_start(at) {
                sentence += 1;
            }
            self.tokens[at].sentence = sentence;
        }
    }

    fn is_sentence_start(&self, at: usize) -> bool {
        let (before, token) = (&self.tokens[at - 1], &self.tokens[at]);
        if token.paragraph != before.paragraph {
            return true;
        }
        if token.line_start {
            // A line that an e-mail program broke goes on in lower case.
            return token.case != Case::Lower || token.kind != Kind::Word;
        }
        match before.kind {
            Kind::Sign('!' | '?' | ';') => token.gap,
            Kind::Sign('.') if token.gap => {
                let Some(ended) = at.checked_sub(2).map(|i| &self.tokens[i]) else {
                    return true;
                };
                match ended.kind {
                    Kind::Number => ended.to - ended.from > 2 && token.case != Case::Lower,
                    Kind::Word => {
                        let word = self.letters_of(ended);
                        word.len() > 1 && !self.lexicon.abbreviations.contains(word)
                    }
                    Kind::Sign(_) => true,
                }
            }
            _ => false,
        }
    }

    fn letters_of(&self, token: &Token) -> &str {
        self.letters
            .get(token.letters.0 as usize..token.letters.1 as usize)
            .unwrap_or("")
    }

    fn look_up_words(&mut self) {
        for at in 0..self.tokens.len() {
            let token = self.tokens[at];
            if matches!(token.kind, Kind::Sign(_)) {
                continue;
            }
            let letters = self.letters_of(&token);
            let lexicon = self.lexicon;
            let mut word = lexicon.trie.word(letters);
            let mut stem = WordId::NONE;
            let mut misspelt = false;
            if token.kind == Kind::Word {
                if word == WordId::NONE {
                    stem = lexicon.stem_of(letters);
                    if stem == WordId::NONE && !lexicon.ordinary.contains(letters) {
                        if let Some(meant) = lexicon.spelling.correct(letters) {
                            word = meant;
                            stem = lexicon.stem(meant);
                            misspelt = true;
                        }
                    }
                } else {
                    stem = lexicon.stem(word);
                }
            }
            let token = &mut self.tokens[at];
            (token.word, token.stem, token.misspelt) = (word, stem, misspelt);
        }
    }

    /// A language is written in if it has a fair share of the everyday words; files without any are for all languages.
    fn tell_languages(&mut self) {
        for token in &self.tokens {
            if let Some(node) = self.lexicon.trie.step(Trie::ROOT, token.word) {
                for sense in self.lexicon.trie.senses(node) {
                    if let Sense::Common(language) = sense {
                        self.everyday[language as usize] += 1;
                    }
                }
            }
        }
        let most = self.everyday.iter().copied().max().unwrap_or(0);
        self.active = self
            .everyday
            .iter()
            .zip(&self.lexicon.languages)
            .map(|(&count, language)| language.tag == "any" || count * 3 >= most)
            .collect();
    }

    fn find_phrases(&mut self) {
        let count = self.tokens.len();
        self.starting = vec![TagSet::default(); count + 1];
        self.ending = vec![TagSet::default(); count + 1];
        self.first_hit = Vec::with_capacity(count + 1);
        let mut found: Vec<Hit> = Vec::new();
        for from in 0..count {
            self.first_hit.push(self.hits.len() as u32);
            found.clear();
            self.walk(from, from, Trie::ROOT, true, &mut found);
            found.sort_by_key(|hit| (std::cmp::Reverse(hit.to), !hit.exact));
            for hit in &found {
                if let Sense::Tag(tag, _) = hit.sense {
                    self.starting[hit.from].insert(tag);
                    self.ending[hit.to].insert(tag);
                }
            }
            self.hits.append(&mut found);
        }
        self.first_hit.push(self.hits.len() as u32);
    }

    fn walk(&self, from: usize, at: usize, node: u32, exact: bool, found: &mut Vec<Hit>) {
        const LONGEST: usize = 14;
        let Some(token) = self.tokens.get(at).filter(|_| at - from < LONGEST) else {
            return;
        };
        let (word, stem, as_written) = (token.word, token.stem, !token.misspelt);
        let mut steps: SmallVec<[(u32, bool); 2]> = SmallVec::new();
        if word != WordId::NONE {
            steps.extend(
                self.lexicon
                    .trie
                    .step(node, word)
                    .map(|next| (next, exact && as_written)),
            );
        }
        if stem != WordId::NONE {
            steps.extend(self.lexicon.trie.step(node, stem).map(|next| (next, false)));
        }
        for (next, exact) in steps {
            found.extend(self.lexicon.trie.senses(next).filter_map(|sense| {
                let hit = Hit {
                    from,
                    to: at + 1,
                    sense,
                    exact,
                };
                self.is_meant(&hit).then_some(hit)
            }));
            let mut ahead = at + 1;
            if matches!(
                self.tokens.get(ahead).map(|token| token.kind),
                Some(Kind::Sign('-' | '/' | '.' | '\'' | '&' | '+' | '·'))
            ) && !self.tokens[ahead].line_start
            {
                ahead += 1;
            }
            self.walk(from, ahead, next, exact, found);
        }
    }

    /// Small words of one language are ordinary words of another: `am`, `des`, `par`. They count only in a text that is
    /// not plainly in another language. Inflection and misspelling are allowed where a word is long enough to bear it.
    fn is_meant(&self, hit: &Hit) -> bool {
        let single = hit.to == hit.from + 1;
        let length = || {
            let token = &self.tokens[hit.from];
            token.letters.1 - token.letters.0
        };
        match hit.sense {
            Sense::Tag(_, language)
                if single && length() <= 3 && !self.active[language as usize] =>
            {
                false
            }
            Sense::Common(_) | Sense::Town(_) | Sense::Place(_) => {
                hit.exact || (matches!(hit.sense, Sense::Place(_)) && length() >= 7)
            }
            Sense::Number(_) | Sense::Ordinal(_) | Sense::Level(_) => hit.exact || length() >= 5,
            Sense::Skill(_) | Sense::Industry(_) | Sense::SenseCue(..) if single => {
                hit.exact || length() >= 6
            }
            _ if single => hit.exact || length() >= 5,
            _ => true,
        }
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

    /// Whether white space stands before the token at a place; true at the end.
    pub(super) fn gap(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|token| token.gap)
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

fn followed_by_digit(letters: &[Letter], at: usize) -> bool {
    letters[at].folded == '~'
        && letters
            .get(at + 1)
            .is_some_and(|next| next.folded.is_ascii_digit())
}

fn case_of(letters: &[Letter]) -> Case {
    let mut upper = 0;
    let mut all = 0;
    for letter in letters {
        if letter.raw.is_alphabetic() {
            all += 1;
            upper += usize::from(letter.raw.is_uppercase());
        }
    }
    let capital = letters
        .first()
        .is_some_and(|letter| letter.raw.is_uppercase());
    match (upper, all) {
        (0, _) => Case::Lower,
        (upper, all) if upper == all && all > 1 => Case::Upper,
        _ if capital => Case::Capital,
        _ => Case::Lower,
    }
}
