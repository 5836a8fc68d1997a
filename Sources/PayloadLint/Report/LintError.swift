public import GraphQLLanguage

/// Why a payload could not be judged.
public struct LintError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is in the way.
  public enum Code: String, Sendable, Hashable {
    /// It can't be read, or is no JSON.
    case unreadable
    /// It is JSON, and nothing in it is of a known kind.
    case unknown
    /// It is of a known kind, and tells too little to check anything.
    case nothingChecked
  }

  /// What is in the way.
  public let code: Code
  /// What is wrong.
  public let message: String
  /// Where, when it can be told.
  public let location: SourceLocation?

  /// An error.
  public init(_ code: Code, _ message: String, at location: SourceLocation? = nil) {
    self.code = code
    self.message = message
    self.location = location
  }

  /// The message alone; where it is told, ``location`` says where.
  public var description: String { message }

  /// What to do about it.
  public var remedy: String {
    switch code {
    case .unreadable: "give a file with one JSON value"
    case .unknown:
      "give an order, refund, transaction, fulfillment or draft order, bare or wrapped as {\"order\": …}, "
        + "or a GraphQL answer {\"data\": …} with one"
    case .nothingChecked: "keep or select more of its fields; docs/lint.md tells what each rule needs"
    }
  }
}
