package app.wheelhouse.store;

/// The archive's file is not what it must be; it is set aside and made anew from the journal.
final class ArchiveDamaged extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean migrating;

  /// @param reason continues "The archive …", without a full stop
  ArchiveDamaged(String reason) {
    super(reason);
    this.migrating = false;
  }

  ArchiveDamaged(String reason, Throwable cause) {
    this(reason, cause, false);
  }

  private ArchiveDamaged(String reason, Throwable cause, boolean migrating) {
    super(reason, cause);
    this.migrating = migrating;
  }

  /// Tables of an older version that could not be brought to this one.
  static ArchiveDamaged inMigration(Throwable cause) {
    return new ArchiveDamaged("could not be brought to this version's tables", cause, true);
  }

  /// True when only newer tables could not be made: what the file holds may still be read.
  boolean isInMigration() {
    return migrating;
  }
}
