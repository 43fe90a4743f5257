package app.wheelhouse.venue.hyperliquid.account;

import static app.wheelhouse.venue.hyperliquid.account.AccountScene.OURS;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.TIME;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.fill;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.fills;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.order;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.ours;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.updates;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.venue.hyperliquid.wire.Mutations;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever the venue sends, the stream lives on (X18).
class MutatedAccountMessagesTest {
  private static final int ROUNDS = 20_000;

  @Test
  void noDamagedMessageEverThrows() {
    List<JsonNode> messages =
        List.of(
                updates(ours(77, "open"), ours(78, "canceled"), order(88, "", "triggered")),
                updates(ours(77, "reduceOnlyCanceled"), order(88, "", "tickRejected")),
                fills(false, fill(1, 77, TIME + 1, "2", ",\"cloid\":\"" + OURS + "\"")),
                fills(true, fill(2, 88, TIME + 1, "2", ""), fill(3, 77, TIME + 2, "1", "")),
                "{\"channel\":\"user\",\"data\":{\"nonUserCancel\":[{\"coin\":\"SOL\",\"oid\":77}],"
                    + "\"liquidation\":{\"lid\":7,\"liquidator\":\"0x1\",\"liquidated_user\":\"0x2\","
                    + "\"liquidated_ntl_pos\":\"1\",\"liquidated_account_value\":\"1\"}}}",
                "{\"channel\":\"userFundings\",\"data\":{\"user\":\"0x1\",\"fundings\":[{\"time\":1,"
                    + "\"coin\":\"SOL\",\"usdc\":\"1\",\"szi\":\"1\",\"fundingRate\":\"1\"}]}}",
                "{\"channel\":\"userNonFundingLedgerUpdates\",\"data\":{\"user\":\"0x1\","
                    + "\"nonFundingLedgerUpdates\":[{\"time\":1,\"hash\":\"0x1\",\"delta\":"
                    + "{\"type\":\"withdraw\",\"usdc\":\"10\",\"fee\":\"1\"}}]}}")
            .stream()
            .map(JsonMapper.shared()::readTree)
            .toList();
    SplittableRandom random = new SplittableRandom(20_260_903);
    int read = 0;
    AccountScene scene = new AccountScene();
    for (int i = 0; i < ROUNDS; i++) {
      String damaged = Mutations.any(messages.get(random.nextInt(messages.size())), random);
      read += scene.hearWhatever(damaged) ? 1 : 0;
      scene.pass(random.nextInt(100));
    }
    assertThat(read).as("messages that could still be read").isGreaterThan(ROUNDS / 5);
    assertThat(scene.told).isNotEmpty();
  }
}
