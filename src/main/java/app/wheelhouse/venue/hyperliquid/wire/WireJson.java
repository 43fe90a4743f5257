package app.wheelhouse.venue.hyperliquid.wire;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON text as a tree, for what does not come often.
final class WireJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(JsonScanner.DEEPEST)
                          .maxDocumentLength(JsonCharacters.LONGEST)
                          .maxNumberLength(100)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private WireJson() {}

  /// @param what the text is, for complaints
  /// @throws MalformedMessage when it is no JSON
  static JsonNode tree(String text, String what) throws MalformedMessage {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      // Jackson's own sentence quotes the text; its beginning says enough.
      String why = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new MalformedMessage(
          what + " is no JSON: " + why.substring(0, Math.min(why.length(), 120)), e);
    } catch (NumberFormatException e) {
      // Jackson does not wrap what BigDecimal thinks of an exponent such as 9e999999999999.
      throw new MalformedMessage(what + " has a number beyond all limits", e);
    }
  }
}
