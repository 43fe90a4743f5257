package app.wheelhouse.strategy;

import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.strategy.StrategySpec.Parameter;
import java.util.List;

/// The numbers of the momentum strategy.
///
/// @param bars the series it sees
/// @param fast period of the fast EMA, 2..100 bars, below `slow`
/// @param slow period of the slow EMA, 3..400 bars
/// @param adxPeriod 2..100 bars
/// @param minAdx ADX above which a cross is taken, 5..60
/// @param fadeAdx ADX below which a position is left, 0..60 and at most `minAdx`
/// @param atrPeriod 2..100 bars
/// @param stopAtrs distance of the stop from the close, 0.5..10 ATR
/// @param rewardRisk distance of the target as a multiple of the stop's, 1.5..10
public record MomentumSettings(
    BarSpec bars,
    int fast,
    int slow,
    int adxPeriod,
    double minAdx,
    double fadeAdx,
    int atrPeriod,
    double stopAtrs,
    double rewardRisk) {

  /// @throws IllegalArgumentException when a number is out of its range or two do not fit together
  public MomentumSettings {
    list(fast, slow, adxPeriod, minAdx, fadeAdx, atrPeriod, stopAtrs, rewardRisk);
    if (fast >= slow) {
      throw new IllegalArgumentException(
          "Choose a fast EMA period below the slow one, not " + fast + " and " + slow);
    }
    if (fadeAdx > minAdx) {
      throw new IllegalArgumentException(
          "Choose an ADX to leave at or below the one to enter, not " + fadeAdx + " and " + minAdx);
    }
  }

  /// EMA 12/26, ADX 14 above 25, left below 20, stop 2 ATR(14), reward/risk 2.
  public static MomentumSettings defaults(BarSpec bars) {
    return new MomentumSettings(bars, 12, 26, 14, 25, 20, 14, 2, 2);
  }

  /// The same numbers with their ranges and units, in the order of this record.
  public List<Parameter> parameters() {
    return list(fast, slow, adxPeriod, minAdx, fadeAdx, atrPeriod, stopAtrs, rewardRisk);
  }

  private static List<Parameter> list(
      int fast,
      int slow,
      int adxPeriod,
      double minAdx,
      double fadeAdx,
      int atrPeriod,
      double stopAtrs,
      double rewardRisk) {
    return List.of(
        new Parameter("fast", fast, 2, 100, "bars"),
        new Parameter("slow", slow, 3, 400, "bars"),
        new Parameter("adxPeriod", adxPeriod, 2, 100, "bars"),
        new Parameter("minAdx", minAdx, 5, 60, ""),
        new Parameter("fadeAdx", fadeAdx, 0, 60, ""),
        new Parameter("atrPeriod", atrPeriod, 2, 100, "bars"),
        new Parameter("stopAtrs", stopAtrs, 0.5, 10, "ATR"),
        new Parameter("rewardRisk", rewardRisk, 1.5, 10, ""));
  }
}
