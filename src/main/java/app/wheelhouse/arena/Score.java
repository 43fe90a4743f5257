package app.wheelhouse.arena;

import app.wheelhouse.ai.outcome.AdxRegime;
import app.wheelhouse.ai.outcome.OutcomeSettings;
import app.wheelhouse.ai.outcome.OutcomeTracker;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.engine.CanonicalText;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.engine.EngineTick;
import app.wheelhouse.support.RunningHash;
import org.jspecify.annotations.Nullable;

/// Counts what a contestant decides, trades and claims; a listener of its engine.
public final class Score implements EngineTap {
  private final @Nullable Proposer proposer;
  private final OutcomeTracker outcomes;
  private final RunningHash hash = new RunningHash();
  private long decisions;
  private long trades;
  private long gains;
  private long ended;
  private double squares;

  /// @param proposer whose confidence is judged: decisions of others in the same account, such as
  ///   the rules of a model's fast lane, are not; null judges nobody's
  public Score(EngineConfig config, @Nullable Proposer proposer) {
    this.proposer = proposer;
    this.outcomes =
        new OutcomeTracker(
            config.session(),
            OutcomeSettings.DEFAULT.withTakerRate(config.fees().taker().doubleValue()),
            new AdxRegime(config.decisionBars()),
            this::ended);
  }

  @Override
  public void onTick(EngineTick tick) {
    outcomes.onTick(tick);
  }

  @Override
  public void onNews(EngineNews news) {
    outcomes.onNews(news);
    if (news instanceof EngineNews.DecisionMade(var record)) {
      hash.add(CanonicalText.of(record));
      decisions++;
    } else if (news instanceof EngineNews.TradeClosed closed) {
      trades++;
      gains += closed.trade().net().signum() > 0 ? 1 : 0;
    }
  }

  private void ended(DecisionOutcome outcome) {
    if (outcome.proposer().equals(proposer)) {
      double miss = outcome.stated().value() - (outcome.won() ? 1 : 0);
      squares += miss * miss;
      ended++;
    }
  }

  long decisions() {
    return decisions;
  }

  /// Closed ones.
  long trades() {
    return trades;
  }

  /// Share of the closed ones that made money after fees and funding, 0 to 1; NaN without any.
  double won() {
    return trades == 0 ? Double.NaN : (double) gains / trades;
  }

  /// Own decisions whose outcome is known.
  long ended() {
    return ended;
  }

  /// Mean squared error of the stated confidence, 0 to 1; NaN without ended decisions.
  double brier() {
    return ended == 0 ? Double.NaN : squares / ended;
  }

  /// Over all decisions in order, hex.
  String sha256() {
    return hash.hex();
  }
}
