/// Who waits for an exchange; called once, outside of every lock.
typealias TransferCompletion = @Sendable (Result<HTTPResponse, TransportError>) -> Void

/// An exchange that ended, and whom to tell.
struct FinishedTransfer: Sendable {
  let completion: TransferCompletion
  let outcome: Result<HTTPResponse, TransportError>

  func deliver() { completion(outcome) }
}
