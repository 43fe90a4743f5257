package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// The stop fires well before the position would be liquidated.
final class StopBeforeLiquidationCheck implements RiskCheck {
  @Override
  public String rule() {
    return "stop-before-liquidation";
  }

  @Override
  public int layer() {
    return 4;
  }

  /// RISK-5: how much of the way from entry to liquidation must lie behind the stop.
  private static final BigDecimal BUFFER = new BigDecimal("0.15");

  /// Holds the stop against the position with the order and, so that a larger order never passes
  /// where a smaller one is denied, against the position alone.
  @Override
  public Step check(Candidate candidate, RiskView view) {
    Price stop = candidate.stop();
    Price entry = candidate.worstEntry(view);
    Quantity quantity = candidate.quantity();
    Position position = view.account().position(candidate.id());
    boolean against = !position.isFlat() && position.side() != candidate.side();
    if (stop == null || entry == null || quantity == null || quantity.isZero() || against) {
      return Step.skipped(candidate);
    }
    Position after = after(candidate, entry, quantity, position);
    int held = held(position);
    int leverage = Math.max(candidate.leverage(), held);
    Finding finding =
        Finding.of(this)
            .input("liquidation", text(liquidation(candidate, after, leverage)), "USDC")
            .input("leverage", Figures.times(leverage), "")
            .held(stop.toString(), text(furthestStop(candidate, after, leverage)));
    if (holds(candidate, position, held, stop) && holds(candidate, after, leverage, stop)) {
      return new Step(finding.pass("The stop fires before liquidation."), candidate);
    }
    int offer = leverage - 1;
    while (offer >= held && !holds(candidate, after, offer, stop)) {
      offer--;
    }
    String way =
        offer >= held ? "take at most " + offer + "x or a closer stop." : "move it closer.";
    return new Step(
        finding.deny("The stop is too close to the liquidation price: " + way), candidate);
  }

  /// Where the position with the order would be liquidated; null where it would not be.
  static @Nullable BigDecimal liquidationAfter(
      Candidate candidate, Price entry, Quantity quantity, Position position) {
    int leverage = Math.max(candidate.leverage(), held(position));
    return liquidation(candidate, after(candidate, entry, quantity, position), leverage);
  }

  private static Position after(
      Candidate candidate, Price entry, Quantity quantity, Position position) {
    return new Position(
        candidate.id(),
        position.signed().add(signed(candidate, quantity)),
        position.cost().plus(entry.times(quantity)),
        candidate.leverage(),
        position.trip());
  }

  private static int held(Position position) {
    return position.isFlat() ? 1 : position.leverage();
  }

  private static boolean holds(Candidate candidate, Position after, int leverage, Price stop) {
    BigDecimal furthest = after.isFlat() ? null : furthestStop(candidate, after, leverage);
    if (furthest == null) {
      return true;
    }
    return candidate.isLong()
        ? stop.value().compareTo(furthest) >= 0
        : stop.value().compareTo(furthest) <= 0;
  }

  /// liquidation + buffer · (average entry − liquidation); null where nothing is liquidated.
  private static @Nullable BigDecimal furthestStop(
      Candidate candidate, Position after, int leverage) {
    BigDecimal liquidation = liquidation(candidate, after, leverage);
    Price average = after.averagePrice();
    if (liquidation == null || average == null) {
      return null;
    }
    return liquidation.add(average.value().subtract(liquidation).multiply(BUFFER));
  }

  private static @Nullable BigDecimal liquidation(
      Candidate candidate, Position after, int leverage) {
    Money margin = after.cost().dividedBy(BigDecimal.valueOf(leverage));
    return LiquidationEstimate.price(
        candidate.instrument(), candidate.side(), after.quantity(), after.cost(), margin);
  }

  private static BigDecimal signed(Candidate candidate, Quantity quantity) {
    return candidate.isLong() ? quantity.value() : quantity.value().negate();
  }

  private static String text(@Nullable BigDecimal price) {
    return price == null ? "none" : price.round(MathContext.DECIMAL32).toPlainString();
  }
}
