package app.wheelhouse.risk;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// How much margin an automatic order may commit (RISK-10), as a share of equity.
///
/// share = most · (confidence − least) / (1 − least), at least 1 % and at most `most`, the share of
/// one instrument. Then the drawdown scales it linearly: by 1 at the peak, by 0.5 where new
/// positions end (`drawdownReduce`); so the share may fall below 1 %.
final class CommittedMargin {
  private static final BigDecimal LEAST = new BigDecimal("0.01");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private CommittedMargin() {}

  /// What the confidence deserves, before the drawdown.
  static BigDecimal byConfidence(OrderIntent intent, RiskLimits limits) {
    BigDecimal most = limits.maxInstrumentMarginShare();
    BigDecimal least = limits.protection().minConfidence(intent.proposer(), limits.minConfidence());
    BigDecimal room = BigDecimal.ONE.subtract(least);
    if (room.signum() == 0) {
      return most;
    }
    BigDecimal above = ConfidenceCheck.share(intent).subtract(least);
    BigDecimal deserved = most.multiply(above).divide(room, MathContext.DECIMAL128);
    return deserved.max(LEAST).min(most);
  }

  /// The lower of the share that the proposer asked for and the one that its confidence deserves.
  ///
  /// @param asked share; null where the proposer asked for none
  static BigDecimal asked(@Nullable BigDecimal asked, OrderIntent intent, RiskLimits limits) {
    BigDecimal deserved = byConfidence(intent, limits);
    return asked == null ? deserved : asked.min(deserved);
  }

  /// 1 − 0.5 · drawdown / drawdownReduce, 0.5 to 1.
  static BigDecimal drawdownFactor(RiskView view) {
    BigDecimal reduce = view.limits().protection().drawdownReduce();
    BigDecimal way = Drawdown.of(view).divide(reduce, MathContext.DECIMAL128);
    return BigDecimal.ONE.subtract(HALF.multiply(way)).max(HALF);
  }

  /// Whole lots whose margin is `share` of equity; null where no price is known.
  ///
  /// Where the venue gives that value less leverage than the order has, its lower one counts, so
  /// that the margin stays within the share also after the leverage was lowered.
  static @Nullable Quantity size(Candidate candidate, BigDecimal share, RiskView view) {
    Price price = candidate.capPrice(view);
    if (price == null) {
      return null;
    }
    Instrument instrument = candidate.instrument();
    Money budget = view.equity().times(share);
    Money total =
        budget
            .times(BigDecimal.valueOf(candidate.marginLeverage(view)))
            .plus(view.positionNotional(candidate.id()))
            .plus(view.workingNotional(candidate.id()));
    int leverage = Math.min(candidate.marginLeverage(view), instrument.maxLeverage(total));
    return SizeCap.affordable(
        instrument, budget.times(BigDecimal.valueOf(leverage)), price.value());
  }

  /// Holds the order to `share` of equity as margin.
  static Step hold(
      Finding finding, Candidate candidate, RiskView view, BigDecimal share, String why) {
    Quantity quantity = candidate.quantity();
    Quantity most = size(candidate, share, view);
    return quantity == null || most == null
        ? Step.skipped(candidate)
        : SizeCap.hold(finding, candidate, quantity, most, why);
  }

  /// The order's margin as a share of equity, for people.
  static String text(Candidate candidate, RiskView view) {
    Money order = candidate.notional(view);
    return order == null
        ? "-"
        : Figures.percentOf(
            order.dividedBy(BigDecimal.valueOf(candidate.marginLeverage(view))), view.equity());
  }
}
