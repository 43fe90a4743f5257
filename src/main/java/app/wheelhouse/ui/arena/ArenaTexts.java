package app.wheelhouse.ui.arena;

import app.wheelhouse.domain.decision.ArenaRow;
import app.wheelhouse.ui.control.Figures;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the arena, from the resource bundle.
final class ArenaTexts {
  /// Fewer outcomes than these say nothing about a confidence (AI-10).
  static final int ENOUGH = 100;

  private final ResourceBundle texts;

  ArenaTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  /// @param key without `arena.`
  String of(String key, Object... values) {
    String pattern = texts.getString("arena." + key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(values);
  }

  /// The score with its n, or that there are too few to say.
  String brier(ArenaRow row) {
    return row.ended() < ENOUGH || !Double.isFinite(row.brier())
        ? of("few", row.ended())
        : of("brier", Figures.number(row.brier(), 3), row.ended());
  }

  /// What trading brought in, and what it must.
  String even(ArenaRow row) {
    return of("even", Figures.number(row.breakEven(), 2), Figures.number(row.edge(), 2));
  }

  static String share(double share) {
    return Double.isFinite(share) ? Figures.percent(share) : Figures.UNKNOWN;
  }
}
