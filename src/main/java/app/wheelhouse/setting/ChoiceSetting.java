package app.wheelhouse.setting;

import java.util.List;

/// One of a few words.
///
/// @param options what may be chosen, in the order shown; words for programs, such as `dark`
public record ChoiceSetting(String id, String defaultValue, List<String> options)
    implements Setting<String> {
  public ChoiceSetting {
    options = List.copyOf(options);
  }

  @Override
  public Parsed<String> parse(String text) {
    String word = text.strip();
    return options.contains(word)
        ? new Parsed.Valid<>(word)
        : new Parsed.Invalid<>("Choose one of " + String.join(", ", options));
  }

  @Override
  public String format(String value) {
    return value;
  }
}
