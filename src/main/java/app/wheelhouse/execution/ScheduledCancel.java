package app.wheelhouse.execution;

/// The port to a venue's dead-man switch: it cancels all orders of the account at a time unless it
/// is told otherwise before. Blocks.
public interface ScheduledCancel {
  /// @param time venue time of the cancel, epoch milliseconds
  /// @throws SendFailure when it is not known whether the venue took it
  /// @throws RequestRefused when it was not taken
  void at(long time) throws SendFailure;

  /// Takes it back.
  ///
  /// @throws SendFailure when it is not known whether the venue took it
  /// @throws RequestRefused when it was not taken
  void clear() throws SendFailure;
}
