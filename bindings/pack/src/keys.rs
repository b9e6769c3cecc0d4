//! The keys that a build trusts, decided and checked at build time. The build script and the tests share this file.

/// The kind of build: `development` (the default) or `release`.
pub(crate) const BUILD: &str = "ALCOVE_BUILD";
/// A release's public keys: 64 hex digits each, separated by spaces.
pub(crate) const KEYS: &str = "ALCOVE_KEYS";
/// The path of a release's pack, signed with one of those keys.
pub(crate) const PACK: &str = "ALCOVE_PACK";

/// Ed25519 public keys.
type Key = [u8; 32];

/// The kind of build, with what it trusts.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Build {
    /// Signed with the committed seed, which anyone can use; always shown as a draft.
    Development,
    /// Trusts these keys and not the committed one; the pack is in that file.
    Release(Vec<Key>, String),
}

/// Decides the kind of build from the settings; fails with the reason if they are invalid.
pub(crate) fn decide(
    build: Option<&str>,
    keys: Option<&str>,
    pack: Option<&str>,
    development: &Key,
) -> Result<Build, String> {
    match build.unwrap_or("development") {
        "development" => Ok(Build::Development),
        "release" => {
            let keys = own_keys(keys.unwrap_or_default(), development)?;
            let pack = pack.ok_or_else(|| format!("a release needs its own pack: {PACK} names none"))?;
            Ok(Build::Release(keys, pack.to_owned()))
        }
        other => Err(format!("{BUILD} is '{other}', neither development nor release")),
    }
}

fn own_keys(keys: &str, development: &Key) -> Result<Vec<Key>, String> {
    let keys: Vec<Key> = keys.split_whitespace().map(parse).collect::<Result<_, _>>()?;
    if keys.is_empty() {
        return Err(format!("a release needs its own trusted key: {KEYS} names none"));
    }
    if keys.contains(development) {
        return Err(format!("a release never trusts the committed development key: {KEYS} names it"));
    }
    Ok(keys)
}

fn parse(text: &str) -> Result<Key, String> {
    let digit = |at: usize| u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok();
    let key: Option<Vec<u8>> = (0..32).map(digit).collect();
    let key = key.filter(|_| text.len() == 64).and_then(|key| key.try_into().ok());
    key.ok_or_else(|| format!("{KEYS} holds '{text}', which is no public key of 64 hex digits"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEVELOPMENT: Key = [0xab; 32];

    fn hex(byte: &str) -> String {
        byte.repeat(32)
    }

    fn refused(keys: Option<&str>) -> String {
        decide(Some("release"), keys, Some("file"), &DEVELOPMENT).unwrap_err()
    }

    #[test]
    fn a_release_without_a_key_of_its_own_is_refused() {
        for keys in [None, Some(""), Some("  \n")] {
            assert!(refused(keys).starts_with("a release needs its own trusted key"), "{keys:?}");
        }
    }

    #[test]
    fn a_release_that_trusts_the_development_key_too_is_refused() {
        let both = format!("{} {}", hex("01"), hex("AB"));
        assert!(refused(Some(&both)).starts_with("a release never trusts the committed development key"));
    }

    #[test]
    fn a_release_without_a_pack_of_its_own_is_refused() {
        let refused = decide(Some("release"), Some(&hex("01")), None, &DEVELOPMENT).unwrap_err();
        assert!(refused.starts_with("a release needs its own pack"));
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for text in ["1", &hex("0g"), &format!("{}0", hex("01")), &"é".repeat(32)] {
            assert!(refused(Some(text)).contains("no public key"), "{text}");
        }
    }

    #[test]
    fn a_release_trusts_its_keys_in_their_order() {
        let keys = format!("{}\n{}", hex("02"), hex("01"));
        let release = decide(Some("release"), Some(&keys), Some("file"), &DEVELOPMENT).unwrap();
        assert_eq!(release, Build::Release(vec![[2; 32], [1; 32]], "file".to_owned()));
    }

    #[test]
    fn nothing_said_is_a_development_build_and_anything_else_is_refused() {
        assert_eq!(decide(None, None, None, &DEVELOPMENT).unwrap(), Build::Development);
        assert!(decide(Some("Release"), Some(&hex("01")), Some("file"), &DEVELOPMENT).is_err());
    }
}
