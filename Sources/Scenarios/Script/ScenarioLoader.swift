/// Reads scenario, shop and profile files, strictly, and lists everything that is wrong in them.
public struct ScenarioLoader: Sendable {
  /// What a file may be at most.
  public struct Limits: Sendable {
    public var bytes: Int
    public var lineLength: Int
    /// Open brackets at any place.
    public var depth: Int
    /// Anchors and aliases together; none is accepted, a few are named one by one.
    public var aliases: Int

    public init(bytes: Int = 256 * 1024, lineLength: Int = 400, depth: Int = 64, aliases: Int = 20) {
      self.bytes = bytes
      self.lineLength = lineLength
      self.depth = depth
      self.aliases = aliases
    }
  }

  /// The folder with `shops/` and `profiles/`; nil looks beside and above each scenario file.
  var root: String?
  var limits: Limits

  public init(root: String? = nil, limits: Limits = Limits()) {
    self.root = root
    self.limits = limits
  }
}
