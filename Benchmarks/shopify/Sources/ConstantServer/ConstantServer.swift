import Foundation
import Hummingbird

/// Answers each POST, once its body is read, with the bytes of a file; a second file answers another path.
///
///     ConstantServer ORDER.json PAGE.json
///
/// It writes `{"ready":"http://127.0.0.1:PORT"}` when it takes requests, and ends with its standard input.
@main
struct ConstantServer {
  static func main() async throws {
    let files = CommandLine.arguments.dropFirst()
    let router = Router()
    for (name, file) in zip(["order", "page"], files) {
      let bytes = ByteBuffer(bytes: try Data(contentsOf: URL(filePath: file)))
      router.post("/\(name)") { request, _ in
        guard request.headers[.accept] != nil else { return Response(status: .unauthorized) }
        _ = try await request.body.collect(upTo: 1 << 20)
        return Response(
          status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
          body: ResponseBody(byteBuffer: bytes))
      }
    }
    router.post("/hook") { request, _ in
      _ = try await request.body.collect(upTo: 1 << 20)
      return Response(status: .ok)
    }
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0), serverName: nil),
      onServerRunning: { channel in
        let ready = "{\"ready\":\"http://127.0.0.1:\(channel.localAddress?.port ?? 0)\"}\n"
        FileHandle.standardOutput.write(Data(ready.utf8))
      })
    // A thread of its own: waiting for input must not hold up the server.
    let (ended, input) = AsyncStream.makeStream(of: Void.self)
    Thread.detachNewThread {
      while readLine() != nil {}
      input.finish()
    }
    let server = Task { try await application.runService(gracefulShutdownSignals: []) }
    for await _ in ended {}
    server.cancel()
    _ = await server.result
  }
}
