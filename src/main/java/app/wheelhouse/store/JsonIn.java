package app.wheelhouse.store;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads one JSON object field by field; what is missing or malformed is named, what is unknown is
/// passed over.
final class JsonIn {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonNode node;
  private final String where;

  private JsonIn(JsonNode node, String where) {
    if (!node.isObject()) {
      throw new UnreadableEntry((where.isEmpty() ? "the record" : where) + " is not a JSON object");
    }
    this.node = node;
    this.where = where;
  }

  /// @throws UnreadableEntry when the bytes are no JSON object
  static JsonIn parse(byte[] json) {
    try {
      return new JsonIn(JSON.readTree(json), "");
    } catch (JacksonException e) {
      throw new UnreadableEntry("the record is not JSON", e);
    }
  }

  boolean has(String name) {
    return present(name) != null;
  }

  JsonIn object(String name) {
    return new JsonIn(required(name), path(name));
  }

  String text(String name) {
    JsonNode value = required(name);
    if (!value.isString()) {
      throw wrong(name, "is not a text");
    }
    return value.stringValue();
  }

  long number(String name) {
    JsonNode value = required(name);
    if (!value.canConvertToLong() || !value.isIntegralNumber()) {
      throw wrong(name, "is not a whole number");
    }
    return value.longValue();
  }

  int smallNumber(String name) {
    long value = number(name);
    if (value != (int) value) {
      throw wrong(name, "is out of range");
    }
    return (int) value;
  }

  double real(String name) {
    JsonNode value = required(name);
    return value.isNumber() ? value.doubleValue() : parsed(name, Double::valueOf);
  }

  boolean flag(String name) {
    JsonNode value = required(name);
    if (!value.isBoolean()) {
      throw wrong(name, "is not true or false");
    }
    return value.booleanValue();
  }

  <E extends Enum<E>> E choice(String name, Class<E> type) {
    return parsed(name, text -> Enum.valueOf(type, text));
  }

  Money money(String name) {
    return parsed(name, Money::of);
  }

  Quantity quantity(String name) {
    return parsed(name, Quantity::of);
  }

  Price price(String name) {
    return parsed(name, Price::of);
  }

  @Nullable Price optionalPrice(String name) {
    return has(name) ? price(name) : null;
  }

  /// The field's text, turned into a value.
  <T> T parsed(String name, Function<String, T> parser) {
    String text = text(name);
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      String shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
      throw new UnreadableEntry("field " + path(name) + " has the value '" + shown + "'", e);
    }
  }

  List<String> texts(String name) {
    JsonNode array = required(name);
    if (!array.isArray()) {
      throw wrong(name, "is not a list");
    }
    List<String> texts = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      if (!element.isString()) {
        throw wrong(name, "holds something that is not a text");
      }
      texts.add(element.stringValue());
    }
    return texts;
  }

  List<JsonIn> objects(String name) {
    JsonNode array = required(name);
    if (!array.isArray()) {
      throw wrong(name, "is not a list");
    }
    List<JsonIn> objects = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      objects.add(new JsonIn(element, path(name)));
    }
    return objects;
  }

  /// For a name that stands for a kind of thing which this version does not know.
  UnreadableEntry unknown(String name) {
    return wrong(name, "is '" + text(name) + "', which this version does not know");
  }

  private @Nullable JsonNode present(String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private JsonNode required(String name) {
    JsonNode value = present(name);
    if (value == null) {
      throw wrong(name, "is missing");
    }
    return value;
  }

  private UnreadableEntry wrong(String name, String problem) {
    return new UnreadableEntry("field " + path(name) + " " + problem);
  }

  private String path(String name) {
    return where.isEmpty() ? name : where + "." + name;
  }
}
