package app.wheelhouse.ui.balance;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the balance history, from the resource bundle.
final class BalanceTexts {
  private static final long DAY = 86_400_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  private final ResourceBundle texts;

  BalanceTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  String of(String key, Object... values) {
    String text = texts.getString("balance." + key);
    return values.length == 0 ? text : new MessageFormat(text, Locale.ENGLISH).format(values);
  }

  /// With the date when the history spans more than a day.
  ///
  /// @param span of the history, milliseconds
  static String time(long millis, ZoneId zone, long span) {
    return (span < DAY ? TIME : DATE).format(Instant.ofEpochMilli(millis).atZone(zone));
  }
}
