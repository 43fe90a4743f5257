package app.wheelhouse.advisor.scripted;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What goes wrong with an answer.
public enum ModelFault {
  NONE("nothing"),
  SLOW_FIRST_BYTE("waits a minute before it says anything"),
  CUT_STREAM("breaks off in the middle of the answer"),
  KEY_REFUSED("401: the key is wrong"),
  NO_CREDIT("402: there is no credit left"),
  NO_MODEL("404: the model is not known"),
  RATE_LIMITED("429: too many questions, come back in 2 s"),
  SERVER_500("500: the server failed"),
  HTML("a web page instead of an answer"),
  EMPTY("an answer of no bytes"),
  HUGE("10 MB of text"),
  OTHER_MODEL("an answer of another model"),
  GARBAGE_JSON("JSON that is no answer, and broken");

  private final String effect;

  ModelFault(String effect) {
    this.effect = effect;
  }

  /// As it is typed: `cut-stream`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What a caller sees.
  public String effect() {
    return effect;
  }

  /// The fault of this word, in small or capital letters, with `-` or `_`.
  public static Optional<ModelFault> of(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return Arrays.stream(values()).filter(each -> each.word().equals(plain)).findFirst();
  }

  /// For messages: all words.
  public static String words() {
    return Arrays.stream(values()).map(ModelFault::word).collect(Collectors.joining(", "));
  }
}
