//! Decides which requests are answered: only those of a browser on this machine that was given the address.

/// The expected token and host.
pub(super) struct Guard {
    token: String,
    host: String,
}

/// The parts of a request that are checked.
pub(super) struct Asked<'a> {
    pub(super) method: &'a str,
    pub(super) url: &'a str,
    pub(super) host: Option<&'a str>,
    pub(super) origin: Option<&'a str>,
}

impl Guard {
    pub(super) fn new(port: u16) -> Result<Self, seal::SealError> {
        let token = seal::random::bytes::<16>()?.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self { token, host: format!("127.0.0.1:{port}") })
    }

    pub(super) fn address(&self) -> String {
        format!("http://{}/{}/", self.host, self.token)
    }

    /// Returns the path below the token if the request is allowed. A DNS name pointed at this machine has another
    /// `Host`, and a page of another site has another `Origin`, which every POST must have.
    pub(super) fn path<'a>(&self, asked: &Asked<'a>) -> Option<&'a str> {
        let origin = asked.origin.map(|origin| origin.strip_prefix("http://") == Some(self.host.as_str()));
        let may = match asked.method {
            "GET" => origin.unwrap_or(true),
            "POST" => origin.unwrap_or(false),
            _ => false,
        };
        let (token, path) = asked.url.strip_prefix('/')?.split_once('/')?;
        let is_ours = asked.host == Some(self.host.as_str()) && is_same(token, &self.token);
        (may && is_ours).then_some(path)
    }
}

/// Compares in constant time.
fn is_same(one: &str, other: &str) -> bool {
    let differ = one.bytes().zip(other.bytes()).fold(0, |differ, (one, other)| differ | (one ^ other));
    one.len() == other.len() && differ == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOST: &str = "127.0.0.1:8788";
    const ORIGIN: &str = "http://127.0.0.1:8788";

    fn allows(change: impl Fn(&mut Asked<'_>)) -> bool {
        let guard = Guard::new(8788).unwrap();
        let url = format!("/{}/event", guard.token);
        let mut asked = Asked { method: "POST", url: &url, host: Some(HOST), origin: Some(ORIGIN) };
        change(&mut asked);
        guard.path(&asked) == Some("event")
    }

    #[test]
    fn a_browser_that_was_given_the_address_is_answered() {
        assert!(allows(|_| {}));
        assert!(allows(|asked| (asked.method, asked.origin) = ("GET", None)));
    }

    #[test]
    fn a_wrong_token_is_refused() {
        assert!(!allows(|asked| asked.url = "/00000000000000000000000000000000/event"));
        assert!(!allows(|asked| asked.url = "/event"));
        assert!(!allows(|asked| asked.url = "//event"));
    }

    #[test]
    fn another_name_for_this_machine_is_refused() {
        assert!(!allows(|asked| asked.host = Some("localhost:8788")));
        assert!(!allows(|asked| asked.host = Some("evil.example:8788")));
        assert!(!allows(|asked| asked.host = None));
    }

    #[test]
    fn another_site_is_refused() {
        for origin in ["http://evil.example", "null", "http://127.0.0.1", "https://127.0.0.1:8788"] {
            assert!(!allows(|asked| asked.origin = Some(origin)), "{origin}");
            assert!(!allows(|asked| (asked.method, asked.origin) = ("GET", Some(origin))), "{origin}");
        }
    }

    #[test]
    fn nothing_changes_for_one_that_says_no_origin() {
        assert!(!allows(|asked| asked.origin = None));
    }

    #[test]
    fn other_methods_are_refused() {
        for method in ["HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT"] {
            assert!(!allows(|asked| asked.method = method), "{method}");
        }
    }

    #[test]
    fn every_start_has_another_token() {
        assert_ne!(Guard::new(1).unwrap().token, Guard::new(1).unwrap().token);
    }
}
