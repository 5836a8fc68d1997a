import CurlTransport
import Foundation

/// How long to wait when Shopify has had too many requests: as long as it says, a limited number of times.
///
/// HTTP 429 says so in `Retry-After`; GraphQL's THROTTLED by the points that are missing and the rate at which they
/// come back. An answer that says nothing isn't waited for: the job is tried again later.
struct ThrottlePatience {
  /// How often it waits for one request.
  static let limit = 10
  /// The longest single wait in seconds.
  static let longest = 30.0

  private var waits = 0

  private struct Envelope: Decodable {
    struct Problem: Decodable {
      struct Extensions: Decodable { var code: String? }
      var extensions: Extensions?
    }
    struct Extensions: Decodable {
      struct Cost: Decodable {
        struct Status: Decodable {
          var currentlyAvailable: Double
          var restoreRate: Double
        }
        var requestedQueryCost: Double
        var throttleStatus: Status
      }
      var cost: Cost?
    }
    var errors: [Problem]?
    var extensions: Extensions?
  }

  /// The time to wait before the same request is sent again; nil when the answer is to be taken as it is.
  mutating func wait(after response: HTTPResponse) -> Duration? {
    guard waits < Self.limit, let seconds = Self.seconds(response), seconds.isFinite else { return nil }
    waits += 1
    return .milliseconds(Int((min(Self.longest, max(0.05, seconds)) * 1000).rounded(.up)))
  }

  private static func seconds(_ response: HTTPResponse) -> Double? {
    if response.status == 429 {
      return response.header("Retry-After").flatMap { Double($0) }
    }
    // Only an answer that is refused as a whole is short.
    guard response.status == 200, response.body.count < 4096,
      let envelope = try? JSONDecoder().decode(Envelope.self, from: Data(response.body)),
      envelope.errors?.contains(where: { $0.extensions?.code == "THROTTLED" }) == true,
      let cost = envelope.extensions?.cost, cost.throttleStatus.restoreRate > 0
    else { return nil }
    return (cost.requestedQueryCost - cost.throttleStatus.currentlyAvailable)
      / cost.throttleStatus.restoreRate
  }
}
