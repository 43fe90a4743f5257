package app.wheelhouse.venue.hyperliquid.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Every recorded message of the socket, read by the decoder and by a generic tree.
class RecordedFramesTest {
  private final DriftCounter drift = new DriftCounter();
  private final SocketDecoder decoder = new SocketDecoder(drift);

  @Test
  void everyRecordedMessageIsReadWithoutLoss() throws IOException {
    TreeMap<String, Integer> kinds = new TreeMap<>();
    for (String text : Recorded.messages()) {
      SocketMessage message = decoder.decode(text);
      Agreement.of(message, Text.tree(text));
      kinds.merge(message.getClass().getSimpleName(), 1, Integer::sum);
    }
    assertThat(kinds)
        .hasToString(
            "{AllContexts=1, BestPrices=3, Books=2, Candles=1, Contexts=2, Pong=1, PostReply=12,"
                + " Subscribed=3, Trades=2, Unsubscribed=1, UserFills=1, VenueError=18}");
  }

  @Test
  void noRecordedFieldIsUnknown() throws IOException {
    for (String text : Recorded.messages()) {
      decoder.decode(text);
    }
    assertThat(drift.names()).isEmpty();
  }

  @Test
  void fillsWithIdsAndTimesInQuotesAreReadWithoutLoss() throws IOException {
    String name = "frames/fills_ccxt_recorded.json";
    List<WireFill> fills = new InfoReplies(drift).userFills(Recorded.file(name));
    Agreement.all(fills, Recorded.tree(name), Agreement::fill);
    assertThat(fills.get(1).liquidation()).isNotNull();
    assertThat(drift.names()).isEmpty();
  }
}
