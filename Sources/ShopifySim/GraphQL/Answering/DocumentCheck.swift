public import GraphQLLanguage

/// What the Admin API says to a document before it answers it: errors in Shopify's form, and each operation's cost.
public struct DocumentCheck: Sendable {
  /// An operation's cost in points; nil when it needs variables that weren't given.
  public struct Operation: Sendable {
    public let name: String?
    public let cost: Int?
    /// Dearer than a single query may be.
    public var isTooDear: Bool { cost.map { $0 > QueryCost.limit } ?? false }
  }

  /// The version that the document was held against.
  public let version: String
  /// As the API would answer them; none when the document is valid.
  public let errors: [JSONValue]
  public let operations: [Operation]

  /// Points that a single query may cost.
  public static let costLimit = QueryCost.limit

  /// Checks a document against the version that a request for `version` is answered as.
  ///
  /// - Parameter variables: what the operations' costs are worked out with; without them those that need some have none.
  /// - Throws: when the version's schema can't be read.
  public init(_ query: String, version: String, variables: JSONValue = .null) throws {
    let effective = AdminSchema.effective(version)
    self.version = effective.name
    let schema = try effective.schema()
    let document: Document
    do {
      document = try Document(parsing: query)
    } catch {
      errors = [error.json]
      operations = []
      return
    }
    let validator = Validator(schema: schema)
    errors = validator.errors(in: document).map(\.json)
    guard errors.isEmpty else {
      operations = []
      return
    }
    operations = document.operations.map { operation in
      Operation(name: operation.name, cost: Self.cost(of: operation, in: document, validator, variables))
    }
  }

  private static func cost(
    of operation: OperationDefinition, in document: Document, _ validator: Validator, _ variables: JSONValue
  ) -> Int? {
    let preparation = validator.prepare(document, operationName: operation.name, variables: variables)
    guard case .executable(let executable) = preparation, let fields = try? executable.rootFields() else {
      return nil
    }
    return try? QueryCost(collector: executable.collector).cost(of: fields, operation.kind)
  }
}
