package app.wheelhouse.cli;

/// What the process answers with.
public final class ExitCode {
  public static final int OK = 0;

  /// The command line itself is wrong.
  public static final int USAGE = 2;

  /// A file, a directory or data cannot be used.
  public static final int INPUT = 3;

  /// A fault of ours.
  public static final int INTERNAL = 4;

  /// The gate or the venue said no: nothing was changed.
  public static final int REFUSED = 5;

  /// It is not known what became of an order, or not in time.
  public static final int UNKNOWN = 6;

  private ExitCode() {}
}
