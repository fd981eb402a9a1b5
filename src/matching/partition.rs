//! The rows of everyone who holds a role, in blocks that are shared between one state of a roster and the next.

use super::row::{Row, ShortStretch};
use std::sync::Arc;

/// So many rows stand in a block, which is what one change copies.
const ROWS: usize = 1_024;

/// The rows of a role: first those that are [`plain`](Row::is_plain), so that most people are judged without a branch.
#[derive(Clone, Debug, Default)]
pub(super) struct Partition {
    plain: Vec<Arc<Block>>,
    others: Vec<Arc<Block>>,
}

/// Some rows and the stretches of those who have several.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub(super) rows: Vec<Row>,
    pub(super) stretches: Vec<ShortStretch>,
}

impl Block {
    fn push(&mut self, row: Row, stretches: &[ShortStretch]) {
        let place = (
            u16::try_from(self.stretches.len()),
            u16::try_from(stretches.len()),
        );
        self.rows.push(match place {
            (Ok(from), Ok(count)) => {
                self.stretches.extend_from_slice(stretches);
                row.with_stretches_at(from, count)
            }
            _ => row.made_exact(),
        });
    }

    /// The same block without the rows of a person, and without stretches that no row needs.
    fn without(&self, position: u32) -> Self {
        let mut block = Self::default();
        for row in self.rows.iter().filter(|row| row.position != position) {
            let stretches = if row.is(Row::STRETCHES) {
                row.stretches(&self.stretches)
            } else {
                &[]
            };
            block.push(*row, stretches);
        }
        block
    }
}

impl Partition {
    /// The blocks of plain rows.
    pub(super) fn plain(&self) -> impl Iterator<Item = &Block> {
        self.plain.iter().map(AsRef::as_ref)
    }

    /// The blocks of all other rows.
    pub(super) fn others(&self) -> impl Iterator<Item = &Block> {
        self.others.iter().map(AsRef::as_ref)
    }

    /// Adds a row; copies the last block if someone else reads it.
    pub(super) fn push(&mut self, row: Row, stretches: &[ShortStretch]) {
        let blocks = if row.is_plain() {
            &mut self.plain
        } else {
            &mut self.others
        };
        match blocks.last_mut() {
            Some(last) if last.rows.len() < ROWS => Arc::make_mut(last).push(row, stretches),
            _ => {
                let mut block = Block::default();
                block.push(row, stretches);
                blocks.push(Arc::new(block));
            }
        }
    }

    /// Takes a person's rows out.
    pub(super) fn remove(&mut self, position: u32) {
        for blocks in [&mut self.plain, &mut self.others] {
            for block in blocks.iter_mut() {
                if block.rows.iter().any(|row| row.position == position) {
                    *block = Arc::new(block.without(position));
                }
            }
            blocks.retain(|block| !block.rows.is_empty());
        }
    }

    /// Gives back what was reserved in vain.
    pub(super) fn shrink(&mut self) {
        for blocks in [&mut self.plain, &mut self.others] {
            blocks.shrink_to_fit();
            for block in blocks {
                let block = Arc::make_mut(block);
                block.rows.shrink_to_fit();
                block.stretches.shrink_to_fit();
            }
        }
    }

    pub(super) fn bytes(&self) -> usize {
        self.plain
            .iter()
            .chain(&self.others)
            .map(|block| {
                size_of::<Arc<Block>>()
                    + size_of::<Block>()
                    + block.rows.capacity() * size_of::<Row>()
                    + block.stretches.capacity() * size_of::<ShortStretch>()
            })
            .sum()
    }
}
