/// Where an order was sold: the online store, the point of sale, a marketplace.
public struct SalesChannel: Sendable, Hashable {
  public var id: Int
  public var name: String
  /// The id of its `ChannelInformation` record.
  public var informationID: Int

  public init(id: Int, name: String, informationID: Int) {
    self.id = id
    self.name = name
    self.informationID = informationID
  }
}
