import Logging

/// Works the queue off: fetch the order fresh, map it, write what is missing.
struct Worker: Sendable {
  let queue: JobQueue
  let reader: ShopifyReader
  let mapper: OrderMapper
  let writer: OdooWriter
  let logger: Logger

  /// Runs one job to its next state; a cancelled job stays `running` and is taken up at the next start.
  func run(_ job: Job) async {
    var reason: String?
    let event: JobState.Event
    do {
      let order = try await reader.order(job.gid)
      try await writer.carryOut(try mapper.plan(for: order))
      event = .finished
    } catch let hold as HoldReason {
      event = .held
      reason = hold.description
    } catch {
      guard !Task.isCancelled else { return }
      let isWorthRetrying = (error as? ConnectorError)?.isWorthRetrying ?? false
      let isLast = job.attempts >= queue.policy.maximumAttempts
      event = .brokeDown(mayRetry: isWorthRetrying && !isLast)
      reason = "\(error)"
      if isWorthRetrying, isLast {
        reason? += "; given up at attempt \(job.attempts), the order's next event starts it again"
      }
    }
    log(event, job, reason)
    do { try await queue.record(event, of: job, reason: reason) } catch {
      logger.error(
        "job \(job.id) of \(job.gid): its state could not be stored; it runs again after a restart: \(error)")
    }
  }

  private func log(_ event: JobState.Event, _ job: Job, _ reason: String?) {
    let text = "job \(job.id), \(job.gid), attempt \(job.attempts)"
    switch event {
    case .finished: logger.info("\(text): done")
    case .held: logger.warning("\(text): held: \(reason ?? "")")
    case .brokeDown(mayRetry: true): logger.warning("\(text): broke down and is tried again: \(reason ?? "")")
    case .brokeDown(mayRetry: false): logger.error("\(text): failed: \(reason ?? "")")
    case .started: break
    }
  }
}
