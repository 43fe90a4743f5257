package app.wheelhouse.ui.vault;

import java.util.Locale;

/// Where the secret of a new credential comes from.
enum SecretFrom {
  TYPED,
  FILE,
  VARIABLE;

  /// Of the texts.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
