/// A refusal, as Odoo would fault.
struct TwinError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Odoo's fault codes.
  enum Code: Int, Sendable {
    case application = 1
    case warning = 2
    case accessDenied = 3
    case accessError = 4
  }

  let code: Code
  /// The exception's class for ``Code/application``: `ValueError`, `psycopg2.OperationalError`.
  let exception: String?
  let message: String
  /// What `load` says instead, and the field it names.
  private(set) var loadMessage: String?
  private(set) var loadField: String?

  init(code: Code, exception: String?, message: String) {
    self.code = code
    self.exception = exception
    self.message = message
  }

  /// The same with what `load` says of it.
  func loading(_ message: String, field: String?) -> TwinError {
    var copy = self
    copy.loadMessage = message
    copy.loadField = field
    return copy
  }

  /// A UserError, ValidationError, MissingError or a broken constraint: fault 2, the message alone.
  static func user(_ message: String) -> TwinError {
    TwinError(code: .warning, exception: nil, message: message)
  }

  /// Fault 4.
  static func access(_ message: String) -> TwinError {
    TwinError(code: .accessError, exception: nil, message: message)
  }

  /// Fault 3.
  static let denied = TwinError(code: .accessDenied, exception: nil, message: "Access Denied")

  /// Anything Odoo doesn't foresee: fault 1, a traceback whose last line is `exception: message`.
  static func python(_ exception: String, _ message: String) -> TwinError {
    TwinError(code: .application, exception: exception, message: message)
  }

  /// A text that PostgreSQL can't read; the last line is a caret under the statement.
  static func invalidInput(_ type: String, _ text: String) -> TwinError {
    .python(
      "psycopg2.errors.InvalidTextRepresentation",
      "invalid input syntax for type \(type): \"\(text)\"\nLINE 1: … '\(text)' …\n            ^\n")
  }

  /// A record that isn't there.
  static func missing(_ model: String, _ id: Int, user: Int) -> TwinError {
    .user("Record does not exist or has been deleted.\n(Record: \(model)(\(id),), User: \(user))")
  }

  var description: String { exception.map { "\($0): \(message)" } ?? message }

  /// What the client reads as `faultString`.
  var faultString: String {
    guard code == .application else { return message }
    return "Traceback (most recent call last):\n  File \"odoo/twin\", in execute_kw\n\(description)\n"
  }
}
