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

  private ExitCode() {}
}
