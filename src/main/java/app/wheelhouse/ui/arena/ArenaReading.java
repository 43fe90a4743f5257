package app.wheelhouse.ui.arena;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.decision.AiStatus;
import app.wheelhouse.domain.decision.ArenaRow;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.ThoughtBook;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EquityPoint;
import java.util.List;
import java.util.stream.Stream;

/// The contest as it was read.
///
/// @param rows best first
/// @param ended outcomes of this session's own proposals
/// @param brier mean squared error of their confidence, 0 to 1; NaN without any
record ArenaReading(List<ArenaRow> rows, long ended, double brier) {
  static final ArenaReading NONE = new ArenaReading(List.of(), 0, Double.NaN);

  ArenaReading {
    rows = List.copyOf(rows);
  }

  /// May touch the disk: never on the JavaFX thread.
  static ArenaReading read(ThoughtBook thoughts, String session) {
    List<ArenaRow> rows = thoughts.arena();
    if (rows.isEmpty()) {
      return NONE;
    }
    List<DecisionOutcome> own =
        thoughts.outcomes().stream().filter(one -> one.session().equals(session)).toList();
    double brier = own.stream().mapToDouble(ArenaReading::miss).average().orElse(Double.NaN);
    return new ArenaReading(rows, own.size(), brier);
  }

  private static double miss(DecisionOutcome outcome) {
    double apart = outcome.stated().value() - (outcome.won() ? 1 : 0);
    return apart * apart;
  }

  /// The session of this window as a contestant.
  ///
  /// @param rules what its proposers are called where no model is asked
  ArenaRow own(DeskSnapshot desk, String rules) {
    AiStatus model = desk.ai().status();
    List<ClosedTrade> trades = desk.trades();
    long won = trades.stream().filter(trade -> trade.net().signum() > 0).count();
    double equity = desk.equity().toDouble();
    List<Double> curve =
        Stream.concat(desk.equityCurve().stream().map(EquityPoint::equity), Stream.of(equity))
            .toList();
    return new ArenaRow(
        model == null ? rules : model.model(),
        curve.getFirst(),
        equity,
        desk.counts().trades(),
        trades.isEmpty() ? Double.NaN : (double) won / trades.size(),
        desk.trading().maxDrawdown(),
        desk.account().fees().toDouble(),
        desk.account().funding().toDouble(),
        model == null ? 0 : model.spentMicros(),
        desk.counts().decisions(),
        brier,
        ended,
        curve);
  }
}
