import Logging
import OdooXMLRPC
import XMLRPCWire

/// What every writing step shares: the client, the links, and what an outcome means for the job.
///
/// No step repeats a write whose outcome is unknown. It breaks the attempt off instead; the next attempt finds the
/// link `intended`, or reads the record's state, and goes on from what Odoo really holds.
struct OdooSession: Sendable {
  let client: OdooClient
  /// What this server's version calls things.
  let map: VersionMap
  let links: LinkStore
  let logger: Logger
  /// `order #1001`, for messages.
  let subject: String

  /// The value of a write that was done; nil when Odoo could not express it.
  ///
  /// - Parameter mayRace: the refusal may come from a call of a killed process that was still under way: Odoo's
  ///   state is read again before it counts.
  func value<Value>(
    of outcome: WriteOutcome<Value>, _ doing: String, mayRace: Bool = false
  ) throws(ConnectorError) -> Value? {
    switch outcome {
    case .done(let value): return value
    case .refused(let error):
      if mayRace, case .fault(_, kind: .warning) = error.code {
        throw ConnectorError(
          .odooState, "\(subject): \(doing): \(error)",
          remedy: "it is tried again by itself; mend the cause in Odoo if it stays")
      }
      throw failure(error, doing)
    case .unknown(let error):
      throw ConnectorError(
        .odooUnavailable, "\(subject): \(doing): the outcome is unknown: \(error)",
        remedy: "Odoo's state is read back before anything is tried again")
    }
  }

  /// Runs a read, with its error in the job's terms.
  func reading<Value>(
    _ doing: String, _ body: () async throws(OdooError) -> Value
  ) async throws(ConnectorError) -> Value {
    do { return try await body() } catch { throw failure(error, doing) }
  }

  /// The database id behind an external id; nil when there is none, or none that this user can see.
  func recordID(_ externalID: String, model: String) async throws(ConnectorError) -> Int? {
    guard let id = ExternalID(externalID) else { return nil }
    do {
      guard let found = try await client.recordID(ofExternalID: id) else { return nil }
      guard found.model == model else {
        throw ConnectorError(
          .odooState, "\(subject): the external id \(externalID) names a \(found.model), not a \(model)",
          remedy: "rename or delete that external id in Odoo", isWorthRetrying: false)
      }
      return found.id
    } catch let error as OdooError {
      // Odoo 19 answers so for a while after a load with this id was refused.
      if case .externalIDUnreadable = error.code { return nil }
      throw failure(error, "looking \(externalID) up")
    } catch let error as ConnectorError {
      throw error
    } catch {
      throw ConnectorError(.odooState, "\(subject): \(error)", remedy: "report this as a defect")
    }
  }

  /// The one record with this id; nil when it is gone.
  func record(
    _ model: String, _ id: Int, fields: [String]
  ) async throws(ConnectorError) -> Record? {
    try await reading("reading \(model) \(id)") { () throws(OdooError) in
      try await client.read(model, [id], fields: fields)
    }.first
  }

  /// A record's field, with its error in the job's terms.
  func field<Value>(_ body: () throws(OdooError) -> Value) throws(ConnectorError) -> Value {
    do { return try body() } catch { throw failure(error, "reading Odoo's answer") }
  }

  func hold(_ cause: String, _ fix: String) -> HoldReason {
    HoldReason(record: subject, cause: cause, fix: fix)
  }

  func failure(_ error: OdooError, _ doing: String) -> ConnectorError {
    Self.failure(error, doing, of: subject)
  }

  /// A refusal or an outage of Odoo in the job's terms, also before there is a session.
  static func failure(_ error: OdooError, _ doing: String, of subject: String) -> ConnectorError {
    let message = "\(subject): \(doing): \(error)"
    switch error.code {
    case .transport, .http, .wire, .inexpressibleAnswer, .committedWithoutAnswer, .cancelled:
      return ConnectorError(
        .odooUnavailable, message, remedy: "it is tried again by itself; check that Odoo runs")
    case .accessDenied, .fault(_, kind: .accessDenied):
      return ConnectorError(
        .odooRefused, message, remedy: "check odoo.database, odoo.login and the password")
    case .fault(_, kind: .accessError):
      return missingRight(message)
    // `load` reports a missing right as a message, in the words of the fault.
    case .loadRefused(let messages) where messages.contains(where: { $0.message.contains("not allowed to") }):
      return missingRight(message)
    case .fault(let fault, _) where fault.shortMessage.contains("psycopg2"):
      return ConnectorError(
        .odooUnavailable, message, remedy: "it is tried again by itself; check Odoo's database")
    case .loadRefused(let messages) where messages.contains(where: \.isLostRace):
      return ConnectorError(.odooUnavailable, message, remedy: "it is tried again by itself")
    default:
      return ConnectorError(
        .odooRefused, message, remedy: "mend the cause in Odoo; the order's next event starts the job again")
    }
  }

  private static func missingRight(_ message: String) -> ConnectorError {
    ConnectorError(
      .odooRefused, message,
      remedy: "give the connector's Odoo user the groups for sales, inventory, invoicing and contacts; "
        + "the order's next event starts the job again")
  }
}
