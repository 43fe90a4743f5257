package app.wheelhouse.ai.outcome;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.ClosedBar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One market: its proposals, its shortest bars, and what it was like at the last look.
final class Lane {
  /// An answer may come minutes after its question: so many bars are gone through again.
  private static final int BARS_KEPT = 16;

  final List<Followed> open = new ArrayList<>();
  double price = Double.NaN;
  String regime = "";

  private final Deque<Bar> recent = new ArrayDeque<>();
  private @Nullable Timeframe shortest;
  private boolean watching;

  /// Goes through the bars that closed between its question and now.
  void follow(Followed followed) {
    for (Bar bar : recent) {
      if (bar.closeTime() > followed.stated().decidedAt()) {
        followed.onBar(bar);
      }
    }
    open.add(followed);
    watching = true;
  }

  /// True when somebody wants every price.
  boolean isWatching() {
    return watching;
  }

  void saw(double low, double high) {
    watching = false;
    for (Followed followed : open) {
      if (followed.watchesPrices()) {
        followed.saw(low, high);
        watching = true;
      }
    }
  }

  /// True when the bar moved proposals on: longer bars say what is known, corrected ones too late.
  boolean take(ClosedBar closed) {
    if (closed.corrected() || !(closed.spec() instanceof BarSpec.Time(Timeframe timeframe))) {
      return false;
    }
    if (shortest == null || timeframe.millis() < shortest.millis()) {
      shortest = timeframe;
      recent.clear();
    }
    if (timeframe != shortest) {
      return false;
    }
    recent.addLast(closed.bar());
    if (recent.size() > BARS_KEPT) {
      recent.removeFirst();
    }
    for (Followed followed : open) {
      followed.onBar(closed.bar());
    }
    return true;
  }
}
