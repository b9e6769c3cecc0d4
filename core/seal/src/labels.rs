//! Every HKDF label, each used for one thing only (RFC 5869, section 3.2).

pub(crate) const CHALLENGE: &[u8] = b"challenge/1";
pub(crate) const SLOT: &[u8] = b"slot/1";
pub(crate) const PHRASE: &[u8] = b"phrase/1";
pub(crate) const DATABASE: &[u8] = b"database/1";
pub(crate) const WRAP: &[u8] = b"wrap/1";
pub(crate) const SPACE: &[u8] = b"space/1";
pub(crate) const BLOCK: &[u8] = b"block/1";
pub(crate) const COPY: &[u8] = b"copy/1";
pub(crate) const DRAFT: &[u8] = b"draft/1";
pub(crate) const CHUNK: &[u8] = b"chunk/1";
pub(crate) const PACK: &[u8] = b"pack/1";
