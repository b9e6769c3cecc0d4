/// The message that tells about an error, the only place where that is decided.
public func wordId(of error: any Error) -> String {
    switch error as? KitError {
    case .Locked, .Denied: "common-error-locked"
    case .NoSpace: "common-error-space"
    case .Damaged: "common-error-damaged"
    case .TooNew: "common-error-newer"
    case .TooOld: "common-error-older"
    case .NoSuchEntry: "common-error-gone"
    case .Invalid(field: .codeTaken): "setup-code-taken"
    case .Invalid: "common-error-field"
    case .Stopped: "common-error-stopped"
    case .Refused: "keep-refused-title"
    case .DeviceKey, .Internal, nil: "common-error-again"
    }
}

/// Why a code cannot be chosen.
public func wordId(of field: Field) -> String {
    switch field {
    case .codeRun: "setup-code-run"
    case .codeRepeat: "setup-code-repeat"
    case .codeYear: "setup-code-year"
    case .codeCommon: "setup-code-common"
    default: "setup-code-about"
    }
}
