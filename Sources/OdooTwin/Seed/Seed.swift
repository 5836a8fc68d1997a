/// The records a fresh database starts with, over those the core makes itself
/// (groups, models, the users 1 and 2 with their partners, company 1).
enum Seed {
  static func fill(_ env: Environment) throws {}
}
