package app.wheelhouse.ui.skill;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.decision.AiStatus;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.DeskSnapshot;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether the desk pays for its models today: what trading must bring in before all costs are
/// paid, and what it brought in. A US dollar counts as one USDC.
///
/// @param models what they cost today
/// @param fees of the trades that closed today
/// @param funding of those, below zero when received
/// @param made profit of those before costs
/// @param trades how many they are
/// @param of the desk that says so
record BreakEven(
    Money models, Money fees, Money funding, Money made, int trades, @Nullable DeskSnapshot of) {
  static final BreakEven NONE =
      new BreakEven(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 0, null);

  private static final long DAY = 86_400_000;
  private static final int MICROS = 6;

  /// Of the UTC day of the snapshot, as budgets of models are.
  static BreakEven of(DeskSnapshot snapshot) {
    long day = day(snapshot);
    List<ClosedTrade> today =
        snapshot.trades().stream()
            .filter(trade -> Math.floorDiv(trade.closedAt(), DAY) == day)
            .toList();
    Money fees = Money.ZERO;
    Money funding = Money.ZERO;
    Money made = Money.ZERO;
    for (ClosedTrade trade : today) {
      fees = fees.plus(trade.fees());
      funding = funding.plus(trade.funding());
      made = made.plus(trade.realised());
    }
    return new BreakEven(
        new Money(BigDecimal.valueOf(spent(snapshot), MICROS)),
        fees,
        funding,
        made,
        today.size(),
        snapshot);
  }

  /// Whether a newer snapshot says the same.
  boolean holds(DeskSnapshot now) {
    return of != null
        && of.trades() == now.trades()
        && day(of) == day(now)
        && spent(of) == spent(now);
  }

  private static long day(DeskSnapshot snapshot) {
    return Math.floorDiv(snapshot.time(), DAY);
  }

  private static long spent(DeskSnapshot snapshot) {
    AiStatus model = snapshot.ai().status();
    return model == null ? 0 : model.spentMicros();
  }

  /// What trading must bring in.
  Money needed() {
    return models.plus(fees).plus(funding);
  }

  boolean isPaid() {
    return made.compareTo(needed()) >= 0;
  }

  /// How far it has come, 0 to 1.
  double share() {
    if (isPaid()) {
      return 1;
    }
    return made.signum() <= 0 ? 0 : made.ratioTo(needed()).doubleValue();
  }
}
