package app.wheelhouse.domain.market;

/// How bars of a series are cut: by the clock or by constant range.
public sealed interface BarSpec {
  /// Clock bars.
  record Time(Timeframe timeframe) implements BarSpec {}

  /// Constant-range bars: a bar closes when high − low reaches `ticks` ticks of the instrument.
  record Range(int ticks) implements BarSpec {
    public Range {
      if (ticks < 1) {
        throw new IllegalArgumentException("A range bar needs at least one tick, not " + ticks);
      }
    }
  }

  static BarSpec of(Timeframe timeframe) {
    return new Time(timeframe);
  }

  /// `5m` or `1000-range`.
  default String label() {
    return switch (this) {
      case Time time -> time.timeframe().label();
      case Range range -> range.ticks() + "-range";
    };
  }
}
