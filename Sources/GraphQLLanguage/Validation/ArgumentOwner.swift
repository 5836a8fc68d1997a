/// What arguments are given to: a field, a directive or an input object.
struct ArgumentOwner {
  enum Kind: String {
    case field = "Field"
    case directive = "Directive"
    case inputObject = "InputObject"
  }

  var kind: Kind
  var name: String
  var location: SourceLocation

  init(field name: String, at location: SourceLocation) {
    self.init(.field, name, location)
  }

  init(_ kind: Kind, _ name: String, _ location: SourceLocation) {
    self.kind = kind
    self.name = name
    self.location = location
  }
}
