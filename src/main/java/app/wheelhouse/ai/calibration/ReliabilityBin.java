package app.wheelhouse.ai.calibration;

/// Decisions of like confidence.
///
/// @param from lowest stated confidence (inclusive), 0 to 1
/// @param to highest (exclusive; inclusive in the last bin)
/// @param n how many
/// @param won how many came true
/// @param meanStated mean of what was stated; NaN when there is none
/// @param shareWon share that came true; NaN when there is none
/// @param interval of the share, 95 %
public record ReliabilityBin(
    double from,
    double to,
    int n,
    int won,
    double meanStated,
    double shareWon,
    Interval interval) {}
