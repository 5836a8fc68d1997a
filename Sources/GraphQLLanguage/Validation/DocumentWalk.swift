struct DocumentWalk {
  let schema: Schema
  let document: Document
  var errors: [ValidationError] = []
  init(schema: Schema, document: Document) { self.schema = schema; self.document = document }
  mutating func run() {}
}
