package app.wheelhouse.venue.hyperliquid.action;

import app.wheelhouse.venue.hyperliquid.action.WireValue.Field;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Flag;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Huge;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Items;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Keyed;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Nil;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Text;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Whole;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON into a [WireValue] token by token, so that keys stay in the order of the text.
final class WireReader {
  private static final int MAX_CHARACTERS = 2_000_000;
  private static final int MAX_DEPTH = 32;

  private final JsonParser json;

  private WireReader(JsonParser json) {
    this.json = json;
  }

  static WireValue read(String text) throws BadAction {
    if (text.length() > MAX_CHARACTERS) {
      throw new BadAction(
          "It has " + text.length() + " characters; an action has at most " + MAX_CHARACTERS);
    }
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new BadAction("It is empty");
      }
      WireValue value = new WireReader(parser).value(first, 1);
      if (parser.nextToken() != null) {
        throw new BadAction("There is more after the end of the JSON" + at(parser));
      }
      return value;
    } catch (JacksonException broken) {
      // Its text may quote what was read, which may be a key pasted by mistake.
      TokenStreamLocation at = broken.getLocation();
      throw new BadAction(
          "It is no JSON that can be read"
              + (at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr()));
    }
  }

  private WireValue value(JsonToken token, int depth) throws BadAction {
    if (depth > MAX_DEPTH) {
      throw new BadAction("It is nested deeper than " + MAX_DEPTH + " levels" + at(json));
    }
    return switch (token) {
      case START_OBJECT -> record(depth);
      case START_ARRAY -> items(depth);
      case VALUE_STRING -> text(json.getString());
      case VALUE_NUMBER_INT -> whole();
      case VALUE_NUMBER_FLOAT ->
          throw new BadAction(
              "A number with a decimal point or an exponent"
                  + at(json)
                  + ": write prices and sizes as text, such as \"0.1\"");
      case VALUE_TRUE -> new Flag(true);
      case VALUE_FALSE -> new Flag(false);
      case VALUE_NULL -> new Nil();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new BadAction("It is no JSON" + at(json));
    };
  }

  private WireValue record(int depth) throws BadAction {
    List<Field> fields = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = text(json.currentName()).value();
      if (!seen.add(key)) {
        throw new BadAction("The key " + key + " stands twice" + at(json));
      }
      fields.add(new Field(key, value(json.nextToken(), depth + 1)));
    }
    return new Keyed(fields);
  }

  private WireValue items(int depth) throws BadAction {
    List<WireValue> values = new ArrayList<>();
    for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
      values.add(value(next, depth + 1));
    }
    return new Items(values);
  }

  private Text text(String value) throws BadAction {
    try {
      return new Text(value);
    } catch (IllegalArgumentException broken) {
      throw new BadAction("A text with half a character (a lone surrogate)" + at(json));
    }
  }

  private WireValue whole() throws BadAction {
    BigInteger number = json.getBigIntegerValue();
    if (number.bitLength() < Long.SIZE) {
      return new Whole(number.longValue());
    }
    if (number.signum() > 0 && number.bitLength() == Long.SIZE) {
      return new Huge(number.longValue());
    }
    throw new BadAction("A whole number outside -2^63 to 2^64-1" + at(json));
  }

  private static String at(JsonParser json) {
    return " (line "
        + json.currentTokenLocation().getLineNr()
        + ", column "
        + json.currentTokenLocation().getColumnNr()
        + ")";
  }
}
