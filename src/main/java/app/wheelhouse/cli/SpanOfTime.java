package app.wheelhouse.cli;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length of time as it is typed: `90s`, `15m`, `8h`.
final class SpanOfTime {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,7})(s|m|h)");

  private SpanOfTime() {}

  /// Milliseconds, above 0.
  static OptionalLong parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    long seconds =
        switch (matcher.group(2)) {
          case "s" -> 1;
          case "m" -> 60;
          default -> 3_600;
        };
    long millis = Long.parseLong(matcher.group(1)) * seconds * 1_000;
    return millis > 0 ? OptionalLong.of(millis) : OptionalLong.empty();
  }
}
