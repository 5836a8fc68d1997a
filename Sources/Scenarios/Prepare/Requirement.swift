import OdooXMLRPC

/// One thing that must be in an Odoo before scenarios can run.
protocol Requirement: Sendable {
  /// What it is, with its name: `journal SHOPY "Shopify Payments"`.
  var subject: String { get }
  /// Equal for two that ask for the very same.
  var identity: String { get }

  /// Reads only.
  func state(in odoo: PreparedOdoo) async throws(OdooError) -> RequirementState

  /// Makes it; called when the state is `missing`.
  func establish(in odoo: PreparedOdoo) async throws(OdooError)

  /// Renews what can't be read back; called when the state is `met`.
  func refresh(in odoo: PreparedOdoo) async throws(OdooError)
}

extension Requirement {
  var identity: String { "\(Self.self) \(subject)" }
  func refresh(in odoo: PreparedOdoo) async throws(OdooError) {}
}

/// Whether a requirement is met.
enum RequirementState: Sendable, Hashable {
  case met
  /// Can be made; the text says how it is missing: `is not there`.
  case missing(String)
  /// Something else stands in its place, which only a person may change.
  case conflict(String, remedy: String)

  static let absent = RequirementState.missing("is not there")
}
