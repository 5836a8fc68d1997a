import Foundation

/// One contender of the benchmarks: reads or writes a document the asked way, over and over, and prints one line
/// of JSON with each repetition's CPU time and with what it found.
///
///     Contender MODE FILE --repeat N     CPU nanoseconds of each repetition
///     Contender MODE FILE --memory       peak memory over the loaded file, once, in a fresh process
@main
struct Contender {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4 else {
      FileHandle.standardError.write(Data("usage: Contender MODE FILE --repeat N|--memory\n".utf8))
      exit(64)
    }
    guard let mode = Mode(rawValue: arguments[1]) else {
      FileHandle.standardError.write(Data("Contender: no mode '\(arguments[1])'\n".utf8))
      exit(64)
    }
    let bytes = try DocumentFile.read(arguments[2])
    if arguments[3] == "--memory" {
      let before = try ProcessMemory.resetPeak()
      let checksum = try mode.work(over: bytes).once()
      let extra = ProcessMemory.peak() - before
      print(#"{"extra_bytes": \#(extra), "checksum": \#(checksum.json)}"#)
      return
    }
    let work = try mode.work(over: bytes)
    let times = try work.times(arguments.count > 4 ? Int(arguments[4]) ?? 1 : 1)
    let checksum = try work.once()
    print(#"{"cpu_ns": \#(times), "checksum": \#(checksum.json)}"#)
  }
}
