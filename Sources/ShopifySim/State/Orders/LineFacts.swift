/// What a line is a part of.
public struct LineFacts: Sendable, Hashable {
  /// Several lines sold together as a bundle.
  public struct Group: Sendable, Hashable {
    public var id: Int
    public var title: String
    public var quantity: Int
    public var attributes: [CustomAttribute]
    /// The variant that is the bundle.
    public var variantID: Int?
  }

  /// The subscription's plan that it was sold under.
  public struct Plan: Sendable, Hashable {
    public var name: String
    public var id: Int?

    public init(name: String, id: Int? = nil) {
      self.name = name
      self.id = id
    }
  }

  public var group: Group?
  public var plan: Plan?

  public init(group: Group? = nil, plan: Plan? = nil) {
    self.group = group
    self.plan = plan
  }
}
