import Foundation

/// The one folder that is written: unreadable while the phone is locked, and in no backup.
public enum Folder {
    public static func ready() throws -> String {
        let files = FileManager.default
        let parent = try files.url(for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
        var folder = parent.appendingPathComponent("a", isDirectory: true)
        try files.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.protectionKey: FileProtectionType.complete])
        try files.setAttributes([.protectionKey: FileProtectionType.complete], ofItemAtPath: folder.path)
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try folder.setResourceValues(values)
        return folder.path
    }
}
