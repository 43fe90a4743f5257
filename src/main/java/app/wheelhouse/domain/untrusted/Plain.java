package app.wheelhouse.domain.untrusted;

import java.text.Normalizer;

/// Text without markup, escapes and what nobody sees; its white space is left as it is.
final class Plain {
  private static final int ROUNDS = 6;
  private static final int MOST_MARKS = 3;

  /// NFKC would write it as three dots, and [CleanText] ends what it cuts with it.
  private static final char ELLIPSIS = '…';

  /// Stands for a word that runs from right to left.
  private static final char BOX = '□';

  private Plain() {}

  /// Taking something out can put something else together, so it is done until nothing changes.
  static String of(String raw) {
    String before = raw;
    for (int round = 0; round < ROUNDS; round++) {
      String now = Markup.text(Entities.decoded(visible(before)));
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
    // Nobody nests so deep by accident.
    return visible(before.replace('<', ' ').replace('>', ' ').replace('&', ' '));
  }

  /// NFKC, without escapes and characters that are no text.
  static String visible(String raw) {
    return kept(normal(Terminal.withoutEscapes(wellFormed(raw))));
  }

  private static String wellFormed(String raw) {
    StringBuilder kept = new StringBuilder(raw.length());
    raw.codePoints()
        .filter(point -> Character.getType(point) != Character.SURROGATE)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static String normal(String text) {
    if (text.indexOf(ELLIPSIS) < 0) {
      return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
    StringBuilder normal = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf(ELLIPSIS); at >= 0; at = text.indexOf(ELLIPSIS, from)) {
      normal.append(Normalizer.normalize(text.substring(from, at), Normalizer.Form.NFKC));
      normal.append(ELLIPSIS);
      from = at + 1;
    }
    return normal
        .append(Normalizer.normalize(text.substring(from), Normalizer.Form.NFKC))
        .toString();
  }

  private static String kept(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int marks = 0;
    boolean boxed = false;
    for (int i = 0, point; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (CodePoints.isInvisible(point) || CodePoints.isNoText(point)) {
        continue;
      }
      boolean mark = CodePoints.isMark(point);
      if (CodePoints.isRightToLeft(point) || boxed && mark) {
        if (!boxed) {
          kept.append(BOX);
        }
        boxed = true;
        continue;
      }
      boxed = point == BOX;
      // More than three accents on a letter paint over the lines above and below.
      marks = mark ? marks + 1 : 0;
      if (marks <= MOST_MARKS) {
        kept.appendCodePoint(point);
      }
    }
    return kept.toString();
  }
}
