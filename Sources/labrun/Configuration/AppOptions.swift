import ArgumentParser
import OdooXMLRPC
import Scenarios
import ShopifySim

/// How the asking app is installed in the simulated shop, and how much it may ask.
struct AppOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The app's access scopes, such as read_orders,write_products, or all; a field or call beyond them is denied.",
      valueName: "scopes"))
  var scopes = "all"

  @Option(
    help: ArgumentHelp(
      "GraphQL's bucket: how many points it holds, and how many come back a second.",
      valueName: "capacity/rate"))
  var bucket = "2000/100"

  @Option(
    help: ArgumentHelp(
      "What fills the buckets again: wall, the time that passes for clients; virtual, the shop's own clock (/_lab/clock); none, nobody is throttled.",
      valueName: "wall|virtual|none"),
    transform: { text in
      guard let clock = LimitClock(rawValue: text) else {
        throw ValidationError("--clock takes wall, virtual or none")
      }
      return clock
    })
  var clock = LimitClock.wall

  @Option(
    help: ArgumentHelp(
      "Refuse every so many calls: GraphQL's with HTTP 429 and THROTTLED in turns, REST's with 429.",
      valueName: "n"))
  var refuseEvery: Int?

  @Option(help: ArgumentHelp("client_id of POST /admin/oauth/access_token.", valueName: "id"))
  var clientId = "lab-app"

  @Option(
    help: ArgumentHelp(
      "A file whose first line is client_secret of the token endpoint; else the secret that signs webhooks.",
      valueName: "file"))
  var clientSecretFile: String?

  func validate() throws {
    guard size != nil else {
      throw ValidationError("--bucket takes two numbers from 1 on, such as 2000/100")
    }
    if let refuseEvery, refuseEvery < 1 { throw ValidationError("--refuse-every takes a number from 1 on") }
    guard !clientId.isEmpty else { throw ValidationError("--client-id can't be empty") }
  }

  private var size: BucketSize? {
    let parts = bucket.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let capacity = parts[0], let rate = parts[1], capacity > 0, rate > 0 else {
      return nil
    }
    return BucketSize(capacity: capacity, restoreRate: rate)
  }

  /// The installation as told.
  func settings() throws -> AppSettings {
    let secret = try clientSecretFile.map { ClientSecret(try LabEnvironment.secret(fromFile: $0).reveal()) }
    return AppSettings(
      clientID: clientId, clientSecret: secret, scopes: AccessScopes(text: scopes),
      limits: AdminLimits(points: size ?? .standardPoints, clock: clock, refuseEvery: refuseEvery))
  }
}
