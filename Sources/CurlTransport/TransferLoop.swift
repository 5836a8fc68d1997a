final class TransferLoop: Sendable {
  func start() {}
  func stop() {}
  func submit(_ transfer: Transfer) {}
  func cancel(_ transfer: Transfer) {}
}
