//! The platform's limits, so that a post is never refused for its size.
//!
//! Lengths are counted in Unicode characters. A text that is too long ends at a word with "…"; a list that is too long
//! ends with "… +4", which reads the same in every language.

use super::{Action, Button, Embed, EmbedField, Form, Menu, Post, Row};
use std::collections::HashSet;

const CONTENT: usize = 2000;
const EMBEDS: usize = 10;
const EMBED_TITLE: usize = 256;
const EMBED_DESCRIPTION: usize = 4096;
const EMBED_FIELDS: usize = 25;
const FIELD_NAME: usize = 256;
pub(super) const FIELD_VALUE: usize = 1024;
const EMBED_FOOTER: usize = 2048;
const ALL_EMBEDS: usize = 6000;
const ROWS: usize = 5;
const BUTTONS: usize = 5;
const BUTTON_LABEL: usize = 80;
const OPTIONS: usize = 25;
const OPTION_TEXT: usize = 100;
const PLACEHOLDER: usize = 150;
const ID: usize = 100;
const FORM_TITLE: usize = 45;
const INPUTS: usize = 5;
const INPUT_LABEL: usize = 45;
const INPUT_PLACEHOLDER: usize = 100;
const INPUT_VALUE: u16 = 4000;
const PINGS: usize = 100;

/// What stands where the platform wants a text and there is none; it is not seen.
const NOTHING: &str = "\u{200b}";

impl Post {
    /// The post within the platform's limits. One that is within them stays as it is.
    #[must_use]
    pub fn fit(mut self) -> Self {
        cut(&mut self.text, CONTENT);
        self.embeds.truncate(EMBEDS);
        self.embeds.iter_mut().for_each(fit_embed);
        self.embeds.retain(|embed| length_of(embed) > 0);
        fit_sum(&mut self.embeds);
        self.rows = fit_rows(std::mem::take(&mut self.rows));
        self.pings.truncate(PINGS);
        self
    }
}

impl Form {
    /// The form within the platform's limits.
    #[must_use]
    pub fn fit(mut self) -> Self {
        cut(&mut self.title, FORM_TITLE);
        self.inputs.truncate(INPUTS);
        for input in &mut self.inputs {
            cut(&mut input.label, INPUT_LABEL);
            cut(&mut input.placeholder, INPUT_PLACEHOLDER);
            input.max_length = input.max_length.clamp(1, INPUT_VALUE);
            cut(&mut input.value, usize::from(input.max_length));
        }
        self
    }
}

fn fit_embed(embed: &mut Embed) {
    cut(&mut embed.title, EMBED_TITLE);
    cut(&mut embed.description, EMBED_DESCRIPTION);
    cut(&mut embed.footer, EMBED_FOOTER);
    let fields = embed.fields.len();
    if fields > EMBED_FIELDS {
        embed.fields.truncate(EMBED_FIELDS - 1);
        embed.fields.push(EmbedField {
            name: NOTHING.to_owned(),
            value: more(fields - EMBED_FIELDS + 1),
            inline: false,
        });
    }
    for field in &mut embed.fields {
        for (text, most) in [
            (&mut field.name, FIELD_NAME),
            (&mut field.value, FIELD_VALUE),
        ] {
            cut(text, most);
            if text.trim().is_empty() {
                NOTHING.clone_into(text);
            }
        }
    }
}

/// Cuts the longest texts until the sum over all embeds is within its limit, so that short ones stay whole.
fn fit_sum(embeds: &mut [Embed]) {
    loop {
        let sum: usize = embeds.iter().map(length_of).sum();
        let Some(excess) = sum.checked_sub(ALL_EMBEDS).filter(|excess| *excess > 0) else {
            return;
        };
        let longest = embeds
            .iter_mut()
            .flat_map(texts_of)
            .max_by_key(|text| text.chars().count());
        let Some(longest) = longest else { return };
        let length = longest.chars().count();
        cut(
            longest,
            length.saturating_sub(excess).max(length / 2).max(1),
        );
    }
}

fn texts_of(embed: &mut Embed) -> impl Iterator<Item = &mut String> {
    let fields = embed
        .fields
        .iter_mut()
        .flat_map(|field| [&mut field.name, &mut field.value]);
    [&mut embed.title, &mut embed.description, &mut embed.footer]
        .into_iter()
        .chain(fields)
}

fn length_of(embed: &Embed) -> usize {
    let fields: usize = embed
        .fields
        .iter()
        .map(|field| field.name.chars().count() + field.value.chars().count())
        .sum();
    let head = [&embed.title, &embed.description, &embed.footer];
    fields + head.map(|text| text.chars().count()).iter().sum::<usize>()
}

fn fit_rows(rows: Vec<Row>) -> Vec<Row> {
    let mut seen = HashSet::new();
    let mut is_usable = |action: &Action| {
        let id = action.to_string();
        id.chars().count() <= ID && seen.insert(id)
    };
    let mut fitted = Vec::new();
    for row in rows {
        match row {
            Row::Buttons(buttons) => {
                let buttons: Vec<Button> = buttons
                    .into_iter()
                    .filter(|button| is_usable(&button.action))
                    .map(fit_button)
                    .collect();
                fitted.extend(
                    buttons
                        .chunks(BUTTONS)
                        .map(|chunk| Row::Buttons(chunk.to_vec())),
                );
            }
            Row::Menu(menu) => {
                if is_usable(&menu.action) {
                    fitted.extend(fit_menu(menu).map(Row::Menu));
                }
            }
        }
    }
    fitted.truncate(ROWS);
    fitted
}

fn fit_button(mut button: Button) -> Button {
    cut(&mut button.label, BUTTON_LABEL);
    if button.label.trim().is_empty() {
        "…".clone_into(&mut button.label);
    }
    button
}

fn fit_menu(mut menu: Menu) -> Option<Menu> {
    let mut seen = HashSet::new();
    menu.options.retain(|option| {
        let length = option.value.chars().count();
        (1..=OPTION_TEXT).contains(&length) && seen.insert(option.value.clone())
    });
    let left_out = menu.options.len().saturating_sub(OPTIONS);
    menu.options.truncate(OPTIONS);
    for option in &mut menu.options {
        cut(&mut option.label, OPTION_TEXT);
        cut(&mut option.description, OPTION_TEXT);
        if option.label.trim().is_empty() {
            option.label.clone_from(&option.value);
        }
    }
    if left_out > 0 {
        let note = more(left_out);
        cut(
            &mut menu.placeholder,
            PLACEHOLDER - note.chars().count() - 1,
        );
        menu.placeholder = format!("{} {note}", menu.placeholder);
    }
    cut(&mut menu.placeholder, PLACEHOLDER);
    let count = u8::try_from(menu.options.len()).unwrap_or(u8::MAX);
    menu.max = menu.max.clamp(1, count.max(1));
    menu.min = menu.min.min(menu.max);
    (count > 0).then_some(menu)
}

/// Says how many more there are.
pub(super) fn more(count: usize) -> String {
    format!("… +{count}")
}

/// Shortens a text to a number of characters, at the end of a line or word where one is near, with "…".
fn cut(text: &mut String, most: usize) {
    let Some((end, _)) = text.char_indices().nth(most) else {
        return;
    };
    let keep = text
        .char_indices()
        .nth(most.saturating_sub(1))
        .map_or(end, |(at, _)| at);
    let head = text.get(..keep).unwrap_or_default();
    let near = keep / 2;
    let line = head.rfind('\n').filter(|at| *at >= near);
    let word = head.rfind(char::is_whitespace).filter(|at| *at >= near);
    let at = line.or(word).unwrap_or(keep);
    text.truncate(at);
    let kept = text.trim_end().trim_end_matches('\\').len();
    text.truncate(kept);
    if most > 0 {
        text.push('…');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::RequestId,
        wording::{Input, MenuOption, Style, Tone},
    };
    use proptest::{collection::vec, prelude::*};

    fn any_text(most: usize) -> impl Strategy<Value = String> {
        prop_oneof![
            3 => "\\PC{0,12}",
            2 => (0..most, "[a-zé𝄞\\\\ \n]{1,9}").prop_map(|(length, piece)| {
                piece.chars().cycle().take(length).collect()
            }),
        ]
    }

    fn any_embed() -> impl Strategy<Value = Embed> {
        let field =
            (any_text(400), any_text(1500), any::<bool>()).prop_map(|(name, value, inline)| {
                EmbedField {
                    name,
                    value,
                    inline,
                }
            });
        (
            any_text(400),
            any_text(5000),
            vec(field, 0..40),
            any_text(2500),
        )
            .prop_map(|(title, description, fields, footer)| Embed {
                title,
                description,
                fields,
                footer,
                tone: Tone::Neutral,
            })
    }

    fn any_action() -> impl Strategy<Value = Action> {
        prop_oneof![
            (0..40_i64).prop_map(|id| Action::Why {
                request: RequestId(id)
            }),
            (any_text(150), any::<u16>())
                .prop_map(|(query, page)| Action::RosterPage { query, page }),
        ]
    }

    fn any_row() -> impl Strategy<Value = Row> {
        let button = (any_action(), any_text(120))
            .prop_map(|(action, label)| Button::new(action, label, Style::Secondary));
        let option = (any_text(150), any_text(120), any_text(150)).prop_map(
            |(label, value, description)| MenuOption {
                label,
                value,
                description,
            },
        );
        let menu = (
            any_action(),
            any_text(200),
            vec(option, 0..40),
            any::<u8>(),
            any::<u8>(),
        )
            .prop_map(|(action, placeholder, options, min, max)| Menu {
                action,
                placeholder,
                options,
                min,
                max,
            });
        prop_oneof![
            vec(button, 0..9).prop_map(Row::Buttons),
            menu.prop_map(Row::Menu),
        ]
    }

    fn any_post() -> impl Strategy<Value = Post> {
        (
            any_text(3000),
            vec(any_embed(), 0..12),
            vec(any_row(), 0..8),
        )
            .prop_map(|(text, embeds, rows)| Post {
                text,
                embeds,
                rows,
                pings: Vec::new(),
            })
    }

    fn count(text: &str) -> usize {
        text.chars().count()
    }

    fn check_rows(rows: &[Row]) {
        assert!(rows.len() <= 5);
        let mut ids = Vec::new();
        for row in rows {
            match row {
                Row::Buttons(buttons) => {
                    assert!((1..=5).contains(&buttons.len()));
                    for button in buttons {
                        assert!((1..=80).contains(&count(&button.label)));
                        ids.push(button.action.to_string());
                    }
                }
                Row::Menu(menu) => {
                    assert!((1..=25).contains(&menu.options.len()));
                    assert!(count(&menu.placeholder) <= 150);
                    assert!(menu.min <= menu.max && usize::from(menu.max) <= menu.options.len());
                    let values: HashSet<&String> =
                        menu.options.iter().map(|option| &option.value).collect();
                    assert_eq!(values.len(), menu.options.len());
                    for option in &menu.options {
                        assert!((1..=100).contains(&count(&option.label)));
                        assert!((1..=100).contains(&count(&option.value)));
                        assert!(count(&option.description) <= 100);
                    }
                    ids.push(menu.action.to_string());
                }
            }
        }
        assert!(ids.iter().all(|id| (1..=100).contains(&count(id))));
        let distinct: HashSet<&String> = ids.iter().collect();
        assert_eq!(distinct.len(), ids.len());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_fitted_post_is_within_every_limit(post in any_post()) {
            let fitted = post.fit();
            prop_assert!(count(&fitted.text) <= 2000);
            prop_assert!(fitted.embeds.len() <= 10);
            let mut sum = 0;
            for embed in &fitted.embeds {
                prop_assert!(count(&embed.title) <= 256);
                prop_assert!(count(&embed.description) <= 4096);
                prop_assert!(count(&embed.footer) <= 2048);
                prop_assert!(embed.fields.len() <= 25);
                for field in &embed.fields {
                    prop_assert!((1..=256).contains(&count(&field.name)));
                    prop_assert!((1..=1024).contains(&count(&field.value)));
                }
                sum += length_of(embed);
            }
            prop_assert!(sum <= 6000, "{sum}");
            check_rows(&fitted.rows);
            prop_assert_eq!(fitted.clone().fit(), fitted);
        }

        #[test]
        fn a_cut_text_ends_with_a_mark(text in any_text(300), most in 1_usize..200) {
            let mut short = text.clone();
            cut(&mut short, most);
            if count(&text) <= most {
                prop_assert_eq!(short, text);
            } else {
                prop_assert!(count(&short) <= most);
                prop_assert!(short.ends_with('…'));
                prop_assert!(!short.ends_with("\\…"));
            }
        }

        #[test]
        fn a_fitted_form_is_within_every_limit(title in any_text(90), texts in vec((any_text(90), any_text(5000), any::<u16>()), 1..8)) {
            let inputs = texts.into_iter().enumerate().map(|(key, (label, value, max_length))| Input {
                key: key.to_string(),
                placeholder: label.repeat(2),
                label,
                value,
                max_length,
                ..Input::default()
            }).collect();
            let form = Form { action: Action::EditSetup, title, inputs }.fit();
            prop_assert!(count(&form.title) <= 45 && form.inputs.len() <= 5);
            for input in &form.inputs {
                prop_assert!(count(&input.label) <= 45 && count(&input.placeholder) <= 100);
                prop_assert!((1..=4000).contains(&input.max_length));
                prop_assert!(count(&input.value) <= usize::from(input.max_length));
            }
        }
    }

    #[test]
    fn what_is_left_out_of_a_list_is_counted() {
        let field = EmbedField {
            name: "a".to_owned(),
            value: "b".to_owned(),
            inline: false,
        };
        let post = Post::embed(Embed {
            fields: vec![field; 30],
            ..Embed::default()
        })
        .fit();
        assert_eq!(post.embeds[0].fields.len(), 25);
        assert_eq!(post.embeds[0].fields[24].value, "… +6");
    }

    #[test]
    fn a_long_text_is_cut_at_a_word() {
        let mut text = "one two three".to_owned();
        cut(&mut text, 10);
        assert_eq!(text, "one two…");
    }
}
