import CommerceTypes

/// What a journal item is to its document.
enum ItemKind: Sendable, Hashable {
  /// A line of an invoice, or of an entry that is none.
  case line
  case tax
  /// The receivable or payable.
  case counterpart
  /// A section or note.
  case text

  init(_ item: Record) throws {
    let type = try item.text("display_type") ?? ""
    if type.hasPrefix("line_") {
      self = .text
    } else if !item.env.rules.books.flagsItems {
      self = type == "tax" ? .tax : type == "payment_term" ? .counterpart : .line
    } else if item.stored("tax_repartition_line_id") != .unset {
      self = .tax
    } else {
      self = item.stored("exclude_from_invoice_tab").bool ? .counterpart : .line
    }
  }

  /// What a new item of the kind has to say so.
  func flags(_ rules: BookRules) -> Values {
    if rules.flagsItems { return self == .line || self == .text ? [:] : ["exclude_from_invoice_tab": true] }
    return switch self {
    case .line: ["display_type": "product"]
    case .tax: ["display_type": "tax"]
    case .counterpart: ["display_type": "payment_term"]
    case .text: [:]
    }
  }
}

extension Record {
  /// The items of a move that are of a kind, by id.
  func items(_ kind: ItemKind) throws -> [Record] {
    try env.search("account.move.line", [("move_id", "=", .id(id))], order: "id")
      .map { env.record("account.move.line", $0) }.filter { try ItemKind($0) == kind }
  }
}
