package app.wheelhouse.domain.account;

/// One thing that is looked at before real orders may go out.
///
/// @param what is looked at, a few words
/// @param reason what was found, with numbers; of a failed one also what to do
public record PreFlightItem(String what, State state, String reason) {
  /// What came of it.
  public enum State {
    PASSED,
    /// May go on, but the trader should know.
    WARNED,
    /// Arming is refused.
    FAILED
  }
}
