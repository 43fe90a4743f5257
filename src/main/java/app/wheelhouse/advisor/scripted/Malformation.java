package app.wheelhouse.advisor.scripted;

import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/// Ways in which models answer wrongly.
enum Malformation {
  PROSE_ONLY,
  TRUNCATED,
  TWO_OBJECTS,
  NUMBERS_AS_TEXT,
  NOT_A_NUMBER,
  OUT_OF_RANGE_EXPONENT,
  NO_STOP,
  STOP_ON_THE_WRONG_SIDE,
  UNKNOWN_INSTRUMENT,
  UNKNOWN_ACTION,
  AN_ARRAY,
  COMMENTS,
  KEY_TWICE,
  FOREIGN_DIGITS,
  SINGLE_QUOTES,
  TRAILING_COMMA,
  FENCE_AND_PROSE,
  CONFIDENCE_OF_101,
  NEGATIVE_SIZE,
  NO_KEYS,
  HTML_AROUND,
  NOTHING;

  String of(Answer answer, boolean full) {
    String good = answer.json(full);
    ObjectNode node = answer.node(full);
    return switch (this) {
      case PROSE_ONLY -> "I would rather " + answer.action() + " here, but markets are uncertain.";
      case TRUNCATED -> good.substring(0, good.length() * 2 / 3);
      case TWO_OBJECTS -> good + "\n" + good.replace("\"confidence\":0", "\"confidence\":1");
      case NUMBERS_AS_TEXT ->
          node.put("confidence", answer.confidence().toPlainString() + " of 1").toString();
      case NOT_A_NUMBER -> good.replaceFirst("\"confidence\":[0-9.]+", "\"confidence\":NaN");
      case OUT_OF_RANGE_EXPONENT -> good.replaceFirst("\"stop\":[0-9.nul]+", "\"stop\":1e400");
      case NO_STOP -> node.put("action", "open_long").putNull("stop").toString();
      case STOP_ON_THE_WRONG_SIDE -> wrongSide(answer, node);
      case UNKNOWN_INSTRUMENT -> node.put("instrument", "MOONCOIN").toString();
      case UNKNOWN_ACTION -> node.put("action", "go_all_in").toString();
      case AN_ARRAY -> "[" + good + "]";
      case COMMENTS -> good.replaceFirst(",", ", /* sure of it */ ");
      case KEY_TWICE -> good.replaceFirst("\\{", "{\"action\":\"open_long\",");
      case FOREIGN_DIGITS ->
          good.replaceFirst("\"confidence\":[0-9.]+", "\"confidence\":\u0660.\u0668");
      case SINGLE_QUOTES -> good.replace('"', '\'');
      case TRAILING_COMMA -> good.substring(0, good.length() - 1) + ",}";
      case FENCE_AND_PROSE -> "Here is my answer:\n```json\n" + good + "\n```\nGood luck!";
      case CONFIDENCE_OF_101 -> node.put("confidence", 101).toString();
      case NEGATIVE_SIZE -> node.put("sizePercent", -5).toString();
      case NO_KEYS -> "{}";
      case HTML_AROUND -> "<p>" + good + "</p>";
      case NOTHING -> "";
    };
  }

  private static String wrongSide(Answer answer, ObjectNode node) {
    BigDecimal stop = answer.stop() == null ? BigDecimal.ONE : answer.stop();
    BigDecimal target = answer.target() == null ? BigDecimal.TEN : answer.target();
    String action = answer.action().startsWith("open") ? answer.action() : "open_short";
    return node.put("action", action).put("stop", target).put("target", stop).toString();
  }
}
