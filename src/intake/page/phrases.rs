//! Finding every phrase of the data files in the tokens.

use super::{Case, Hit, Kind, Page};
use crate::intake::{
    sense::{Sense, Tag, TagSet},
    trie::{Trie, WordId},
};
use smallvec::SmallVec;

impl Page<'_> {
    pub(super) fn look_up_words(&mut self) {
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
            let mut case = token.case;
            if token.kind == Kind::Word {
                let plural = letters.strip_suffix('s').filter(|_| token.plural);
                if let Some(singular) = plural.filter(|_| word == WordId::NONE) {
                    // "CFOs", "HRDs": written as the short form is.
                    word = lexicon.trie.word(singular);
                    case = Case::Upper;
                } else if word == WordId::NONE {
                    stem = lexicon.stem_of(letters);
                    if stem == WordId::NONE
                        && !lexicon.ordinary.contains(letters)
                        && let Some(meant) = lexicon.spelling.correct(&lexicon.trie, letters)
                        && (token.case == Case::Lower || lexicon.towns.named(letters).0.is_empty())
                    {
                        word = meant;
                        stem = lexicon.stem(meant);
                        misspelt = true;
                    }
                } else {
                    stem = lexicon.stem(word);
                }
            }
            let long = lexicon.long_form(self.letters_of(&token));
            let token = &mut self.tokens[at];
            if long != WordId::NONE {
                stem = long;
                token.short = true;
            }
            (token.word, token.stem, token.misspelt) = (word, stem, misspelt);
            token.case = case;
        }
    }

    /// A language is written in if it has a fair share of the everyday words; files without any are for all languages.
    pub(super) fn tell_languages(&mut self) {
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

    pub(super) fn find_phrases(&mut self) {
        let count = self.tokens.len();
        self.starting = vec![TagSet::default(); count + 1];
        self.ending = vec![TagSet::default(); count + 1];
        self.first_hit = Vec::with_capacity(count + 1);
        let mut found: Vec<Hit> = Vec::new();
        let mut name = String::new();
        for from in 0..count {
            self.first_hit.push(self.hits.len() as u32);
            found.clear();
            self.walk(from, from, Trie::ROOT, true, &mut found);
            self.find_towns(from, &mut name, &mut found);
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
        self.compose_titles();
        self.settle_at_once();
    }

    /// "right away" tells of nobody who is away.
    fn settle_at_once(&mut self) {
        for hit in &self.hits {
            if matches!(hit.sense, Sense::Tag(Tag::Asap, _)) {
                for at in hit.from + 1..hit.to {
                    self.starting[at].remove(Tag::Blocked);
                }
            }
        }
    }

    /// "Head of" before an area and "manager" after one make a title.
    fn compose_titles(&mut self) {
        let mut composed: Vec<Hit> = Vec::new();
        for hit in &self.hits {
            match hit.sense {
                Sense::TitleLead(skips) => {
                    let to = if skips {
                        self.past_articles(hit.to)
                    } else {
                        hit.to
                    };
                    composed.extend(
                        self.areas_at(to)
                            .filter(|area| self.sentence(area.to - 1) == self.sentence(hit.from))
                            .map(|area| Hit {
                                from: hit.from,
                                ..area
                            }),
                    );
                }
                Sense::Area(_) => {
                    let at = hit.to + usize::from(self.sign(hit.to) == '-');
                    let tail = self
                        .hits_at(at)
                        .iter()
                        .filter(|tail| tail.sense == Sense::TitleTail)
                        .map(|tail| tail.to)
                        .max();
                    composed.extend(tail.map(|to| Hit { to, ..*hit }));
                }
                _ => {}
            }
        }
        if composed.is_empty() {
            return;
        }
        for hit in &mut composed {
            if let Sense::Area(role) = hit.sense {
                hit.sense = Sense::Role(role);
                hit.exact = true;
            }
        }
        let mut hits = std::mem::take(&mut self.hits);
        hits.append(&mut composed);
        // Titles of the lists come first: the sort is stable.
        hits.sort_by_key(|hit| (hit.from, std::cmp::Reverse(hit.to), !hit.exact));
        self.first_hit.clear();
        let mut next = 0;
        for from in 0..=self.tokens.len() {
            while hits.get(next).is_some_and(|hit| hit.from < from) {
                next += 1;
            }
            self.first_hit.push(next as u32);
        }
        self.hits = hits;
    }

    fn areas_at(&self, at: usize) -> impl Iterator<Item = Hit> {
        self.hits_at(at)
            .iter()
            .filter(|hit| matches!(hit.sense, Sense::Area(_)))
            .copied()
    }

    /// Past articles, "of" and adjectives such as "our" or "global".
    fn past_articles(&self, at: usize) -> usize {
        const MOST: usize = 3;
        let mut to = at;
        for _ in 0..MOST {
            if self.areas_at(to).next().is_some() {
                break;
            }
            let past = self.any_tag(to, &[Tag::Of, Tag::Article, Tag::Our, Tag::Group]);
            match past {
                Some((_, past)) => to = past,
                None if matches!(self.sign(to), '\'' | '-' | '.') => to += 1,
                None => break,
            }
        }
        to
    }

    pub(super) fn walk(
        &self,
        from: usize,
        at: usize,
        node: u32,
        exact: bool,
        found: &mut Vec<Hit>,
    ) {
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
            steps.extend(
                self.lexicon
                    .trie
                    .step(node, stem)
                    .map(|next| (next, exact && token.short)),
            );
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

    /// Towns are written with a capital, save in a text that has none.
    fn find_towns(&self, from: usize, name: &mut String, found: &mut Vec<Hit>) {
        const LONGEST: usize = 7;
        let token = &self.tokens[from];
        let may_be = token.kind == Kind::Word
            && (token.case != Case::Lower
                || self.written_small
                || self.opens_town(from)
                || self
                    .ending(from)
                    .any(&[Tag::At, Tag::Near, Tag::PlaceLabel]));
        if !may_be {
            return;
        }
        name.clear();
        let mut at = from;
        while let Some(token) = self.tokens.get(at).filter(|_| at - from < LONGEST) {
            if matches!(token.kind, Kind::Sign(_)) {
                break;
            }
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(self.letters_of(token));
            at += 1;
            let (lines, goes_on) = self.lexicon.towns.named(name);
            found.extend(lines.map(|line| Hit {
                from,
                to: at,
                sense: Sense::Town(line as u32),
                exact: true,
            }));
            if !goes_on {
                break;
            }
            if matches!(
                self.tokens.get(at).map(|token| token.kind),
                Some(Kind::Sign('-' | '/' | '.' | '\'' | '('))
            ) && !self.tokens[at].line_start
            {
                at += 1;
            }
        }
    }

    /// "du Mans", "aux Herbiers": the capital stands on the second word.
    fn opens_town(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            "au" | "aux" | "du" | "des" | "le" | "les" | "la"
        ) && self.case(at + 1) != Case::Lower
    }

    /// Small words of one language are ordinary words of another: `am`, `des`, `par`. They count only in a text that is
    /// not plainly in another language. Inflection and misspelling are allowed where a word is long enough to bear it.
    pub(super) fn is_meant(&self, hit: &Hit) -> bool {
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
            Sense::Number(_) | Sense::Ordinal(_) => hit.exact || length() >= 5,
            Sense::Level(_) => hit.exact || length() >= 5 || !single,
            Sense::Skill(_) | Sense::Industry(_) | Sense::TitleCue(..) if single => {
                hit.exact || length() >= 6
            }
            _ if single => hit.exact || length() >= 5,
            _ => true,
        }
    }
}
