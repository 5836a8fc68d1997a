import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Bulk mutations run over uploaded variables")
struct BulkMutationTests {
  private static let tag =
    "mutation call($id: ID!, $tags: [String!]!) { tagsAdd(id: $id, tags: $tags) { node { id } userErrors { message } } }"

  /// The first target of a staged upload.
  private static func stage(_ lab: BulkLab, _ input: String) throws -> JSONValue {
    let answer = try lab.answer(
      """
      mutation { stagedUploadsCreate(input: [{\(input)}]) {
        stagedTargets { url resourceUrl parameters { name value } } userErrors { field message } } }
      """)
    #expect(answer.at("data.stagedUploadsCreate.userErrors") == [])
    return answer.at("data.stagedUploadsCreate.stagedTargets.0") ?? .null
  }

  private static let variables =
    "resource: BULK_MUTATION_VARIABLES, filename: \"bulk_op_vars\", mimeType: \"text/jsonl\", httpMethod: POST"

  private static func parameters(_ target: JSONValue) -> [(String, String)] {
    (target["parameters"]?.arrayValue ?? []).map {
      ($0["name"]?.stringValue ?? "", $0["value"]?.stringValue ?? "")
    }
  }

  /// Sends a file as clients do: a form of the target's parameters and the file.
  private static func upload(_ content: String, to target: JSONValue, in lab: BulkLab) -> Int? {
    var body = ""
    for (name, value) in parameters(target) {
      body += "--XX\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    body += "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"vars.jsonl\"\r\n"
    body += "Content-Type: text/jsonl\r\n\r\n\(content)\r\n--XX--\r\n"
    return BulkRoutes.answer(
      method: "POST", path: "/admin/staged-uploads", contentType: "multipart/form-data; boundary=XX",
      body: Array(body.utf8), store: lab.store)?.status
  }

  private static func run(_ mutation: String, _ path: String, in lab: BulkLab) throws -> JSONValue {
    try lab.answer(
      """
      mutation M($m: String!, $p: String!) { bulkOperationRunMutation(mutation: $m, stagedUploadPath: $p) {
        bulkOperation { id status } userErrors { field message code } } }
      """, ["m": .string(mutation), "p": .string(path)]
    ).at("data.bulkOperationRunMutation") ?? .null
  }

  @Test("Each line's mutation is done, and its answer is a line of the result")
  func runs() throws {
    let lab = BulkLab()
    let product = try #require(lab.shop.products.first)
    let target = try Self.stage(lab, Self.variables)
    #expect(target["url"] == "https://test.myshopify.com/admin/staged-uploads")
    #expect(target["resourceUrl"] == .null)
    let content = """
      {"id": "\(product.gid)", "tags": ["one"]}
      {"id": "gid://shopify/Product/1", "tags": ["two"]}
      {"id": "\(product.gid)"}
      """
    #expect(Self.upload(content, to: target, in: lab) == 201)
    let key = try #require(Self.parameters(target).first { $0.0 == "key" }?.1)
    let payload = try Self.run(Self.tag, key, in: lab)
    #expect(payload["userErrors"] == [])
    let id = try #require(payload.at("bulkOperation.id")?.stringValue)
    let done = try lab.end(id)
    #expect(done["type"] == "MUTATION")
    #expect(done["objectCount"] == "3")
    let lines = try lab.lines(done["url"]?.stringValue)
    #expect(lines.map { $0["__lineNumber"] } == [0, 1, 2])
    #expect(lines[0].at("data.tagsAdd.node.id") == .string(product.gid.description))
    #expect(lines[1].at("data.tagsAdd.userErrors")?.arrayValue?.count == 1)
    #expect(lines[2].at("errors.0.extensions.code") == "INVALID_VARIABLE")
    #expect(lab.shop.products[product.id]?.tags == ["one"])
  }

  @Test(
    "A path that nothing was uploaded to, a document that is no mutation and lines that are no objects are refused"
  )
  func refused() throws {
    let lab = BulkLab()
    #expect(try Self.run(Self.tag, "tmp/nothing", in: lab).at("userErrors.0.code") == "NO_SUCH_FILE")
    let target = try Self.stage(lab, Self.variables)
    let key = try #require(Self.parameters(target).first { $0.0 == "key" }?.1)
    #expect(try Self.run(Self.tag, key, in: lab).at("userErrors.0.code") == "NO_SUCH_FILE")
    #expect(Self.upload("[1]", to: target, in: lab) == 201)
    #expect(try Self.run(Self.tag, key, in: lab).at("userErrors.0.code") == "INVALID_STAGED_UPLOAD_FILE")
    #expect(try Self.run("{ shop { name } }", key, in: lab).at("userErrors.0.code") == "INVALID_MUTATION")
    #expect(lab.shop.bulk.operations.isEmpty)
  }

  @Test(
    "A file that is put to its own address is found there again; an address that wasn't given out takes none")
  func put() throws {
    let lab = BulkLab()
    let target = try Self.stage(lab, "resource: IMAGE, filename: \"mug.png\", mimeType: \"image/png\"")
    let url = try #require(target["url"]?.stringValue)
    #expect(target["resourceUrl"] == .string(url))
    let path = String(url.dropFirst("https://test.myshopify.com".count))
    let bytes: [UInt8] = [0, 13, 10, 13, 10, 255]
    func put(_ path: String) -> Int? {
      BulkRoutes.answer(method: "PUT", path: path, contentType: nil, body: bytes, store: lab.store)?.status
    }
    #expect(put(path) == 200)
    #expect(lab.get(url)?.body == bytes)
    #expect(put("/admin/staged-uploads/tmp/other") == 403)
  }

  @Test("A form's parts are read to the byte, whatever they hold")
  func form() throws {
    let file: [UInt8] = [13, 10, 45, 45, 88, 0, 255, 13, 10]
    let body =
      Array("preamble--XX\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\na b\r\n--XX\r\n".utf8)
      + Array("content-disposition: form-data; filename=\"f\"; name=file\r\nContent-Type: a/b\r\n\r\n".utf8)
      + file + Array("\r\n--XX--\r\n".utf8)
    let form = try #require(MultipartForm(contentType: "multipart/form-data; boundary=\"XX\"", body: body))
    #expect(form.parts["key"] == Array("a b".utf8))
    #expect(form.parts["file"] == file)
    #expect(MultipartForm(contentType: "application/json", body: body) == nil)
  }
}
