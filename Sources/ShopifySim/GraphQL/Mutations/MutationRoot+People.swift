import GraphQLLanguage

/// Mutations of customers and companies.
extension MutationRoot {
  /// The answer, nil for other fields.
  func people(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    switch field.name {
    case "customerCreate": return .object(try customerCreate(field))
    case "customerUpdate": return .object(try customerUpdate(field))
    case "customerDelete": return .object(try customerDelete(field))
    case "customerEmailMarketingConsentUpdate", "customerSmsMarketingConsentUpdate":
      return .object(try customerConsentUpdate(field))
    default: return try companies(field)
    }
  }

  private func companies(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    switch field.name {
    case "companyCreate": return .object(try companyCreate(field))
    case "companyUpdate": return .object(try companyUpdate(field))
    case "companyAssignCustomerAsContact": return .object(try companyAssignCustomerAsContact(field))
    case "companyAssignMainContact": return .object(try companyAssignMainContact(field))
    case "companyContactAssignRole": return .object(try companyContactAssignRole(field))
    case "companyLocationCreate": return .object(try companyLocationCreate(field))
    case "companyLocationUpdate": return .object(try companyLocationUpdate(field))
    case "companyLocationCreateTaxRegistration":
      return .object(try companyLocationCreateTaxRegistration(field))
    default: return nil
    }
  }
}
