import CLibXML2

/// The callbacks that a parser gets: capture-free, all on the ``SAXState`` that is its user data.
enum SAXHandlers {
  static var all: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    // With SAX2's number libxml2 reports errors here and not on stderr; SAX1 is chosen once it has begun.
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startDocument = { user in unsafe SAXState.from(user)?.pointee.context?.pointee.sax2 = 0 }
    unsafe handler.startElement = { user, name, attributes in
      unsafe SAXState.from(user)?.pointee.start(name, attributes)
    }
    unsafe handler.endElement = { user, _ in unsafe SAXState.from(user)?.pointee.end() }
    // One function for both, else libxml2 tests each text for white space first.
    let characters: charactersSAXFunc = { user, text, count in
      unsafe SAXState.from(user)?.pointee.characters(text, count: count)
    }
    unsafe handler.characters = characters
    unsafe handler.ignorableWhitespace = characters
    unsafe handler.cdataBlock = characters
    unsafe handler.processingInstruction = { user, _, _ in
      unsafe SAXState.from(user)?.pointee.refuse(.processingInstruction, "a processing instruction", at: .tag)
    }
    unsafe handler.internalSubset = { user, _, _, _ in
      unsafe SAXState.from(user)?.pointee.refuse(.documentType, "a document type declaration", at: .tag)
    }
    unsafe handler.serror = { user, error in unsafe SAXState.from(user)?.pointee.report(error) }
    return unsafe handler
  }
}
