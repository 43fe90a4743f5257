package app.wheelhouse.indicator;

/// Mean and squared deviations of the last `period` values, without drift over any length of
/// series.
///
/// Nothing is ever subtracted out of a running sum. The series is cut into blocks of `period`
/// values: a window is the tail of the last full block (kept for every length, made once a block)
/// and the head of the current one, each by Welford's method, joined by the pairwise formula of
/// Chan, Golub and LeVeque, Updating Formulae and a Pairwise Algorithm for Computing Sample
/// Variances (1979). Constant work per value on average; equal values give exactly their value and
/// exactly zero deviation.
final class RollingMoments {
  private final int period;
  private final double[] block;
  private final double[] tailMean;
  private final double[] tailSquares;
  private int position;
  private double headMean;
  private double headSquares;
  private boolean full;
  private double mean;
  private double squares;

  RollingMoments(int period) {
    this.period = Input.period(period);
    this.block = new double[period];
    this.tailMean = new double[period];
    this.tailSquares = new double[period];
  }

  void add(double value) {
    block[position++] = value;
    double distance = value - headMean;
    headMean += distance / position;
    headSquares += distance * (value - headMean);
    if (position == period) {
      mean = headMean;
      squares = headSquares;
      turnOver();
    } else if (full) {
      double between = headMean - tailMean[position];
      double share = (double) position / period;
      mean = tailMean[position] + between * share;
      squares =
          tailSquares[position] + headSquares + between * between * share * (period - position);
    }
  }

  /// The current block becomes the last full one: `tail…[i]` are the moments of its values from
  /// `i`.
  private void turnOver() {
    double runningMean = 0;
    double runningSquares = 0;
    for (int i = period - 1; i > 0; i--) {
      double distance = block[i] - runningMean;
      runningMean += distance / (period - i);
      runningSquares += distance * (block[i] - runningMean);
      tailMean[i] = runningMean;
      tailSquares[i] = runningSquares;
    }
    position = 0;
    headMean = 0;
    headSquares = 0;
    full = true;
  }

  boolean isFull() {
    return full;
  }

  /// The mean of the window; NaN until it is full.
  double mean() {
    return full ? mean : Double.NaN;
  }

  /// The population standard deviation of the window; NaN until it is full.
  double deviation() {
    return full ? Math.sqrt(squares / period) : Double.NaN;
  }
}
