import Foundation

/// The folder of a lab authority: who made it first wins, and nobody sees half a file.
struct AuthorityFolder {
  let path: String

  init(path: String) { self.path = path.hasSuffix("/") ? String(path.dropLast()) : path }

  var keyFile: String { "\(path)/lab-ca.key" }
  private var certificateFile: String { "\(path)/lab-ca.pem" }

  /// Certificate and key that are kept; nil when there are none yet.
  func kept() throws(TLSError) -> String? {
    guard access(keyFile, F_OK) == 0 else {
      if errno == ENOENT { return nil }
      throw failure(keyFile, "can't be looked at")
    }
    let mode = (try? FileManager.default.attributesOfItem(atPath: keyFile))?[.posixPermissions] as? Int
    guard let mode, mode & 0o077 == 0 else {
      throw TLSError(
        .keyReadableByOthers, "\(keyFile) can be read by others than its owner",
        remedy: "chmod 600 \(keyFile), or delete it if somebody may have taken it")
    }
    do {
      return try String(contentsOfFile: keyFile, encoding: .utf8)
    } catch {
      throw TLSError(
        .keyUnusable, "\(keyFile) can't be read",
        remedy: "make it readable for you, or choose another folder",
        underlying: error)
    }
  }

  /// Keeps certificate and key, unless somebody else was faster; tells what is kept now.
  func keep(_ text: String) throws(TLSError) -> String {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw TLSError(
        .folderUnusable, "the folder \(path) can't be made",
        remedy: "choose a folder that you may write to", underlying: error)
    }
    let draft = "\(keyFile).\(getpid())-\(UInt64.random(in: 0 ... .max))"
    try write(text, to: draft, mode: 0o600)
    defer { unlink(draft) }
    // Unlike a rename, a link never takes the place of what another process has made meanwhile.
    guard link(draft, keyFile) == 0 || errno == EEXIST else { throw failure(keyFile, "can't be made") }
    guard let kept = try kept() else { throw failure(keyFile, "is gone as soon as it was made") }
    return kept
  }

  /// Writes the certificate that clients trust, if it isn't there as it should be.
  func publish(_ certificate: String) throws(TLSError) -> String {
    if (try? String(contentsOfFile: certificateFile, encoding: .utf8)) != certificate {
      let draft = "\(certificateFile).\(getpid())-\(UInt64.random(in: 0 ... .max))"
      try write(certificate, to: draft, mode: 0o644)
      guard rename(draft, certificateFile) == 0 else {
        let failure = failure(certificateFile, "can't be written")
        unlink(draft)
        throw failure
      }
    }
    return certificateFile
  }

  /// Makes a file that nobody else could have opened before it had its mode.
  private func write(_ text: String, to file: String, mode: mode_t) throws(TLSError) {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure(file, "can't be made") }
    do {
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
      try handle.write(contentsOf: Data(text.utf8))
      try handle.close()
    } catch {
      unlink(file)
      throw TLSError(
        .folderUnusable, "\(file) can't be written", remedy: "make room, or choose another folder",
        underlying: error)
    }
  }

  private func failure(_ file: String, _ what: String) -> TLSError {
    TLSError(
      .folderUnusable, "\(file) \(what): \(String(cString: strerror(errno)))",
      remedy: "choose a folder that you may write to")
  }
}
