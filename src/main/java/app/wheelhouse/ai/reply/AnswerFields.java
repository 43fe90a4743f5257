package app.wheelhouse.ai.reply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The fields of one JSON object by type; remembers the first that is wrong, and reads on.
final class AnswerFields {
  private static final int MOST_ITEMS = 20;
  private static final int MOST_ITEM_CHARACTERS = 500;
  private static final int MOST_TEXT_BYTES = 65_536;
  private static final int MOST_NAMED = 8;
  private static final RawValue NONE = new RawValue.Null();

  private final Map<String, RawValue> fields;
  private final TreeSet<String> asked = new TreeSet<>();
  private final List<String> notes = new ArrayList<>();
  private @Nullable Problem problem;

  AnswerFields(Map<String, RawValue> fields) {
    this.fields = fields;
  }

  /// The first thing that is wrong.
  @Nullable Problem problem() {
    return problem;
  }

  void wrong(UnusableReason reason, String sentence) {
    if (problem == null) {
      problem = new Problem(reason, sentence);
    }
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  /// What was noted, and the keys that nobody asked for.
  List<String> notes() {
    List<String> unknown =
        fields.keySet().stream().filter(key -> !asked.contains(key)).map(Quoted::value).toList();
    List<String> all = new ArrayList<>(notes);
    if (!unknown.isEmpty()) {
      int named = Math.min(MOST_NAMED, unknown.size());
      String more = unknown.size() > named ? " and " + (unknown.size() - named) + " more" : "";
      all.add("Not read: " + String.join(", ", unknown.subList(0, named)) + more + ".");
    }
    return all;
  }

  /// A text that must be there; null with a problem.
  @Nullable String word(String key) {
    return switch (value(key)) {
      case RawValue.Text(String word) -> word;
      case RawValue.Null _ -> missing(key);
      case RawValue other -> mistyped(key, other, "a text");
    };
  }

  /// Plain text; null when it is not given.
  @Nullable String text(String key) {
    return switch (value(key)) {
      case RawValue.Text(String text) -> PlainText.of(text, MOST_TEXT_BYTES);
      case RawValue.Null _ -> null;
      case RawValue other -> mistyped(key, other, "a text");
    };
  }

  /// Plain texts; null when they are not given.
  @Nullable List<String> texts(String key) {
    RawValue value = value(key);
    if (value instanceof RawValue.Null) {
      return null;
    }
    if (!(value instanceof RawValue.Flat(List<RawValue> items))) {
      return mistyped(key, value, "a list of texts");
    }
    List<String> texts = new ArrayList<>();
    for (RawValue item : items) {
      if (!(item instanceof RawValue.Text(String text))) {
        return mistyped(key, item, "a list of texts only");
      }
      String plain = PlainText.of(text, 4 * MOST_ITEM_CHARACTERS);
      if (!plain.isEmpty() && texts.size() < MOST_ITEMS) {
        texts.add(PlainText.clipped(plain, MOST_ITEM_CHARACTERS));
      }
    }
    if (items.size() > MOST_ITEMS) {
      note(key + " has " + items.size() + " items; the first " + MOST_ITEMS + " are kept.");
    }
    return texts;
  }

  /// A number that must be there; null with a problem.
  @Nullable BigDecimal required(String key) {
    return value(key) instanceof RawValue.Null ? missing(key) : number(key);
  }

  /// A number; null when it is not given, or with a problem.
  @Nullable BigDecimal number(String key) {
    return switch (value(key)) {
      case RawValue.Numeral(String digits) -> sane(key, digits);
      case RawValue.Null _ -> null;
      case RawValue other -> mistyped(key, other, "a number");
    };
  }

  private RawValue value(String key) {
    asked.add(key);
    return fields.getOrDefault(key, NONE);
  }

  private @Nullable BigDecimal sane(String key, String digits) {
    BigDecimal number = SaneNumber.of(digits).orElse(null);
    if (number == null) {
      wrong(
          UnusableReason.OUT_OF_BOUNDS,
          key + " is " + PlainText.clipped(digits, 60) + ", which no price or size is.");
    }
    return number;
  }

  private <T> @Nullable T missing(String key) {
    wrong(UnusableReason.MISSING_FIELD, key + " is missing.");
    return null;
  }

  private <T> @Nullable T mistyped(String key, RawValue found, String wanted) {
    wrong(UnusableReason.WRONG_TYPE, key + " is not " + wanted + " but " + found.words() + ".");
    return null;
  }
}
