package app.wheelhouse.engine;

/// How far the session went towards its limits; ratios 0 to 1 except leverage.
///
/// @param entryEffectiveLeverage highest right after an entry fill: notional of all positions over
///   equity
/// @param entryMarginUse highest right after an entry fill: maintenance margin over equity
/// @param entryDrawdown deepest right after an entry fill
/// @param peakEffectiveLeverage highest on any mark
/// @param peakMarginUse highest on any mark
/// @param peakDrawdown deepest on any mark
/// @param unprotectedMillis longest that one position stood without stops over all of it
/// @param unprotectedLonger whether one stood so before this session already, nobody knows how long
/// @param liquidations positions that the venue closed by force
public record Extremes(
    double entryEffectiveLeverage,
    double entryMarginUse,
    double entryDrawdown,
    double peakEffectiveLeverage,
    double peakMarginUse,
    double peakDrawdown,
    long unprotectedMillis,
    boolean unprotectedLonger,
    long liquidations) {}
