package app.wheelhouse.store;

/// The archive's file is not what it must be; it is set aside and made anew from the journal.
final class ArchiveDamaged extends Exception {
  private static final long serialVersionUID = 1;

  /// @param reason continues "The archive …", without a full stop
  ArchiveDamaged(String reason) {
    super(reason);
  }

  ArchiveDamaged(String reason, Throwable cause) {
    super(reason, cause);
  }
}
