package app.wheelhouse.venue.hyperliquid.wire;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Replies that are lists without names.
final class ListReplies {
  private ListReplies() {}

  /// `[null,{name,…}…]`; null is the main dex.
  static List<PerpDex> perpDexs(JsonNode reply, DriftCounter drift) throws MalformedMessage {
    List<PerpDex> dexes = new ArrayList<>();
    for (JsonNode dex : list(reply, "perpDexs")) {
      int index = dexes.size();
      dexes.add(
          dex.isNull()
              ? new PerpDex(index, "", "")
              : WireObject.read(dex, "perpDexs", drift, in -> PerpDex.read(in, index)));
    }
    return List.copyOf(dexes);
  }

  /// `[[coin,[[venue,{…}|null]…]]…]`.
  static List<PredictedFunding> predictedFundings(JsonNode reply, DriftCounter drift)
      throws MalformedMessage {
    List<PredictedFunding> fundings = new ArrayList<>();
    for (JsonNode row : list(reply, "predictedFundings")) {
      String coin = name(row);
      for (JsonNode pair : list(row.get(1), "predictedFundings")) {
        String venue = name(pair);
        if (!pair.get(1).isNull()) {
          fundings.add(
              WireObject.read(
                  pair.get(1),
                  "predictedFundings",
                  drift,
                  in -> PredictedFunding.read(in, coin, venue)));
        }
      }
    }
    return List.copyOf(fundings);
  }

  static List<String> texts(JsonNode reply, String what) throws MalformedMessage {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : list(reply, what)) {
      if (!text.isString()) {
        throw new MalformedMessage("Expected texts as " + what);
      }
      texts.add(text.stringValue());
    }
    return List.copyOf(texts);
  }

  private static String name(JsonNode pair) throws MalformedMessage {
    if (!pair.isArray() || pair.size() < 2 || !pair.get(0).isString()) {
      throw new MalformedMessage("Expected a name and its values in predictedFundings");
    }
    return pair.get(0).stringValue();
  }

  private static JsonNode list(JsonNode node, String what) throws MalformedMessage {
    if (!node.isArray() && !node.isNull()) {
      throw new MalformedMessage("Expected a list as " + what);
    }
    return node;
  }
}
