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
