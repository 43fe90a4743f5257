package app.wheelhouse.venue.hyperliquid.info;

import app.wheelhouse.venue.hyperliquid.wire.MalformedMessage;
import app.wheelhouse.venue.hyperliquid.wire.Meta;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the reply of `marginTable`: `{description, marginTiers:[{lowerBound, maxLeverage}]}`.
final class MarginTables {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MarginTables() {}

  static List<Meta.Tier> read(String json) throws MalformedMessage {
    try {
      List<Meta.Tier> tiers = new ArrayList<>();
      for (JsonNode tier : JSON.readTree(json).required("marginTiers")) {
        tiers.add(
            new Meta.Tier(
                new BigDecimal(tier.required("lowerBound").asString()),
                tier.required("maxLeverage").intValue()));
      }
      return List.copyOf(tiers);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new MalformedMessage("A margin table that cannot be read");
    }
  }
}
