import CommerceTypes
import GraphQLLanguage

/// An event on a timeline; its words are made from what the shop is now. Evidence: see ``Behaviour/timeline``.
struct BasicEventObject: Resolvable {
  let event: TimelineEvent
  let reading: ShopReading
  var typeName: String { "BasicEvent" }
  var cursorID: Int { event.id }

  private var order: Order? { event.subject == .order ? reading.shop.orders[event.subjectID] : nil }
  private var transaction: OrderTransaction? { order?.transactions.first { $0.id == event.partID } }
  private var fulfillment: Fulfillment? { order?.fulfillments.first { $0.id == event.partID } }

  /// What the event's thing is or was called.
  private var label: String {
    reading.shop.label(of: event.subject, event.subjectID) ?? reading.shop.engagement.timeline.label(
      of: event)
      ?? ""
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": return .id(GID(typeName, event.id))
    case "action": return .text(actionWord)
    case "createdAt": return .time(event.createdAt)
    case "message": return .text(message)
    case "secondaryMessage": return .text(secondaryMessage)
    case "subjectId": return .id(event.subjectGID)
    case "subjectType": return .text(event.subject.word)
    case "subject": return .optional(reading.object(event.subjectGID) ?? nil)
    case "appTitle": return .text(event.actor == .app ? reading.ownApp.details.title : nil)
    case "attributeToApp": return .bool(event.actor == .app)
    case "attributeToUser": return .bool(event.actor == .staff)
    case "author":
      return .text(event.actor == .app ? reading.ownApp.details.title : event.actor == .buyer ? buyer : nil)
    case "criticalAlert": return .bool(transaction?.status == .failure)
    case "arguments": return .leaf(.array([.string(label)]))
    case "hasAdditionalContent": return .bool(content != nil)
    case "additionalContent": return .leaf(content ?? .null)
    case "additionalData": return .leaf(data ?? .null)
    default: return nil
    }
  }

  private var buyer: String? { order.flatMap { reading.shop.customer(of: $0)?.displayName } }

  /// GraphQL's `action`, which searches name too.
  var actionWord: String {
    switch event.action {
    case .create, .comment: "create"
    case .update: "update"
    case .destroy: "destroy"
    case .placed: "placed"
    case .cancelled: "cancelled"
    case .edited: "edited"
    case .fulfilled: "fulfillment_success"
    case .fulfillmentCancelled: "fulfillment_cancelled"
    case .transaction:
      transaction.map { "\($0.kind.rawValue)_\($0.status.rawValue)".lowercased() } ?? "sale_success"
    }
  }

  private var message: String {
    let thing = "\(event.subject.typeName == "DraftOrder" ? "Draft order" : event.subject.typeName) \(label)"
    switch event.action {
    case .create, .comment: return "\(thing) was created."
    case .update: return "\(thing) was updated."
    case .destroy: return "\(thing) was deleted."
    case .placed: return "\(buyer ?? "A customer") placed order \(label)."
    case .cancelled: return "\(thing) was cancelled."
    case .edited: return "\(thing) was edited."
    case .fulfilled: return "\(fulfillment?.totalQuantity ?? 0) items of order \(label) were fulfilled."
    case .fulfillmentCancelled:
      return "A fulfillment of \(fulfillment?.totalQuantity ?? 0) items of order \(label) was cancelled."
    case .transaction:
      guard let transaction, let order else { return "A payment of order \(label) was processed." }
      let amount = reading.shop.moneyText(transaction.amount.presentment, in: order.presentmentCurrency)
      return "A \(amount) \(transaction.kind.rawValue.lowercased()) through \(transaction.gateway) on order "
        + "\(label): \(transaction.status.rawValue.lowercased())."
    }
  }

  /// A refund's note, an edit's.
  private var secondaryMessage: String? {
    guard let transaction else { return nil }
    return order?.refunds.first { $0.transactionIDs.contains(transaction.id) }?.note
  }

  /// The lines of a fulfillment.
  private var content: JSONValue? {
    guard let fulfillment, let order else { return nil }
    return .array(
      fulfillment.lines.map { line in
        [
          "title": .string(order.lineItem(id: line.lineItemID)?.title ?? ""),
          "quantity": .integer(line.quantity),
        ]
      })
  }

  /// What a payment was.
  private var data: JSONValue? {
    guard let transaction, let order else { return nil }
    return [
      "gateway": .string(transaction.gateway),
      "amount": .string(transaction.amount.presentment.formatted(minimumDigits: 1)),
      "currency": .string(order.presentmentCurrency.rawValue),
    ]
  }
}
