/// Why bytes aren't a strict XML-RPC document, or a value can't become one.
public struct WireError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The rule that was broken.
  public struct Code: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public var description: String { rawValue }

    /// No byte at all.
    public static let empty = Code(rawValue: "empty")
    /// Not well-formed XML 1.0, or something after the root element.
    public static let malformed = Code(rawValue: "malformed")
    /// An encoding other than UTF-8 or US-ASCII.
    public static let encoding = Code(rawValue: "encoding")
    /// A document type declaration.
    public static let documentType = Code(rawValue: "documentType")
    /// A processing instruction.
    public static let processingInstruction = Code(rawValue: "processingInstruction")
    /// An attribute on an element.
    public static let attribute = Code(rawValue: "attribute")
    /// A namespace declaration or a prefixed name.
    public static let namespace = Code(rawValue: "namespace")
    /// An element that XML-RPC doesn't have, or that an option would have to allow.
    public static let unknownElement = Code(rawValue: "unknownElement")
    /// A known element, or text, in a place where it can't stand.
    public static let structure = Code(rawValue: "structure")
    /// A required element that isn't there.
    public static let missingElement = Code(rawValue: "missingElement")
    /// A member name that a struct has twice.
    public static let duplicateMember = Code(rawValue: "duplicateMember")
    /// A text that its scalar type doesn't allow.
    public static let scalar = Code(rawValue: "scalar")
    /// A fault other than exactly an int `faultCode` and a string `faultString`.
    public static let fault = Code(rawValue: "fault")
    /// A limit of ``XMLRPCDecoder/Limits``.
    public static let limit = Code(rawValue: "limit")
    /// A character that XML can't carry.
    public static let character = Code(rawValue: "character")
    /// A number that its type can't carry: over 32 bits, infinite, not a number.
    public static let number = Code(rawValue: "number")
    /// A method name outside `A-Za-z0-9_.:/`.
    public static let methodName = Code(rawValue: "methodName")
    /// A null where the `nil` extension isn't switched on.
    public static let null = Code(rawValue: "null")
  }

  public let code: Code
  /// The value's place: `params[0].order_line[3].price_unit`; empty before the first.
  public let path: String
  /// Line of the document, from 1; nil when encoding.
  public let line: Int?
  /// The byte, from 0, at which the tag or text begins that breaks the rule; where libxml2 gave up a document that
  /// isn't well-formed. Nil when encoding.
  public let byteOffset: Int?
  /// What exactly stood there, in words.
  public let detail: String

  public init(_ code: Code, path: String = "", line: Int? = nil, byteOffset: Int? = nil, detail: String) {
    self.code = code
    self.path = path
    self.line = line
    self.byteOffset = byteOffset
    self.detail = detail
  }

  /// `scalar at params[0].price_unit (line 4, byte 211): …`.
  public var description: String {
    var text = "XML-RPC \(code.rawValue)"
    if !path.isEmpty { text += " at \(path)" }
    if let line, let byteOffset { text += " (line \(line), byte \(byteOffset))" }
    return text + ": \(detail)"
  }
}
