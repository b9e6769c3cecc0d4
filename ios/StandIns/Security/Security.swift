// Signatures only, from Apple's documentation; no behaviour. Never part of the app.
// Core Foundation's types stand as the Foundation types to which they are bridged.
import Foundation

public typealias CFString = String
public typealias CFData = Data
public typealias CFDictionary = NSDictionary
public typealias CFTypeRef = Any
public typealias CFIndex = Int
public typealias OSStatus = Int32
public final class CFError {}
public final class CFAllocator {}
public final class SecKey {}
public final class SecAccessControl {}

public let errSecSuccess: OSStatus = 0
public let kSecClass: CFString = ""
public let kSecClassKey: CFString = ""
public let kSecAttrKeyType: CFString = ""
public let kSecAttrKeyTypeECSECPrimeRandom: CFString = ""
public let kSecAttrKeyClass: CFString = ""
public let kSecAttrKeyClassPublic: CFString = ""
public let kSecAttrKeySizeInBits: CFString = ""
public let kSecAttrTokenID: CFString = ""
public let kSecAttrTokenIDSecureEnclave: CFString = ""
public let kSecAttrIsPermanent: CFString = ""
public let kSecAttrApplicationTag: CFString = ""
public let kSecAttrAccessControl: CFString = ""
public let kSecAttrAccessibleWhenUnlockedThisDeviceOnly: CFString = ""
public let kSecPrivateKeyAttrs: CFString = ""
public let kSecReturnRef: CFString = ""

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
) -> SecAccessControl? { standIn() }

public func SecKeyCreateRandomKey(
    _ parameters: CFDictionary, _ error: UnsafeMutablePointer<Unmanaged<CFError>?>?
) -> SecKey? { standIn() }

public func SecKeyCreateWithData(
    _ keyData: CFData, _ attributes: CFDictionary, _ error: UnsafeMutablePointer<Unmanaged<CFError>?>?
) -> SecKey? { standIn() }

public func SecKeyCopyKeyExchangeResult(
    _ privateKey: SecKey, _ algorithm: SecKeyAlgorithm, _ publicKey: SecKey, _ parameters: CFDictionary,
    _ error: UnsafeMutablePointer<Unmanaged<CFError>?>?
) -> CFData? { standIn() }

public func SecItemCopyMatching(
    _ query: CFDictionary, _ result: UnsafeMutablePointer<CFTypeRef?>?
) -> OSStatus { standIn() }

public func SecItemDelete(_ query: CFDictionary) -> OSStatus { standIn() }

public struct SecRandomRef: Sendable {}
public let kSecRandomDefault: SecRandomRef? = nil
public func SecRandomCopyBytes(_ rnd: SecRandomRef?, _ count: Int, _ bytes: UnsafeMutableRawPointer) -> Int32 { standIn() }

func standIn() -> Never { fatalError("a stand-in has no behaviour") }
