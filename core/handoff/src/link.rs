//! Links that the system opens: the dialler, the browser, the messages app. Nothing is opened here.

use guide::services::{Address, ContactMethod};
use guide::types::Trace;

/// A link for the system to open, the text to show for it, and the traces it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// `tel:` (RFC 3966), `sms:` (RFC 5724), `https:` or `mailto:` (RFC 6068).
    pub uri: String,
    /// The number or address as people write it, to read out or copy.
    pub shown: String,
    /// The traces that using it leaves, in the order to list them; the shell shows them before the tap.
    pub traces: Vec<Trace>,
}

/// Why an address of the pack cannot be made into a safe link.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    /// A number contains something other than digits and spaces.
    #[error("not a number that can be dialled")]
    Number,
    /// A web address is not https, or contains characters that a link must not.
    #[error("not an https address")]
    Web,
    /// It is not an email address.
    #[error("not an email address")]
    Mail,
}

impl Link {
    /// Makes the link of a contact method.
    ///
    /// # Errors
    /// `Number`, `Web` or `Mail` if the address is not of the kind it claims to be; a checked pack has no such address.
    pub fn from_method(method: &ContactMethod) -> Result<Self, LinkError> {
        let uri = match &method.to {
            Address::Call(number) => format!("tel:{}", dialled(number)?),
            Address::Text { number, body } => text_message(number, body.as_deref())?,
            Address::Web(url) => web(url)?,
            Address::Mail(address) => mail(address)?,
        };
        Ok(Self { uri, shown: method.to.shown().to_owned(), traces: method.traces.clone() })
    }

    /// Returns the ids of the messages that name the traces, in the order to list them.
    pub fn trace_words(&self) -> Vec<String> {
        self.traces.iter().map(|trace| trace.word()).collect()
    }
}

/// Removes spaces; fails on anything but digits, because `,`, `;`, `*` and `#` mean something to a dialler.
fn dialled(number: &str) -> Result<String, LinkError> {
    let digits: String = number.chars().filter(|c| *c != ' ').collect();
    let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then_some(digits).ok_or(LinkError::Number)
}

fn text_message(number: &str, body: Option<&str>) -> Result<String, LinkError> {
    let number = dialled(number)?;
    Ok(body.map_or_else(
        || format!("sms:{number}"),
        |body| format!("sms:{number}?body={}", percent_encoded(body)),
    ))
}

fn web(url: &str) -> Result<String, LinkError> {
    let plain = url.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'"' | b'<' | b'>' | b'\\'));
    let host = url.strip_prefix("https://").and_then(|rest| rest.split('/').next());
    let named = host.is_some_and(|host| host.contains('.') && !host.contains('@'));
    (plain && named).then(|| url.to_owned()).ok_or(LinkError::Web)
}

fn mail(address: &str) -> Result<String, LinkError> {
    let plain = address.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'@' | b'.' | b'-' | b'_'));
    (plain && address.matches('@').count() == 1).then(|| format!("mailto:{address}")).ok_or(LinkError::Mail)
}

/// Encodes everything but unreserved characters (RFC 3986, section 2.1).
fn percent_encoded(text: &str) -> String {
    text.bytes()
        .map(|b| match b {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(b).to_string(),
            _ => format!("%{b:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use guide::hours::Hours;
    use guide::services::Cost;
    use guide::types::Medium;

    use super::*;

    fn method(to: Address) -> ContactMethod {
        let traces = vec![Trace::CallList, Trace::BillMay];
        ContactMethod {
            medium: Medium::Phone,
            to,
            hours: Hours::AnyTime,
            cost: Cost::Free,
            traces,
            how_word: None,
            hours_seen: None,
        }
    }

    fn uri(to: Address) -> Option<String> {
        Link::from_method(&method(to)).ok().map(|link| link.uri)
    }

    #[test]
    fn a_number_is_dialled_without_its_spaces_and_shown_with_them() {
        let link = Link::from_method(&method(Address::Call("0800 1111".into()))).unwrap();
        assert_eq!((link.uri.as_str(), link.shown.as_str()), ("tel:08001111", "0800 1111"));
        assert_eq!(link.trace_words(), ["trace-call-list", "trace-bill-may"]);
    }

    #[test]
    fn a_text_carries_the_word_that_starts_it() {
        let text = Address::Text { number: "85258".into(), body: Some("SHOUT & go".into()) };
        assert_eq!(uri(text).as_deref(), Some("sms:85258?body=SHOUT%20%26%20go"));
        assert_eq!(uri(Address::Text { number: "84001".into(), body: None }).as_deref(), Some("sms:84001"));
    }

    #[test]
    fn a_number_that_would_make_the_dialler_do_more_is_refused() {
        for bad in ["", "*#06#", "101,,1", "101;phone-context=x", "+44 101x"] {
            assert!(
                matches!(Link::from_method(&method(Address::Call(bad.into()))), Err(LinkError::Number)),
                "{bad}"
            );
        }
    }

    #[test]
    fn only_an_https_address_with_a_host_becomes_a_link() {
        assert_eq!(
            uri(Address::Web("https://www.ceop.police.uk/Safety-Centre/".into())).as_deref(),
            Some("https://www.ceop.police.uk/Safety-Centre/")
        );
        for bad in [
            "http://a.example",
            "https://",
            "https://a.example@b.example/",
            "javascript:alert(1)",
            "https://a.example/ b",
        ] {
            assert!(
                matches!(Link::from_method(&method(Address::Web(bad.into()))), Err(LinkError::Web)),
                "{bad}"
            );
        }
    }

    #[test]
    fn an_email_address_cannot_carry_more_than_itself() {
        assert_eq!(
            uri(Address::Mail("jo@samaritans.org".into())).as_deref(),
            Some("mailto:jo@samaritans.org")
        );
        for bad in ["a@b@c.example", "a@b.example?bcc=c", "nobody"] {
            assert!(
                matches!(Link::from_method(&method(Address::Mail(bad.into()))), Err(LinkError::Mail)),
                "{bad}"
            );
        }
    }
}
