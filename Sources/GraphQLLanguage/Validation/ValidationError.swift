/// One thing wrong with a document or its variables, as Shopify reports it.
public struct ValidationError: Sendable, Hashable, CustomStringConvertible {
  /// Shopify's own codes; a struct, since there are more than these.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The code as it is sent.
    public var rawValue: String
    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Any code.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// A field that the type does not have.
    public static let undefinedField = Code("undefinedField")
    /// Braces where there must be none, or none where there must be.
    public static let selectionMismatch = Code("selectionMismatch")
    /// An argument or input field that is not known.
    public static let argumentNotAccepted = Code("argumentNotAccepted")
    /// A literal of another type.
    public static let argumentLiteralsIncompatible = Code("argumentLiteralsIncompatible")
    /// The same argument twice.
    public static let argumentNotUnique = Code("argumentNotUnique")
    /// The same input field twice.
    public static let inputFieldNotUnique = Code("inputFieldNotUnique")
    /// Arguments that must be given are not.
    public static let missingRequiredArguments = Code("missingRequiredArguments")
    /// An input field that must be given is not.
    public static let missingRequiredInputObjectAttribute = Code("missingRequiredInputObjectAttribute")
    /// Not exactly one key of an object that wants one.
    public static let invalidOneOfInputObject = Code("invalidOneOfInputObject")
    /// A fragment on a type that does not exist.
    public static let undefinedType = Code("undefinedType")
    /// A directive that is not known.
    public static let undefinedDirective = Code("undefinedDirective")
    /// A directive at a place that is not its own.
    public static let directiveCannotBeApplied = Code("directiveCannotBeApplied")
    /// The same directive twice at one place.
    public static let directiveNotUniqueForLocation = Code("directiveNotUniqueForLocation")
    /// A declared variable that nothing uses.
    public static let variableNotUsed = Code("variableNotUsed")
    /// A used variable that is not declared.
    public static let variableNotDefined = Code("variableNotDefined")
    /// The same variable declared twice.
    public static let variableNotUnique = Code("variableNotUnique")
    /// A variable whose type does not fit where it is used.
    public static let variableMismatch = Code("variableMismatch")
    /// A variable of a type that is no input.
    public static let variableRequiresValidType = Code("variableRequiresValidType")
    /// A variable's default of another type.
    public static let defaultValueInvalidType = Code("defaultValueInvalidType")
    /// A fragment used and not defined, or defined and not used.
    public static let fragmentNotDefined = Code("useAndDefineFragment")
    /// Two fragments of one name.
    public static let fragmentNotUnique = Code("fragmentNotUnique")
    /// A fragment on a type without fields.
    public static let fragmentOnNonCompositeType = Code("fragmentOnNonCompositeType")
    /// A fragment where its type cannot occur.
    public static let cannotSpreadFragment = Code("cannotSpreadFragment")
    /// A fragment that reaches itself.
    public static let infiniteLoop = Code("infiniteLoop")
    /// Different fields or arguments under one key.
    public static let fieldConflict = Code("fieldConflict")
    /// Operations that cannot be told apart by name.
    public static let uniquelyNamedOperations = Code("uniquelyNamedOperations")
    /// A variable's value that does not fit its type.
    public static let invalidVariable = Code("INVALID_VARIABLE")
    /// Ours: the operation selects more than ``DocumentLimits/expandedFields`` fields.
    public static let tooManyFields = Code("tooManyFields")
  }

  /// Nil where Shopify sends no code, as for an operation name that does not exist.
  public var code: Code?
  /// What is wrong, in Shopify's words.
  public var message: String
  /// Where in the document; empty where Shopify tells no place.
  public var locations: [SourceLocation]
  /// From `query Name` down to the field and argument; empty for errors of variables.
  public var path: [String]
  /// Members of `extensions` besides `code`.
  public var extras: [JSONMember]

  /// An error at places of a document.
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

  /// Place, message and code in one line.
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
