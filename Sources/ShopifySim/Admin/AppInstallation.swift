/// What an app has of its own in a shop, besides the shop's records.
public struct AppInstallation: Sendable {
  public init() {}
}
