import ArgumentParser

/// Proves that a Shopify–Odoo integration is right before money moves.
@main
struct LabRun: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labrun",
    abstract: "Prove that a Shopify–Odoo integration is right before money moves.",
    discussion: """
      A scenario places orders in a simulated Shopify, lets a connector carry them into Odoo, and judges
      what arrived to the cent.

      Start here:
        labrun run scenarios                      all scenarios, our connector, the embedded Odoo 19
        labrun list scenarios                     what would run
        labrun check scenarios                    read the scripts, show every mistake, run nothing

      On a real Odoo (writing needs --confirm-db):
        export LABRUN_ODOO_PASSWORD=… LABRUN_CONNECTOR_PASSWORD=…
        labrun prepare --odoo http://127.0.0.1:8069 --db lab19 --confirm-db lab19
        labrun run scenarios --odoo http://127.0.0.1:8069 --db lab19 --confirm-db lab19

      Exit codes: 0 passed · 1 a verdict failed · 2 a file is wrong · 3 a target can't be reached or is not
      prepared · 4 a scenario did not finish or proved nothing · 5 nothing selected · 64 wrong command line ·
      130 interrupted. docs/exit-codes.md has the details.
      """,
    version: "0.1.0",
    subcommands: [
      Run.self, List.self, Check.self, Prepare.self, SweepCommand.self, TwinCommand.self,
      ConnectorCommand.self,
    ],
    defaultSubcommand: nil)
}
