package app.wheelhouse.sim;

import app.wheelhouse.domain.instrument.FeeRates;

/// How a simulated venue behaves; equal settings and events give equal reports.
///
/// @param seed of every draw
/// @param slippageShare against the trader where no book is known: 0.0005 is 0.05 %
/// @param failureRate share of orders that fail at random, 0 (off) to 1
/// @param maxVolumeShare largest share of the volume of a bar or trade that one order may take,
///   above 0 to 1; 1 is no limit
public record SimSettings(
    long seed,
    FeeRates fees,
    double slippageShare,
    LatencySettings latency,
    double failureRate,
    double maxVolumeShare,
    FundingSettings funding) {

  /// @throws IllegalArgumentException when a share is out of its range
  public SimSettings {
    if (!(slippageShare >= 0 && slippageShare < 1)
        || !(failureRate >= 0 && failureRate <= 1)
        || !(maxVolumeShare > 0 && maxVolumeShare <= 1)) {
      throw new IllegalArgumentException(
          "Shares out of range: slippage "
              + (slippageShare + ", failures " + failureRate + ", volume " + maxVolumeShare));
    }
  }

  /// The demo: instant, without funding and failures; base-tier fees, 5 bp slippage.
  public static SimSettings demo(long seed) {
    return new SimSettings(
        seed, FeeRates.DEFAULT, 0.0005, LatencySettings.INSTANT, 0, 1, FundingSettings.OFF);
  }

  /// Replay and back-test: 50-150-500 ms, base-tier fees, 5 bp slippage, hourly funding, at most a
  /// quarter of a trade's volume, no failures.
  public static SimSettings replay(long seed) {
    return new SimSettings(
        seed, FeeRates.DEFAULT, 0.0005, LatencySettings.DEFAULT, 0, 0.25, FundingSettings.HOURLY);
  }

  /// A live market on paper: as in a replay, with random failures.
  ///
  /// @param failureRate share of orders that fail, 0 to 1
  /// @param latencyMillis in the middle of 50 to 500
  public static SimSettings paper(long seed, double failureRate, int latencyMillis) {
    return new SimSettings(
        seed,
        FeeRates.DEFAULT,
        0.0005,
        new LatencySettings(
            LatencySettings.DEFAULT.minMillis(),
            latencyMillis,
            LatencySettings.DEFAULT.maxMillis()),
        failureRate,
        0.25,
        FundingSettings.HOURLY);
  }
}
