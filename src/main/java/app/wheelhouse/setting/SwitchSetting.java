package app.wheelhouse.setting;

/// On or off.
public record SwitchSetting(String id, Boolean defaultValue) implements Setting<Boolean> {
  @Override
  public Parsed<Boolean> parse(String text) {
    return switch (text.strip()) {
      case "true", "on" -> new Parsed.Valid<>(true);
      case "false", "off" -> new Parsed.Valid<>(false);
      default -> new Parsed.Invalid<>("Enter on or off");
    };
  }

  @Override
  public String format(Boolean value) {
    return value ? "on" : "off";
  }
}
