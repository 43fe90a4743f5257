package app.wheelhouse.domain.instrument;

import java.util.regex.Pattern;

/// A market place by its lower-case name, such as `hyperliquid`.
public record Venue(String name) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  public static final Venue HYPERLIQUID = new Venue("hyperliquid");

  public Venue {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A venue name is lower-case letters and digits, not " + name);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
