package app.wheelhouse.exit;

import app.wheelhouse.domain.exit.Comparison;
import app.wheelhouse.domain.exit.Condition;
import app.wheelhouse.domain.exit.FigureKind;
import app.wheelhouse.domain.exit.Measure;
import app.wheelhouse.domain.exit.Operand;
import app.wheelhouse.domain.market.Timeframe;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Conditions for tests: read, or drawn at random.
final class Conditions {
  private Conditions() {}

  /// @throws AssertionError when the text is not understood
  static Condition understood(String text) {
    return switch (ConditionParser.parse(text)) {
      case ParsedCondition.Understood(Condition condition) -> condition;
      case ParsedCondition.NotUnderstood wrong -> throw new AssertionError(wrong.sentence(text));
    };
  }

  /// Any valid condition.
  static Condition any(SplittableRandom random) {
    while (true) {
      Operand left = anyLeft(random);
      Operand right = anyRight(random, left);
      if (!left.equals(right)) {
        boolean exchanged = random.nextInt(4) == 0;
        Comparison comparison = Comparison.values()[random.nextInt(4)];
        return exchanged
            ? new Condition(right, comparison, left)
            : new Condition(left, comparison, right);
      }
    }
  }

  private static Operand anyLeft(SplittableRandom random) {
    return random.nextInt(4) == 0
        ? Operand.Fact.values()[random.nextInt(Operand.Fact.values().length)]
        : figure(random, FigureKind.values()[random.nextInt(FigureKind.values().length)]);
  }

  private static Operand anyRight(SplittableRandom random, Operand left) {
    Measure measure = left.measure();
    if (random.nextInt(3) == 0) {
      List<FigureKind> alike = new ArrayList<>(List.of(FigureKind.values()));
      alike.removeIf(kind -> kind.measure() != measure);
      if (!alike.isEmpty()) {
        return figure(random, alike.get(random.nextInt(alike.size())));
      }
    }
    return switch (measure) {
      case SHARE -> new Operand.Percent(decimal(random, -100_000, 100_000));
      case TIME -> new Operand.Span(random.nextLong(1, 365 * 24 * 60 + 1));
      case INDEX -> new Operand.Plain(decimal(random, 0, 100));
      case PRICE, VOLUME -> new Operand.Plain(decimal(random, 1, 1_000_000));
      case MOVE, NUMBER -> new Operand.Plain(decimal(random, -10_000, 10_000));
    };
  }

  private static BigDecimal decimal(SplittableRandom random, long least, long most) {
    int scale = random.nextInt(0, 7);
    long shift = (long) Math.pow(10, scale);
    return BigDecimal.valueOf(random.nextLong(least * shift, most * shift + 1), scale);
  }

  private static Operand.Figure figure(SplittableRandom random, FigureKind kind) {
    List<BigDecimal> parameters = new ArrayList<>();
    for (String name : kind.parameters()) {
      parameters.add(
          switch (name) {
            case "fast" -> BigDecimal.valueOf(random.nextLong(1, 50));
            case "slow" -> BigDecimal.valueOf(random.nextLong(50, 501));
            case "deviations" -> BigDecimal.valueOf(random.nextLong(1, 101), 1);
            default -> BigDecimal.valueOf(random.nextLong(2, 501));
          });
    }
    Timeframe timeframe = Timeframe.values()[random.nextInt(Timeframe.values().length)];
    return new Operand.Figure(kind, parameters, timeframe);
  }
}
