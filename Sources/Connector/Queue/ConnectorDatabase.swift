import GRDB

/// The connector's SQLite file: events, jobs and links, in one place so that one transaction can hold them.
struct ConnectorDatabase: Sendable {
  let writer: DatabaseQueue

  /// Opens or makes the file; every commit reaches the disk before it is answered.
  init(path: String) throws(ConnectorError) {
    guard !path.isEmpty else {
      // SQLite would take a file that is gone at the end.
      throw ConnectorError(.configuration, "database is empty", remedy: "name the SQLite file to keep")
    }
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    configuration.busyMode = .timeout(5)
    do {
      self.writer = try DatabaseQueue(path: path, configuration: configuration)
      try Self.migrator.migrate(writer)
    } catch {
      throw Self.failure("open \(path)", error)
    }
  }

  /// Runs `body` in one transaction; what SQLite refuses becomes a `storage` error that says what and why.
  func write<Value: Sendable>(
    _ what: String, _ body: @Sendable @escaping (Database) throws -> Value
  ) async throws(ConnectorError) -> Value {
    do { return try await writer.write(body) } catch { throw Self.failure(what, error) }
  }

  /// Reads in one snapshot.
  func read<Value: Sendable>(
    _ what: String, _ body: @Sendable @escaping (Database) throws -> Value
  ) async throws(ConnectorError) -> Value {
    do { return try await writer.read(body) } catch { throw Self.failure(what, error) }
  }

  private static func failure(_ what: String, _ error: any Error) -> ConnectorError {
    guard let error = error as? DatabaseError else {
      return ConnectorError(
        .storage, "can't \(what): \(error)", remedy: "look at the connector's database file")
    }
    let isDamaged = [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode)
    return ConnectorError(
      .storage, "can't \(what): SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "no text")",
      remedy: isDamaged
        ? "the file is damaged or no SQLite database: restore it, or move it away and start anew; what was "
          + "written to Odoo is found there again"
        : "free disk space and check that the connector may write to its database file and folder",
      isWorthRetrying: !isDamaged)
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(
        sql: """
          CREATE TABLE job (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            shop TEXT NOT NULL,
            topic TEXT NOT NULL,
            gid TEXT NOT NULL,
            state TEXT NOT NULL,
            reason TEXT,
            attempts INTEGER NOT NULL DEFAULT 0,
            notBefore REAL NOT NULL DEFAULT 0
          );
          CREATE INDEX jobByOrder ON job (shop, gid, state);
          CREATE UNIQUE INDEX jobRunning ON job (shop, gid) WHERE state = 'running';
          CREATE TABLE event (
            eventID TEXT NOT NULL,
            topic TEXT NOT NULL,
            shop TEXT NOT NULL,
            job INTEGER NOT NULL REFERENCES job (id),
            duplicates INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (eventID, topic, shop)
          ) WITHOUT ROWID;
          CREATE TABLE link (
            gid TEXT NOT NULL,
            role TEXT NOT NULL,
            model TEXT NOT NULL,
            record INTEGER,
            state TEXT NOT NULL,
            PRIMARY KEY (gid, role)
          ) WITHOUT ROWID;
          """)
    }
    // Events have an age, so that old ones can be forgotten; waiting jobs are found without reading the done ones.
    migrator.registerMigration("2") { database in
      try database.execute(
        sql: """
          ALTER TABLE event ADD COLUMN received REAL NOT NULL DEFAULT 0;
          UPDATE event SET received = CAST(strftime('%s', 'now') AS REAL);
          CREATE INDEX eventByAge ON event (received);
          CREATE INDEX eventByJob ON event (job);
          CREATE INDEX jobByState ON job (state);
          """)
    }
    // What a record was last brought to, so that a change in Shopify is seen without asking Odoo.
    migrator.registerMigration("3") { database in
      try database.execute(sql: "ALTER TABLE link ADD COLUMN detail TEXT;")
    }
    return migrator
  }
}
