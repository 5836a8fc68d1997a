import CommerceTypes
import GraphQLLanguage

/// Searching what surrounds sales. Evidence: names documented, comparison of words assumed.
extension ShopReading {
  func abandonedCheckouts(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    try page(
      shop.engagement.abandonedCheckouts, field, try checkoutSearch(field),
      [
        .id, .same("CHECKOUT_ID"), .relevance, .created("CREATED_AT") { $0.createdAt },
        .text("CUSTOMER_NAME") { [shop] in shop.customer(of: $0.quote)?.displayName },
        .number("TOTAL_PRICE") { $0.quote.totalPrice.shop },
      ]
    ) { [self] in AbandonedCheckoutObject($0, self) }
  }

  func checkoutSearch(_ field: CollectedField) throws(ExecutionError) -> Search<AbandonedCheckout> {
    try Search<AbandonedCheckout>(
      field,
      [
        .id { $0.id }, .time("created_at") { $0.createdAt }, .time("updated_at") { $0.updatedAt },
        .word("status", ["open", "closed"], is: { $0.completedAt == nil ? "open" : "closed" }),
        .word(
          "recovery_state", ["recovered", "not_recovered"],
          is: { $0.completedAt == nil ? "not_recovered" : "recovered" }),
        .free { [$0.quote.email, $0.name] }, .notSimulated("email_state"),
      ], in: self)
  }

  func codeDiscounts(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    let now = shop.now
    let search = try Search<CodeDiscount>(
      field,
      [
        .id { $0.id }, .words("title") { [$0.title] }, .texts("code") { $0.codes.map(\.code) },
        .word("status", ["active", "expired", "scheduled"], is: { $0.status(at: now) }),
        .word("discount_class", ["product", "order", "shipping"], is: { $0.kind.discountClass }),
        .number("times_used") { $0.usageCount }, .time("starts_at") { $0.startsAt },
        .time("ends_at") { $0.endsAt }, .time("created_at") { $0.createdAt },
        .time("updated_at") { $0.updatedAt },
        .free { [$0.title] + $0.codes.map(\.code) }, .notSimulated("combines_with", "type", "discount_type"),
      ], in: self)
    return try page(
      shop.engagement.codeDiscounts, field, search,
      [
        .id, .relevance, .created("CREATED_AT") { $0.createdAt }, .time("UPDATED_AT") { $0.updatedAt },
        .time("STARTS_AT") { $0.startsAt }, .time("ENDS_AT") { $0.endsAt }, .text("TITLE") { $0.title },
      ]
    ) { [self] in CodeDiscountNodeObject(discount: $0, reading: self) }
  }

  func events(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    let keys: [SortKey<TimelineEvent>] = [.id, .created("CREATED_AT") { $0.createdAt }]
    _ = try field.sortOrder(among: keys)
    let search = try eventSearch(field)
    return TimelineSource(
      reading: self, isByTime: field.argument("sortKey")?.stringValue == "CREATED_AT",
      isFound: search.findsAll ? nil : { search.matches($0) })
  }

  func eventSearch(_ field: CollectedField) throws(ExecutionError) -> Search<TimelineEvent> {
    try Search<TimelineEvent>(
      field,
      [
        .id { $0.id }, .time("created_at") { $0.createdAt },
        .text("action") { [self] event in BasicEventObject(event: event, reading: self).actionWord },
        .flag("comments") { $0.action == .comment },
        .text("subject_type") { $0.subject.word },
      ], in: self)
  }

  func marketingEvents(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    let search = try Search<MarketingEvent>(
      field,
      [
        .id { $0.id }, .time("started_at") { $0.startedAt }, .text("type") { $0.tactic },
        .words("description") { [$0.description] }, .notSimulated("app_id"),
      ], in: self)
    return try page(
      shop.engagement.marketingEvents, field, search,
      [.id, .relevance, .created("STARTED_AT") { $0.startedAt }]
    ) { MarketingEventObject(event: $0) }
  }

  func staffMembers(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    let search = try Search<StaffMember>(
      field,
      [
        .id { $0.id }, .text("email") { $0.email }, .words("first_name") { [$0.firstName] },
        .words("last_name") { [$0.lastName] }, .text("account_type") { $0.accountType },
        .free { [$0.firstName, $0.lastName, $0.email] },
      ], in: self)
    return try page(
      shop.engagement.staff, field, search,
      [
        .id, .text("EMAIL") { $0.email }, .text("FIRST_NAME") { $0.firstName },
        .text("LAST_NAME") { $0.lastName },
      ]
    ) { [self] in StaffMemberObject(member: $0, reading: self) }
  }

  func subscriptionContracts(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    let search = try Search<SubscriptionContract>(
      field,
      [
        .id { $0.id }, .time("created_at") { $0.createdAt }, .time("updated_at") { $0.updatedAt },
        .text("status") { $0.status },
      ], in: self)
    return try page(
      shop.engagement.subscriptionContracts, field, search,
      [
        .created("CREATED_AT") { $0.createdAt }, .id, .time("UPDATED_AT") { $0.updatedAt },
        .text("STATUS") { $0.status },
      ]
    ) { [self] in SubscriptionContractObject(contract: $0, reading: self) }
  }

  /// A count up to a limit, which null takes away. Evidence: documented.
  func counted<Record>(
    _ table: RecordTable<Record>, _ field: CollectedField, _ search: Search<Record>
  ) -> ResolvedValue {
    let limit = field.argument("limit")?.intValue ?? Int.max
    let count = search.findsAll ? table.count : table.count { search.matches($0) }
    return .object(CountObject(count: min(count, limit), isExact: count <= limit))
  }
}
