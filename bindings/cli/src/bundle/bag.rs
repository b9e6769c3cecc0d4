//! Checks a bag: every file against every manifest, and every manifest against the files.

use super::algorithm::Algorithm;
use super::contents::{FingerprintOf, Read, read};
use super::findings::Findings;
use super::manifest::{Manifest, decoded, named, value};
use super::ours;
use super::source::Source;
use super::statement::STATEMENT;
use crate::Failure;

/// Checks the whole bag.
pub(super) fn check(source: &mut Source, compute: FingerprintOf) -> Result<Findings, Failure> {
    let mut findings = Findings::default();
    source.faults.iter().for_each(|fault| findings.whole(fault.clone()));
    let algorithms = algorithms(source, &mut findings);
    let mut read = read(source, &algorithms, compute, &mut findings);
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
    // The checks of our own bundles need SHA-256.
    found.push(Algorithm::Sha256);
    found.sort();
    found.dedup();
    found
}

/// Checks `bagit.txt`: without a supported version and encoding, nothing else can be checked.
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

/// Checks that every file in the manifests exists with its hash.
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

/// Returns a path as written, or with its three escaped characters decoded if there is no such file.
pub(super) fn path_of(read: &Read, written: &str) -> String {
    if read.sizes.contains_key(written) { written.to_owned() } else { decoded(written) }
}

/// Checks that every file is listed: below `data/` in every manifest; elsewhere, in our own bundles, in the tag
/// manifest.
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
