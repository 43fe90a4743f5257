package app.wheelhouse.advisor.leveraged;

import app.wheelhouse.ai.Advisor;
import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Decision.Header;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.indicator.IndicatorReading;
import java.math.RoundingMode;

/// Always wants a position at 10x with a sane stop and target: long at one decision bar, short at
/// the next, the first by the seed; what is held is left to its stop, target and plan.
///
/// It is deterministic, keeps no state, and may be used by several threads.
public final class LeveragedAdvisor implements Advisor {
  /// What it asks for; the gate may lower it.
  public static final int LEVERAGE = 10;

  private static final Proposer PROPOSER = new Proposer(Proposer.Kind.RULES, "leveraged");

  /// The stop is this many ATR(14) away, within [#NEAREST] and [#FARTHEST].
  private static final double STOP_ATRS = 3;

  private static final double NEAREST = 0.008;
  private static final double FARTHEST = 0.04;
  private static final double REWARD_RISK = 2;

  private final long seed;

  public LeveragedAdvisor(long seed) {
    this.seed = seed;
  }

  @Override
  public Proposer proposer() {
    return PROPOSER;
  }

  @Override
  public Decision decide(DecisionContext context) {
    double price = context.price();
    if (!context.position().isFlat()) {
      return hold(context, "The position is left to its stop, target and plan.");
    }
    double share = stopShare(context);
    if (!(Double.isFinite(price) && price * (1 - REWARD_RISK * FARTHEST) > tick(context))) {
      return hold(context, "No price to open at.");
    }
    int direction = isLong(context) ? 1 : -1;
    return new Decision.Open(
        header(context, 1, "A position is wanted at all times, at " + LEVERAGE + "x."),
        direction > 0 ? Side.BUY : Side.SELL,
        null,
        rounded(context, price * (1 - direction * share)),
        rounded(context, price * (1 + direction * REWARD_RISK * share)),
        null,
        LEVERAGE);
  }

  private boolean isLong(DecisionContext context) {
    long bar = Math.floorDiv(context.time(), context.timeframe().millis());
    return ((seed + bar) & 1) == 0;
  }

  /// Distance of the stop as a share of the price.
  private static double stopShare(DecisionContext context) {
    IndicatorReading reading = context.readings().get(context.timeframe());
    double share = reading == null ? Double.NaN : STOP_ATRS * reading.atr14() / context.price();
    return share >= NEAREST ? Math.min(share, FARTHEST) : NEAREST;
  }

  private static double tick(DecisionContext context) {
    return context.instrument().tick();
  }

  private static Price rounded(DecisionContext context, double raw) {
    return context.instrument().roundPrice(raw, RoundingMode.HALF_EVEN);
  }

  private static Decision hold(DecisionContext context, String summary) {
    return new Decision.Hold(header(context, 0, summary));
  }

  private static Header header(DecisionContext context, double confidence, String summary) {
    return new Header(
        PROPOSER,
        context.instrument().id(),
        context.time(),
        new Confidence(confidence),
        Rationale.of(summary));
  }
}
