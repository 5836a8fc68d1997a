import CLibFuzzer
import Foundation
import XMLRPCJudge

/// libFuzzer's loop around one comparison; a difference ends the process, which libFuzzer takes as a crash.
@main
struct FuzzXMLRPC {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { data, size in
        let bytes = Array(UnsafeBufferPointer(start: data, count: size))
        if let difference = Comparison.difference(in: bytes) {
          FileHandle.standardError.write(Data("FINDING: \(difference)\n".utf8))
          abort()
        }
        return 0
      })
  }
}
