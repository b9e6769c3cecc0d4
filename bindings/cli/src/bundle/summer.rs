//! Hashes one file; a long one on a second thread while the next piece is read.

use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::{Builder, JoinHandle};

use super::algorithm::{Algorithm, Sums};

/// The length from which a file is worth a thread.
const LONG: u64 = 4 << 20;
/// Pieces that can wait in the channel.
const WAITING: usize = 2;

type Found = Vec<(Algorithm, String)>;

/// Hashes the pieces of a file in order.
pub(super) enum Summer {
    Here(Sums),
    Beside(SyncSender<Vec<u8>>, JoinHandle<Found>),
}

impl Summer {
    pub(super) fn new(algorithms: &[Algorithm], size: u64) -> Self {
        if size < LONG {
            return Self::Here(Sums::new(algorithms));
        }
        let (to, from) = sync_channel::<Vec<u8>>(WAITING);
        let mut sums = Sums::new(algorithms);
        let work = move || {
            from.iter().for_each(|piece| sums.update(&piece));
            sums.finish()
        };
        match Builder::new().spawn(work) {
            Ok(thread) => Self::Beside(to, thread),
            Err(_) => Self::Here(Sums::new(algorithms)),
        }
    }

    pub(super) fn update(&mut self, piece: &[u8]) {
        match self {
            Self::Here(sums) => sums.update(piece),
            // The thread accepts everything; if it has panicked, its hashes are missing.
            Self::Beside(to, _) => drop(to.send(piece.to_vec())),
        }
    }

    /// Returns each hash in hex; none if its thread panicked, and then nothing matches.
    pub(super) fn finish(self) -> Found {
        match self {
            Self::Here(sums) => sums.finish(),
            Self::Beside(to, thread) => {
                drop(to);
                thread.join().unwrap_or_default()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_has_the_sum_that_it_has_on_one_thread() {
        let all = [Algorithm::Md5, Algorithm::Sha256];
        let of = |size| {
            let mut summer = Summer::new(&all, size);
            (0..9_u8).for_each(|piece| summer.update(&vec![piece; 1 << 19]));
            summer.finish()
        };
        assert_eq!(of(LONG), of(0));
    }
}
