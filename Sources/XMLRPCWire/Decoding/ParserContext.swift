import CLibXML2

/// Owner of one libxml2 parser over memory that outlives it.
@unsafe struct ParserContext: ~Copyable {
  private let pointer: xmlParserCtxtPtr

  /// - Parameter bytes: at most 2 GiB; must stay valid as long as this context.
  init?(borrowing bytes: UnsafeBufferPointer<UInt8>) {
    let pointer = unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
      unsafe xmlCreateMemoryParserCtxt(characters.baseAddress, Int32(characters.count))
    }
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = pointer
  }

  deinit { unsafe xmlFreeParserCtxt(pointer) }

  /// Parses the document once; what happens goes into `state`.
  func parse(reporting state: UnsafeMutablePointer<SAXState>) {
    _ = unsafe xmlCtxtUseOptions(pointer, Int32(XML_PARSE_NONET.rawValue))
    unsafe state.pointee.attach(to: pointer)
    unsafe pointer.pointee.sax.pointee = Self.handler
    unsafe pointer.pointee.userData = UnsafeMutableRawPointer(state)
    _ = unsafe xmlParseDocument(pointer)
    unsafe state.pointee.finish()
  }

  private static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = { user, name, prefix, _, namespaces, _, attributes, _, _ in
      unsafe SAXState.from(user)?.pointee.start(
        name, hasPrefix: prefix != nil, namespaces: namespaces, attributes: attributes)
    }
    unsafe handler.endElementNs = { user, _, _, _ in unsafe SAXState.from(user)?.pointee.end() }
    // One function for all three, else libxml2 tests each text for white space first.
    let characters: charactersSAXFunc = { user, text, count in
      unsafe SAXState.from(user)?.pointee.characters(text, count: count)
    }
    unsafe handler.characters = characters
    unsafe handler.ignorableWhitespace = characters
    unsafe handler.cdataBlock = characters
    unsafe handler.processingInstruction = { user, _, _ in
      unsafe SAXState.from(user)?.pointee.refuse(.processingInstruction, "a processing instruction")
    }
    unsafe handler.internalSubset = { user, _, _, _ in
      unsafe SAXState.from(user)?.pointee.refuse(.documentType, "a document type declaration")
    }
    unsafe handler.serror = { user, error in unsafe SAXState.from(user)?.pointee.report(error) }
    return unsafe handler
  }
}
