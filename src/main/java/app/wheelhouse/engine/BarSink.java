package app.wheelhouse.engine;

import app.wheelhouse.domain.market.Bar;

/// Takes the bars that a builder closes or corrects.
@FunctionalInterface
interface BarSink {
  void closed(Bar bar, boolean corrected);
}
