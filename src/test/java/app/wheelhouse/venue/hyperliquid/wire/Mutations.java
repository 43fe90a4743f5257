package app.wheelhouse.venue.hyperliquid.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Damages messages, seeded.
public final class Mutations {
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "1e-7",
          "1e999",
          "\"\"",
          "\"NaN\"",
          "\"x\"",
          "[]",
          "{}",
          "[[[]]]",
          "99999999999999999999999",
          "\"-5\"",
          "{\"px\":\"1\"}",
          "0.5",
          "\"B\"",
          "\"\\u0000\"",
          "\"\uD83D\uDE00\"",
          "-9223372036854775809",
          "\"1E+2147483647\"");

  private Mutations() {}

  /// One copy for each object within, with a field more in that object.
  static List<JsonNode> withANewFieldAtEveryObject(JsonNode tree) {
    int objects = objects(tree).size();
    List<JsonNode> changed = new ArrayList<>();
    for (int i = 0; i < objects; i++) {
      JsonNode copy = tree.deepCopy();
      objects(copy).get(i).put("brandNew", "comet");
      changed.add(copy);
    }
    return changed;
  }

  /// With the fields of every object in the opposite order.
  static JsonNode reversed(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode all = JsonMapper.shared().createArrayNode();
      array.forEach(element -> all.add(reversed(element)));
      return all;
    }
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>(object.propertyNames());
      Collections.reverse(names);
      ObjectNode all = JsonMapper.shared().createObjectNode();
      names.forEach(name -> all.set(name, reversed(object.get(name))));
      return all;
    }
    return node;
  }

  /// The same kind of message with at most three elements in each list.
  static JsonNode shortened(JsonNode node) {
    JsonNode copy = node.deepCopy();
    shorten(copy);
    return copy;
  }

  private static void shorten(JsonNode node) {
    if (node instanceof ArrayNode array) {
      while (array.size() > 3) {
        array.remove(array.size() - 1);
      }
    }
    node.forEach(Mutations::shorten);
  }

  /// One to three damages of any kind.
  public static String any(JsonNode tree, SplittableRandom random) {
    JsonNode copy = tree.deepCopy();
    String text = copy.toString();
    for (int i = random.nextInt(3); i >= 0; i--) {
      text = random.nextBoolean() ? inTheTree(copy, random) : inTheText(text, random);
    }
    return text;
  }

  private static String inTheTree(JsonNode tree, SplittableRandom random) {
    List<ObjectNode> objects = objects(tree);
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>(object.propertyNames());
    if (names.isEmpty()) {
      return tree.toString();
    }
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(4)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name, Text.tree(VALUES.get(random.nextInt(VALUES.size()))));
      case 2 -> object.set("new" + random.nextInt(3), object.get(name));
      default -> {
        JsonNode value = object.remove(name);
        object.set(name.toUpperCase(java.util.Locale.ROOT), value);
      }
    }
    return tree.toString();
  }

  private static String inTheText(String text, SplittableRandom random) {
    if (text.isEmpty()) {
      return text;
    }
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + 1 + random.nextInt(12));
    return switch (random.nextInt(8)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(0, at) + text.substring(to);
      case 2 -> text.substring(0, to) + text.substring(at);
      case 3 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(at);
      case 4 ->
          text.substring(0, at)
              + "\\\"{}[],:0en.-".charAt(random.nextInt(13))
              + text.substring(at + 1);
      case 5 -> text.substring(0, at) + "[".repeat(random.nextInt(100)) + text.substring(at);
      case 6 -> text.substring(0, at) + "y".repeat(random.nextInt(9_000)) + text.substring(at);
      default -> text.replaceFirst("\"channel\":\"\\w", "\"channel\":\"q");
    };
  }

  private static List<ObjectNode> objects(JsonNode tree) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(tree, objects);
    return objects;
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }
}
