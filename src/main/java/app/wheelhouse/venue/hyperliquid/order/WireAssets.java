package app.wheelhouse.venue.hyperliquid.order;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads back, from the exact bytes of a request, which coins it is about.
final class WireAssets {
  private static final JsonFactory JSON = new JsonFactory();

  private WireAssets() {}

  /// Every `a` and `asset` of the body, in order.
  static List<Integer> in(String body) {
    List<Integer> assets = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        String name = parser.currentName();
        boolean asset = "a".equals(name) || "asset".equals(name);
        if (token == JsonToken.VALUE_NUMBER_INT && asset) {
          assets.add(parser.getIntValue());
        }
      }
    }
    return assets;
  }
}
