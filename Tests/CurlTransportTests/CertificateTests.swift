import CurlTransport
import Foundation
import TestSupport
import Testing

/// A TLS server of Python's with a certificate made by openssl for the test.
@Suite(
  "TLS",
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl"), "needs the openssl command"))
struct CertificateTests {
  @Test("A server whose authority is in the CA file is trusted; without that file it isn't")
  func ownAuthority() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "curl-tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await makeCertificate(in: folder)
    let server = Process()
    server.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    server.arguments = ["python3", "-c", Self.program]
    server.currentDirectoryURL = folder
    let output = Pipe()
    server.standardOutput = output
    server.standardError = FileHandle.nullDevice
    try server.run()
    // SIGTERM may be ignored: a child inherits that from tests that listen for signals.
    defer { _ = kill(server.processIdentifier, SIGKILL) }
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let port = try #require(Int(line.filter(\.isNumber)))

    let request = HTTPRequest(method: "GET", url: "https://localhost:\(port)/")
    let trusting = CurlHTTPTransport(caFile: folder.appending(path: "cert.pem").path)
    #expect(try await trusting.send(request).status == 200)

    let error = await #expect(throws: TransportError.self) { try await CurlHTTPTransport().send(request) }
    #expect(error?.code == .tls)
    #expect(error?.mayHaveBeenProcessed == false)

    var other = request
    other.url = "https://127.0.0.1:\(port)/"
    let mismatch = await #expect(throws: TransportError.self) { try await trusting.send(other) }
    #expect(mismatch?.code == .tls)
  }

  private static let program = """
    import http.server, ssl
    class Handler(http.server.BaseHTTPRequestHandler):
      def do_GET(self):
        self.send_response(200); self.send_header('Content-Length', '0'); self.end_headers()
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain('cert.pem', 'key.pem')
    server.socket = context.wrap_socket(server.socket, server_side=True)
    print(server.server_address[1], flush=True)
    server.serve_forever()
    """

  private func makeCertificate(in folder: URL) async throws {
    _ = try await Program.run(
      "openssl",
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", "key.pem", "-out",
        "cert.pem",
      ], in: folder.path())
  }
}
