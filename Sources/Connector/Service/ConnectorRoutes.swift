import Foundation
import Hummingbird
import Logging
import NIOCore

/// The connector's HTTP side: `POST /webhooks` and `GET /status`.
struct ConnectorRoutes: Sendable {
  let receiver: WebhookReceiver
  let queue: JobQueue
  let bodyLimit: Int
  let logger: Logger

  func router() -> Router<BasicRequestContext> {
    let router = Router()
    router.post("/webhooks") { request, _ in await receive(request) }
    router.get("/status") { _, _ in await status() }
    return router
  }

  private func receive(_ request: Request) async -> Response {
    var headers: [String: String] = [:]
    for field in request.headers where headers[field.name.canonicalName] == nil {
      headers[field.name.canonicalName] = field.value
    }
    let answer: WebhookReceiver.Answer
    do {
      let buffer = try await request.body.collect(upTo: bodyLimit)
      answer = await receiver.receive(
        WebhookReceiver.Delivery(headers: headers, body: Array(buffer.readableBytesView)))
    } catch is NIOTooManyBytesError {
      answer = receiver.rejectTooLarge(topic: headers["x-shopify-topic"])
    } catch {
      logger.warning("a delivery broke off before its end: \(error)")
      answer = WebhookReceiver.Answer(status: 400, text: "the body broke off")
    }
    return Response(
      status: HTTPResponse.Status(code: answer.status), headers: [.contentType: "text/plain; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: answer.text + "\n")))
  }

  private func status() async -> Response {
    do {
      let status = ConnectorStatus(try await queue.snapshot(), rejected: receiver.rejected)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let body = try encoder.encode(status)
      return Response(
        status: .ok, headers: [.contentType: "application/json"],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    } catch {
      logger.error("the status can't be read: \(error)")
      return Response(
        status: .serviceUnavailable, headers: [.contentType: "text/plain; charset=utf-8"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: "the status can't be read\n")))
    }
  }
}
