#if canImport(SwiftUI) && canImport(UIKit)
import Models
import SwiftUI

/// A control, built as its form asks; what it is called, hints at and holds comes from the model.
struct ControlView: View {
    let control: Control
    var then: @MainActor () -> Void = {}

    var body: some View {
        Group {
            switch control.form {
            case .tapped: TapView(control: control, then: then)
            case .switched: SwitchView(control: control)
            case .typed: TypeView(control: control, axis: .horizontal)
            case .typedLong: TypeView(control: control, axis: .vertical)
            case .dated: DayView(control: control)
            case .key: KeyView(control: control)
            }
        }
        .disabled(control.isDisabled)
        .accessibilityHint(control.hint)
    }
}

/// A button, a link out of the app, or one choice of several.
struct TapView: View {
    let control: Control
    let then: @MainActor () -> Void

    var body: some View {
        Button(action: press) {
            HStack(alignment: .firstTextBaseline, spacing: Space.rows) {
                MarkView(trait: control.trait)
                Text(control.shown).multilineTextAlignment(.leading).fixedSize(horizontal: false, vertical: true)
            }
            .frame(maxWidth: .infinity, minHeight: Space.target, alignment: .leading)
        }
        .buttonStyle(WeightStyle(weight: control.weight))
        .accessibilityLabel(control.label)
        .accessibilityAddTraits(control.trait.spoken)
    }

    private func press() {
        control.press()
        then()
    }
}

/// What shows to the eye what a screen reader hears as a trait.
struct MarkView: View {
    let trait: Trait

    var body: some View {
        switch trait {
        case .choice(true): Image(systemName: "largecircle.fill.circle").accessibilityHidden(true)
        case .choice(false): Image(systemName: "circle").accessibilityHidden(true)
        case .link: Image(systemName: "arrow.up.forward.square").accessibilityHidden(true)
        case .button, .toggle, .field, .area, .date, .key: EmptyView()
        }
    }
}

/// On or off.
struct SwitchView: View {
    let control: Control

    var body: some View {
        Toggle(control.label, isOn: Bindable(Grip(control)).isOn)
            .frame(minHeight: Space.target)
    }
}

/// A day and a time.
struct DayView: View {
    let control: Control

    var body: some View {
        DatePicker(control.label, selection: Bindable(Grip(control)).date, displayedComponents: [.date, .hourAndMinute])
            .frame(minHeight: Space.target)
    }
}

/// Something to type. Nothing typed here is learnt by the keyboard.
struct TypeView: View {
    let control: Control
    let axis: Axis

    var body: some View {
        VStack(alignment: .leading) {
            Text(control.label).font(.headline).accessibilityHidden(true)
            TextField(control.hint, text: Bindable(Grip(control)).text, axis: axis)
                .textFieldStyle(.roundedBorder)
                .autocorrectionDisabled()
                .frame(minHeight: Space.target)
                .accessibilityLabel(control.label)
        }
    }
}
#endif
