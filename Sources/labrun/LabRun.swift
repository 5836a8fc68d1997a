import ArgumentParser

/// Proves that a Shopify–Odoo integration is right before money moves.
@main
struct LabRun: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labrun",
    abstract: "Prove that a Shopify–Odoo integration is right before money moves.",
    discussion: """
      A scenario places orders in a simulated Shopify, lets a connector carry
      them into Odoo, and judges what arrived to the cent.

      Start here:
        labrun run scenarios     all of them, on the embedded Odoo 19
        labrun list scenarios    what would run
        labrun check scenarios   read the scripts, show every mistake

      On a copy of your own Odoo:
        export LABRUN_ODOO_PASSWORD=… LABRUN_CONNECTOR_PASSWORD=…
        labrun prepare --odoo http://127.0.0.1:8069 --db NAME --confirm-db NAME
        labrun run     --odoo http://127.0.0.1:8069 --db NAME --confirm-db NAME

      Before and after an upgrade, or any other change:
        labrun run … --out before.json
        labrun run … --out after.json
        labrun diff before.json after.json

      Exit codes (docs/exit-codes.md has the details):
          0  every scenario passed
          1  a verdict: an expectation or an invariant failed
          2  a script or setting is wrong; nothing ran
          3  a target can't be reached or signed in to, or isn't prepared
          4  a scenario did not finish, or proved nothing
          5  nothing was selected
         64  wrong command line
        130  interrupted; the report is partial
      """,
    version: "0.1.0",
    subcommands: [
      Run.self, List.self, Check.self, Prepare.self, DiffCommand.self, ReportCommand.self, SweepCommand.self,
      Generate.self, Observed.self, TwinCommand.self, ConnectorCommand.self, ShopifyCommand.self,
      LintCommand.self, ServeCommand.self,
    ],
    defaultSubcommand: nil)
}
