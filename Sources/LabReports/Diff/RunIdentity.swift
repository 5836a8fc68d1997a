public import Scenarios

/// What tells one run from another.
public struct RunIdentity: Codable, Sendable, Hashable {
  public var odooURL: String
  public var odooDatabase: String
  /// `19.0`; nil when Odoo was never reached.
  public var odooVersion: String?
  public var runToken: String
  public var started: String

  public init(_ report: RunReport) {
    odooURL = report.odooURL
    odooDatabase = report.odooDatabase
    odooVersion = report.odooVersion
    runToken = report.runToken
    started = report.started
  }
}
