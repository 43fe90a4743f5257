package app.wheelhouse.ai.model;

import app.wheelhouse.ai.Advice;
import app.wheelhouse.ai.Advisor;
import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.ai.level.Lane;
import app.wheelhouse.ai.level.LevelTable;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.DeskSnapshot;

/// Two lanes (AI-6): rules answer at once where the market calls, with at most 100 USD; a model
/// with the whole picture answers everything else.
public final class LaneAdvisor implements Advisor {
  private final Advisor rules;
  private final Advisor model;

  public LaneAdvisor(Advisor rules, Advisor model) {
    this.rules = rules;
    this.model = model;
  }

  @Override
  public Proposer proposer() {
    return model.proposer();
  }

  @Override
  public boolean wantsDesk() {
    return true;
  }

  @Override
  public Decision decide(DecisionContext context) {
    return advise(context).decision();
  }

  @Override
  public Advice advise(DecisionContext context) {
    return isFast(context)
        ? Advice.of(small(rules.decide(context), context))
        : model.advise(context);
  }

  private static boolean isFast(DecisionContext context) {
    DeskSnapshot desk = context.desk();
    Lane lane = desk == null ? Lane.SMART : LevelTable.of(desk.ai().level()).lane();
    boolean asked = context.trigger() == TriggerReason.MANUAL;
    return switch (lane) {
      case FAST -> !asked;
      case SMART -> false;
      case BOTH -> context.trigger().isUrgent();
    };
  }

  /// Held to what rules may trade on their own; at the least leverage that is used anywhere, so
  /// that the notional stays below whatever leverage the desk takes.
  private static Decision small(Decision decision, DecisionContext context) {
    return switch (decision) {
      case Decision.Open open -> {
        int leverage = open.leverage() == null ? 1 : open.leverage();
        double asked = open.sizeShare() == null ? 1 : open.sizeShare();
        yield new Decision.Open(
            open.header(),
            open.side(),
            open.entry(),
            open.stop(),
            open.target(),
            Math.min(asked, most(context, leverage)),
            leverage);
      }
      case Decision.Increase increase ->
          new Decision.Increase(
              increase.header(),
              Math.min(increase.sizeShare(), most(context, Math.max(1, held(context).leverage()))));
      case Decision.Reduce _, Decision.Close _, Decision.Hold _ -> decision;
    };
  }

  /// An increase is margined as what it is added to.
  private static Position held(DecisionContext context) {
    DeskSnapshot desk = context.desk();
    return desk == null ? context.position() : desk.account().position(context.instrument().id());
  }

  private static double most(DecisionContext context, int leverage) {
    Money equity = context.equity();
    return equity.signum() <= 0
        ? 0
        : Math.min(
            1, Lane.FAST_MOST.amount().doubleValue() / equity.amount().doubleValue() / leverage);
  }
}
