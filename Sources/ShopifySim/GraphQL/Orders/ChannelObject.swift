import GraphQLLanguage

/// The sales channel of an order.
struct ChannelObject: Resolvable {
  let channel: SalesChannel
  var typeName: String { "Channel" }
  var cursorID: Int { channel.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, channel.id))
    case "name": .text(channel.name)
    default: nil
    }
  }
}
