//! A post as it looks on a terminal.

use crate::wording::{Post, Row};
use jiff::Timestamp;

/// The words of a post, line by line, without the marks of Markdown.
pub(crate) fn render(post: &Post) -> String {
    let mut lines: Vec<String> = Vec::new();
    push(&mut lines, &post.text, "");
    for embed in &post.embeds {
        push(&mut lines, &embed.title, "");
        push(&mut lines, &embed.description, "  ");
        for field in &embed.fields {
            if field.inline && !field.value.contains('\n') {
                push(
                    &mut lines,
                    &format!("{}: {}", field.name, field.value),
                    "  ",
                );
            } else {
                push(&mut lines, &field.name, "  ");
                push(&mut lines, &field.value, "    ");
            }
        }
        push(&mut lines, &embed.footer, "  ");
    }
    let buttons: Vec<String> = post
        .rows
        .iter()
        .flat_map(|row| match row {
            Row::Buttons(buttons) => buttons
                .iter()
                .map(|button| format!("[{}]", button.label))
                .collect::<Vec<_>>(),
            Row::Menu(menu) => vec![format!("[{} ▾]", menu.placeholder)],
        })
        .collect();
    push(&mut lines, &buttons.join(" "), "  ");
    lines.join("\n")
}

fn push(lines: &mut Vec<String>, text: &str, indent: &str) {
    if text.is_empty() {
        return;
    }
    for line in text.lines() {
        lines.push(format!("{indent}{}", without_marks(line)));
    }
}

/// A moment of the chat platform, `<t:1795497303:f>`, in words; it begins after the `<`.
fn moment(marks: &str) -> Option<(String, usize)> {
    let end = marks.find('>')?;
    let seconds = marks
        .get(..end)?
        .strip_prefix("t:")?
        .split(':')
        .next()?
        .parse()
        .ok()?;
    let moment = Timestamp::from_second(seconds).ok()?;
    Some((moment.strftime("%Y-%m-%d %H:%M UTC").to_string(), end + 1))
}

/// Writes moments out and drops bold, italics, strikes and the backslashes that keep text from being read as marks.
pub(crate) fn without_marks(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '<' => match moment(&characters.clone().collect::<String>()) {
                Some((words, length)) => {
                    plain.push_str(&words);
                    characters.nth(length - 1);
                }
                None => plain.push('<'),
            },
            '\\' => plain.extend(characters.next()),
            '*' | '_' | '`' => {}
            '~' if characters.peek() == Some(&'~') => {
                characters.next();
            }
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::{Embed, EmbedField};

    #[test]
    fn a_moment_is_written_out() {
        assert_eq!(
            without_marks("As of <t:0:f>, *now* < later"),
            "As of 1970-01-01 00:00 UTC, now < later"
        );
    }

    #[test]
    fn a_card_reads_as_lines_without_marks() {
        let field = EmbedField {
            name: "Start".into(),
            value: "*1 December*".into(),
            inline: true,
        };
        let embed = Embed {
            title: "**Request 1**".into(),
            fields: vec![field],
            ..Embed::default()
        };
        assert_eq!(
            render(&Post::embed(embed)),
            "Request 1\n  Start: 1 December"
        );
    }
}
