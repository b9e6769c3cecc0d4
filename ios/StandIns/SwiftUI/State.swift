// Signatures only, from Apple's documentation; no behaviour. Never part of the app.
@_exported import Observation

@propertyWrapper public struct State<Value> {
    public init(wrappedValue: Value) { standIn() }
    public init(initialValue: Value) { standIn() }
    public var wrappedValue: Value {
        get { standIn() }
        nonmutating set { standIn() }
    }
    public var projectedValue: Binding<Value> { standIn() }
}

@propertyWrapper @dynamicMemberLookup public struct Binding<Value> {
    public init(projectedValue: Binding<Value>) { standIn() }
    public static func constant(_ value: Value) -> Binding<Value> { standIn() }
    public var wrappedValue: Value {
        get { standIn() }
        nonmutating set { standIn() }
    }
    public var projectedValue: Binding<Value> { standIn() }
    public subscript<Subject>(dynamicMember path: WritableKeyPath<Value, Subject>) -> Binding<Subject> { standIn() }
}

@propertyWrapper @dynamicMemberLookup public struct Bindable<Value> {
    public var wrappedValue: Value
    public var projectedValue: Bindable<Value> { standIn() }
    public init(wrappedValue: Value) where Value: AnyObject & Observable { standIn() }
    public init(_ wrappedValue: Value) where Value: AnyObject & Observable { standIn() }
}

extension Bindable where Value: AnyObject & Observable {
    public subscript<Subject>(dynamicMember path: ReferenceWritableKeyPath<Value, Subject>) -> Binding<Subject> { standIn() }
}

@propertyWrapper public struct Environment<Value> {
    public init(_ path: KeyPath<EnvironmentValues, Value>) { standIn() }
    public var wrappedValue: Value { standIn() }
}

public struct EnvironmentValues {
    public var scenePhase: ScenePhase { standIn() }
    public var isSceneCaptured: Bool { standIn() }
    public var accessibilityReduceMotion: Bool { standIn() }
    public var dynamicTypeSize: DynamicTypeSize { standIn() }
}

public enum ScenePhase: Sendable { case background, inactive, active }

public enum DynamicTypeSize: Comparable, Sendable { case large, accessibility1, accessibility2, accessibility3 }

@propertyWrapper public struct FocusState<Value: Hashable> {
    public init() where Value == Bool { standIn() }
    public var wrappedValue: Value {
        get { standIn() }
        nonmutating set { standIn() }
    }
    public var projectedValue: Binding { standIn() }
    public struct Binding {}
}

@MainActor @preconcurrency @propertyWrapper public struct UIApplicationDelegateAdaptor<D: NSObject & UIApplicationDelegate> {
    public init(_ type: D.Type = D.self) { standIn() }
    public var wrappedValue: D { standIn() }
}
