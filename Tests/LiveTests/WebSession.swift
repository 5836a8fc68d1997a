import CurlTransport
import Foundation
import OdooXMLRPC
import Testing

/// A session of Odoo's web client, for the one thing that Odoo 19 does nowhere else: making an API key.
struct WebSession {
  private let connection: OdooConnection
  private let transport = CurlHTTPTransport()

  init(_ connection: OdooConnection) { self.connection = connection }

  /// Makes a key for a day.
  func key(named name: String) async throws -> String {
    let password = connection.password.reveal()
    let (_, cookie) = try await post(
      "/web/session/authenticate",
      ["db": connection.database, "login": connection.login, "password": password], cookie: nil)
    let session = try #require(cookie)
    let description = "res.users.apikeys.description"
    let made = try await call(
      description, "create", [["name": name, "duration": "1"]], [:], session)
    let id = try #require((made as? Int) ?? (made as? [Int])?.first)
    let asked = try await call(description, "make_key", [[id]], [:], session) as? [String: Any]
    let check = try #require(asked?["res_id"] as? Int)
    let shown =
      try await call(
        "res.users.identitycheck", "run_check", [[check]], ["context": ["password": password]], session)
      as? [String: Any]
    return try #require((shown?["context"] as? [String: Any])?["default_key"] as? String)
  }

  private func call(
    _ model: String, _ method: String, _ arguments: [Any], _ keywords: [String: Any], _ cookie: String
  ) async throws -> Any? {
    try await post(
      "/web/dataset/call_kw/\(model)/\(method)",
      ["model": model, "method": method, "args": arguments, "kwargs": keywords], cookie: cookie
    ).result
  }

  /// The result, and the session's cookie when one was set.
  private func post(
    _ path: String, _ parameters: [String: Any], cookie: String?
  ) async throws -> (result: Any?, cookie: String?) {
    let body = try JSONSerialization.data(
      withJSONObject: ["jsonrpc": "2.0", "method": "call", "params": parameters])
    var headers = [HTTPHeader("Content-Type", "application/json")]
    if let cookie { headers.append(HTTPHeader("Cookie", cookie)) }
    let response = try await transport.send(
      HTTPRequest(
        method: "POST", url: connection.url + path, headers: headers, body: Array(body)))
    let answer = try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any]
    if let error = answer?["error"] as? [String: Any] {
      let data = error["data"] as? [String: Any]
      Issue.record("\(path): \(data?["message"] ?? error["message"] ?? "an error")")
    }
    let set = response.header("Set-Cookie")?.split(separator: ";").first.map(String.init)
    return (answer?["result"], set)
  }
}
