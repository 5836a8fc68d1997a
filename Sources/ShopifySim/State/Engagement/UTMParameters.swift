/// How an address says where its visitors come from.
public struct UTMParameters: Sendable, Hashable {
  public var campaign: String?
  public var content: String?
  public var medium: String?
  public var source: String?
  public var term: String?

  public init() {}

  var isEmpty: Bool { self == UTMParameters() }
}
