import CommerceTypes
import HashTreeCollections

/// The timeline: what happened to orders, customers, products, drafts and companies.
extension Shop {
  /// Writes what a step did onto the timeline, and counts the codes of new orders.
  ///
  /// `before` is the shop before the step, for the names of what was deleted.
  mutating func note(_ happenings: [Happening], by actor: TimelineEvent.Actor, before: Shop) {
    for happening in happenings {
      if happening.topic == .ordersCreate, let order = order(of: happening.resource) { noteCodes(of: order) }
      guard let (subject, id, action, part) = entry(for: happening) else { continue }
      var label: String?
      if action == .destroy { label = before.label(of: subject, id) }
      // Orders and their payments are the buyer's, whatever the script's step was.
      let isBuyers = actor == .staff && (action == .placed || action == .transaction)
      write(
        TimelineEvent(
          id: nextEventID, subjectID: id, partID: part, createdAt: happening.at ?? now, subject: subject,
          action: action, actor: isBuyers ? .buyer : actor), label: label)
    }
  }

  /// Events have ids of their own, which say their place.
  var nextEventID: Int { configuration.idBase + engagement.timeline.count + 1 }

  /// The place of an event.
  func eventPlace(_ id: Int) -> Int { id - configuration.idBase - 1 }

  mutating func write(_ event: TimelineEvent, label: String? = nil) {
    engagement.timeline.append(event, label: label)
  }

  private func entry(
    for happening: Happening
  ) -> (TimelineEvent.Subject, id: Int, TimelineEvent.Action, part: Int)? {
    switch (happening.topic, happening.resource) {
    case (.ordersCreate, .order(let id)): return (.order, id, .placed, 0)
    case (.ordersCancelled, .order(let id)): return (.order, id, .cancelled, 0)
    case (.ordersEdited, .orderEdit(_, let id)): return (.order, id, .edited, 0)
    case (.orderTransactionsCreate, .transaction(let part, let id)): return (.order, id, .transaction, part)
    case (.fulfillmentsCreate, .fulfillment(let part, let id)): return (.order, id, .fulfilled, part)
    case (.fulfillmentsUpdate, .fulfillment(let part, let id)):
      let isCancelled = orders[id]?.fulfillments.first { $0.id == part }?.isCancelled == true
      return isCancelled ? (.order, id, .fulfillmentCancelled, part) : nil
    case (.customersCreate, .customer(let id)): return (.customer, id, .create, 0)
    case (.customersUpdate, .customer(let id)): return (.customer, id, .update, 0)
    case (.draftOrdersCreate, .draftOrder(let id)): return (.draftOrder, id, .create, 0)
    case (.draftOrdersUpdate, .draftOrder(let id)): return (.draftOrder, id, .update, 0)
    case (.productsCreate, .product(let id)): return (.product, id, .create, 0)
    case (.productsUpdate, .product(let id)): return (.product, id, .update, 0)
    case (.companiesCreate, .company(let id)): return (.company, id, .create, 0)
    case (.companiesUpdate, .company(let id)): return (.company, id, .update, 0)
    case (.customersDelete, .deleted(let gid)): return (.customer, gid.number, .destroy, 0)
    case (.productsDelete, .deleted(let gid)): return (.product, gid.number, .destroy, 0)
    case (.draftOrdersDelete, .deleted(let gid)): return (.draftOrder, gid.number, .destroy, 0)
    case (.ordersDelete, .deleted(let gid)): return (.order, gid.number, .destroy, 0)
    default: return nil
    }
  }

  /// What a thing is called.
  func label(of subject: TimelineEvent.Subject, _ id: Int) -> String? {
    switch subject {
    case .order: orders[id]?.name
    case .customer: customers[id]?.displayName
    case .draftOrder: draftOrders[id]?.name
    case .product: products[id]?.title
    case .company: companies[id]?.name
    }
  }

  /// Whether somebody of the staff wrote a comment under a thing.
  func hasComment(on gid: GID) -> Bool { engagement.commented.contains(gid) }

  mutating func change(_ input: CommentChange) throws(ShopError) {
    let place = "comment of \(input.author)"
    guard let author = staffMember(email: input.author) else {
      throw Self.unknown("Staff member", input.author, place: place)
    }
    let (subject, id) = try find(input.subject, place: place)
    switch input.action {
    case .write(let message, let attachments):
      lean(on: .timeline)
      let event = TimelineEvent(
        id: nextEventID, subjectID: id, partID: 0, createdAt: now, subject: subject, action: .comment,
        actor: .staff)
      var added: [TimelineComment.Attachment] = []
      for file in attachments {
        added.append(
          TimelineComment.Attachment(id: nextID(), name: file.name, url: file.url, size: file.size))
      }
      engagement.comments.append(
        TimelineComment(
          id: event.id, subject: event.subjectGID, authorID: author.id, message: message, isEdited: false,
          attachments: added))
      engagement.commented.insert(event.subjectGID)
      write(event)
    case .edit(let message):
      let gid = GID(subject.typeName, id)
      guard
        var comment = engagement.comments.last(
          before: .max,
          where: {
            $0.authorID == author.id && $0.subject == gid
          })
      else { throw Self.unknown("Comment", "it", place: place) }
      comment.message = message
      comment.isEdited = true
      engagement.comments[comment.id] = comment
    }
  }

  private func find(
    _ subject: CommentChange.Subject, place: String
  ) throws(ShopError) -> (TimelineEvent.Subject, Int) {
    switch subject {
    case .order(let name): return (.order, try order(name, place: place).id)
    case .product(let sku):
      return (.product, try variant(SKU(sku), place: place).productID)
    case .customer(let email):
      guard let customer = customer(email: email) else { throw Self.unknown("Customer", email, place: place) }
      return (.customer, customer.id)
    case .draft(let name):
      guard let id = draftOrderIDs[name], draftOrders[id] != nil else {
        throw Self.unknown("Draft order", name, place: place)
      }
      return (.draftOrder, id)
    case .company(let name):
      guard let company = company(named: name) else { throw Self.unknown("Company", name, place: place) }
      return (.company, company.id)
    }
  }
}

extension Behaviour {
  static let timeline = Behaviour(
    "timeline.events", .assumed,
    "Orders, customers, products, drafts and companies have one event for each thing that their webhooks tell of, in "
      + "words and verbs of ours; what a mutation did is the app's, an order and its payments the buyer's.")
}
