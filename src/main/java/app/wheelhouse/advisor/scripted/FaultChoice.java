package app.wheelhouse.advisor.scripted;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Draws what goes wrong with a question: keyed by the question and how often it was put, so that
/// asking again can go well.
final class FaultChoice {
  private final long seed;
  private final Map<Long, Integer> times = new ConcurrentHashMap<>();
  private volatile FaultShares shares;

  FaultChoice(ScriptSettings settings) {
    this.seed = settings.seed();
    this.shares = settings.faults();
  }

  void set(FaultShares next) {
    shares = next;
  }

  /// As it is typed.
  String now() {
    return shares.words();
  }

  ModelFault draw(Question question) {
    FaultShares now = shares;
    if (now.shares().isEmpty()) {
      return ModelFault.NONE;
    }
    String[] keys = {question.model(), question.system(), question.user()};
    int time = times.merge(Draw.key(seed, "fault", keys), 1, Integer::sum);
    Draw draw = Draw.of(seed, "fault", keys);
    double share = draw.share();
    for (int i = 1; i < time; i++) {
      share = draw.share();
    }
    return now.at(share);
  }
}
