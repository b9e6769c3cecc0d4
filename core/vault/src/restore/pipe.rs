//! Passes the bytes of a copy from the caller to the reading thread.

use std::io::{self, Read};
use std::sync::mpsc::Receiver;

use crate::guard::Guard;
use crate::items::receive;

/// A push. Its bytes are sealed, so they are not wiped.
pub(super) enum Sent {
    Bytes(Vec<u8>),
    End,
}

/// Reads what was pushed; reports the end only after [`Sent::End`].
pub(super) struct Pipe {
    from: Receiver<Sent>,
    guard: Guard,
    piece: Vec<u8>,
    at: usize,
    has_ended: bool,
}

impl Pipe {
    pub(super) fn new(from: Receiver<Sent>, guard: Guard) -> Self {
        Self { from, guard, piece: Vec::new(), at: 0, has_ended: false }
    }

    fn fill(&mut self) -> io::Result<()> {
        match receive(&self.from, &self.guard) {
            Some(Sent::Bytes(piece)) => (self.piece, self.at) = (piece, 0),
            Some(Sent::End) => self.has_ended = true,
            // Locked, or the caller is gone.
            None => return Err(io::ErrorKind::ConnectionAborted.into()),
        }
        Ok(())
    }
}

impl Read for Pipe {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.at == self.piece.len() && !self.has_ended {
            self.fill()?;
        }
        let rest = self.piece.get(self.at..).unwrap_or_default();
        let now = rest.len().min(out.len());
        let (to, from) = (out.get_mut(..now).unwrap_or_default(), rest.get(..now).unwrap_or_default());
        to.copy_from_slice(from);
        self.at += now;
        Ok(now)
    }
}
