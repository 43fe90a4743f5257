package app.wheelhouse.store;

/// A journal whose records do not form an unbroken chain; nothing was changed in it.
public final class JournalDamaged extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String file;
  private final long seq;
  private final long offset;

  /// @param seq of the first bad record; 0 for the file's head
  /// @param offset of its first byte in the file
  /// @param reason what is wrong with it, without a full stop
  public JournalDamaged(String file, long seq, long offset, String reason) {
    super(
        "The order journal "
            + file
            + " is damaged at record "
            + seq
            + " (byte "
            + offset
            + "): "
            + reason
            + ". Nothing was changed. Keep a copy of the file, put back the newest backup of the"
            + " data directory or start with another one, and compare open orders and positions"
            + " with the venue before you trade.");
    this.file = file;
    this.seq = seq;
    this.offset = offset;
  }

  public String file() {
    return file;
  }

  /// Number of the first bad record; 0 for the file's head.
  public long seq() {
    return seq;
  }

  /// Where that record begins, in bytes.
  public long offset() {
    return offset;
  }
}
