//! Seals a draft in an envelope of fixed size, whether it is long, short or empty.

use zeroize::Zeroizing;

use crate::keys::DraftKey;
use crate::sealing::{NONCE, TAG, open_in_place, seal_in_place};
use crate::{SealError, random};

/// Bytes of one sealed draft.
pub const DRAFT: usize = 65_536;
/// Maximum bytes of a draft's body.
pub const BODY: usize = PLAIN - HEAD;

const PLAIN: usize = DRAFT - NONCE - TAG;
const HEAD: usize = 8 + 16 + 1 + 4;
const FORMAT: &[u8] = b"draft/1";
/// In the head: whether there is a draft.
const TYPED: u8 = 1;
const NOTHING: u8 = 0;

/// What a draft is bound to, so that it does not open in another space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DraftContext {
    /// Id of the vault.
    pub vault: [u8; 16],
    /// Id of the space.
    pub space: [u8; 16],
}

/// A draft, or its absence, as of one turn. The higher turn is the later.
pub struct Typed {
    /// Grows with every sealing.
    pub turn: u64,
    /// Id of the future entry, and the caller's own bytes.
    pub draft: Option<([u8; 16], Zeroizing<Vec<u8>>)>,
}

/// Seals a draft, or its absence: bytes of the same length that look the same.
///
/// # Errors
/// `TooLarge` for a body of more than [`BODY`] bytes; `NoRandomness`.
pub fn seal_draft(
    key: &DraftKey,
    context: &DraftContext,
    turn: u64,
    draft: Option<(&[u8; 16], &[u8])>,
) -> Result<Vec<u8>, SealError> {
    let mut sealed = Zeroizing::new(vec![0; DRAFT]);
    // A random nonce, because a turn may repeat after an old copy of the file was put back.
    random::fill(&mut sealed[..NONCE])?;
    encode(&mut sealed[NONCE..NONCE + PLAIN], turn, draft)?;
    // Only the cipher sees the key.
    key.expose(|key| seal_in_place(key, &bound(context), &mut sealed))?;
    Ok(std::mem::take(&mut *sealed))
}

/// Opens a sealed draft.
///
/// # Errors
/// `NotAuthentic`: altered, torn, or another space's; `Damaged`: authentic, but not of this format.
pub fn open_draft(key: &DraftKey, context: &DraftContext, sealed: &[u8]) -> Result<Typed, SealError> {
    if sealed.len() != DRAFT {
        return Err(SealError::NotAuthentic);
    }
    let mut copy = Zeroizing::new(sealed.to_vec());
    // Only the cipher sees the key.
    let plain = key.expose(|key| open_in_place(key, &bound(context), &mut copy))?;
    decode(plain).ok_or(SealError::Damaged)
}

fn encode(plain: &mut [u8], turn: u64, draft: Option<(&[u8; 16], &[u8])>) -> Result<(), SealError> {
    plain[..8].copy_from_slice(&turn.to_be_bytes());
    let Some((entry, body)) = draft else { return Ok(()) };
    let length = u32::try_from(body.len()).map_err(|_| SealError::TooLarge)?;
    let room = plain.get_mut(HEAD..HEAD + body.len()).ok_or(SealError::TooLarge)?;
    room.copy_from_slice(body);
    plain[8..24].copy_from_slice(entry);
    plain[24] = TYPED;
    plain[25..HEAD].copy_from_slice(&length.to_be_bytes());
    Ok(())
}

fn decode(plain: &[u8]) -> Option<Typed> {
    let (turn, rest) = plain.split_first_chunk::<8>()?;
    let (entry, rest) = rest.split_first_chunk::<16>()?;
    let ([state], rest) = rest.split_first_chunk::<1>()?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let body = rest.get(..usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
    let draft = match *state {
        NOTHING => None,
        TYPED => Some((*entry, Zeroizing::new(body.to_vec()))),
        _ => return None,
    };
    Some(Typed { turn: u64::from_be_bytes(*turn), draft })
}

fn bound(context: &DraftContext) -> Vec<u8> {
    [FORMAT, &context.vault, &context.space].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::MasterKey;

    const HERE: DraftContext = DraftContext { vault: [1; 16], space: [2; 16] };
    const ENTRY: [u8; 16] = [7; 16];

    fn key() -> DraftKey {
        MasterKey::from_bytes(&mut [9; 32]).derive_draft_key()
    }

    fn sealed(body: &[u8]) -> Vec<u8> {
        seal_draft(&key(), &HERE, 5, Some((&ENTRY, body))).unwrap()
    }

    #[test]
    fn a_draft_comes_back_with_its_turn_and_its_entry() {
        for body in [&b""[..], b"pay or", &[0xff; BODY]] {
            let typed = open_draft(&key(), &HERE, &sealed(body)).unwrap();
            let (entry, back) = typed.draft.unwrap();
            assert_eq!((typed.turn, entry, &back[..]), (5, ENTRY, body));
        }
    }

    #[test]
    fn no_draft_is_as_long_as_any_and_comes_back_as_none() {
        let none = seal_draft(&key(), &HERE, 6, None).unwrap();
        assert_eq!((none.len(), sealed(b"x").len()), (DRAFT, DRAFT));
        let typed = open_draft(&key(), &HERE, &none).unwrap();
        assert!(typed.turn == 6 && typed.draft.is_none());
    }

    #[test]
    fn a_body_beyond_the_envelope_is_refused() {
        let refused = seal_draft(&key(), &HERE, 5, Some((&ENTRY, &[0; BODY + 1])));
        assert!(matches!(refused, Err(SealError::TooLarge)));
    }

    #[test]
    fn the_same_words_sealed_twice_look_different() {
        assert_ne!(sealed(b"x")[..64], sealed(b"x")[..64]);
    }

    #[test]
    fn a_draft_of_another_space_or_vault_is_not_authentic() {
        for other in [DraftContext { vault: [3; 16], ..HERE }, DraftContext { space: [3; 16], ..HERE }] {
            assert!(matches!(open_draft(&key(), &other, &sealed(b"x")), Err(SealError::NotAuthentic)));
        }
    }

    #[test]
    fn an_altered_or_torn_draft_is_not_authentic() {
        let whole = sealed(b"words");
        for at in [0, NONCE, NONCE + 8, NONCE + HEAD, DRAFT / 2, DRAFT - 1] {
            let mut flipped = whole.clone();
            flipped[at] ^= 1;
            assert!(matches!(open_draft(&key(), &HERE, &flipped), Err(SealError::NotAuthentic)), "{at}");
        }
        let torn = [&sealed(b"newer")[..4096], &whole[4096..]].concat();
        assert!(matches!(open_draft(&key(), &HERE, &torn), Err(SealError::NotAuthentic)));
        assert!(matches!(open_draft(&key(), &HERE, &whole[..DRAFT - 1]), Err(SealError::NotAuthentic)));
    }

    #[test]
    fn an_authentic_envelope_of_another_form_is_damaged() {
        let bad = |at: usize, byte: u8| {
            let mut plain = vec![0; PLAIN];
            plain[at] = byte;
            let mut sealed = [vec![0; NONCE], plain, vec![0; TAG]].concat();
            // A key that opens no vault.
            key().expose(|key| seal_in_place(key, &bound(&HERE), &mut sealed)).unwrap();
            open_draft(&key(), &HERE, &sealed).err()
        };
        assert!(matches!(bad(24, 2), Some(SealError::Damaged)));
        assert!(matches!(bad(25, 1), Some(SealError::Damaged)));
        assert!(bad(24, TYPED).is_none());
    }
}
