/// How a version's books behave.
struct BookRules: Sendable {
  /// Items tell by flags what they are (`exclude_from_invoice_tab`, the account's kind), else by `display_type`.
  let flagsItems: Bool
  /// The first draft of a month has the number it will have, and numbers run by month; else drafts have none and
  /// numbers run by year.
  let numbersDrafts: Bool
  /// Posting a posted move is refused.
  let refusesPostingAgain: Bool
  /// A credit note settles its open invoice when it is posted.
  let settlesReversed: Bool
  /// Loading a draft again adds its lines once more, and gives the known ones their product's text.
  let doublesLoadedLines: Bool
  /// A payment has its entry from the start; else it gets one when it is posted.
  let draftsPayments: Bool
  /// A move's own date and due date follow an invoice date that is written.
  let datesFollowInvoice: Bool
  /// A move that was posted once can't be deleted.
  let keepsPostedMoves: Bool
  /// Fields of a posted move that can't be written.
  let frozenFields: [String]
  /// Two taxes, or journals, can't share a name or code.
  let refusesSameNames: Bool
  /// A full match's number has this before it; a partial one's is the bare `P`.
  let matchingPrefix: String?
  /// Entries on receivables raise a customer's rank, as sales documents do everywhere.
  let ranksByEntries: Bool
  /// How lines' taxes are worked out and summed.
  let taxMethod: TaxMethod

  static let v14 = BookRules(
    flagsItems: true, numbersDrafts: true, refusesPostingAgain: false, settlesReversed: false,
    doublesLoadedLines: true, draftsPayments: true, datesFollowInvoice: false, keepsPostedMoves: true,
    frozenFields: ["invoice_line_ids", "line_ids", "journal_id"], refusesSameNames: false,
    matchingPrefix: "A", ranksByEntries: false, taxMethod: .lineByLine)
  static let v19 = BookRules(
    flagsItems: false, numbersDrafts: false, refusesPostingAgain: true, settlesReversed: true,
    doublesLoadedLines: false, draftsPayments: false, datesFollowInvoice: true, keepsPostedMoves: false,
    frozenFields: [
      "invoice_line_ids", "line_ids", "invoice_date", "date", "partner_id", "currency_id", "journal_id",
      "move_type",
    ],
    refusesSameNames: true, matchingPrefix: nil, ranksByEntries: true, taxMethod: .documentWide)
}
