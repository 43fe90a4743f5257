package app.wheelhouse.venue.hyperliquid.wire;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How the venue stands.
///
/// @param time of the venue, epoch milliseconds
/// @param special what is out of the ordinary, such as a halt; null when nothing is
public record ExchangeStatus(long time, @Nullable String special) {
  static ExchangeStatus read(WireObject in) throws MalformedMessage {
    JsonNode special = in.field("specialStatuses");
    return new ExchangeStatus(
        in.whole("time"),
        special == null ? null : special.isString() ? special.stringValue() : special.toString());
  }
}
