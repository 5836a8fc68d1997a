import Hummingbird

/// Tells of every request that was answered.
struct RequestLog: RouterMiddleware {
  typealias Context = BasicRequestContext

  let tell: @Sendable (HandledRequest) -> Void

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let started = ContinuousClock.now
    do {
      let response = try await next(request, context)
      note(request, response.status.code, started)
      return response
    } catch {
      note(request, (error as? any HTTPResponseError)?.status.code ?? 500, started)
      throw error
    }
  }

  private func note(_ request: Request, _ status: Int, _ started: ContinuousClock.Instant) {
    tell(
      HandledRequest(
        method: request.method.rawValue, path: request.uri.path, status: status,
        duration: ContinuousClock.now - started))
  }
}
