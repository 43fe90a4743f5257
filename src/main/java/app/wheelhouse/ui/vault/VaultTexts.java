package app.wheelhouse.ui.vault;

import app.wheelhouse.vault.CredentialKind;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the vault page, from the resource bundle.
final class VaultTexts {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

  private static final long MINUTE = 60;

  private final ResourceBundle texts;

  VaultTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  String of(String key) {
    return texts.getString("vault." + key);
  }

  String of(String key, Object... values) {
    return new MessageFormat(of(key), Locale.ENGLISH).format(values);
  }

  String kind(CredentialKind kind) {
    return of("kind." + kind.word());
  }

  /// What a secret of this kind is and where to find it.
  String hint(CredentialKind kind) {
    return of("kind." + kind.word() + ".hint");
  }

  /// @param millis epoch
  static String day(long millis, ZoneId zone) {
    return DAY.format(Instant.ofEpochMilli(millis).atZone(zone));
  }

  /// Minutes and seconds, such as `9:05`.
  static String clock(long seconds) {
    long rest = seconds % MINUTE;
    return seconds / MINUTE + (rest < 10 ? ":0" : ":") + rest;
  }
}
