import Crypto
import NIOCore
import NIOSSL
import SwiftASN1
import Synchronization
import X509

/// The certificates that one server shows, by the name that a client asks for.
final class LabCertificates: Sendable {
  /// Names of their own beyond this number are refused: nobody needs as many.
  private static let limit = 64

  private let authority: LabAuthority
  private let key = P256.Signing.PrivateKey()
  private let usual: [NIOSSLCertificateSource]
  private let others = Mutex<[String: [NIOSSLCertificateSource]]>([:])
  private let refused: @Sendable (String) -> Void

  /// - Parameter refused: told, in a line for people, of a client that asked for a name the lab can't vouch for.
  init(_ authority: LabAuthority, refused: @escaping @Sendable (String) -> Void) throws {
    self.authority = authority
    self.refused = refused
    usual = try Self.chain(authority, key, LabName.usual, withLoopback: true)
  }

  /// What a TLS server is made with: TLS 1.2 and 1.3, HTTP/1.1.
  func configuration() throws -> TLSConfiguration {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: usual,
      privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(key.pemRepresentation.utf8), format: .pem)))
    configuration.minimumTLSVersion = .tlsv12
    configuration.applicationProtocols = ["http/1.1"]
    configuration.sslContextCallback = { hello, promise in
      do {
        var change = NIOSSLContextConfigurationOverride()
        change.certificateChain = try self.chain(for: hello.serverHostname)
        promise.succeed(change)
      } catch {
        promise.fail(error)
      }
    }
    return configuration
  }

  /// The certificates for a name; nil for the usual ones.
  func chain(for name: String?) throws -> [NIOSSLCertificateSource]? {
    switch LabName(name) {
    case .covered: return nil
    case .own(let host):
      return try others.withLock { others in
        if let known = others[host] { return known }
        guard others.count < Self.limit else { throw refusal(of: host) }
        let chain = try Self.chain(authority, key, [host], withLoopback: false)
        others[host] = chain
        return chain
      }
    case .foreign: throw refusal(of: name ?? "")
    }
  }

  private func refusal(of name: String) -> TLSError {
    let error = TLSError(
      .cannotIssue,
      "a client asked for a certificate of \(name.debugDescription), which the lab has none for",
      remedy: "use a name below myshopify.com, localhost or 127.0.0.1")
    refused(error.description)
    return error
  }

  private static func chain(
    _ authority: LabAuthority, _ key: P256.Signing.PrivateKey, _ names: [String], withLoopback: Bool
  ) throws -> [NIOSSLCertificateSource] {
    let leaf = try authority.issue(names, withLoopback: withLoopback, to: key.publicKey)
    return try [leaf, authority.certificate].map { certificate in
      .certificate(
        try NIOSSLCertificate(bytes: try certificate.serializeAsPEM().derBytes, format: .der))
    }
  }
}
