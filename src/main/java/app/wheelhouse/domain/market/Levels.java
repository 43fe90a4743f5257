package app.wheelhouse.domain.market;

import java.util.Arrays;

/// One side of a book, best price first. The arrays given become this object's own.
public final class Levels {
  public static final Levels EMPTY = new Levels(new double[0], new double[0]);

  private final double[] prices;
  private final double[] sizes;

  /// @throws IllegalArgumentException when the arrays differ in length
  public Levels(double[] prices, double[] sizes) {
    if (prices.length != sizes.length) {
      throw new IllegalArgumentException(prices.length + " prices but " + sizes.length + " sizes");
    }
    this.prices = prices;
    this.sizes = sizes;
  }

  public int depth() {
    return prices.length;
  }

  public boolean isEmpty() {
    return prices.length == 0;
  }

  public double price(int level) {
    return prices[level];
  }

  public double size(int level) {
    return sizes[level];
  }

  /// Sum of the sizes of the first `levels` levels, base units.
  public double total(int levels) {
    double sum = 0;
    for (int i = 0; i < Math.min(levels, sizes.length); i++) {
      sum += sizes[i];
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Levels that
        && Arrays.equals(prices, that.prices)
        && Arrays.equals(sizes, that.sizes);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(prices) + Arrays.hashCode(sizes);
  }

  @Override
  public String toString() {
    return "Levels" + Arrays.toString(prices) + Arrays.toString(sizes);
  }
}
