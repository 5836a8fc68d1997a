import Synchronization

/// The HTTP client over libcurl: one thread, kept connections, any number of exchanges at once.
///
/// A request body is never sent twice: where libcurl would repeat a POST because a kept connection died, the
/// caller gets `outcomeUnknown`. Redirects aren't followed, encodings are identity, gzip and deflate, and proxy
/// settings of the environment are not read.
public final class CurlHTTPTransport: HTTPTransport {
  private let loop: TransferLoop
  private let heads = CheckedHeads()
  private let tickets = Atomic<UInt64>(0)

  /// - Parameter caFile: PEM file of the authorities to trust instead of the system's.
  public init(caFile: String? = nil) {
    self.loop = TransferLoop(caFile: caFile)
    loop.start()
  }

  deinit { loop.stop() }

  public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let head = try heads.head(of: request)
    let ticket = tickets.add(1, ordering: .relaxed).newValue
    let checked = CheckedRequest(ticket: ticket, head: head, body: request.body, limits: request.limits)
    let loop = loop
    let result: Result<HTTPResponse, TransportError> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        guard !Task.isCancelled else {
          let error = checked.error(.cancelled, "the task was cancelled before it began")
          return continuation.resume(returning: .failure(error))
        }
        loop.submit(checked) { continuation.resume(returning: $0) }
        // A cancellation before this line found nothing to cancel.
        if Task.isCancelled { loop.cancel(ticket) }
      }
    } onCancel: {
      loop.cancel(ticket)
    }
    return try result.get()
  }
}
