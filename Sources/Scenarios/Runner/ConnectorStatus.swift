import CurlTransport
import Foundation

/// What a connector's `GET /status` says.
struct ConnectorStatus: Decodable, Sendable {
  struct Job: Decodable, Sendable {
    var topic: String?
    var gid: String?
    var state: String?
    var reason: String?
  }

  var idle: Bool
  var jobs: [Job]

  /// Asks; nil when there is no answer that can be read.
  static func fetch(_ url: String, with transport: any HTTPTransport) async -> ConnectorStatus? {
    let limits = HTTPLimits(connect: .seconds(2), total: .seconds(10), responseBytes: 8 << 20)
    guard let response = try? await transport.send(HTTPRequest(method: "GET", url: url, limits: limits)),
      response.status == 200
    else { return nil }
    return try? JSONDecoder().decode(ConnectorStatus.self, from: Data(response.body))
  }

  var reports: [JobReport] {
    jobs.map {
      JobReport(topic: $0.topic ?? "", gid: $0.gid ?? "", state: $0.state ?? "", reason: $0.reason)
    }
  }
}
