import GraphQLLanguage

/// What an order knows of its sales channel.
struct ChannelInformationObject: Resolvable {
  let channel: SalesChannel
  let app: SellingApp?
  var typeName: String { "ChannelInformation" }
  var cursorID: Int { channel.informationID }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, channel.informationID))
    case "channelId": .id(GID("Channel", channel.id))
    case "displayName": .text(channel.name)
    case "app": app.map { .object(OrderAppObject(app: $0, typeName: "App")) }
    default: nil
    }
  }
}
