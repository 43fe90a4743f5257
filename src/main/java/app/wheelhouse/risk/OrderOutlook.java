package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What an order would be and do, as the gate leaves it; it approves nothing. Null is not known.
///
/// @param quantity base units after all clamps; of a denied order as far as the checks came
/// @param leverage after clamps, 1 or more
/// @param entry the limit, else the mark
/// @param stop the one given or the default one
/// @param notional at `entry`, USDC
/// @param margin that the order binds, USDC
/// @param effectiveLeverage all positions and working entries with this order over equity
/// @param liquidation estimate for the position with this order; null also where there is none
/// @param lossAtStop with slippage and taker fees, USDC; below zero when the stop locks in a gain
/// @param lossShare the same as a share of equity
/// @param gainAtTarget after taker fees, USDC
public record OrderOutlook(
    Verdict verdict,
    @Nullable Quantity quantity,
    int leverage,
    @Nullable Price entry,
    @Nullable Price stop,
    @Nullable Price target,
    @Nullable Money notional,
    @Nullable Money margin,
    @Nullable BigDecimal effectiveLeverage,
    @Nullable BigDecimal liquidation,
    @Nullable Money lossAtStop,
    @Nullable BigDecimal lossShare,
    @Nullable Money gainAtTarget) {

  static OrderOutlook of(EntryGate.Evaluation evaluation, RiskView view) {
    Candidate candidate = evaluation.candidate();
    Quantity sized = candidate.quantity();
    Quantity quantity = sized == null || sized.isZero() ? null : sized;
    Price entry = candidate.entry(view);
    Money notional = entry == null || quantity == null ? null : entry.times(quantity);
    Money loss = times(candidate.lossPerUnit(view), quantity);
    Money equity = view.equity();
    boolean funded = equity.signum() > 0;
    return new OrderOutlook(
        evaluation.verdict(),
        quantity,
        candidate.leverage(),
        entry,
        candidate.stop(),
        candidate.target(),
        notional,
        notional == null
            ? null
            : notional.dividedBy(BigDecimal.valueOf(candidate.marginLeverage(view))),
        notional == null || !funded ? null : view.grossNotional().plus(notional).ratioTo(equity),
        liquidation(candidate, view),
        loss,
        loss == null || !funded ? null : loss.ratioTo(equity),
        times(gainPerUnit(candidate, view), quantity));
  }

  private static @Nullable BigDecimal liquidation(Candidate candidate, RiskView view) {
    AfterFill after = AfterFill.of(candidate, view);
    return after == null ? null : after.liquidation(after.leverage());
  }

  /// long: target (1 − fee) − entry (1 + fee); short the other way round.
  private static @Nullable BigDecimal gainPerUnit(Candidate candidate, RiskView view) {
    Price entry = candidate.worstEntry(view);
    Price target = candidate.target();
    if (entry == null || target == null) {
      return null;
    }
    BigDecimal way = target.value().subtract(entry.value());
    BigDecimal fees = target.value().add(entry.value()).multiply(view.fees().taker());
    return way.multiply(BigDecimal.valueOf(candidate.side().sign())).subtract(fees);
  }

  private static @Nullable Money times(@Nullable BigDecimal perUnit, @Nullable Quantity quantity) {
    return perUnit == null || quantity == null
        ? null
        : new Money(perUnit.multiply(quantity.value()));
  }
}
