public import GraphQLLanguage

/// Re-derives the amounts and statuses of a Shopify payload and names every contradiction.
///
/// It takes orders, refunds, transactions, fulfillments and draft orders as REST, webhooks and GraphQL show them, bare or
/// wrapped, one or many. What a payload does not tell is no contradiction; it is listed as unchecked.
public struct Linter: Sendable {
  /// Rules that are left out, by their id or the number of their equation.
  public let ignored: Set<String>
  /// Whether orders are taken as paid in full and never edited where the payload does not tell.
  ///
  /// A refund by itself does not say what its order had received, and more or less money than goods may be right.
  /// Fixtures mostly mean the plain case.
  public let takesOrdersAsPlain: Bool

  /// A linter with every rule but these.
  public init(ignoring ignored: Set<String> = [], takesOrdersAsPlain: Bool = false) {
    self.ignored = ignored
    self.takesOrdersAsPlain = takesOrdersAsPlain
  }

  /// Every contradiction of a JSON text, in the order they stand in it.
  ///
  /// Throws when the text is no JSON, is no payload of a known kind, or holds nothing that could be checked.
  public func findings(in bytes: [UInt8]) throws(LintError) -> [Finding] {
    try report(on: bytes).findings
  }

  /// Every contradiction of a parsed payload.
  public func findings(in document: JSONNode) throws(LintError) -> [Finding] {
    try report(on: document).findings
  }

  /// The whole result for a JSON text: what was checked, what contradicts, what could not be checked.
  public func report(on bytes: [UInt8]) throws(LintError) -> LintReport {
    let document: JSONNode
    do {
      document = try JSONNode(parsing: bytes)
    } catch {
      throw LintError(.unreadable, error.message, at: error.locations.first)
    }
    return try report(on: document)
  }

  /// The whole result for a parsed payload.
  public func report(on document: JSONNode) throws(LintError) -> LintReport {
    let subjects = SubjectFinder.subjects(in: document)
    guard !subjects.isEmpty else {
      throw LintError(
        .unknown, "no order, refund, transaction, fulfillment or draft order found", at: document.location)
    }
    var judge = Judge()
    for subject in subjects { judge.check(subject, isPlain: takesOrdersAsPlain) }
    let report = LintReport(subjects: subjects, judge, ignoring: ignored)
    guard report.provesSomething || !report.findings.isEmpty else {
      throw LintError(
        .nothingChecked,
        "nothing could be checked: the payload tells too little of its amounts, quantities and statuses",
        at: document.location)
    }
    return report
  }
}

extension Judge {
  fileprivate mutating func check(_ subject: Subject, isPlain: Bool) {
    var currencies = Currencies(of: subject.spot)
    switch subject.kind {
    case .order:
      let order = OrderBody(subject)
      currencies = order.currencies
      check(order, isPlain: isPlain)
    case .refund:
      let refund = RefundBody(spot: subject.spot)
      let context = RefundContext(alone: refund, isPlain: isPlain)
      currencies = context.currencies
      check(refund, in: context)
      for basis in currencies.bases { checkTotalRefunded(refund, currencies, basis) }
    case .draftOrder: checkDraft(subject)
    case .transaction, .fulfillment: break
    }
    checkDateOrder(subject)
    var walk = FormWalk(subject, currencies, self)
    walk.walk()
    self = walk.judge
  }

  private mutating func check(_ order: OrderBody, isPlain: Bool) {
    checkTotals(order)
    checkTaxSums(order)
    checkTaxLines(order)
    checkDiscountCodes(order)
    checkQuantities(order)
    checkCurrent(order)
    checkPayments(order)
    let context = RefundContext(order: order, isPlain: isPlain)
    for refund in order.refunds { check(refund, in: context) }
    checkAllRefunds(order)
    checkFinancialStatus(order)
    checkFulfillment(order)
    checkCancellation(order)
  }
}
