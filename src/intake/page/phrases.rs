//! Finding every phrase of the data files in the tokens.

use super::{Case, Hit, Kind, Page};
use crate::intake::{
    sense::{Sense, TagSet},
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
                        && let Some(meant) = lexicon.spelling.correct(letters)
                    {
                        word = meant;
                        stem = lexicon.stem(meant);
                        misspelt = true;
                    }
                } else {
                    stem = lexicon.stem(word);
                }
            }
            let token = &mut self.tokens[at];
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
            Sense::Number(_) | Sense::Ordinal(_) | Sense::Level(_) => hit.exact || length() >= 5,
            Sense::Skill(_) | Sense::Industry(_) | Sense::TitleCue(..) if single => {
                hit.exact || length() >= 6
            }
            _ if single => hit.exact || length() >= 5,
            _ => true,
        }
    }
}
