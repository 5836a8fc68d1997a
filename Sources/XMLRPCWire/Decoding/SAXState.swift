import CLibXML2
internal import Glibc

/// What the callbacks of one parse share: the grammar's state, the tape that grows, the first error.
///
/// Lives at a fixed address in memory of its own, which libxml2 hands to each callback; no class, no counting of
/// references, no check of exclusive access on the way of an element.
@unsafe struct SAXState {
  let tags: TagTable
  var limits: XMLRPCDecoder.Limits
  var options: XMLRPCDecoder.Options
  var isResponse = true

  /// The open elements; the last one says what may come.
  let levels: UnsafeMutablePointer<Level>
  var level = 0
  /// The open arrays and structs; the first stands for the document.
  let frames: UnsafeMutablePointer<Frame>
  var frame = 0
  /// Open values.
  var depth = 0
  /// Where the open element's text starts among the tape's bytes.
  var textStart = 0

  var buffers: TapeBuffers
  /// False once a tape has them and there was no memory for others.
  var ownsBuffers = true
  var names: NameTable
  /// ``names`` as strings as long as no name came.
  var nameStrings: [String] = []

  var methodName = ""
  var fault: XMLRPCFault?
  var isFinished = false
  var hasFailed = false
  var error: WireError?
  var extensions = ExtensionPrefixes()

  var rows: RowSink?
  /// The frame whose values are rows; -1 outside of streaming.
  var rowFrame = -1

  var context: xmlParserCtxtPtr?
  /// The document behind its byte order mark.
  var document = unsafe UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var markBytes = 0
  /// libxml2 was given line feeds where the document has other ends of lines.
  var areLinesNormal = false

  /// More than libxml2 nests elements without its option for huge documents, 256.
  static let mostLevels = 320
  /// An array or struct takes three levels or more.
  static let mostFrames = mostLevels / 3 + 2

  /// Nil when there is no memory.
  init?(dictionary: xmlDictPtr?, decoder: XMLRPCDecoder) {
    guard let tags = unsafe TagTable(dictionary),
      let levels = unsafe malloc(Self.mostLevels),
      let frames = unsafe malloc(Self.mostFrames * MemoryLayout<Frame>.stride),
      let buffers = unsafe TapeBuffers(cells: 64, bytes: 1024),
      let names = unsafe NameTable()
    else { return nil }
    unsafe self.tags = tags
    unsafe self.levels = levels.assumingMemoryBound(to: Level.self)
    unsafe self.frames = frames.assumingMemoryBound(to: Frame.self)
    unsafe self.frames.initialize(repeating: Frame(), count: Self.mostFrames)
    unsafe self.buffers = buffers
    unsafe self.names = names
    unsafe self.limits = decoder.limits
    unsafe self.options = decoder.options
    unsafe self.levels[0] = .document
  }

  func free() {
    unsafe Glibc.free(levels)
    for index in unsafe 0..<Self.mostFrames { unsafe frames[index].free() }
    unsafe Glibc.free(frames)
    if unsafe ownsBuffers { unsafe buffers.free() }
    unsafe names.free()
  }

  /// Forgets the last document, all but its names.
  mutating func reset(_ decoder: XMLRPCDecoder, isResponse: Bool) {
    unsafe limits = decoder.limits
    unsafe options = decoder.options
    unsafe self.isResponse = isResponse
    unsafe level = 0
    unsafe levels[0] = .document
    unsafe frame = 0
    unsafe frames[0].open(cell: 0, ownName: TapeCell.noName)
    unsafe depth = 0
    unsafe textStart = 0
    unsafe buffers.removeAll()
    unsafe methodName = ""
    unsafe fault = nil
    unsafe isFinished = false
    unsafe hasFailed = false
    unsafe error = nil
    unsafe extensions = ExtensionPrefixes()
    unsafe rows = nil
    unsafe rowFrame = -1
  }

  @inline(__always)
  static func from(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<SAXState>? {
    unsafe user?.assumingMemoryBound(to: SAXState.self)
  }

  /// The text of the open element.
  var text: UnsafeMutableBufferPointer<UInt8> { unsafe buffers.text(from: textStart) }

  /// Ids of names stay below this.
  var nameLimit: Int { unsafe min(limits.memberNames, TapeCell.noName - 1) }
}
