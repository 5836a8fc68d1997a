/// The judge's no, with the reason for whoever looks at a finding.
struct Refused: Error {
  let reason: String
  init(_ reason: String) { self.reason = reason }
}
