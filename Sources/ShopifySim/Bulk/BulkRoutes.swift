import HashTreeCollections

/// Where bulk operations' results are had and files are uploaded, by whoever knows the address; no token is asked for.
enum BulkRoutes {
  struct Answer: Sendable {
    let status: Int
    let headers: [(name: String, value: String)]
    let body: [UInt8]
  }

  /// The largest upload in bytes. Evidence: documented for bulk mutations.
  static let uploadLimit = 100 << 20

  private static let results = "/admin/bulk-operation-results/"

  /// Answers `GET` of a result or an uploaded file, `POST` of a form and `PUT` of a file; nil for other paths.
  static func answer(
    method: String, path: String, contentType: String?, body: [UInt8], store: any AdminStore
  ) -> Answer? {
    if path.hasPrefix(results) {
      guard method == "GET" || method == "HEAD" else { return text(405, "Method Not Allowed") }
      return result(String(path.dropFirst(results.count)), store.shop)
    }
    guard path == StagedUpload.path || path.hasPrefix(StagedUpload.path + "/") else { return nil }
    let key = String(path.dropFirst(StagedUpload.path.count + 1))
    switch method {
    case "POST": return form(contentType, body, store)
    case "PUT": return receive(key, body, store) ? text(200, "") : text(403, "SignatureDoesNotMatch")
    case "GET", "HEAD": return file(key, store.shop)
    default: return text(405, "Method Not Allowed")
    }
  }

  private static func result(_ name: String, _ shop: Shop) -> Answer {
    guard name.hasSuffix(".jsonl"), let id = shop.bulk.ids[String(name.dropLast(".jsonl".count))],
      let bytes = shop.bulk.operations[id]?.result(at: shop.now)
    else { return text(404, "NoSuchKey") }
    return Answer(status: 200, headers: [("Content-Type", "application/jsonl")], body: bytes)
  }

  private static func file(_ key: String, _ shop: Shop) -> Answer {
    guard let upload = shop.bulk.uploads[key], let bytes = upload.bytes else { return text(404, "NoSuchKey") }
    return Answer(status: 200, headers: [("Content-Type", upload.mimeType)], body: bytes)
  }

  /// A form with the target's `key` and the `file`.
  private static func form(_ contentType: String?, _ body: [UInt8], _ store: any AdminStore) -> Answer {
    guard let form = MultipartForm(contentType: contentType, body: body) else {
      return text(400, "InvalidArgument: a multipart/form-data body is needed")
    }
    guard let key = form.parts["key"].map({ String(decoding: $0, as: UTF8.self) }),
      let file = form.parts["file"]
    else { return text(400, "InvalidArgument: the form needs a key and a file") }
    guard receive(key, file, store) else { return text(403, "SignatureDoesNotMatch") }
    let status = form.parts["success_action_status"].flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    let xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PostResponse><Key>\(key)</Key></PostResponse>"
    return Answer(
      status: status == 201 || status == 200 ? status ?? 204 : 204,
      headers: [("Content-Type", "application/xml")],
      body: status == 201 ? Array(xml.utf8) : [])
  }

  /// Keeps a file under a key that was given out.
  private static func receive(_ key: String, _ bytes: [UInt8], _ store: any AdminStore) -> Bool {
    guard store.shop.bulk.uploads[key] != nil, bytes.count <= uploadLimit else { return false }
    do {
      try store.change { shop throws(ShopError) in
        shop.bulk.uploads[key]?.bytes = bytes
        return ((), [])
      }
      return true
    } catch {
      return false
    }
  }

  private static func text(_ status: Int, _ text: String) -> Answer {
    Answer(status: status, headers: [("Content-Type", "text/plain")], body: Array(text.utf8))
  }
}
