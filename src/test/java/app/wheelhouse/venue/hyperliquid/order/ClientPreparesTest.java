package app.wheelhouse.venue.hyperliquid.order;

import static app.wheelhouse.venue.hyperliquid.order.Specs.TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.VenueRequest;
import app.wheelhouse.execution.Approvals;
import app.wheelhouse.execution.Prepared;
import app.wheelhouse.execution.RequestRefused;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.BareApprovals;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import org.junit.jupiter.api.Test;

/// What [HyperliquidExecutionClient] makes, and refuses to make, before anything is sent.
class ClientPreparesTest extends ExchangeBench {
  @Test
  void makesTheWholeSignedBodyAndSendsNothing() {
    Prepared prepared = client().prepare(limit("SOL"), TIME);

    assertThat(prepared.nonce()).isEqualTo(TIME);
    assertThat(prepared.expiresAt()).isEqualTo(TIME + 2_000);
    assertThat(prepared.wire())
        .startsWith(
            "{\"action\":{\"type\":\"order\",\"orders\":[{\"a\":5,\"b\":true,\"p\":\"200\","
                + "\"s\":\"1\",\"r\":false,\"t\":{\"limit\":{\"tif\":\"Gtc\"}},"
                + "\"c\":\"0x1234567890abcdef1234567890abcdef\"}],\"grouping\":\"na\"},"
                + "\"nonce\":1756893600000,\"signature\":{\"r\":\"0x")
        .endsWith(",\"expiresAfter\":1756893615000}");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void doesNotLetACancelExpire() {
    Prepared prepared = client().prepare(BareApprovals.cancel(limit("SOL").entry(), TIME), TIME);
    assertThat(prepared.wire()).doesNotContain("expiresAfter");
  }

  @Test
  void countsTheExpiryByTheVenuesClock() {
    skew.measured(-4_000);
    assertThat(client().prepare(limit("SOL"), TIME).wire())
        .endsWith(",\"expiresAfter\":1756893619000}");
  }

  @Test
  void c1RefusesNewExposureWithAWrongClockAndStillCloses() {
    skew.measured(-600_000);
    assertThatThrownBy(() -> client().prepare(limit("SOL"), TIME))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("600 s behind");
    assertThat(client().prepare(Approvals.exit(1), TIME).nonce()).isEqualTo(TIME + 600_000);
    assertThat(told).as("the service tells of orders").isEmpty();
  }

  @Test
  void x25RefusesAKeyOfTheOtherNetworkBeforeSigning() {
    HyperliquidExecutionClient mainnet =
        client("http://127.0.0.1:" + server.getPort(), HyperliquidNetwork.MAINNET);
    assertThatThrownBy(() -> mainnet.prepare(limit("SOL"), TIME))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("testnet")
        .hasMessageContaining("mainnet");
  }

  @Test
  void saysThatTheKeyIsLocked() {
    signer.close();
    assertThatThrownBy(() -> client().prepare(Approvals.exit(1), TIME))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("unlock the vault");
  }

  @Test
  void tellsOfACancelThatCannotBeMade() {
    ApprovedAction cancel =
        BareApprovals.cancel(Specs.limit("DOGE", Side.BUY, "1", "200", TimeInForce.GTC), TIME);
    assertThatThrownBy(() -> client().prepare(cancel, TIME)).isInstanceOf(RequestRefused.class);
    assertThat(told)
        .singleElement()
        .isInstanceOfSatisfying(
            EngineEvent.VenueRefused.class,
            refused -> {
              assertThat(refused.request()).isEqualTo(new VenueRequest.Cancel(Specs.ID));
              assertThat(refused.reason()).contains("DOGE");
            });
  }
}
