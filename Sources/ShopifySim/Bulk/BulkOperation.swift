/// A query or a mutation that runs by itself over many records, with its result as lines of JSON.
public struct BulkOperation: Sendable, Identifiable {
  public enum Kind: String, Sendable, Hashable {
    case query = "QUERY"
    case mutation = "MUTATION"
  }

  public enum Status: String, Sendable, Hashable {
    case created = "CREATED"
    case running = "RUNNING"
    case completed = "COMPLETED"
    case canceling = "CANCELING"
    case canceled = "CANCELED"
    case failed = "FAILED"
    case expired = "EXPIRED"
  }

  public enum ErrorCode: String, Sendable, Hashable, CaseIterable {
    case accessDenied = "ACCESS_DENIED"
    case internalServerError = "INTERNAL_SERVER_ERROR"
    case timeout = "TIMEOUT"
  }

  /// How long results can be had, in seconds. Evidence: documented.
  static let lifetime = 7 * 86_400

  public let id: Int
  public let kind: Kind
  /// The document.
  public let query: String
  public let createdAt: ShopTime
  /// What the address of the result can't be guessed without.
  let token: String
  public internal(set) var status = Status.created
  public internal(set) var completedAt: ShopTime?
  public internal(set) var errorCode: ErrorCode?
  /// What it came to when it was started.
  let outcome: BulkOutcome

  public var gid: GID { GID("BulkOperation", id) }
  /// Whether it isn't over yet.
  var isOpen: Bool { status == .created || status == .running || status == .canceling }

  /// The status at a moment: results expire.
  func status(at now: ShopTime) -> Status {
    guard let completedAt, status == .completed else { return status }
    return now > completedAt.advanced(seconds: Self.lifetime) ? .expired : .completed
  }

  /// Objects written so far. Evidence: assumed while it runs.
  func objectCount(of total: Int) -> Int {
    switch status {
    case .created: 0
    case .completed, .expired: total
    case .failed: outcome.errorCode == nil ? total / 2 : total
    case .running, .canceling, .canceled: total / 2
    }
  }

  /// The lines that there are to be had at a moment; nil when there are none.
  func result(at now: ShopTime) -> [UInt8]? {
    switch status(at: now) {
    case .completed: outcome.lines.isEmpty ? nil : BulkOutcome.bytes(outcome.lines[...])
    case .failed, .canceled:
      objectCount(of: outcome.lines.count) == 0
        ? nil : BulkOutcome.bytes(outcome.lines.prefix(objectCount(of: outcome.lines.count)))
    default: nil
    }
  }

  /// Where the result is, below the shop's address.
  var path: String { "/admin/bulk-operation-results/\(token).jsonl" }
}
