public import XMLRPCWire

/// One call of Odoo's external API, whatever carries it; credentials are the wire's.
public struct OdooServiceCall: Sendable, CustomStringConvertible, CustomReflectable {
  /// What is called.
  public enum Target: Sendable, Hashable {
    /// The server's version: a struct with `server_serie`. Needs no login.
    case version
    /// Who the wire's credentials are: the user's id, or false.
    case login
    /// A model's method, as the user with that id.
    case method(model: String, name: String, user: Int)
  }

  public let target: Target
  /// In the method's order; a method of records takes their ids first.
  public let written: [any OdooArgument]
  /// By name, `context` among them; empty for other targets than methods.
  public let keywords: [String: XMLRPCValue]

  public init(
    _ target: Target, arguments: [XMLRPCValue] = [], keywords: [String: XMLRPCValue] = [:]
  ) { self.init(target, writing: arguments, keywords: keywords) }

  /// With arguments that write themselves.
  public init(_ target: Target, writing arguments: [any OdooArgument], keywords: [String: XMLRPCValue]) {
    self.target = target
    self.written = arguments
    self.keywords = keywords
  }

  /// The arguments as trees, for wires that don't write XML-RPC.
  public var arguments: [XMLRPCValue] { written.map(\.tree) }

  /// `sale.order.action_confirm`, `common.authenticate`, `common.version`.
  public var operation: String {
    switch target {
    case .version: "common.version"
    case .login: "common.authenticate"
    case .method(let model, let name, _): "\(model).\(name)"
    }
  }

  /// Its operation alone: arguments may hold what nobody should read.
  public var description: String { operation }
  public var customMirror: Mirror { Mirror(self, children: ["operation": operation]) }
}
