package app.wheelhouse.arena;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.decision.ArenaRow;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EquityPoint;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where one contestant plays.
final class Stand {
  private static final Logger LOG = LoggerFactory.getLogger(Stand.class);
  private static final int MOST_POINTS = 240;

  private final Contestant contestant;
  private String trouble = "";

  Stand(Contestant contestant) {
    this.contestant = contestant;
  }

  Contestant contestant() {
    return contestant;
  }

  /// Why it is out; empty while it takes part.
  String trouble() {
    return trouble;
  }

  /// An engine that broke once is not asked again: what it would say is worth nothing.
  void take(EngineEvent event) {
    if (!trouble.isEmpty()) {
      return;
    }
    try {
      contestant.driver().accept(event);
    } catch (RuntimeException fault) {
      LOG.error("{} is out of the arena: it could not take {}", contestant.name(), event, fault);
      trouble = "It is out since an internal error; the log holds the details.";
    }
  }

  ArenaResult result() {
    DeskSnapshot desk = contestant.driver().view().snapshot();
    Account account = desk.account();
    Score score = contestant.score();
    ArenaRow row =
        new ArenaRow(
            contestant.name(),
            account.deposited().toDouble(),
            desk.equity().toDouble(),
            score.trades(),
            score.won(),
            desk.trading().maxDrawdown(),
            account.fees().toDouble(),
            account.funding().toDouble(),
            contestant.costMicros().getAsLong(),
            score.decisions(),
            score.brier(),
            score.ended(),
            thinned(desk.equityCurve()));
    return new ArenaResult(row, score.sha256(), trouble);
  }

  /// Evenly, with the first and the newest point.
  private static List<Double> thinned(List<EquityPoint> curve) {
    int last = curve.size() - 1;
    int points = Math.min(curve.size(), MOST_POINTS);
    List<Double> thinned = new ArrayList<>(points);
    for (int i = 0; i < points; i++) {
      int at = points == 1 ? 0 : (int) ((long) i * last / (points - 1));
      thinned.add(curve.get(at).equity());
    }
    return thinned;
  }
}
