package app.wheelhouse.domain.untrusted;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;

/// Looks for what should make a reader of foreign text careful. It flags, for a trader's eye; that
/// nothing was found allows nothing.
public final class Suspicion {
  /// Characters above which a text is called far too long.
  public static final int LONG = 8_192;

  /// Of a finding's sentence, in characters.
  public static final int LONGEST_SENTENCE = 160;

  /// So much of a text is read, in characters.
  private static final int READ = 16_384;

  private static final int QUOTED = 60;

  private Suspicion() {}

  /// What is suspicious about a text, at most one finding a kind.
  ///
  /// @param raw as it came, not cleaned
  public static List<Finding> of(String raw) {
    List<Finding> found = new ArrayList<>();
    String head = raw.substring(0, Math.min(raw.length(), READ));
    length(raw, found);
    characters(head, found);
    String visible = Plain.visible(head);
    Lookalikes.first(CleanText.block(head, READ))
        .ifPresent(word ->
            add(
                found,
                Finding.Kind.LOOKALIKE,
                "The word “"
                    + quoted(word)
                    + "” has letters of another alphabet that look Latin."));
    String marked = Lookalikes.latin(Entities.decoded(visible));
    // What is written around a tag is read as one sentence.
    String plain = Lookalikes.latin(CleanText.line(head, READ));
    for (Wording wording : Wording.ALL) {
      Matcher matcher = wording.pattern().matcher(wording.marks() ? marked : plain);
      if (matcher.find()) {
        add(found, wording.kind(), sentence(wording.kind(), quoted(matcher.group())));
      }
    }
    return Collections.unmodifiableList(found);
  }

  private static void length(String raw, List<Finding> found) {
    if (raw.length() > LONG) {
      add(
          found,
          Finding.Kind.LENGTH,
          "It is " + raw.length() + " characters long; only the start is kept.");
    }
  }

  private static void characters(String raw, List<Finding> found) {
    int hidden = 0;
    int before = 0;
    for (int i = 0, point; i < raw.length(); i += Character.charCount(point)) {
      point = raw.codePointAt(i);
      hidden += CodePoints.isInvisible(point) && !belongs(before, point) ? 1 : 0;
      before = point;
    }
    if (hidden > 0) {
      add(
          found,
          Finding.Kind.INVISIBLE,
          hidden == 1
              ? "1 invisible character was taken out."
              : hidden + " invisible characters were taken out.");
    }
    if (raw.codePoints().anyMatch(CodePoints::isRightToLeft)) {
      add(
          found,
          Finding.Kind.DIRECTION,
          "It has words written from right to left; each is shown as □.");
    }
    if (Terminal.hasEscapes(raw) || raw.codePoints().anyMatch(CodePoints::isNoText)) {
      add(found, Finding.Kind.TERMINAL, "Control characters or terminal escapes were taken out.");
    }
  }

  /// Emoji are followed by variation selectors and held together by joiners, and a mark may lead a
  /// file: ordinary texts have these. Behind a Latin letter they have no business.
  private static boolean belongs(int before, int point) {
    return switch (point) {
      case 0xFE0E, 0xFE0F, 0x200D ->
          !Character.isLetter(before) || UnicodeScript.of(before) != UnicodeScript.LATIN;
      case 0xFEFF -> before == 0;
      default -> false;
    };
  }

  private static String sentence(Finding.Kind kind, String words) {
    return switch (kind) {
      case MARKUP -> "It holds active markup: “" + words + "”. It was taken out.";
      case DELIMITER -> "It tries to end the quotation it stands in: “" + words + "”.";
      case SPEAKER -> "It pretends to speak for the system or to the model: “" + words + "”.";
      case ORDER -> "It reads like an order: “" + words + "”. News gives no orders here.";
      case ANSWER -> "It holds a ready-made answer for the model: “" + words + "”.";
      case SECRET ->
          "It speaks of keys, passwords or prompts: “" + words + "”. Enter yours nowhere.";
      case PATH -> "It holds a file path: “" + words + "”.";
      case LOOKALIKE, INVISIBLE, DIRECTION, TERMINAL, LENGTH ->
          throw new IllegalArgumentException("Not a wording: " + kind);
    };
  }

  private static void add(List<Finding> found, Finding.Kind kind, String sentence) {
    found.add(new Finding(kind, CleanText.line(sentence, LONGEST_SENTENCE)));
  }

  /// Of a tag the brackets are shown as angle quotes, so that the words stay.
  private static String quoted(String words) {
    return CleanText.line(words.replace('<', '‹').replace('>', '›'), QUOTED);
  }
}
