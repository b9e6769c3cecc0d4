import Gateway

extension AppModel {
    func model(for place: Place) -> any ScreenModel {
        switch place {
        case .help: HelpModel(self)
        case .danger: DangerModel(self)
        case .hide: HideModel(self)
        case .setup: SetupModel(self)
        case .home: HomeModel(self)
        case .plan: PlanModel(self)
        case .advice: AdviceModel(self)
        case .page(let topic): PageModel(self, topic)
        case .people: PeopleModel(self)
        case .service(let id): ServiceModel(self, id)
        case .tell: TellModel(self)
        case .callSheet: CallSheetModel(self)
        default: inner(place)
        }
    }

    private func inner(_ place: Place) -> any ScreenModel {
        switch place {
        case .keepWords(let kind): KeepWordsModel(self, kind)
        case .keepFile(let kind): KeepFileModel(self, kind)
        case .kept: KeptModel(self)
        case .item(let id): ItemModel(self, id)
        case .notes: NotesModel(self)
        case .settings: SettingsModel(self)
        case .show: ShowModel(self)
        case .showAdult: ShowAdultModel(self)
        case .followUp: FollowUpModel(self)
        case .whoMade: WhoMadeModel(self)
        case .noApp(let shown): NoAppModel(self, shown)
        default: KeepModel(self)
        }
    }

    /// Opens what a step or a page points to.
    func go(_ target: Target) {
        switch target.kind {
        case .service: open(.service(target.id))
        case .topic: open(.page(target.id))
        case .area: open(.tell)
        case .card: open(target.id == "adult" ? .showAdult : .show)
        case .screen: if let place = Self.place(target.id) { open(place) }
        case .source: break
        }
    }

    /// What a target is called; none if it leads nowhere from here.
    func name(of target: Target) -> String? {
        let found: String? =
            switch target.kind {
            case .service: try? desk.open().service(id: target.id, channel: nil, nowMs: desk.nowMs).name
            case .topic: try? page(target.id).title
            case .area: desk.words["tell-title"]
            case .card: desk.words[target.id == "adult" ? "show-adult-title" : "show-title"]
            case .screen: Self.place(target.id) == nil ? nil : desk.words[target.id + "-title"]
            case .source: nil
            }
        return found.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The page for this reader, or else the one for adults.
    func page(_ topic: String, for audience: Audience? = nil) throws -> Page {
        do {
            return try desk.open().page(topic: topic, audience: audience ?? desk.audience)
        } catch KitError.NoSuchEntry {
            return try desk.open().page(topic: topic, audience: .adult)
        }
    }

    private static func place(_ id: String) -> Place? {
        switch Screen(rawValue: id) {
        case .help: .help
        case .hide: .hide
        case .setup: .setup
        case .plan: .plan
        case .advice: .advice
        case .people: .people
        case .tell: .tell
        case .callSheet: .callSheet
        case .keep: .keep
        case .kept: .kept
        case .show: .show
        case .showAdult: .showAdult
        case .followUp: .followUp
        case .whoMade: .whoMade
        default: nil
        }
    }
}
