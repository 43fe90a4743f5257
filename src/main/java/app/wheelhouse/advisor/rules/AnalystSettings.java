package app.wheelhouse.advisor.rules;

/// The thresholds of the rule analyst.
///
/// @param minAdx ADX(14) below which there is no trend to follow, 5..60
/// @param fadeAdx ADX(14) below which an entry counts as wrong, 0..`minAdx`
/// @param openScore points for one side from which it proposes a position, 20..90
/// @param closeScore points against a held position from which it proposes to close it, 20..90
/// @param stopAtrs distance of the stop from the price, 0.5..10 ATR(14)
/// @param rewardRisk distance of the target as a multiple of the stop's, 1.5..10
/// @param maxPriceAge milliseconds after which a price is stale, 100..600,000
/// @param maxJump ATRs between the price and the last close beyond which it does not judge, 1..100
/// @param roundTripFee share of notional that opening and closing cost, 0..0.01
public record AnalystSettings(
    double minAdx,
    double fadeAdx,
    double openScore,
    double closeScore,
    double stopAtrs,
    double rewardRisk,
    long maxPriceAge,
    double maxJump,
    double roundTripFee) {

  /// @throws IllegalArgumentException when a number is out of its range
  public AnalystSettings {
    require("ADX to enter", minAdx, 5, 60);
    require("ADX of a faded trend", fadeAdx, 0, minAdx);
    require("score to open", openScore, 20, 90);
    require("score to close", closeScore, 20, 90);
    require("stop distance in ATRs", stopAtrs, 0.5, 10);
    require("reward/risk", rewardRisk, 1.5, 10);
    require("age of a stale price in ms", maxPriceAge, 100, 600_000);
    require("jump in ATRs", maxJump, 1, 100);
    require("fee of a round trip", roundTripFee, 0, 0.01);
  }

  /// ADX 25 and 20, score 45 to open and 35 to close, stop 2 ATR, reward/risk 2, stale after 3 s, a
  /// jump of 5 ATR, and Hyperliquid's base taker fee twice (0.09 %).
  public static AnalystSettings defaults() {
    return new AnalystSettings(25, 20, 45, 35, 2, 2, 3_000, 5, 0.0009);
  }

  private static void require(String name, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(
          "Choose a " + name + " of " + min + " to " + max + ", not " + value);
    }
  }
}
