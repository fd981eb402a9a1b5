//! The rows of everyone who holds a role, in blocks that are shared between one state of a roster and the next.

use super::row::{Beside, Row, ShortStretch, Taken};
use std::sync::Arc;

/// So many rows stand in a block, which is what one change copies.
pub(super) const ROWS: usize = 1_024;

/// The rows of a role, parted by what stands beside them, so that most people are judged without a branch.
#[derive(Clone, Debug, Default)]
pub(super) struct Partition {
    /// Of people with one window and no commitment.
    plain: Vec<Arc<Block>>,
    /// Of people with one window and one commitment.
    taken: Vec<Arc<Block>>,
    /// Of everybody else.
    others: Vec<Arc<Block>>,
}

/// Some rows and what stands beside them.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub(super) rows: Vec<Row>,
    /// The commitment of each row, in a block of people who have one.
    pub(super) taken: Vec<Taken>,
    /// The stretches of those who have several.
    pub(super) stretches: Vec<ShortStretch>,
}

impl Block {
    fn push(&mut self, row: Row, beside: &Beside) {
        let row = match beside {
            Beside::Nothing => row,
            Beside::Taken(taken) => {
                self.taken.push(*taken);
                row
            }
            Beside::Stretches(stretches) => self.add(row, stretches),
        };
        self.rows.push(row);
    }

    fn add(&mut self, row: Row, stretches: &[ShortStretch]) -> Row {
        let place = (
            u16::try_from(self.stretches.len()),
            u16::try_from(stretches.len()),
        );
        match place {
            (Ok(from), Ok(count)) => {
                self.stretches.extend_from_slice(stretches);
                row.with_stretches_at(from, count)
            }
            _ => row.made_exact(),
        }
    }

    /// The same block without the rows of a person, and without stretches that no row needs.
    fn without(&self, position: u32) -> Self {
        let mut block = Self::default();
        for (place, row) in self.rows.iter().enumerate() {
            if row.position == position {
                continue;
            }
            block.taken.extend(self.taken.get(place));
            let row = if row.is(Row::STRETCHES) {
                block.add(*row, row.stretches(&self.stretches))
            } else {
                *row
            };
            block.rows.push(row);
        }
        block
    }
}

impl Partition {
    /// The blocks of plain rows.
    pub(super) fn plain(&self) -> impl Iterator<Item = &Block> {
        self.plain.iter().map(AsRef::as_ref)
    }

    /// The blocks of rows with a commitment each.
    pub(super) fn taken(&self) -> impl Iterator<Item = &Block> {
        self.taken.iter().map(AsRef::as_ref)
    }

    /// The blocks of all other rows.
    pub(super) fn others(&self) -> impl Iterator<Item = &Block> {
        self.others.iter().map(AsRef::as_ref)
    }

    /// Adds a row; copies the last block if someone else reads it.
    pub(super) fn push(&mut self, row: Row, beside: &Beside) {
        let blocks = match beside {
            Beside::Nothing if row.is_short() => &mut self.plain,
            Beside::Taken(_) => &mut self.taken,
            Beside::Nothing | Beside::Stretches(_) => &mut self.others,
        };
        match blocks.last_mut() {
            Some(last) if last.rows.len() < ROWS => Arc::make_mut(last).push(row, beside),
            _ => {
                let mut block = Block::default();
                block.push(row, beside);
                blocks.push(Arc::new(block));
            }
        }
    }

    /// Takes a person's rows out.
    pub(super) fn remove(&mut self, position: u32) {
        for blocks in [&mut self.plain, &mut self.taken, &mut self.others] {
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
        for blocks in [&mut self.plain, &mut self.taken, &mut self.others] {
            blocks.shrink_to_fit();
            for block in blocks {
                let block = Arc::make_mut(block);
                block.rows.shrink_to_fit();
                block.taken.shrink_to_fit();
                block.stretches.shrink_to_fit();
            }
        }
    }

    pub(super) fn bytes(&self) -> usize {
        self.plain
            .iter()
            .chain(&self.taken)
            .chain(&self.others)
            .map(|block| {
                size_of::<Arc<Block>>()
                    + size_of::<Block>()
                    + block.rows.capacity() * size_of::<Row>()
                    + block.taken.capacity() * size_of::<Taken>()
                    + block.stretches.capacity() * size_of::<ShortStretch>()
            })
            .sum()
    }
}
