package app.wheelhouse.desk;

import app.wheelhouse.engine.CanonicalText;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.support.RunningHash;

/// Hashes every decision in order, so that two runs can be compared by one line.
final class DecisionHash implements EngineTap {
  private final RunningHash hash = new RunningHash();
  private long count;

  @Override
  public void onNews(EngineNews news) {
    if (news instanceof EngineNews.DecisionMade(var decision)) {
      hash.add(CanonicalText.of(decision));
      count++;
    }
  }

  @Override
  public boolean wantsTicks() {
    return false;
  }

  long count() {
    return count;
  }

  String hex() {
    return hash.hex();
  }
}
