package app.wheelhouse.ui.reconcile;

import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.engine.VenueView;
import app.wheelhouse.ui.control.Figures;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the comparison with the venue, from the resource bundle.
final class ReconcileTexts {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final long MINUTE = 60_000;

  private final ResourceBundle texts;

  ReconcileTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  String of(String key, Object... values) {
    String pattern = texts.getString("reconcile." + key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(values);
  }

  String kind(Difference.Kind kind) {
    return of("kind." + kind.name().toLowerCase(Locale.ROOT));
  }

  /// Whether the books agree, in a sentence.
  String standing(VenueView venue) {
    if (venue.readAt() == 0) {
      return of("standing.first");
    }
    if (venue.unseen() > 0) {
      return of("standing.unseen", venue.unseen());
    }
    return of(venue.inStep() ? "standing.step" : "standing.out");
  }

  /// When the account was read last, and whether its news come.
  ///
  /// @param now desk time, epoch milliseconds
  String read(VenueView venue, long now, ZoneId zone) {
    String link = of(venue.linked() ? "link.up" : "link.down");
    if (venue.readAt() == 0) {
      return link;
    }
    return of("read", time(venue.readAt(), zone), age(Math.max(0, now - venue.readAt())), link);
  }

  String time(long millis, ZoneId zone) {
    return CLOCK.format(Instant.ofEpochMilli(millis).atZone(zone));
  }

  private static String age(long millis) {
    return millis < MINUTE ? millis / 1_000 + " s" : Figures.age(millis);
  }
}
