/// An external id of `ir.model.data`: `module.name`.
public struct ExternalID: Sendable, Hashable, CustomStringConvertible {
  public let module: String
  public let name: String

  public init(module: String, name: String) {
    self.module = module
    self.name = name
  }

  /// Reads `module.name`, split at the first point; nil when either part is empty.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    self.init(module: String(parts[0]), name: String(parts[1]))
  }

  public var description: String { "\(module).\(name)" }
}
