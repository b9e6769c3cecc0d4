// Made by bindings/look/generate
import Gateway
import UIKit

extension TextKind {
    var keyboard: UIKeyboardType {
        switch self {
        case .words: .default
        case .copied: .default
        case .name: .default
        case .username: .default
        case .link: .URL
        case .mail: .emailAddress
        case .search: .default
        case .number: .phonePad
        case .amount: .decimalPad
        case .pin: .numberPad
        }
    }
}
