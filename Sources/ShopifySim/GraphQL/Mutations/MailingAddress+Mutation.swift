import CommerceTypes

extension MailingAddress {
  /// A `MailingAddressInput`; a province and a country are named by their codes.
  init(order input: MutationInput) {
    self.init(
      firstName: input.text("firstName"), lastName: input.text("lastName"), company: input.text("company"),
      address1: input.text("address1"), address2: input.text("address2"), city: input.text("city"),
      zip: input.text("zip"), country: input.text("countryCode").map { CountryCode($0) },
      provinceCode: input.text("provinceCode"), phone: input.text("phone"))
  }
}
