package app.wheelhouse.venue.hyperliquid.wire;

import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One JSON object of an account message or a reply. What is asked for is known; what nobody asked
/// for is counted as drift when the object has been read.
final class WireObject {
  /// Reads one object.
  @FunctionalInterface
  interface Part<T> {
    T read(WireObject in) throws MalformedMessage;
  }

  private final JsonNode node;
  private final String path;
  private final DriftCounter drift;
  private final Set<String> asked = new TreeSet<>();

  private WireObject(JsonNode node, String path, DriftCounter drift) {
    this.node = node;
    this.path = path;
    this.drift = drift;
  }

  /// What `part` makes of the object `node`.
  ///
  /// @param path its name, for complaints and counting
  /// @throws MalformedMessage when it is no object or misses what is needed
  static <T> T read(JsonNode node, String path, DriftCounter drift, Part<T> part)
      throws MalformedMessage {
    if (!node.isObject()) {
      throw new MalformedMessage("Expected an object as " + path);
    }
    WireObject in = new WireObject(node, path, drift);
    T read = part.read(in);
    for (String name : node.propertyNames()) {
      if (!in.asked.contains(name)) {
        drift.count(path + '.' + name);
      }
    }
    return read;
  }

  /// What `part` makes of each object of the list `node`.
  static <T> List<T> readAll(JsonNode node, String path, DriftCounter drift, Part<T> part)
      throws MalformedMessage {
    if (!node.isArray()) {
      throw new MalformedMessage("Expected a list as " + path);
    }
    List<T> all = new ArrayList<>(node.size());
    for (JsonNode element : node) {
      all.add(read(element, path, drift, part));
    }
    return List.copyOf(all);
  }

  /// Fields that we know and do not use.
  void skip(String... names) {
    asked.addAll(List.of(names));
  }

  /// The field as it is; null when absent or null.
  @Nullable JsonNode field(String name) {
    asked.add(name);
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  String text(String name) throws MalformedMessage {
    return present(name, textOrNull(name));
  }

  String text(String name, String otherwise) throws MalformedMessage {
    String text = textOrNull(name);
    return text == null ? otherwise : text;
  }

  @Nullable String textOrNull(String name) throws MalformedMessage {
    JsonNode value = field(name);
    if (value != null && !value.isString()) {
      throw new MalformedMessage("Expected a text as " + at(name));
    }
    return value == null ? null : value.stringValue();
  }

  /// A text that we know all values of; another one is counted as drift.
  String known(String name, String... values) throws MalformedMessage {
    String text = text(name);
    if (!List.of(values).contains(text)) {
      drift.count(at(name) + '=' + text);
    }
    return text;
  }

  BigDecimal decimal(String name) throws MalformedMessage {
    return present(name, decimalOrNull(name));
  }

  BigDecimal decimal(String name, BigDecimal otherwise) throws MalformedMessage {
    BigDecimal value = decimalOrNull(name);
    return value == null ? otherwise : value;
  }

  @Nullable BigDecimal decimalOrNull(String name) throws MalformedMessage {
    JsonNode value = field(name);
    return value == null ? null : WireNumbers.exact(value, at(name));
  }

  /// A decimal that is not below zero.
  BigDecimal size(String name) throws MalformedMessage {
    BigDecimal size = decimal(name);
    if (size.signum() < 0) {
      throw new MalformedMessage("A size below zero as " + at(name));
    }
    return size;
  }

  /// The decimals of a list of exactly `count`.
  BigDecimal[] decimals(String name, int count) throws MalformedMessage {
    JsonNode list = field(name);
    if (list == null || !list.isArray() || list.size() != count) {
      throw new MalformedMessage("Expected a list of " + count + " as " + at(name));
    }
    BigDecimal[] values = new BigDecimal[count];
    for (int i = 0; i < count; i++) {
      values[i] = WireNumbers.exact(list.get(i), at(name));
    }
    return values;
  }

  /// A number of public data; NaN when absent, null or none.
  double number(String name) {
    JsonNode value = field(name);
    return value == null ? Double.NaN : WireNumbers.loose(value);
  }

  long whole(String name) throws MalformedMessage {
    JsonNode value = field(name);
    if (value == null) {
      throw missing(name);
    }
    return WireNumbers.whole(value, at(name));
  }

  long whole(String name, long otherwise) throws MalformedMessage {
    JsonNode value = field(name);
    return value == null ? otherwise : WireNumbers.whole(value, at(name));
  }

  int small(String name, int otherwise) throws MalformedMessage {
    return inRange(name, whole(name, otherwise));
  }

  private int inRange(String name, long value) throws MalformedMessage {
    if (value != (int) value) {
      throw new MalformedMessage("A number too large as " + at(name));
    }
    return (int) value;
  }

  int small(String name) throws MalformedMessage {
    return inRange(name, whole(name));
  }

  /// False when absent or null.
  boolean flag(String name) throws MalformedMessage {
    JsonNode value = field(name);
    if (value != null && !value.isBoolean()) {
      throw new MalformedMessage("Expected true or false as " + at(name));
    }
    return value != null && value.booleanValue();
  }

  Side side(String name) throws MalformedMessage {
    return switch (text(name)) {
      case "B" -> Side.BUY;
      case "A" -> Side.SELL;
      default -> throw new MalformedMessage("Expected B or A as " + at(name));
    };
  }

  /// An object within; null when absent or null.
  <T> @Nullable T part(String name, Part<T> part) throws MalformedMessage {
    JsonNode value = field(name);
    return value == null ? null : read(value, at(name), drift, part);
  }

  <T> T need(String name, Part<T> part) throws MalformedMessage {
    JsonNode value = field(name);
    if (value == null) {
      throw missing(name);
    }
    return read(value, at(name), drift, part);
  }

  /// The objects of a list within that must be there: none is not the same as not said.
  <T> List<T> needList(String name, Part<T> part) throws MalformedMessage {
    JsonNode value = field(name);
    if (value == null) {
      throw missing(name);
    }
    return readAll(value, at(name), drift, part);
  }

  /// The objects of a list within; empty when absent or null.
  <T> List<T> list(String name, Part<T> part) throws MalformedMessage {
    JsonNode value = field(name);
    return value == null ? List.of() : readAll(value, at(name), drift, part);
  }

  /// A node of ours that is no plain field.
  <T> T nested(JsonNode value, String name, Part<T> part) throws MalformedMessage {
    return read(value, at(name), drift, part);
  }

  private <T> T present(String name, @Nullable T value) throws MalformedMessage {
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  private MalformedMessage missing(String name) {
    return new MalformedMessage("There is no " + at(name));
  }

  private String at(String name) {
    return path + '.' + name;
  }
}
