/// The HTTP client over libcurl: one thread, kept connections, any number of exchanges at once.
///
/// A request body is never sent twice: where libcurl would repeat a POST because a kept connection died, the
/// caller gets `outcomeUnknown`. Proxy settings of the environment are not read.
public final class CurlHTTPTransport: HTTPTransport {
  private let loop: TransferLoop
  private let caFile: String?

  /// - Parameter caFile: PEM file of the authorities to trust instead of the system's.
  public init(caFile: String? = nil) {
    self.caFile = caFile
    self.loop = TransferLoop()
    loop.start()
  }

  deinit { loop.stop() }

  public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let checked = try CheckedRequest(request)
    let transfer = Transfer(checked, caFile: caFile)
    let loop = loop
    let result: Result<HTTPResponse, TransportError> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        transfer.onFinish { continuation.resume(returning: $0) }
        guard !Task.isCancelled else {
          return transfer.finish(
            .failure(transfer.error(.cancelled, "the task was cancelled before it began")))
        }
        loop.submit(transfer)
        // A cancellation before this line found nothing to cancel.
        if Task.isCancelled { loop.cancel(transfer) }
      }
    } onCancel: {
      loop.cancel(transfer)
    }
    return try result.get()
  }
}
