package app.wheelhouse.tape;

/// A tape that cannot be used; the message is `FILE:LINE: reason`, or `FILE: reason` without a
/// line.
public final class TapeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final long line;
  private final String reason;

  /// @param line 0 when the problem is not in one line
  public TapeException(String file, long line, String reason) {
    super(line > 0 ? file + ':' + line + ": " + reason : file + ": " + reason);
    this.file = file;
    this.line = line;
    this.reason = reason;
  }

  TapeException(BadRow row) {
    this(row.file(), row.line(), row.reason());
  }

  public String file() {
    return file;
  }

  /// From 1; 0 when the problem is not in one line.
  public long line() {
    return line;
  }

  public String reason() {
    return reason;
  }
}
