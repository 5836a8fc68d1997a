/// A scenario with the shop it plays in and the profile it is judged by, all read and checked.
public struct LoadedScenario: Sendable {
  public var scenario: Scenario
  public var shop: ShopFile
  public var profile: Profile
  /// The lines of the scenario file, for messages that show one.
  public var sourceLines: [String]

  public init(scenario: Scenario, shop: ShopFile, profile: Profile, sourceLines: [String] = []) {
    self.scenario = scenario
    self.shop = shop
    self.profile = profile
    self.sourceLines = sourceLines
  }
}
