import GRDB

/// The connector's SQLite file: events, jobs and links, in one place so that one transaction can hold them.
struct ConnectorDatabase: Sendable {
  let writer: DatabaseQueue

  /// Opens or makes the file; every commit reaches the disk before it is answered.
  init(path: String) throws(ConnectorError) {
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
    let reason =
      (error as? DatabaseError).map { "SQLite \($0.extendedResultCode.rawValue): \($0.message ?? "no text")" }
      ?? "\(error)"
    return ConnectorError(
      .storage, "can't \(what): \(reason)",
      remedy: "free disk space and check that the connector may write to its database file and folder")
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
    return migrator
  }
}
