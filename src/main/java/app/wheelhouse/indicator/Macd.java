package app.wheelhouse.indicator;

/// Moving average convergence divergence: a fast EMA less a slow one, and an EMA of that
/// difference.
///
/// Source: G. Appel, Technical Analysis: Power Tools for Active Investors (2005), chapter 8. The
/// line comes with the slow EMA, the signal `signal − 1` bars later.
public final class Macd implements Indicator {
  private final Ema fast;
  private final Ema slow;
  private final Ema signal;

  /// @param fast period in bars, below `slow`
  /// @param slow period in bars, at most 100,000
  /// @param signal period in bars, 1..100,000
  /// @throws IllegalArgumentException when a period is out of range or fast is not below slow
  public Macd(int fast, int slow, int signal) {
    if (fast >= slow) {
      throw new IllegalArgumentException(
          "Choose a fast period below the slow one, not " + fast + " and " + slow);
    }
    this.fast = new Ema(fast);
    this.slow = new Ema(slow);
    this.signal = new Ema(signal);
  }

  /// Takes the close of the next closed bar, in quote currency.
  ///
  /// @throws IllegalArgumentException when it is NaN, infinite or beyond ±1e100
  public void update(double close) {
    fast.update(close);
    slow.update(close);
    if (slow.isReady()) {
      signal.update(value());
    }
  }

  /// The MACD line, fast − slow, in the unit of what was fed; NaN until the slow EMA is ready.
  public double value() {
    return fast.value() - slow.value();
  }

  /// The EMA of the line; NaN before it is ready.
  public double signal() {
    return signal.value();
  }

  /// Line − signal; NaN before it is ready.
  public double histogram() {
    return value() - signal();
  }

  /// The fast EMA itself; NaN until its own period is in.
  public double fast() {
    return fast.value();
  }

  /// The slow EMA itself; NaN until its own period is in.
  public double slow() {
    return slow.value();
  }

  @Override
  public int warmUp() {
    return slow.warmUp() + signal.warmUp();
  }

  @Override
  public boolean isReady() {
    return signal.isReady();
  }
}
