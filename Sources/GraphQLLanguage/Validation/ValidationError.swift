/// One thing wrong with a document or its variables, as Shopify reports it.
public struct ValidationError: Sendable, Hashable, CustomStringConvertible {
  /// Shopify's own codes; a struct, since there are more than these.
  public struct Code: RawRepresentable, Sendable, Hashable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }

    public static let undefinedField = Code("undefinedField")
    public static let selectionMismatch = Code("selectionMismatch")
    public static let argumentNotAccepted = Code("argumentNotAccepted")
    public static let argumentLiteralsIncompatible = Code("argumentLiteralsIncompatible")
    public static let argumentNotUnique = Code("argumentNotUnique")
    public static let inputFieldNotUnique = Code("inputFieldNotUnique")
    public static let missingRequiredArguments = Code("missingRequiredArguments")
    public static let missingRequiredInputObjectAttribute = Code("missingRequiredInputObjectAttribute")
    public static let invalidOneOfInputObject = Code("invalidOneOfInputObject")
    public static let undefinedType = Code("undefinedType")
    public static let undefinedDirective = Code("undefinedDirective")
    public static let directiveCannotBeApplied = Code("directiveCannotBeApplied")
    public static let directiveNotUniqueForLocation = Code("directiveNotUniqueForLocation")
    public static let variableNotUsed = Code("variableNotUsed")
    public static let variableNotDefined = Code("variableNotDefined")
    public static let variableNotUnique = Code("variableNotUnique")
    public static let variableMismatch = Code("variableMismatch")
    public static let variableRequiresValidType = Code("variableRequiresValidType")
    public static let defaultValueInvalidType = Code("defaultValueInvalidType")
    public static let fragmentNotDefined = Code("useAndDefineFragment")
    public static let fragmentNotUnique = Code("fragmentNotUnique")
    public static let fragmentOnNonCompositeType = Code("fragmentOnNonCompositeType")
    public static let cannotSpreadFragment = Code("cannotSpreadFragment")
    public static let infiniteLoop = Code("infiniteLoop")
    public static let fieldConflict = Code("fieldConflict")
    public static let uniquelyNamedOperations = Code("uniquelyNamedOperations")
    public static let missingOperationType = Code("missingQueryConfiguration")
    public static let invalidVariable = Code("INVALID_VARIABLE")
    /// Ours: the operation selects more than ``DocumentLimits/expandedFields`` fields.
    public static let tooManyFields = Code("tooManyFields")
  }

  /// Nil where Shopify sends no code, as for an operation name that does not exist.
  public var code: Code?
  public var message: String
  public var locations: [SourceLocation]
  /// From `query Name` down to the field and argument; empty for errors of variables.
  public var path: [String]
  /// Members of `extensions` besides `code`.
  public var extras: [JSONMember]

  public init(
    _ code: Code?, _ message: String, at locations: [SourceLocation], path: [String] = [],
    extras: [JSONMember] = []
  ) {
    self.code = code
    self.message = message
    self.locations = locations
    self.path = path
    self.extras = extras
  }

  public var description: String {
    let place = locations.first.map { "\($0.line):\($0.column): " } ?? ""
    return "\(place)\(message)" + (code.map { " (\($0.rawValue))" } ?? "")
  }

  /// The entry of a response's `errors` list.
  public var json: JSONValue {
    var members = [JSONMember("message", .string(message))]
    if !locations.isEmpty { members.append(JSONMember("locations", .array(locations.map(\.json)))) }
    if !path.isEmpty { members.append(JSONMember("path", .array(path.map { .string($0) }))) }
    let extensions = (code.map { [JSONMember("code", .string($0.rawValue))] } ?? []) + extras
    if !extensions.isEmpty { members.append(JSONMember("extensions", .object(extensions))) }
    return .object(members)
  }
}
