package app.wheelhouse.setting;

/// Something the trader can choose, with its range and default.
///
/// @param <T> what is chosen
public sealed interface Setting<T>
    permits NumberSetting, DecimalSetting, SwitchSetting, ChoiceSetting, TextSetting {
  /// Such as `chart.ema.fast`; the part before the first point is its page.
  String id();

  T defaultValue();

  /// Reads what the trader typed or a file holds.
  Parsed<T> parse(String text);

  /// The value as [#parse] reads it.
  String format(T value);

  /// Whether `value` is the default, however it is written.
  default boolean isDefault(T value) {
    return value.equals(defaultValue());
  }

  /// The part of the id before the first point.
  default String page() {
    int point = id().indexOf('.');
    return point < 0 ? id() : id().substring(0, point);
  }
}
