package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// Instruments that move together count as one: their margin stays within the share of one.
final class CorrelationCheck implements RiskCheck {
  @Override
  public String rule() {
    return "correlation";
  }

  @Override
  public int layer() {
    return 2;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    Money order = candidate.notional(view);
    if (order == null) {
      return Step.skipped(candidate);
    }
    List<InstrumentId> group = group(candidate, view);
    BigDecimal share = view.limits().maxInstrumentMarginShare();
    Money equity = view.equity();
    Money used = MarginUse.of(candidate.id(), candidate.leverage(), view);
    StringJoiner names = new StringJoiner(", ");
    for (InstrumentId other : group) {
      used = used.plus(MarginUse.ofOther(other, candidate.leverage(), view));
      names.add(other.symbol());
    }
    BigDecimal leverage = BigDecimal.valueOf(candidate.marginLeverage(view));
    Money total = used.plus(order.dividedBy(leverage));
    Finding finding =
        Finding.of(this)
            .input("moves with", group.isEmpty() ? "nothing held" : names.toString(), "")
            .input("margin in use", Figures.money(used), "USDC")
            .held(Figures.percentOf(total, equity), Figures.percent(share));
    if (group.isEmpty()) {
      return new Step(finding.pass("Nothing that you hold moves with this order."), candidate);
    }
    return SizeCap.byNotional(
        finding,
        candidate,
        view,
        equity.times(share).minus(used).times(leverage),
        "it moves with "
            + names
            + " and they bind together at most "
            + Figures.percent(share)
            + " of equity as margin");
  }

  private static List<InstrumentId> group(Candidate candidate, RiskView view) {
    List<InstrumentId> group = new ArrayList<>();
    for (InstrumentId other : view.busy()) {
      if (!other.equals(candidate.id()) && movesWith(candidate, other, view)) {
        group.add(other);
      }
    }
    return group;
  }

  /// Correlated in the same direction, or as strongly against it in the opposite one; the direction
  /// of an instrument that is only worked is not known here and counts as either.
  private static boolean movesWith(Candidate candidate, InstrumentId other, RiskView view) {
    double correlation = view.circumstances().correlations().between(candidate.id(), other);
    double most = view.limits().protection().correlated();
    Position held = view.account().position(other);
    boolean same = held.isFlat() || held.side() == candidate.side();
    boolean opposite = held.isFlat() || held.side() != candidate.side();
    return correlation > most && same || correlation < -most && opposite;
  }
}
