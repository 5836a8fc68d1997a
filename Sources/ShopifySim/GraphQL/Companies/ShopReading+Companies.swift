import HashTreeCollections

/// Finding companies' parts by their ids.
extension ShopReading {
  func companyContact(_ id: Int) -> CompanyContactObject? {
    guard let company = shop.companyIDsByContact[id].flatMap({ shop.companies[$0] }) else { return nil }
    return company.contacts.first { $0.id == id }
      .map { CompanyContactObject(contact: $0, company: company, reading: self) }
  }

  func companyLocation(_ id: Int) -> CompanyLocationObject? {
    guard let company = shop.companyIDsByLocation[id].flatMap({ shop.companies[$0] }) else { return nil }
    return company.locations.first { $0.id == id }
      .map { CompanyLocationObject(location: $0, company: company, reading: self) }
  }

  /// A role or its assignment: companies are few, and nobody but a node query asks for these by id.
  func companyRole(_ gid: GID) -> (any Resolvable)? {
    for company in shop.companies {
      if let role = company.roles.first(where: { $0.gid == gid }) { return ContactRoleObject(role: role) }
      if let assignment = company.roleAssignments.first(where: { $0.gid == gid }) {
        return RoleAssignmentObject(assignment: assignment, company: company, reading: self)
      }
    }
    return nil
  }
}
