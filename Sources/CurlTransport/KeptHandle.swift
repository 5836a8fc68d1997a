/// An easy handle that waits for the next exchange with the same head.
final class KeptHandle {
  let head: CheckedHead
  let hasBody: Bool
  var easy: EasyHandle

  init(_ request: CheckedRequest, caFile: String?) {
    head = request.head
    hasBody = !request.body.isEmpty
    easy = EasyHandle(head, hasBody: hasBody, caFile: caFile)
  }

  func fits(_ request: CheckedRequest) -> Bool {
    head === request.head && hasBody == !request.body.isEmpty
  }
}
