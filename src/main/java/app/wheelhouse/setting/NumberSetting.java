package app.wheelhouse.setting;

/// A whole number.
///
/// @param least lowest value allowed
/// @param most highest value allowed
/// @param unit such as `bars`, `px`, `ms`; empty for none
public record NumberSetting(String id, Integer defaultValue, int least, int most, String unit)
    implements Setting<Integer> {
  @Override
  public Parsed<Integer> parse(String text) {
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= least && value <= most) {
        return new Parsed.Valid<>(value);
      }
    } catch (NumberFormatException _) {
      // Falls through to the sentence.
    }
    return new Parsed.Invalid<>("Enter a whole number from " + least + " to " + most);
  }

  @Override
  public String format(Integer value) {
    return Integer.toString(value);
  }
}
