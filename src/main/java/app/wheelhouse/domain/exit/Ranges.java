package app.wheelhouse.domain.exit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Ranges of what a trader, a strategy or a model may put into a plan, and sentences for the rest.
final class Ranges {
  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(12);
  private static final int DECIMALS = 12;
  private static final int LONGEST_PERIOD = 500;
  private static final BigDecimal FEWEST_DEVIATIONS = new BigDecimal("0.1");
  private static final BigDecimal MOST_DEVIATIONS = BigDecimal.TEN;

  private Ranges() {}

  /// The same value with one scale, so that 0.5 equals 0.50.
  static BigDecimal canonical(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  /// @throws IllegalArgumentException beyond ±1e12 or with more than 12 decimals
  static BigDecimal number(BigDecimal value) {
    BigDecimal exact = canonical(value);
    // The scale first: comparing 1E+999999999 with anything writes all its zeros out.
    if (exact.scale() < -DECIMALS
        || exact.scale() > DECIMALS
        || exact.abs().compareTo(LARGEST) > 0) {
      throw new IllegalArgumentException(
          "choose a number within ±1,000,000,000,000 with at most 12 decimals");
    }
    return exact;
  }

  /// A share above 0 and below 1, of what `what` names.
  static BigDecimal share(BigDecimal value, String what) {
    BigDecimal exact = number(value);
    if (exact.signum() <= 0 || exact.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException(
          what + " must be above 0 and below 1 (0.5 is 50 %), not " + exact.toPlainString());
    }
    return exact;
  }

  static List<BigDecimal> parameters(FigureKind kind, List<BigDecimal> given) {
    List<String> names = kind.parameters();
    if (given.size() != names.size()) {
      throw new IllegalArgumentException(wrongCount(kind));
    }
    List<BigDecimal> exact = new ArrayList<>(given.size());
    for (int i = 0; i < given.size(); i++) {
      exact.add(
          names.get(i).equals("deviations")
              ? deviations(kind, given.get(i))
              : period(kind, names.get(i), given.get(i)));
    }
    if (names.contains("slow") && exact.get(0).compareTo(exact.get(1)) >= 0) {
      throw new IllegalArgumentException(
          kind.label() + " needs its fast period below its slow one: write " + kind.example());
    }
    return List.copyOf(exact);
  }

  static String wrongCount(FigureKind kind) {
    List<String> names = kind.parameters();
    return kind.label()
        + " takes "
        + (names.isEmpty() ? "" : String.join(", ", names) + " and ")
        + "a timeframe: write "
        + kind.example();
  }

  private static BigDecimal period(FigureKind kind, String name, BigDecimal value) {
    BigDecimal exact = number(value);
    int least = kind == FigureKind.BBUPPER || kind == FigureKind.BBLOWER ? 2 : 1;
    if (exact.scale() > 0
        || exact.compareTo(BigDecimal.valueOf(least)) < 0
        || exact.compareTo(BigDecimal.valueOf(LONGEST_PERIOD)) > 0) {
      throw new IllegalArgumentException(
          "the "
              + name
              + (name.equals("period") ? "" : " period")
              + " of "
              + kind.label()
              + " is a whole number of bars from "
              + least
              + " to "
              + LONGEST_PERIOD
              + ", not "
              + exact.toPlainString());
    }
    return exact;
  }

  private static BigDecimal deviations(FigureKind kind, BigDecimal value) {
    BigDecimal exact = number(value);
    if (exact.compareTo(FEWEST_DEVIATIONS) < 0 || exact.compareTo(MOST_DEVIATIONS) > 0) {
      throw new IllegalArgumentException(
          kind.label() + " takes 0.1 to 10 deviations, not " + exact.toPlainString());
    }
    return exact;
  }
}
