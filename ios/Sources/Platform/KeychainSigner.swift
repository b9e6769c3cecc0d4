import Effects
import Foundation
import Security

/// There is no such key, or it does not answer.
public enum KeyError: Error { case unavailable }

/// Keys that live in the phone's own chip: one a name, usable only while this phone is unlocked, in no backup.
public struct KeychainSigner: KeyStore {
    public init() {}

    /// Only where the chip says that there is none: a second of the same name would hide the first.
    public func makeKey(_ name: String) throws {
        guard find(name).status == errSecItemNotFound else { return }
        guard let access = Self.access, SecKeyCreateRandomKey(recipe(name, access), nil) != nil else {
            throw KeyError.unavailable
        }
    }

    /// The x-coordinate that both ends of an exchange come to, and nothing derived from it.
    public func answer(_ name: String, to challenge: Data) throws -> Data {
        guard let key = find(name).key, let point = point(challenge),
            let agreed = SecKeyCopyKeyExchangeResult(key, .ecdhKeyExchangeStandard, point, Self.nothing, nil)
        else { throw KeyError.unavailable }
        return agreed as Data
    }

    public func deleteKey(_ name: String) throws {
        let status = SecItemDelete(query(name))
        guard status == errSecSuccess || status == errSecItemNotFound else { throw KeyError.unavailable }
    }

    private static var nothing: CFDictionary { NSDictionary() as CFDictionary }

    // No face, finger or passcode is asked for: a question by the system would give the calculator away.
    private static var access: SecAccessControl? {
        SecAccessControlCreateWithFlags(nil, kSecAttrAccessibleWhenUnlockedThisDeviceOnly, .privateKeyUsage, nil)
    }

    private func recipe(_ name: String, _ access: SecAccessControl) -> CFDictionary {
        let own: [String: Any] = [
            kSecAttrIsPermanent as String: true,
            kSecAttrApplicationTag as String: Data(name.utf8),
            kSecAttrAccessControl as String: access,
        ]
        return dictionary([
            kSecAttrKeyType as String: kSecAttrKeyTypeECSECPrimeRandom,
            kSecAttrKeySizeInBits as String: 256,
            kSecAttrTokenID as String: kSecAttrTokenIDSecureEnclave,
            kSecPrivateKeyAttrs as String: own,
        ])
    }

    private func find(_ name: String) -> (status: OSStatus, key: SecKey?) {
        var found: CFTypeRef?
        let status = SecItemCopyMatching(query(name), &found)
        // The query asks for a key, and a reference of the system's can be cast no other way.
        // swift-format-ignore: NeverForceUnwrap
        return (status, status == errSecSuccess ? found.map { $0 as! SecKey } : nil)
    }

    private func query(_ name: String) -> CFDictionary {
        dictionary([
            kSecClass as String: kSecClassKey,
            kSecAttrKeyType as String: kSecAttrKeyTypeECSECPrimeRandom,
            kSecAttrApplicationTag as String: Data(name.utf8),
            kSecReturnRef as String: true,
        ])
    }

    private func point(_ challenge: Data) -> SecKey? {
        let kind = [kSecAttrKeyType as String: kSecAttrKeyTypeECSECPrimeRandom, kSecAttrKeyClass as String: kSecAttrKeyClassPublic]
        return SecKeyCreateWithData(challenge as CFData, dictionary(kind), nil)
    }

    private func dictionary(_ pairs: [String: Any]) -> CFDictionary { NSDictionary(dictionary: pairs) as CFDictionary }
}
