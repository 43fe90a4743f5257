package app.wheelhouse.setting;

import java.math.BigDecimal;

/// A decimal number, exact.
///
/// @param least lowest value allowed
/// @param most highest value allowed
/// @param unit such as `%`, `USDC`, `×`; empty for none
public record DecimalSetting(
    String id, BigDecimal defaultValue, BigDecimal least, BigDecimal most, String unit)
    implements Setting<BigDecimal> {
  private static final int LONGEST = 40;

  @Override
  public Parsed<BigDecimal> parse(String text) {
    String plain = text.strip();
    if (!plain.isEmpty() && plain.length() <= LONGEST && plain.matches("-?[0-9]*\\.?[0-9]+")) {
      BigDecimal value = new BigDecimal(plain);
      if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
        return new Parsed.Valid<>(value);
      }
    }
    return new Parsed.Invalid<>(
        "Enter a number from "
            + least.toPlainString()
            + " to "
            + most.toPlainString()
            + ", with a point for decimals");
  }

  @Override
  public boolean isDefault(BigDecimal value) {
    return value.compareTo(defaultValue) == 0;
  }

  @Override
  public String format(BigDecimal value) {
    return value.toPlainString();
  }
}
