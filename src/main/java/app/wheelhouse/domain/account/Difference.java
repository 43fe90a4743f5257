package app.wheelhouse.domain.account;

/// Something in which our books and the venue's were not the same, and what was done about it.
///
/// @param what both sides with their numbers
/// @param explanation where it came from, and what was booked
/// @param serious whether the trader has to see it before anything new is opened
/// @param time engine time, epoch milliseconds
public record Difference(Kind kind, String what, String explanation, boolean serious, long time) {
  /// What differed.
  public enum Kind {
    ORDER,
    FILL,
    POSITION,
    BALANCE,
    FUNDING,
    EXTERNAL
  }
}
