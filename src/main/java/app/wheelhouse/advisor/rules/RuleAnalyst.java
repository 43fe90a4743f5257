package app.wheelhouse.advisor.rules;

import app.wheelhouse.ai.Advisor;
import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Decision.Header;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.indicator.IndicatorReading;
import java.util.List;
import java.util.Optional;

/// The advisor that needs no model: fixed rules score the evidence and every reason is written out.
///
/// - It holds with confidence 0 when it cannot judge: no or stale price, warm-up, a jump, no range.
/// - Flat: it opens when one side has `openScore` points, ADX shows a trend, the EMAs agree, the
///   move is not overextended and the target pays its costs; else it holds and says what is
///   missing.
/// - Holding: it closes when the case against the position reaches `closeScore` points, in every
///   trading state since that only reduces; else it keeps the position.
///
/// It is deterministic, keeps no state, and may be used by several threads.
public final class RuleAnalyst implements Advisor {
  private static final Proposer PROPOSER = new Proposer(Proposer.Kind.RULES, "rule-analyst");

  private final AnalystSettings settings;
  private final Sight sight;
  private final Obstacles obstacles;

  public RuleAnalyst(AnalystSettings settings) {
    this.settings = settings;
    this.sight = new Sight(settings);
    this.obstacles = new Obstacles(settings);
  }

  @Override
  public Proposer proposer() {
    return PROPOSER;
  }

  /// Never throws for a context of finite, missing (NaN) or absurd numbers.
  @Override
  public Decision decide(DecisionContext context) {
    Figures figures = Figures.around(context.instrument(), context.price());
    RationaleWriter writer = new RationaleWriter(context, settings, figures);
    IndicatorReading reading = context.readings().get(context.timeframe());
    String obstruction = sight.obstruction(context, reading);
    if (reading == null || obstruction != null) {
      String reason = obstruction == null ? "no readings yet" : obstruction;
      return hold(context, Confidence.NONE, writer.blind(reading, reason));
    }
    Case found = new CaseBuilder(context, reading, figures).build();
    int holding = context.position().signed().signum();
    return holding == 0
        ? flat(context, reading, found, writer)
        : held(context, reading, found, writer, holding);
  }

  private Decision flat(
      DecisionContext context, IndicatorReading reading, Case found, RationaleWriter writer) {
    int direction = found.direction();
    List<String> missing = obstacles.missing(context, reading, found, direction);
    if (!missing.isEmpty()) {
      return wait(context, reading, found, writer, missing);
    }
    double distance = settings.stopAtrs() * reading.atr14();
    Optional<ExitLevels> levels =
        ExitLevels.of(context, direction, distance, settings.rewardRisk());
    if (levels.isEmpty()) {
      return wait(
          context, reading, found, writer, List.of("no valid price is left for stop and target"));
    }
    Rationale rationale = writer.opening(reading, found, direction, levels.get());
    Confidence confidence = Trust.ofAction(found.scoreFor(direction), settings.openScore());
    return new Decision.Open(
        header(context, confidence, rationale),
        direction > 0 ? Side.BUY : Side.SELL,
        null,
        levels.get().stop(),
        levels.get().target(),
        null,
        null);
  }

  private Decision held(
      DecisionContext context,
      IndicatorReading reading,
      Case found,
      RationaleWriter writer,
      int holding) {
    double against = found.scoreFor(-holding);
    if (against >= settings.closeScore()) {
      Confidence confidence = Trust.ofAction(against, settings.closeScore());
      return new Decision.Close(
          header(context, confidence, writer.closing(reading, found, holding)));
    }
    return hold(
        context, Trust.ofKeeping(found.scoreFor(holding)), writer.keeping(reading, found, holding));
  }

  private Decision wait(
      DecisionContext context,
      IndicatorReading reading,
      Case found,
      RationaleWriter writer,
      List<String> missing) {
    Rationale rationale = writer.waiting(reading, found, missing);
    return hold(context, Trust.ofWaiting(found.score()), rationale);
  }

  private static Decision hold(
      DecisionContext context, Confidence confidence, Rationale rationale) {
    return new Decision.Hold(header(context, confidence, rationale));
  }

  private static Header header(
      DecisionContext context, Confidence confidence, Rationale rationale) {
    return new Header(PROPOSER, context.instrument().id(), context.time(), confidence, rationale);
  }
}
