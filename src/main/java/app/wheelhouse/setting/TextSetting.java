package app.wheelhouse.setting;

import java.util.function.Predicate;

/// A line of text.
///
/// @param allowed whether a text may be taken
/// @param rule what is allowed, a sentence for the trader
public record TextSetting(String id, String defaultValue, Predicate<String> allowed, String rule)
    implements Setting<String> {
  @Override
  public Parsed<String> parse(String text) {
    String stripped = text.strip();
    return allowed.test(stripped) ? new Parsed.Valid<>(stripped) : new Parsed.Invalid<>(rule);
  }

  @Override
  public String format(String value) {
    return value;
  }
}
