/// Everything a run told; all reports are written from this value alone.
public struct RunReport: Codable, Sendable, Hashable {
  /// The version of this shape: 2.
  public var formatVersion: Int
  /// Odoo's URL and database, without credentials.
  public var odooURL: String
  public var odooDatabase: String
  /// What Odoo's `version` said, `19.0`; nil when it was never reached.
  public var odooVersion: String?
  /// The mark of the run; every scenario's token begins with it.
  public var runToken: String
  /// When the run began, ISO 8601 in UTC.
  public var started: String
  /// Wall time of the whole run.
  public var seconds: Double
  /// Whether the run was cancelled; the scenarios that ran are there, the others as `interrupted`.
  public var interrupted: Bool
  public var scenarios: [ScenarioReport]
  /// The company's settings that decide about cents; nil when they were not read.
  public var settings: [SettingReport]?
  /// What the run left in a real Odoo; nil for an embedded one, and when it could not be counted.
  public var left: [LeftRecords]?

  public init(
    odooURL: String, odooDatabase: String, odooVersion: String? = nil, runToken: String = "",
    started: String = "", seconds: Double = 0, interrupted: Bool = false, scenarios: [ScenarioReport] = [],
    settings: [SettingReport]? = nil, left: [LeftRecords]? = nil
  ) {
    self.formatVersion = 2
    self.odooURL = odooURL
    self.odooDatabase = odooDatabase
    self.odooVersion = odooVersion
    self.runToken = runToken
    self.started = started
    self.seconds = seconds
    self.interrupted = interrupted
    self.scenarios = scenarios
    self.settings = settings
    self.left = left
  }

  /// What the command line returns.
  public var exitStatus: ExitStatus { ExitStatus(of: scenarios, interrupted: interrupted) }
}
