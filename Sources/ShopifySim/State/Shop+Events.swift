import GraphQLLanguage

/// Turning what happened into events with ids and payloads.
extension Shop {
  mutating func events(for happenings: [Happening]) -> [ShopEvent] {
    happenings.compactMap { happening in
      eventCount += 1
      let payloads = WebhookPayloads(shop: self)
      guard let (resource, orderName, body) = payloads.payload(of: happening) else { return nil }
      return ShopEvent(
        topic: happening.topic, eventID: eventID(eventCount), resource: resource, orderName: orderName,
        triggeredAt: now, payload: body.encoded())
    }
  }

  /// A UUID made from the shop's id base and the event's number alone.
  private func eventID(_ number: Int) -> String {
    DeterministicUUID.text(seed: "\(configuration.domain)/\(configuration.idBase)/event/\(number)")
  }
}
