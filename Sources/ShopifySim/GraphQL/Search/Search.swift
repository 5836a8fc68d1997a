import GraphQLLanguage

/// The `query` argument of a connection or a count, as it applies to records of one kind.
///
///     let search = try Search(field, [.id { $0.id }, .text("email") { $0.email }], in: reading)
///     records.filter(search.matches)
///
/// See ``SearchField`` for the kinds of filters, and `ShopReading.page` for a sorted connection. Warnings go to the
/// reading's notes, from where the answer's `extensions.search` has them.
struct Search<Record> {
  private let clause: SearchClause<Record>?
  private let required: [SearchFilter]

  /// Reads the argument; none, and one without known filters, finds everything.
  ///
  /// - Throws: Shopify's error for a time that is none, ours for a filter that isn't simulated.
  init(
    _ field: CollectedField, _ fields: [SearchField<Record>], in reading: ShopReading
  ) throws(ExecutionError) {
    let text = field.argument("query")?.stringValue ?? ""
    guard !text.isEmpty, let tree = SearchParser.parse(text) else {
      clause = nil
      required = []
      return
    }
    var compiler = SearchCompiler(fields: fields, shop: reading.shop, field: field)
    clause = try compiler.clause(tree)
    required = tree.required
    if !compiler.warnings.isEmpty {
      reading.searches.add(
        SearchNotes.Note(query: text, parsed: compiler.json(tree), warnings: compiler.warnings))
    }
  }

  private init(clause: SearchClause<Record>?, required: [SearchFilter]) {
    self.clause = clause
    self.required = required
  }

  /// The same search of fewer records, for the field's other arguments.
  func narrowed(_ isWanted: @escaping (Record) -> Bool) -> Search {
    Search(
      clause: .all([.filter(isWanted)] + [clause].compactMap { $0 }), required: required)
  }

  /// Whether there is nothing to look for.
  var findsAll: Bool { clause == nil }

  func matches(_ record: Record) -> Bool { clause?.matches(record) ?? true }

  /// The value that a field of every result must equal, when the search says so.
  func equal(_ name: String) -> String? {
    required.first { $0.field == name && $0.comparison == .equal && !$0.isPrefix }?.value
  }
}
