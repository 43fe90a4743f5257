package app.wheelhouse.engine;

import app.wheelhouse.sim.PaperTrade;
import org.jspecify.annotations.Nullable;

/// One refused order on its way, with the last thing that was shown of it.
final class ShadowTrade {
  private final ShadowOrder order;
  private PaperTrade paper;
  private double mark;
  private @Nullable Counterfactual shown;

  /// @param mark the price now
  ShadowTrade(ShadowOrder order, PaperTrade paper, double mark) {
    this.order = order;
    this.paper = paper;
    this.mark = mark;
  }

  ShadowOrder order() {
    return order;
  }

  boolean isOver() {
    return paper.state().isOver();
  }

  long expiresAt() {
    return paper.expiresAt();
  }

  /// Goes through what the market has done; true when that changed anything.
  boolean on(ShadowPath path, long time) {
    double last = path.last();
    PaperTrade after =
        path.isAllAfter(order.openedAt())
            ? paper.on(path.open(), path.high(), path.low(), last, time)
            : paper.on(last, last, last, last, time);
    if (after == paper && last == mark) {
      return false;
    }
    paper = after;
    mark = last;
    shown = null;
    return true;
  }

  /// Ends it at the newest price.
  void expire(long time) {
    paper = paper.expired(mark, time);
    shown = null;
  }

  Counterfactual now() {
    Counterfactual current = shown;
    if (current == null) {
      current = order.at(paper, mark);
      shown = current;
    }
    return current;
  }
}
