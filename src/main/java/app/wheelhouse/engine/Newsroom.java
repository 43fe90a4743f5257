package app.wheelhouse.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Holds news back until the state has moved, then tells every listener in order.
final class Newsroom {
  private final List<EngineTap> taps = new ArrayList<>();
  private final Deque<EngineNews> waiting = new ArrayDeque<>();
  private boolean ticksWanted;

  void add(EngineTap tap) {
    taps.add(tap);
    ticksWanted |= tap.wantsTicks();
  }

  boolean ticksWanted() {
    return ticksWanted;
  }

  void later(EngineNews news) {
    if (!taps.isEmpty()) {
      waiting.addLast(news);
    }
  }

  void tell(EngineTick tick) {
    for (EngineTap tap : taps) {
      if (tap.wantsTicks()) {
        tap.onTick(tick);
      }
    }
  }

  void flush() {
    while (!waiting.isEmpty()) {
      EngineNews news = waiting.pollFirst();
      for (EngineTap tap : taps) {
        tap.onNews(news);
      }
    }
  }
}
