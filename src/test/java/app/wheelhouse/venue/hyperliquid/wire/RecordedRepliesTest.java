package app.wheelhouse.venue.hyperliquid.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Every recorded reply of `/info`, 2023 to 2025, read by us and by a generic tree.
class RecordedRepliesTest {
  private final DriftCounter drift = new DriftCounter();
  private final InfoReplies replies = new InfoReplies(drift);

  @Test
  void everyRecordedReplyIsReadWithoutLoss() throws IOException {
    TreeMap<String, Integer> kinds = new TreeMap<>();
    for (String name : Recorded.replies()) {
      JsonNode file = Recorded.tree(name);
      String type = file.at("/request/body/type").asString();
      agree(type, file.get("response"));
      kinds.merge(type, 1, Integer::sum);
    }
    assertThat(kinds)
        .hasToString(
            "{allMids=1, clearinghouseState=1, frontendOpenOrders=1, historicalOrders=1, meta=4,"
                + " openOrders=1, userFills=1, userFunding=1, userRateLimit=1, userRole=1}");
    assertThat(drift.names()).isEmpty();
  }

  private void agree(String type, JsonNode said) throws MalformedMessage {
    String json = said.toString();
    switch (type) {
      case "allMids" -> mids(replies.mids(json), said);
      case "meta" -> meta(replies.meta(json), said);
      case "clearinghouseState" -> state(replies.clearinghouseState(json), said);
      case "openOrders" -> Agreement.all(replies.openOrders(json), said, Agreement::order);
      case "frontendOpenOrders" ->
          Agreement.all(replies.frontendOpenOrders(json), said, Agreement::order);
      case "historicalOrders" ->
          Agreement.all(replies.historicalOrders(json), said, Agreement::update);
      case "userFills" -> Agreement.all(replies.userFills(json), said, Agreement::fill);
      case "userFunding" -> Agreement.all(replies.userFunding(json), said, Agreement::funding);
      case "userRateLimit" -> {
        UserRateLimit limit = replies.userRateLimit(json);
        Agreement.same(limit.volume(), said.get("cumVlm"));
        assertThat(limit.used()).isEqualTo(said.get("nRequestsUsed").asLong());
        assertThat(limit.cap()).isEqualTo(said.get("nRequestsCap").asLong());
      }
      case "userRole" ->
          assertThat(replies.userRole(json)).isEqualTo(new UserRole(UserRole.Kind.VAULT, null));
      default -> throw new AssertionError("A recorded reply that no test reads: " + type);
    }
  }

  private static void mids(SocketMessage.Mids mids, JsonNode said) {
    assertThat(mids.coins()).containsExactlyElementsOf(said.propertyNames());
    for (int i = 0; i < mids.coins().size(); i++) {
      Agreement.same(mids.prices()[i], said.get(mids.coins().get(i)));
    }
  }

  private static void meta(Meta meta, JsonNode said) {
    Agreement.all(
        meta.universe(),
        said.get("universe"),
        (asset, row) -> {
          Agreement.same(asset.name(), row.get("name"));
          assertThat(asset.szDecimals()).isEqualTo(row.get("szDecimals").asInt());
          assertThat(asset.maxLeverage()).isEqualTo(row.get("maxLeverage").asInt());
        });
    assertThat(new MetaTranslator(new DriftCounter()).instruments(meta))
        .hasSize(said.get("universe").size());
  }

  private static void state(ClearinghouseState state, JsonNode said) {
    Agreement.margin(state.margin(), said.get("marginSummary"));
    Agreement.margin(state.crossMargin(), said.get("crossMarginSummary"));
    Agreement.same(state.withdrawable(), said.get("withdrawable"));
    Agreement.all(state.positions(), said.get("assetPositions"), Agreement::position);
  }
}
