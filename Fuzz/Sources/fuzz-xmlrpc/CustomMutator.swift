import CLibFuzzer

/// libFuzzer calls this for each new input: by elements two times of three, else by bytes as it does itself.
@_cdecl("LLVMFuzzerCustomMutator")
func customMutator(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ maxSize: Int, _ seed: UInt32) -> Int {
  guard seed % 3 != 0 else { return LLVMFuzzerMutate(data, size, maxSize) }
  var mutator = DocumentMutator(Array(UnsafeBufferPointer(start: data, count: size)), seed: seed)
  guard let mutated = mutator.mutated(), mutated.count <= maxSize else {
    return LLVMFuzzerMutate(data, size, maxSize)
  }
  for (index, byte) in mutated.enumerated() { data[index] = byte }
  return mutated.count
}
