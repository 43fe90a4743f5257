package app.wheelhouse.domain.account;

/// Why trading is restricted, or auto-trading paused.
public enum RestrictionCause {
  /// The emergency stop.
  KILL_SWITCH,
  /// The trader asked for it.
  BY_HAND,
  /// Fall from the peak: no new positions; clears by itself when equity recovers.
  DRAWDOWN,
  /// Deep fall from the peak: halted until a typed reset re-bases the peak.
  DEEP_DRAWDOWN,
  /// The day has lost its limit: halted until the trading day rolls.
  DAILY_LOSS,
  /// No feed: no new positions until it is back.
  FEED,
  /// The journal cannot be written: no new positions until it can.
  DISK,
  /// Real money: nothing new until the trader has armed trading by typing the account's name.
  NOT_ARMED,
  /// Orders and positions are being compared with the venue's, or the trader has not yet seen a
  /// difference.
  RECONCILING,
  /// Margin use: auto-trading paused until started by hand.
  MARGIN,
  /// Consecutive losses: no automatic entries until the trading day rolls or auto-trading is
  /// started again.
  LOSS_STREAK,
  /// Venue errors in a row: auto-trading paused until started by hand.
  VENUE_ERRORS,
  /// Advisor errors in a row: auto-trading paused until started by hand.
  ADVISOR_ERRORS
}
