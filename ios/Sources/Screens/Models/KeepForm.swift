import Gateway

/// Which boxes stand on the form of each kind, by their messages.
enum KeepForm {
    struct Field {
        let id: String
        var help: String?
        var isLong = false
    }

    static func title(_ kind: KeptKind) -> String {
        switch kind {
        case .account: "keep-who"
        case .transcript: "keep-words"
        case .demand: "keep-demand"
        case .payment: "keep-payment"
        case .link: "keep-link"
        case .screenshot: "keep-screenshot"
        case .recording: "keep-recording"
        case .document: "keep-document"
        case .sound: "keep-sound"
        case .note, .contact: "keep-note"
        }
    }

    static func help(_ kind: KeptKind) -> String? {
        switch kind {
        case .account: "keep-who-id-help"
        case .transcript: "keep-words-help"
        case .demand: "keep-demand-help"
        case .link: "keep-link-help"
        case .note: "keep-note-help"
        case .screenshot: "keep-words-screenshot-help"
        default: nil
        }
    }

    static let line = [Field(id: "keep-words-type", isLong: true), Field(id: "keep-words-time")]

    static func fields(_ kind: KeptKind) -> [Field] {
        switch kind {
        case .account:
            [
                Field(id: "keep-who-shown"), Field(id: "keep-who-id", help: "keep-who-id-help"),
                Field(id: "keep-who-link"), Field(id: "keep-who-platform"),
            ]
        case .demand:
            [
                Field(id: "keep-demand", help: "keep-demand-help", isLong: true), Field(id: "keep-demand-amount"),
                Field(id: "keep-demand-deadline", help: "keep-demand-deadline-help"),
            ]
        case .payment:
            [
                Field(id: "keep-payment-amount"), Field(id: "keep-payment-currency"),
                Field(id: "keep-payment-reference"), Field(id: "keep-payment-where"),
            ]
        case .link: [Field(id: "keep-link-url"), Field(id: "keep-link-where")]
        case .note: [Field(id: "keep-note", help: "keep-note-help", isLong: true)]
        default: []
        }
    }

    static let ways: [(String, Way)] = [
        ("keep-way-bank", .bank), ("keep-way-card", .card), ("keep-way-gift-card", .giftCard),
        ("keep-way-money-transfer", .moneyTransfer), ("keep-way-crypto", .crypto), ("keep-way-app", .app),
        ("keep-way-cash", .cash), ("keep-way-other", .other),
    ]
}
