package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.MarginTier;
import java.util.List;

/// An instrument's maintenance margin in doubles, to screen marks with; what decides is exact.
final class TierScreen {
  private final double[] from;
  private final double[] rate;
  private final double[] deduction;

  TierScreen(Instrument instrument) {
    List<MarginTier> tiers = instrument.tiers();
    from = new double[tiers.size()];
    rate = new double[tiers.size()];
    deduction = new double[tiers.size()];
    for (int i = 0; i < tiers.size(); i++) {
      from[i] = tiers.get(i).lowerBound().toDouble();
      // Half of the initial margin at the tier's highest leverage.
      rate[i] = 0.5 / tiers.get(i).maxLeverage();
      deduction[i] = i == 0 ? 0 : deduction[i - 1] + from[i] * (rate[i] - rate[i - 1]);
    }
  }

  /// Maintenance margin of a position of this notional, USDC.
  double maintenance(double notional) {
    int tier = from.length - 1;
    while (tier > 0 && from[tier] > notional) {
      tier--;
    }
    return notional * rate[tier] - deduction[tier];
  }
}
