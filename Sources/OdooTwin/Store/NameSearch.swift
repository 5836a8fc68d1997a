/// Finds records by what they are called.
struct NameSearch {
  private let env: Environment

  init(_ env: Environment) { self.env = env }

  /// Fields searched besides the name.
  private static let alsoSearched: [String: [String]] = [
    "product.product": ["default_code", "barcode"],
    "product.template": ["default_code", "barcode"],
    "res.country": ["code"],
    "account.journal": ["code"],
    "account.account": ["code"],
    "res.users": ["login"],
    "res.partner": ["email", "ref"],
  ]

  /// Ids whose display name, name or code satisfies the operator.
  func ids(_ model: String, _ name: String, _ operand: Operand) throws -> [Int] {
    let description = try env.model(model)
    var fields = ["display_name", description.nameField] + (Self.alsoSearched[model] ?? [])
    if model == "stock.location" { fields.append("complete_name") }
    let terms = Set(fields).filter { description.fields[$0] != nil }.sorted()
      .map { Domain.term(field: $0, operator: name, operand: operand) }
    return try env.search(model, .any(terms))
  }
}
