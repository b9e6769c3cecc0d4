import Models

/// Every place that can be opened.
enum Walk {
    static let places: [Place] = [
        .help, .danger, .hide, .home, .plan, .advice, .page("keep-proof"), .people, .service("101"), .tell, .callSheet,
        .keep, .keepWords(.account), .keepWords(.transcript), .keepWords(.demand), .keepWords(.payment),
        .keepWords(.link), .keepWords(.note), .keepFile(.screenshot), .keepFile(.recording), .keepFile(.document),
        .keepFile(.sound), .kept, .item("00000000000000000000000000000000"), .notes, .settings, .show, .showAdult,
        .followUp, .whoMade, .noApp("101"),
    ]
}
