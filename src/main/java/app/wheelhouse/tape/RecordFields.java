package app.wheelhouse.tape;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The fields of one line of a recording, asked for by name and type.
final class RecordFields {
  private final Map<String, Object> values = new TreeMap<>();

  /// Reads a line; unknown fields are kept and do no harm.
  ///
  /// @throws RowProblem when it is not one JSON object of plain values and lists of numbers
  static RecordFields parse(JsonFactory factory, byte[] bytes, int from, int to) throws RowProblem {
    RecordFields fields = new RecordFields();
    try (JsonParser json =
        factory.createParser(ObjectReadContext.empty(), bytes, from, to - from)) {
      if (json.nextToken() == JsonToken.START_OBJECT
          && fields.read(json)
          && json.nextToken() == null) {
        return fields;
      }
    } catch (JacksonException e) {
      throw incomplete(bytes, from, to);
    }
    throw incomplete(bytes, from, to);
  }

  private static RowProblem incomplete(byte[] bytes, int from, int to) {
    return new RowProblem(
        "the line is not a complete JSON record: '" + Excerpt.of(bytes, from, to) + "'");
  }

  private boolean read(JsonParser json) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      if (token == JsonToken.VALUE_NUMBER_INT) {
        values.put(name, json.getLongValue());
      } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
        values.put(name, json.getDoubleValue());
      } else if (token == JsonToken.VALUE_STRING) {
        values.put(name, json.getString());
      } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
        values.put(name, token == JsonToken.VALUE_TRUE);
      } else if (token == JsonToken.START_ARRAY) {
        values.put(name, numbers(json));
      } else {
        json.skipChildren();
      }
    }
    return json.currentToken() == JsonToken.END_OBJECT;
  }

  private static double[] numbers(JsonParser json) {
    double[] numbers = new double[64];
    int count = 0;
    for (JsonToken token = json.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, count * 2);
      }
      if (token.isNumeric()) {
        numbers[count++] = json.getDoubleValue();
      } else {
        json.skipChildren();
        numbers[count++] = Double.NaN;
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  /// All fields with text values, by name.
  Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    values.forEach((name, value) -> {
      if (value instanceof String text) {
        texts.put(name, text);
      }
    });
    return texts;
  }

  String text(String name) throws RowProblem {
    if (values.get(name) instanceof String text) {
      return text;
    }
    throw missing(name, "text");
  }

  long whole(String name) throws RowProblem {
    if (values.get(name) instanceof Long number) {
      return number;
    }
    throw missing(name, "a whole number");
  }

  boolean yes(String name) throws RowProblem {
    if (values.get(name) instanceof Boolean flag) {
      return flag;
    }
    throw missing(name, "true or false");
  }

  /// A finite number.
  double number(String name) throws RowProblem {
    Object value = values.get(name);
    if (value instanceof Double number && Double.isFinite(number)) {
      return number;
    }
    if (value instanceof Long number) {
      return number;
    }
    throw missing(name, "a finite number");
  }

  /// A finite number above 0.
  double price(String name) throws RowProblem {
    double value = number(name);
    if (value <= 0) {
      throw new RowProblem(name + " is " + value + ", which is not a price above 0");
    }
    return value;
  }

  /// A finite number, 0 or more.
  double size(String name) throws RowProblem {
    double value = number(name);
    if (value < 0) {
      throw new RowProblem(name + " is " + value + ", which is negative");
    }
    return value;
  }

  double[] list(String name) throws RowProblem {
    if (values.get(name) instanceof double[] numbers) {
      return numbers;
    }
    throw missing(name, "a list of numbers");
  }

  private RowProblem missing(String name, String wanted) {
    Object value = values.get(name);
    return new RowProblem(
        value == null
            ? "the record lacks " + name
            : name + " is '" + Excerpt.of(value.toString()) + "', which is not " + wanted);
  }
}
