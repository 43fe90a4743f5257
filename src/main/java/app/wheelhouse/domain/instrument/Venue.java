package app.wheelhouse.domain.instrument;

/// A market place by its lower-case name, such as `hyperliquid`.
public record Venue(String name) {
  public static final Venue HYPERLIQUID = new Venue("hyperliquid");

  public Venue {
    if (!name.matches("[a-z][a-z0-9-]{0,31}")) {
      throw new IllegalArgumentException(
          "A venue name is lower-case letters and digits, not " + name);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
