/// Says what is wrong with a document under a schema, in Shopify's codes, texts, paths and positions.
///
/// Fields that answer under the same key with different return types are accepted, since Shopify accepts them;
/// the same key for different fields or arguments on one type is not.
public struct Validator: Sendable {
  /// The schema that documents are held against.
  public let schema: Schema

  /// A validator for a schema.
  public init(schema: Schema) {
    self.schema = schema
  }

  /// Every error of the document; when there is none, those of the operation's name and variables.
  ///
  /// `variables` is the request's JSON object, or null.
  public func validate(
    _ document: Document, operationName: String?, variables: JSONValue
  ) -> [ValidationError] {
    switch prepare(document, operationName: operationName, variables: variables) {
    case .executable: []
    case .rejected(let errors): errors
    }
  }

  /// Every error, with the variables as written values.
  public func validate(
    _ document: Document, operationName: String?, variables: GraphQLValue
  ) -> [ValidationError] {
    validate(document, operationName: operationName, variables: variables.json())
  }

  /// Every error of the document alone, whatever its variables will be.
  public func errors(in document: Document) -> [ValidationError] {
    var walk = DocumentWalk(schema: schema, document: document)
    walk.run()
    return walk.errors
  }

  /// Validates, chooses the operation and coerces its variables.
  public func prepare(
    _ document: Document, operationName: String?, variables: JSONValue
  ) -> Preparation {
    check(document).prepare(operationName: operationName, variables: variables)
  }

  /// Validates the document alone, once for many requests.
  public func check(_ document: Document) -> CheckedDocument {
    CheckedDocument(schema: schema, document: document, errors: errors(in: document))
  }
}
