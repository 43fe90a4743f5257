package app.wheelhouse.advisor.reckless;

import app.wheelhouse.ai.Advisor;
import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Decision.Header;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.order.Side;
import org.jspecify.annotations.Nullable;

/// Proposes what ruins an account, to show that the gate stops it: 50x to 125x, all of the equity,
/// and most of the time a [Folly] on top.
///
/// About a third of the proposals are only too large and with too much leverage, with a sane stop
/// and target, so that the gate cuts them and there are fills: fewer of those that open, more of
/// those that add to what is held. It is deterministic, keeps no state, and may be used by several
/// threads.
public final class RecklessAdvisor implements Advisor {
  private static final Proposer PROPOSER = new Proposer(Proposer.Kind.RULES, "reckless");

  /// Of the proposals at the close of a bar, those that are acceptable once cut: a third.
  private static final double SANE_AT_BARS = 0.34;

  /// The same of others: tapes of ticks last minutes, and there are to be fills on them too.
  private static final double SANE_ON_CYCLE = 0.7;

  private static final double SANE_HELD = 0.34;

  /// Margin as a share of equity.
  private static final double IMPOSSIBLE = 5;

  private static final double DUST = 1e-6;

  private final long seed;

  public RecklessAdvisor(long seed) {
    this.seed = seed;
  }

  @Override
  public Proposer proposer() {
    return PROPOSER;
  }

  /// Opens, or now and then adds to what is held; holds only where there is no price at all.
  @Override
  public Decision decide(DecisionContext context) {
    Draw draw = new Draw(seed, context.instrument().id(), context.time());
    if (!Prices.usable(context)) {
      return new Decision.Hold(header(context, 0, "No price to be reckless at."));
    }
    if (!context.position().isFlat() && draw.chance(0.6)) {
      return more(context, draw);
    }
    Folly folly = draw.chance(sane(context)) ? null : Folly.draw(draw);
    return open(context, draw, folly);
  }

  private static double sane(DecisionContext context) {
    if (!context.position().isFlat()) {
      return SANE_HELD;
    }
    return context.trigger() == TriggerReason.CANDLE_CLOSE ? SANE_AT_BARS : SANE_ON_CYCLE;
  }

  private static Decision more(DecisionContext context, Draw draw) {
    return new Decision.Increase(
        header(context, draw.between(0.4, 1), "Double the bet on what is held."),
        draw.chance(0.2) ? IMPOSSIBLE : 1);
  }

  /// Seldom against what is held: that would close it.
  private static boolean isLong(DecisionContext context, Draw draw) {
    Position held = context.position();
    return held.isFlat() ? draw.chance(0.5) : held.isLong() != draw.chance(0.05);
  }

  private static Decision open(DecisionContext context, Draw draw, @Nullable Folly folly) {
    boolean isLong = isLong(context, draw);
    Prices prices = Prices.draw(context.price(), isLong ? 1 : -1, draw, folly);
    double confidence = folly == Folly.UNSURE ? draw.between(0, 0.59) : draw.between(0.65, 1);
    return new Decision.Open(
        header(context, confidence, words(folly)),
        isLong ? Side.BUY : Side.SELL,
        Prices.on(context.instrument(), prices.entry()),
        Prices.on(context.instrument(), prices.stop()),
        Prices.on(context.instrument(), prices.target()),
        size(folly),
        folly == Folly.NO_LEVERAGE ? 0 : draw.between(50, 125));
  }

  private static double size(@Nullable Folly folly) {
    if (folly == Folly.IMPOSSIBLE_SIZE) {
      return IMPOSSIBLE;
    }
    return folly == Folly.DUST ? DUST : 1;
  }

  private static String words(@Nullable Folly folly) {
    return "All in at far too much leverage"
        + (folly == null ? ", with a sane stop and target." : ", with " + folly.words() + ".");
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
