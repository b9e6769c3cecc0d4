use std::io::{Seek as _, SeekFrom};

use super::*;

fn identity(byte: u8) -> CopyIdentity {
    Entropy::from_bytes(&mut [byte; 16]).derive_copy_identity()
}

fn sealed(bytes: &[u8]) -> Vec<u8> {
    let mut sealer = CopySealer::new(&identity(7).recipient().unwrap()).unwrap();
    let mut out = Vec::new();
    for piece in bytes.chunks(100_000) {
        sealer.push(piece).unwrap();
        out.extend(sealer.take());
    }
    out.extend(sealer.finish().unwrap());
    out
}

fn opened(identity: &CopyIdentity, sealed: &[u8]) -> Result<Vec<u8>, String> {
    let mut opener = CopyOpener::open(identity, sealed).map_err(|error| format!("{error:?}"))?;
    let mut out = Vec::new();
    opener.read_to_end(&mut out).map_err(|error| format!("{:?}", error.kind()))?;
    Ok(out)
}

#[test]
fn what_was_sealed_is_opened_by_the_phrase_alone() {
    for length in [0, 1, 65_535, 65_536, 65_537, 300_000] {
        let bytes = vec![5; length];
        assert_eq!(opened(&identity(7), &sealed(&bytes)), Ok(bytes));
    }
    assert_eq!(opened(&identity(8), &sealed(b"x")), Err("WrongSlot".into()));
}

#[test]
fn a_copy_cut_short_anywhere_is_not_whole() {
    let whole = sealed(&[5; 200_000]);
    for length in (0..whole.len()).step_by(997).chain(whole.len() - 20..whole.len()) {
        assert!(opened(&identity(7), &whole[..length]).is_err(), "{length}");
    }
}

#[test]
fn a_bit_flipped_anywhere_is_noticed() {
    let whole = sealed(&[5; 140_000]);
    for at in (0..400).chain((400..whole.len()).step_by(1009)) {
        let mut harmed = whole.clone();
        harmed[at] ^= 1;
        assert!(opened(&identity(7), &harmed).is_err(), "{at}");
    }
}

#[test]
fn chunks_put_in_another_order_or_added_are_noticed() {
    let whole = sealed(&[5; 200_000]);
    let chunk = 65_536 + 16;
    let body = whole.len() - (3 * chunk + 200_000 - 3 * 65_536 + 16);
    let (head, rest) = whole.split_at(body);
    let swapped = [head, &rest[chunk..2 * chunk], &rest[..chunk], &rest[2 * chunk..]].concat();
    assert!(opened(&identity(7), &swapped).is_err());
    assert!(opened(&identity(7), &[&whole[..], b"more"].concat()).is_err());
    assert!(opened(&identity(7), &[&whole[..], &rest[..chunk]].concat()).is_err());
}

#[test]
fn a_recipient_is_read_back_from_its_text() {
    let recipient = identity(7).recipient().unwrap();
    assert!(recipient.text().starts_with("age1"));
    assert!(CopyRecipient::from_text(recipient.text()).unwrap() == recipient);
    assert!(CopyRecipient::from_text("age1").is_err() && CopyRecipient::from_text("").is_err());
}

#[test]
fn an_identity_is_written_as_age_reads_it() {
    // A phrase that opens no vault.
    let text = identity(7).expose_text(str::to_owned).unwrap();
    assert!(text.starts_with("AGE-SECRET-KEY-1") && text.len() == TEXT, "{}", text.len());
    assert!(age::x25519::Identity::from_str(&text).is_ok());
}

/// Returns a file that begins like an age file and whose header has a stanza of `lines` lines.
fn with_header_of(lines: usize) -> impl Read {
    let stanza = "-> none\n".to_owned() + &(("A".repeat(64) + "\n").repeat(lines)) + "\n";
    io::Cursor::new(format!("age-encryption.org/v1\n{stanza}")).chain(io::repeat(b'A'))
}

#[test]
fn a_header_without_an_end_is_refused_before_it_takes_memory() {
    for from in [Box::new(with_header_of(0)) as Box<dyn Read>, Box::new(with_header_of(2000))] {
        let mut counted = Counted { from, read: 0 };
        assert!(matches!(CopyOpener::open(&identity(7), &mut counted), Err(SealError::Damaged)));
        assert!(counted.read <= LONGEST_HEADER, "{} bytes were read", counted.read);
    }
}

#[test]
fn beyond_the_bound_reading_fails_rather_than_ends() {
    let (mut bound, _end) = bound_header(io::repeat(b'A'));
    let most = io::copy(&mut bound, &mut io::sink());
    assert_eq!(most.map_err(|error| error.kind()), Err(io::ErrorKind::InvalidData));
    assert_eq!(bound.read(&mut []).ok(), Some(0));
}

#[test]
fn a_bounded_reader_is_sought_in_like_the_reader_below() {
    let (mut bound, _end) = bound_header(io::Cursor::new(b"header and content"));
    assert_eq!(bound.seek(SeekFrom::Start(11)).ok(), Some(11));
    assert_eq!(io::read_to_string(bound).ok().as_deref(), Some("content"));
}

#[test]
fn a_long_header_within_the_bound_is_read() {
    let whole = sealed(b"kept");
    let first = b"age-encryption.org/v1\n".len();
    let stanza = "-> other\n".to_owned() + &(("A".repeat(64) + "\n").repeat(600)) + "\n";
    let long = [&whole[..first], stanza.as_bytes(), &whole[first..]].concat();
    // It was read to its end: only there does an addition show.
    assert_eq!(opened(&identity(7), &long), Err("NotAuthentic".into()));
}

struct Counted {
    from: Box<dyn Read>,
    read: u64,
}

impl Read for &mut Counted {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(out)?;
        self.read += read as u64;
        Ok(read)
    }
}
