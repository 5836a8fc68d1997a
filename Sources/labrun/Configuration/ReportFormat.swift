import ArgumentParser

/// The form of the report on standard output.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
