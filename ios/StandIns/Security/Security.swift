// Signatures only, from Apple's documentation; no behaviour of its own. Never part of the app.
// Core Foundation's types stand as the Foundation types to which they are bridged.
// A test may lend a chip made of software. Then the calls do what the documentation says of them, and fail on what it
// does not allow.
import Foundation

/// What a chip does that holds keys by their tags.
public protocol SoftChip: Sendable {
    func make(_ tag: Data) -> SecKey?
    func find(_ tag: Data) -> SecKey?
    func delete(_ tag: Data) -> Bool
    /// The x-coordinate of the key's product with a point in X9.63 form; none if it is no point.
    func agree(_ key: SecKey, _ point: Data) -> Data?
}

nonisolated(unsafe) public var softChip: (any SoftChip)?

public typealias CFString = String
public typealias CFData = Data
public typealias CFDictionary = NSDictionary
public typealias CFTypeRef = Any
public typealias CFIndex = Int
public typealias OSStatus = Int32
public final class CFError {}
public final class CFAllocator {}
public final class SecKey {
    public let bytes: Data
    public init(_ bytes: Data) { self.bytes = bytes }
}
public final class SecAccessControl {}

public let errSecSuccess: OSStatus = 0
public let errSecItemNotFound: OSStatus = -25300
public let kSecClass: CFString = "kSecClass"
public let kSecClassKey: CFString = "kSecClassKey"
public let kSecAttrKeyType: CFString = "kSecAttrKeyType"
public let kSecAttrKeyTypeECSECPrimeRandom: CFString = "kSecAttrKeyTypeECSECPrimeRandom"
public let kSecAttrKeyClass: CFString = "kSecAttrKeyClass"
public let kSecAttrKeyClassPublic: CFString = "kSecAttrKeyClassPublic"
public let kSecAttrKeySizeInBits: CFString = "kSecAttrKeySizeInBits"
public let kSecAttrTokenID: CFString = "kSecAttrTokenID"
public let kSecAttrTokenIDSecureEnclave: CFString = "kSecAttrTokenIDSecureEnclave"
public let kSecAttrIsPermanent: CFString = "kSecAttrIsPermanent"
public let kSecAttrApplicationTag: CFString = "kSecAttrApplicationTag"
public let kSecAttrAccessControl: CFString = "kSecAttrAccessControl"
public let kSecAttrAccessibleWhenUnlockedThisDeviceOnly: CFString = "kSecAttrAccessibleWhenUnlockedThisDeviceOnly"
public let kSecPrivateKeyAttrs: CFString = "kSecPrivateKeyAttrs"
public let kSecReturnRef: CFString = "kSecReturnRef"

public struct SecAccessControlCreateFlags: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let privateKeyUsage = Self(rawValue: 1 << 30)
}

public struct SecKeyAlgorithm: Hashable, Sendable {
    public static let ecdhKeyExchangeStandard = Self()
}

public func SecAccessControlCreateWithFlags(
    _ allocator: CFAllocator?, _ protection: CFTypeRef, _ flags: SecAccessControlCreateFlags,
    _ error: UnsafeMutablePointer<Unmanaged<CFError>?>?
) -> SecAccessControl? {
    guard softChip != nil else { standIn() }
    guard protection as? String == kSecAttrAccessibleWhenUnlockedThisDeviceOnly, flags == .privateKeyUsage else { return nil }
    return SecAccessControl()
}

public func SecKeyCreateRandomKey(
    _ parameters: CFDictionary, _ error: UnsafeMutablePointer<Unmanaged<CFError>?>?
) -> SecKey? {
    guard let softChip else { standIn() }
    guard isP256(parameters), parameters[kSecAttrKeySizeInBits] as? Int == 256,
        parameters[kSecAttrTokenID] as? String == kSecAttrTokenIDSecureEnclave,
        let own = parameters[kSecPrivateKeyAttrs] as? [String: Any], own[kSecAttrIsPermanent] as? Bool == true,
        own[kSecAttrAccessControl] is SecAccessControl, let tag = own[kSecAttrApplicationTag] as? Data
    else { return nil }
    return softChip.make(tag)
}

private func isP256(_ parameters: CFDictionary) -> Bool {
    parameters[kSecAttrKeyType] as? String == kSecAttrKeyTypeECSECPrimeRandom
}

public func SecKeyCreateWithData(
    _ keyData: CFData, _ attributes: CFDictionary, _ error: UnsafeMutablePointer<Unmanaged<CFError>?>?
) -> SecKey? {
    guard softChip != nil else { standIn() }
    guard isP256(attributes), attributes[kSecAttrKeyClass] as? String == kSecAttrKeyClassPublic, keyData.count == 65,
        keyData.first == 4
    else { return nil }
    return SecKey(keyData)
}

public func SecKeyCopyKeyExchangeResult(
    _ privateKey: SecKey, _ algorithm: SecKeyAlgorithm, _ publicKey: SecKey, _ parameters: CFDictionary,
    _ error: UnsafeMutablePointer<Unmanaged<CFError>?>?
) -> CFData? {
    guard let softChip else { standIn() }
    return algorithm == .ecdhKeyExchangeStandard ? softChip.agree(privateKey, publicKey.bytes) : nil
}

public func SecItemCopyMatching(
    _ query: CFDictionary, _ result: UnsafeMutablePointer<CFTypeRef?>?
) -> OSStatus {
    guard let softChip else { standIn() }
    guard query[kSecClass] as? String == kSecClassKey, isP256(query), query[kSecReturnRef] as? Bool == true,
        let tag = query[kSecAttrApplicationTag] as? Data, let key = softChip.find(tag)
    else { return errSecItemNotFound }
    result?.pointee = key
    return errSecSuccess
}

public func SecItemDelete(_ query: CFDictionary) -> OSStatus {
    guard let softChip else { standIn() }
    guard query[kSecClass] as? String == kSecClassKey, let tag = query[kSecAttrApplicationTag] as? Data, softChip.delete(tag)
    else { return errSecItemNotFound }
    return errSecSuccess
}

public struct SecRandomRef: Sendable {}
public let kSecRandomDefault: SecRandomRef? = nil
public func SecRandomCopyBytes(_ rnd: SecRandomRef?, _ count: Int, _ bytes: UnsafeMutableRawPointer) -> Int32 { standIn() }

func standIn() -> Never { fatalError("a stand-in has no behaviour") }
