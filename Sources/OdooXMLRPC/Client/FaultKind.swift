/// What Odoo's fault code on `/xmlrpc/2` says.
public struct FaultKind: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// 1: anything unforeseen; the text is a traceback.
  public static let application = FaultKind(rawValue: 1)
  /// 2: UserError, ValidationError, MissingError, a broken constraint; the text is for people.
  public static let warning = FaultKind(rawValue: 2)
  /// 3: wrong login or password.
  public static let accessDenied = FaultKind(rawValue: 3)
  /// 4: the user lacks a right, or the method is private.
  public static let accessError = FaultKind(rawValue: 4)

  public var description: String {
    switch self {
    case .application: "application error"
    case .warning: "refused"
    case .accessDenied: "access denied"
    case .accessError: "access error"
    default: "fault \(rawValue)"
    }
  }
}
