//! A bag, checked: every file against every manifest, both ways.

use std::collections::{BTreeMap, HashMap};
use std::thread::{Builder, JoinHandle};

use handoff::bundle::Fingerprint;

use super::algorithm::Algorithm;
use super::findings::Findings;
use super::manifest::{Manifest, decoded, named, value};
use super::ours::{self, STATEMENT};
use super::page::ACCOUNT;
use super::source::Source;
use super::summer::Summer;
use crate::Failure;

/// Texts that are read besides being hashed: at most so long.
const LONGEST_TEXT: u64 = 256 << 20;

/// What was read of a bag.
#[derive(Default)]
pub(super) struct Read {
    /// The sums of each file.
    pub(super) sums: BTreeMap<String, HashMap<Algorithm, String>>,
    /// The bytes of those that are looked into.
    pub(super) texts: BTreeMap<String, Vec<u8>>,
    pub(super) sizes: BTreeMap<String, u64>,
    /// That of the statement, on its way.
    fingerprint: Option<JoinHandle<Fingerprint>>,
}

/// Computes the fingerprint of a statement: [`Fingerprint::from_statement`], or what remembers it.
pub(super) type Reckon = fn(&[u8]) -> Fingerprint;

/// Checks all of it.
pub(super) fn check(source: &mut Source, reckon: Reckon) -> Result<Findings, Failure> {
    let mut findings = Findings::default();
    source.faults.iter().for_each(|fault| findings.whole(fault.clone()));
    let algorithms = algorithms(source, &mut findings);
    let mut read = read(source, &algorithms, reckon, &mut findings);
    declaration(&read, &mut findings)?;
    let manifests = manifests(&read, &mut findings);
    let is_strict = read.texts.contains_key(STATEMENT);
    listed(&read, &manifests, &mut findings);
    complete(&read, &manifests, is_strict, &mut findings);
    info(&read, &mut findings);
    if is_strict {
        ours::known(&read, &findings)?;
        ours::check(&mut read, &mut findings);
    }
    Ok(findings)
}

fn algorithms(source: &Source, findings: &mut Findings) -> Vec<Algorithm> {
    let mut found = Vec::new();
    for file in &source.files {
        match named(&file.path) {
            Some((_, Ok(algorithm))) => found.push(algorithm),
            Some((_, Err(sum))) => {
                findings.unchecked.push(format!("{}: {sum} is not checked here", file.path))
            }
            None => {}
        }
    }
    // What is ours is looked at by it.
    found.push(Algorithm::Sha256);
    found.sort();
    found.dedup();
    found
}

fn read(source: &mut Source, algorithms: &[Algorithm], reckon: Reckon, findings: &mut Findings) -> Read {
    let mut read = Read::default();
    for number in in_order(source) {
        let Some(file) = source.files.get(number) else { continue };
        let (path, size, fault) = (file.path.clone(), file.size, file.fault);
        findings.saw(&path);
        if let Some(fault) = fault {
            findings.file(&path, fault);
            continue;
        }
        if read.sizes.contains_key(&path) {
            findings.file(&path, "there twice");
            continue;
        }
        let mut text = is_text(&path, size).then(Vec::new);
        let mut sums = Summer::new(algorithms, size);
        let done = source.read(number, &mut |piece| {
            sums.update(piece);
            text.iter_mut().for_each(|text| text.extend_from_slice(piece));
        });
        let sums = sums.finish();
        match done {
            // Without a sum nothing would be said of it.
            Ok(()) if sums.is_empty() => findings.file(&path, "could not be summed"),
            Ok(()) => drop(read.sums.insert(path.clone(), sums.into_iter().collect())),
            Err(cause) => findings.file(&path, cause.to_string()),
        }
        read.sizes.insert(path.clone(), size);
        if path == STATEMENT {
            read.fingerprint = text.clone().and_then(|text| beside(text, reckon));
        }
        text.map(|text| read.texts.insert(path, text));
    }
    read
}

/// The statement first: the fingerprint is made of it while all else is read.
fn in_order(source: &Source) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..source.files.len()).collect();
    let is_statement = |number: &usize| source.files.get(*number).is_some_and(|file| file.path == STATEMENT);
    numbers.sort_by_key(|number| !is_statement(number));
    numbers
}

/// A third of a second, on another thread.
fn beside(statement: Vec<u8>, reckon: Reckon) -> Option<JoinHandle<Fingerprint>> {
    Builder::new().spawn(move || reckon(&statement)).ok()
}

fn is_text(path: &str, size: u64) -> bool {
    let is_read = !path.starts_with("data/")
        || path.starts_with("data/records/")
        || ["data/custody.jsonl", ACCOUNT].contains(&path);
    is_read && size <= LONGEST_TEXT
}

impl Read {
    /// The fingerprint of the statement, whose text is given.
    pub(super) fn fingerprint(&mut self, statement: &[u8]) -> Fingerprint {
        let made = self.fingerprint.take().and_then(|thread| thread.join().ok());
        made.unwrap_or_else(|| Fingerprint::from_statement(statement))
    }

    /// A text that is UTF-8; nothing if it is not there or not.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.texts.get(path).and_then(|bytes| std::str::from_utf8(bytes).ok())
    }

    pub(super) fn sha256(&self, path: &str) -> Option<&str> {
        self.sums.get(path).and_then(|sums| sums.get(&Algorithm::Sha256)).map(String::as_str)
    }
}

/// `bagit.txt`: without a version and an encoding that are known here, nothing else can be told.
fn declaration(read: &Read, findings: &mut Findings) -> Result<(), Failure> {
    let text = read.text("bagit.txt").unwrap_or_default();
    let version = value(text, "BagIt-Version").unwrap_or_default();
    if !matches!(version, "0.93" | "0.94" | "0.95" | "0.96" | "0.97" | "1.0") {
        return Err(Failure::Input(format!("bagit.txt names no version that is known here: {version:?}")));
    }
    let encoding = value(text, "Tag-File-Character-Encoding").unwrap_or_default();
    if !encoding.eq_ignore_ascii_case("UTF-8") {
        return Err(Failure::Input(format!("tag files in {encoding:?} are not read here")));
    }
    findings.held.push(format!("BagIt {version}"));
    Ok(())
}

fn manifests(read: &Read, findings: &mut Findings) -> Vec<Manifest> {
    let mut all = Vec::new();
    for name in read.sizes.keys() {
        let Some((is_of_tags, Ok(algorithm))) = named(name) else { continue };
        let Some(text) = read.text(name) else {
            findings.file(name, "no UTF-8 text");
            continue;
        };
        let manifest = Manifest::read(name, algorithm, is_of_tags, text);
        manifest
            .bad
            .iter()
            .for_each(|line| findings.file(name, format!("line {line} is none of a manifest")));
        all.push(manifest);
    }
    if !all.iter().any(|manifest| !manifest.is_of_tags) {
        findings.whole("no manifest of the files below data/ that can be checked here");
    }
    all
}

/// What the manifests name is there, with that sum.
fn listed(read: &Read, manifests: &[Manifest], findings: &mut Findings) {
    for manifest in manifests {
        let mut seen = std::collections::HashSet::new();
        for (written, sum) in &manifest.lines {
            let path = path_of(read, written);
            if !seen.insert(path.clone()) {
                findings.file(&path, format!("twice in {}", manifest.name));
            }
            if path.starts_with("data/") == manifest.is_of_tags {
                findings.file(&path, format!("in {}, where it does not belong", manifest.name));
            }
            match read.sums.get(&path).and_then(|sums| sums.get(&manifest.algorithm)) {
                Some(found) if found == sum => findings.saw(&path),
                Some(_) => findings.file(&path, format!("not what {} says", manifest.name)),
                None if read.sizes.contains_key(&path) => {}
                None => findings.file(&path, format!("missing; {} names it", manifest.name)),
            }
        }
    }
}

/// A path as it is written, or else with its three signs in hex.
pub(super) fn path_of(read: &Read, written: &str) -> String {
    if read.sizes.contains_key(written) { written.to_owned() } else { decoded(written) }
}

/// What is there is named: below `data/` by every manifest; beside it, for what is ours, by the one of the tags.
fn complete(read: &Read, manifests: &[Manifest], is_strict: bool, findings: &mut Findings) {
    for manifest in manifests {
        let named: std::collections::HashSet<String> =
            manifest.lines.iter().map(|(written, _)| path_of(read, written)).collect();
        for path in read.sizes.keys().filter(|path| !named.contains(*path)) {
            let is_payload = path.starts_with("data/");
            let is_due = if manifest.is_of_tags {
                is_strict && !is_payload && *path != manifest.name
            } else {
                is_payload
            };
            if is_due {
                findings.file(path, format!("not named in {}", manifest.name));
            }
        }
    }
    if is_strict && !manifests.iter().any(|manifest| manifest.is_of_tags) {
        findings.whole("no manifest of the files beside data/");
    }
    if read.sizes.contains_key("fetch.txt") {
        findings.unchecked.push("fetch.txt: nothing is fetched from anywhere".to_owned());
    }
}

fn info(read: &Read, findings: &mut Findings) {
    let Some(oxum) = read.text("bag-info.txt").and_then(|text| value(text, "Payload-Oxum")) else { return };
    let payload = read.sizes.iter().filter(|(path, _)| path.starts_with("data/"));
    let (count, bytes) = payload.fold((0_u64, 0_u64), |(count, sum), (_, size)| (count + 1, sum + size));
    if oxum == format!("{bytes}.{count}") {
        findings.held.push(format!("{count} files below data/, {bytes} bytes"));
    } else {
        findings.file("bag-info.txt", format!("says {oxum}; there are {bytes}.{count}"));
    }
}
