import Foundation
import SwiftASN1
import TestSupport
import Testing
import X509

@testable import ShopifySim

@Suite("The lab authority")
struct LabAuthorityTests {
  private func mode(_ file: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
  }

  @Test("It is made on first use, its key for its owner alone, and used again afterwards")
  func keeps() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/deep/tls"
    let first = try LabAuthority(folder: path)
    #expect(first.certificateFile == path + "/lab-ca.pem")
    #expect(try mode(path + "/lab-ca.key") == 0o600)
    #expect(try mode(path) == 0o700)
    #expect(try LabAuthority(folder: path).certificate == first.certificate)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: path).sorted() == ["lab-ca.key", "lab-ca.pem"])
    let told = try String(contentsOfFile: first.certificateFile, encoding: .utf8)
    #expect(!told.contains("PRIVATE KEY"))
  }

  @Test("Another folder has another authority")
  func differs() throws {
    let folder = try TemporaryFolder()
    let one = try LabAuthority(folder: folder.path + "/one")
    #expect(try LabAuthority(folder: folder.path + "/two").certificate != one.certificate)
  }

  @Test("A key that others can read isn't used")
  func exposed() throws {
    let folder = try TemporaryFolder()
    _ = try LabAuthority(folder: folder.path + "/tls")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: folder.path + "/tls/lab-ca.key")
    let error = #expect(throws: TLSError.self) { try LabAuthority(folder: folder.path + "/tls") }
    #expect(error?.code == .keyReadableByOthers)
  }

  @Test("A damaged key is told, and never replaced silently")
  func damaged() throws {
    let folder = try TemporaryFolder()
    _ = try LabAuthority(folder: folder.path + "/tls")
    let file = folder.path + "/tls/lab-ca.key"
    try Data("nothing".utf8).write(to: URL(filePath: file))
    let error = #expect(throws: TLSError.self) { try LabAuthority(folder: folder.path + "/tls") }
    #expect(error?.code == .keyUnusable)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "nothing")
  }

  @Test("A certificate that clients trust is written anew when it was lost")
  func published() throws {
    let folder = try TemporaryFolder()
    let first = try LabAuthority(folder: folder.path + "/tls")
    let before = try String(contentsOfFile: first.certificateFile, encoding: .utf8)
    try FileManager.default.removeItem(atPath: first.certificateFile)
    _ = try LabAuthority(folder: folder.path + "/tls")
    #expect(try String(contentsOfFile: first.certificateFile, encoding: .utf8) == before)
  }

  @Test("It may vouch for shops and this machine alone")
  func constrained() throws {
    let folder = try TemporaryFolder()
    let authority = try LabAuthority(folder: folder.path + "/tls")
    let found = try authority.certificate.extensions.nameConstraints
    let constraints = try #require(found)
    #expect(Array(constraints.permittedDNSDomains) == ["myshopify.com", "localhost"])
    #expect(
      Array(constraints.permittedIPRanges).map { Array($0.bytes) } == [[127, 0, 0, 1, 255, 255, 255, 255]])
    let isCritical = authority.certificate.extensions.first { $0.oid == .X509ExtensionID.nameConstraints }?
      .critical
    #expect(isCritical == true)
  }

  @Test(
    "The usual certificate is for one label below myshopify.com and for this machine; deeper names get their own",
    arguments: [
      (nil, LabName.covered), ("lab.myshopify.com", .covered), ("LAB.myshopify.com.", .covered),
      ("localhost", .covered), ("eu.lab.myshopify.com", .own("eu.lab.myshopify.com")),
      ("www.example.com", .foreign), ("myshopify.com.example.com", .foreign), ("", .foreign),
      ("-a.myshopify.com", .foreign), ("a b.myshopify.com", .foreign), ("xmyshopify.com", .foreign),
    ] as [(String?, LabName)])
  func names(name: String?, wanted: LabName) {
    #expect(LabName(name) == wanted)
  }

  @Test("Names of their own are made once each, and not without end")
  func own() throws {
    let folder = try TemporaryFolder()
    let certificates = try LabCertificates(LabAuthority(folder: folder.path + "/tls")) { _ in }
    let once = try certificates.chain(for: "eu.lab.myshopify.com")
    #expect(once != nil)
    #expect(try certificates.chain(for: "EU.lab.myshopify.com") == once)
    for number in 1..<64 { _ = try certificates.chain(for: "n\(number).lab.myshopify.com") }
    #expect(throws: TLSError.self) { try certificates.chain(for: "one.more.myshopify.com") }
    #expect(try certificates.chain(for: "eu.lab.myshopify.com") == once)
  }
}
