/// What differs between the Odoos the twin stands for, as data.
///
/// Code asks for one of these, never for a version: `env.rules.core.…` for the ORM and its services, `env.names.…`
/// for what the flows call things, `env.rules.sales`, `.stock` and `.books` for what they do.
struct TwinRules: Sendable {
  let version: TwinVersion
  let core: CoreRules
  /// What faults say.
  let wording: any FaultWording
  let names: FlowNames
  let sales: SaleRules
  let stock: StockRules
  let books: BookRules

  static let v14 = TwinRules(
    version: .v14, core: .v14, wording: Wording14(), names: .v14, sales: .v14, stock: .v14, books: .v14)
  static let v19 = TwinRules(
    version: .v19, core: .v19, wording: Wording19(), names: .v19, sales: .v19, stock: .v19, books: .v19)

  /// The rules of a version; nil for one that wasn't measured.
  init?(_ version: TwinVersion) {
    switch version {
    case .v14: self = .v14
    case .v19: self = .v19
    default: return nil
    }
  }

  private init(
    version: TwinVersion, core: CoreRules, wording: any FaultWording, names: FlowNames, sales: SaleRules,
    stock: StockRules,
    books: BookRules
  ) {
    self.version = version
    self.core = core
    self.wording = wording
    self.names = names
    self.sales = sales
    self.stock = stock
    self.books = books
  }
}

extension Environment {
  var rules: TwinRules { transaction.database.rules }
  /// What the flows call things.
  var names: FlowNames { transaction.database.rules.names }
}
