package app.wheelhouse.faults;

import java.util.concurrent.atomic.LongAdder;

/// The running counts behind a [ProxyTally].
final class Counters {
  final LongAdder opened = new LongAdder();
  final LongAdder refused = new LongAdder();
  final LongAdder cut = new LongAdder();
  final LongAdder down = new LongAdder();
  final LongAdder up = new LongAdder();
  final LongAdder duplicated = new LongAdder();
  final LongAdder reordered = new LongAdder();
  final LongAdder garbled = new LongAdder();

  ProxyTally tally() {
    return new ProxyTally(
        opened.sum(),
        refused.sum(),
        cut.sum(),
        down.sum(),
        up.sum(),
        duplicated.sum(),
        reordered.sum(),
        garbled.sum());
  }
}
