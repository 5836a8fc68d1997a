/// An address as a script gives it; what is not given is made up by the runner.
struct AddressScript: Sendable, Hashable {
  var name: String?
  var address1: String?
  var city: String?
  var zip: String?
  var province: String?
  var country: String
}
