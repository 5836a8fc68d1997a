import Crypto
import Foundation
import SwiftASN1
import X509

/// A certificate authority for lab use, made on first use and kept in a folder.
///
/// It may vouch for myshopify.com and what is below it, for localhost and for 127.0.0.1 alone: a constraint in its
/// certificate says so, and TLS libraries hold it to that, so that its key is of no use against any other host.
/// The folder then has `lab-ca.pem`, the certificate that clients are to trust, and `lab-ca.key`, certificate and key,
/// readable by its owner alone.
public struct LabAuthority: Sendable {
  /// The PEM file that clients are to trust.
  public let certificateFile: String
  let certificate: Certificate
  private let key: P256.Signing.PrivateKey

  /// Takes the authority that the folder keeps, or makes one.
  ///
  /// - Parameter folder: made when it isn't there, for its owner alone.
  /// - Throws: ``TLSError``; an authority that can't be used is never replaced silently, since clients trust it.
  public init(folder: String) throws(TLSError) {
    let shelf = AuthorityFolder(path: folder)
    let kept: String
    if let text = try shelf.kept() {
      kept = text
    } else {
      kept = try shelf.keep(try Self.made())
    }
    let remedy =
      "delete \(shelf.keyFile) to have a new authority made, which clients have to be told to trust anew"
    do {
      let documents = try PEMDocument.parseMultiple(pemString: kept)
      guard documents.count == 2 else {
        throw TLSError(
          .keyUnusable, "\(shelf.keyFile) doesn't hold a certificate and its key", remedy: remedy)
      }
      certificate = try Certificate(pemDocument: documents[0])
      key = try P256.Signing.PrivateKey(derRepresentation: documents[1].derBytes)
    } catch let error as TLSError {
      throw error
    } catch {
      throw TLSError(
        .keyUnusable, "\(shelf.keyFile) can't be read as a certificate and its key", remedy: remedy,
        underlying: error)
    }
    guard Certificate.PublicKey(key.publicKey) == certificate.publicKey else {
      throw TLSError(.keyUnusable, "\(shelf.keyFile) holds the key of another certificate", remedy: remedy)
    }
    guard certificate.notValidAfter > Date(timeIntervalSinceNow: Self.day) else {
      throw TLSError(.keyUnusable, "the authority in \(shelf.keyFile) has expired", remedy: remedy)
    }
    do {
      certificateFile = try shelf.publish(try certificate.serializeAsPEM().pemString + "\n")
    } catch let error as TLSError {
      throw error
    } catch {
      throw TLSError(.cannotIssue, "the authority can't be written as PEM", remedy: remedy, underlying: error)
    }
  }

  static let day: Double = 86_400

  /// Certificate and key of a new authority, as PEM.
  private static func made() throws(TLSError) -> String {
    let key = P256.Signing.PrivateKey()
    let now = Date()
    do {
      let name = try DistinguishedName {
        OrganizationName("Shopify-Odoo lab")
        CommonName("Lab authority \(String(UInt32.random(in: 0 ... .max), radix: 16))")
      }
      let publicKey = Certificate.PublicKey(key.publicKey)
      let certificate = try Certificate(
        version: .v3, serialNumber: .init(), publicKey: publicKey,
        notValidBefore: now.addingTimeInterval(-day), notValidAfter: now.addingTimeInterval(3650 * day),
        issuer: name, subject: name,
        extensions: try Certificate.Extensions {
          Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
          Critical(KeyUsage(keyCertSign: true, cRLSign: true))
          Critical(
            NameConstraints(
              permittedDNSDomains: LabName.permitted,
              permittedIPRanges: [ASN1OctetString(contentBytes: [127, 0, 0, 1, 255, 255, 255, 255])]))
          SubjectKeyIdentifier(hash: publicKey)
        }, issuerPrivateKey: .init(key))
      return try certificate.serializeAsPEM().pemString + "\n" + key.pemRepresentation + "\n"
    } catch {
      throw TLSError(
        .cannotIssue, "no lab authority can be made", remedy: "report it with the error", underlying: error)
    }
  }

  /// A certificate for names, and for 127.0.0.1 where asked.
  func issue(_ names: [String], withLoopback: Bool, to publicKey: P256.Signing.PublicKey) throws
    -> Certificate
  {
    let now = Date()
    let publicKey = Certificate.PublicKey(publicKey)
    let loopback: [GeneralName] = [.ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1]))]
    return try Certificate(
      version: .v3, serialNumber: .init(), publicKey: publicKey,
      notValidBefore: now.addingTimeInterval(-Self.day),
      notValidAfter: min(now.addingTimeInterval(397 * Self.day), certificate.notValidAfter),
      issuer: certificate.subject,
      subject: try DistinguishedName {
        OrganizationName("Shopify-Odoo lab")
        CommonName("Simulated shop")
      },
      extensions: try Certificate.Extensions {
        Critical(BasicConstraints.notCertificateAuthority)
        Critical(KeyUsage(digitalSignature: true))
        try ExtendedKeyUsage([.serverAuth])
        SubjectAlternativeNames(names.map { .dnsName($0) } + (withLoopback ? loopback : []))
        SubjectKeyIdentifier(hash: publicKey)
        AuthorityKeyIdentifier(
          keyIdentifier: SubjectKeyIdentifier(hash: certificate.publicKey).keyIdentifier)
      }, issuerPrivateKey: .init(key))
  }
}
