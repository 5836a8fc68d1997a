/// Something that happened to a thing with a timeline, in few bytes: its words are made when they are asked for.
struct TimelineEvent: Sendable, Hashable, Identifiable {
  /// GraphQL's `EventSubjectType`, as far as its things are simulated.
  enum Subject: UInt8, Sendable {
    case order, customer, draftOrder, product, company

    var typeName: String {
      switch self {
      case .order: "Order"
      case .customer: "Customer"
      case .draftOrder: "DraftOrder"
      case .product: "Product"
      case .company: "Company"
      }
    }

    var word: String {
      switch self {
      case .order: "ORDER"
      case .customer: "CUSTOMER"
      case .draftOrder: "DRAFT_ORDER"
      case .product: "PRODUCT"
      case .company: "COMPANY"
      }
    }
  }

  enum Action: UInt8, Sendable {
    case create, update, destroy
    case placed, cancelled, edited
    case transaction, fulfilled, fulfillmentCancelled
    case comment
  }

  /// Who did it.
  enum Actor: UInt8, Sendable {
    case buyer, staff, app
  }

  let id: Int
  let subjectID: Int
  /// The transaction or fulfillment; 0 for none.
  let partID: Int
  let createdAt: ShopTime
  let subject: Subject
  let action: Action
  let actor: Actor

  var subjectGID: GID { GID(subject.typeName, subjectID) }
}
