public import CurlTransport
public import Logging
import XMLRPCWire

/// What all calls of one client share.
public struct ClientOptions: Sendable {
  /// What a call may take that says nothing else.
  public var limits: HTTPLimits
  /// Goes with every call of a model's method, and gives way to a call's own.
  public var context: Context
  /// Where calls are told of: level debug when done, notice when refused, warning when the outcome is unknown,
  /// trace before they are sent. Silent by default. Arguments and answers are never logged.
  public var logger: Logger
  /// How verbs read the state back after an answer was lost.
  public var patience: Patience
  /// Gives each call an id; any text without secrets.
  public var requestIDs: @Sendable () -> String
  /// Works with versions whose names come from their sources alone (15 to 18), too; off by default, since nobody has
  /// measured there what a wrong name does.
  public var acceptsDocumentedVersions = false

  public init(
    limits: HTTPLimits = HTTPLimits(), context: Context = [:], logger: Logger? = nil,
    patience: Patience = .standard, requestIDs: (@Sendable () -> String)? = nil
  ) {
    self.limits = limits
    self.context = context
    self.logger = logger ?? Logger(label: "odoo") { _ in SwiftLogNoOpLogHandler() }
    self.patience = patience
    self.requestIDs = requestIDs ?? RequestIDs.counting()
  }

  /// The companies whose records are seen (`allowed_company_ids`); new records belong to the first.
  ///
  /// A company that the user hasn't is fault 4. Empty leaves Odoo's default, the user's own company.
  public var companies: [Int] {
    get { context.values["allowed_company_ids"]?.arrayValue?.compactMap(\.intValue) ?? [] }
    set { context.values["allowed_company_ids"] = newValue.isEmpty ? nil : .ints(newValue) }
  }

  /// The language of translated texts (`lang`), `fr_FR`.
  ///
  /// One that isn't installed is fault 2 on Odoo 19; 14 takes no notice.
  public var language: String? {
    get { context.values["lang"]?.stringValue }
    set { context.values["lang"] = newValue.map { .string($0) } }
  }
}
