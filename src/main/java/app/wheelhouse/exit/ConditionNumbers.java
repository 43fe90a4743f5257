package app.wheelhouse.exit;

import app.wheelhouse.domain.exit.Operand;
import java.math.BigDecimal;
import java.util.function.Supplier;

/// Reads the numbers of a condition with their units.
final class ConditionNumbers {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  private static final String UNITS =
      "write % for a percentage, or h, m or d for hours, minutes or days";

  private ConditionNumbers() {}

  /// Whether a word is the unit of a time. A capital M is taken for one as well, to be refused by
  /// its own name.
  static boolean isUnit(String word) {
    return word.length() == 1 && "hmdHMD".contains(word);
  }

  /// @param apart the unit behind a space; asked only when none stands at the number itself
  static Operand read(ConditionToken number, Supplier<ConditionToken> apart) {
    BigDecimal value = new BigDecimal(number.text());
    ConditionToken behind = number.unit().isEmpty() ? apart.get() : number;
    String unit = number.unit().isEmpty() ? behind.text() : number.unit();
    try {
      return switch (unit) {
        case "" -> new Operand.Plain(value);
        case "%" -> new Operand.Percent(value);
        case "m" -> new Operand.Span(minutes(value, 1));
        case "h", "H" -> new Operand.Span(minutes(value, HOUR));
        case "d", "D" -> new Operand.Span(minutes(value, DAY));
        case "M" -> throw new IllegalArgumentException("write a small m for minutes");
        case "e", "E" -> throw new IllegalArgumentException(plain());
        default ->
            throw new IllegalArgumentException(
                isPower(unit) ? plain() : "\"" + unit + "\" is no unit: " + UNITS);
      };
    } catch (IllegalArgumentException wrong) {
      throw new ConditionSyntax(wrong.getMessage(), number.at());
    }
  }

  private static boolean isPower(String unit) {
    return unit.substring(0, 1).equalsIgnoreCase("e")
        && unit.chars().skip(1).allMatch(Character::isDigit);
  }

  private static String plain() {
    return "write the number out, such as 100000";
  }

  private static long minutes(BigDecimal value, int each) {
    try {
      return value.multiply(BigDecimal.valueOf(each)).longValueExact();
    } catch (ArithmeticException fraction) {
      throw new IllegalArgumentException("choose a time of whole minutes, such as 90m", fraction);
    }
  }
}
