package app.wheelhouse.venue.hyperliquid.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.wheelhouse.domain.order.Side;
import app.wheelhouse.venue.hyperliquid.wire.ClearinghouseState;
import app.wheelhouse.venue.hyperliquid.wire.Meta;
import app.wheelhouse.venue.hyperliquid.wire.OrderUpdate;
import app.wheelhouse.venue.hyperliquid.wire.UserRateLimit;
import app.wheelhouse.venue.hyperliquid.wire.UserRole;
import app.wheelhouse.venue.hyperliquid.wire.WireFill;
import app.wheelhouse.venue.hyperliquid.wire.WireFunding;
import app.wheelhouse.venue.hyperliquid.wire.WireOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pairs of request and reply that were recorded at the venue: our request is theirs, and the reply
/// is read to the value.
class RecordedRepliesTest {
  private static final Path FOLDER = Path.of("../shared/data/hyperliquid/rest");

  private VenueStub venue;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "skipped: the shared recorded replies are not here");
    venue = new VenueStub();
  }

  @AfterEach
  void stop() {
    if (venue != null) {
      venue.close();
    }
  }

  /// Makes the stub give the recorded reply, and the recorded request for comparison.
  private JsonNode replay(String file) {
    JsonNode pair = JsonMapper.shared().readTree(FOLDER.resolve(file));
    JsonNode request = pair.at("/request/body");
    venue.on(
        request.get("type").stringValue(),
        _ ->
            new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(pair.get("response").toString())
                .build());
    return request;
  }

  private AccountInfo account(JsonNode request) {
    return venue.info().account(request.get("user").stringValue());
  }

  /// Addresses are sent in small letters; all else is the recorded request.
  private void assertSent(JsonNode recorded) {
    assertThat(JsonMapper.shared().readTree(recorded.toString().toLowerCase(Locale.ROOT)))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(venue.requests.getFirst().toString().toLowerCase(Locale.ROOT)));
  }

  @Test
  void allMids() throws InfoException {
    JsonNode request = replay("get_all_mids.json");
    var mids = venue.info().allMids();
    assertSent(request);
    assertThat(mids.prices()[mids.coins().indexOf("BTC")]).isEqualTo(30135.0);
    assertThat(mids.prices()[mids.coins().indexOf("kPEPE")]).isPositive();
    assertThat(venue.weight()).isEqualTo(2);
  }

  @Test
  void meta() throws InfoException {
    JsonNode request = replay("get_info.json");
    Meta meta = venue.info().meta("");
    assertSent(request);
    assertThat(meta.universe()).hasSizeGreaterThan(20);
    assertThat(meta.universe().getFirst().name()).isEqualTo("BTC");
    assertThat(meta.universe().getFirst().szDecimals()).isEqualTo(5);
    assertThat(venue.weight()).isEqualTo(20);
  }

  @Test
  void frontendOpenOrders() throws InfoException {
    JsonNode request = replay("get_frontend_open_orders.json");
    List<WireOrder> orders = account(request).frontendOpenOrders("");
    assertSent(request);
    assertThat(orders.getFirst().coin()).isEqualTo("INJ");
    assertThat(orders.getFirst().trigger()).isTrue();
    assertThat(orders.getFirst().triggerPrice()).isEqualByComparingTo("10.004");
    assertThat(orders.getFirst().tif()).isNull();
  }

  @Test
  void openOrders() throws InfoException {
    JsonNode request = replay("get_open_orders.json");
    List<WireOrder> orders = account(request).openOrders("");
    assertSent(request);
    assertThat(orders.size()).isGreaterThan(100);
    assertThat(orders.getFirst().oid()).isEqualTo(62269971L);
    assertThat(orders.getFirst().limitPrice()).isEqualByComparingTo("1.0357");
    assertThat(orders.getFirst().side()).isEqualTo(Side.BUY);
  }

  @Test
  void userFillsCostByTheirRows() throws InfoException {
    JsonNode request = replay("get_user_fills.json");
    List<WireFill> fills = account(request).userFills();
    assertSent(request);
    assertThat(fills.getFirst().coin()).isEqualTo("SUI");
    assertThat(fills.getFirst().closedPnl()).isEqualByComparingTo("-0.25686");
    assertThat(venue.weight()).isEqualTo(20 + Math.ceilDiv(fills.size(), 20));
  }

  @Test
  void clearinghouseState() throws InfoException {
    JsonNode request = replay("get_user_state.json");
    ClearinghouseState state = account(request).clearinghouseState("");
    assertSent(request);
    assertThat(state.positions().getFirst().coin()).isEqualTo("BTC");
    assertThat(state.positions().getFirst().size()).isEqualByComparingTo("-0.00785");
    assertThat(venue.weight()).isEqualTo(2);
  }

  @Test
  void historicalOrders() throws InfoException {
    JsonNode request = replay("historical_orders.json");
    List<OrderUpdate> orders = account(request).historicalOrders();
    assertSent(request);
    assertThat(orders.getFirst().status()).isEqualTo("iocCancelRejected");
    assertThat(orders.getFirst().order().oid()).isEqualTo(141682155424L);
  }

  @Test
  void userFunding() throws InfoException {
    JsonNode request = replay("user_funding_history_with_end_time.json");
    Span span = Span.of(request.get("startTime").longValue(), request.get("endTime").longValue());
    List<WireFunding> payments = account(request).userFunding(span);
    assertSent(request);
    assertThat(payments.getFirst().coin()).isEqualTo("APE");
    assertThat(payments.getFirst().usdc()).isEqualByComparingTo("0.145796");
    assertThat(payments.getFirst().samples()).isEqualTo(3);
  }

  @Test
  void userRateLimit() throws InfoException {
    JsonNode request = replay("user_rate_limit.json");
    UserRateLimit limit = account(request).userRateLimit();
    assertSent(request);
    assertThat(limit.used()).isEqualTo(36_589_831_368L);
    assertThat(limit.volume()).isEqualByComparingTo("170043721737.450012207");
  }

  @Test
  void userRole() throws InfoException {
    JsonNode request = replay("user_role.json");
    assertThat(account(request).userRole().kind()).isEqualTo(UserRole.Kind.VAULT);
    assertSent(request);
    assertThat(venue.weight()).isEqualTo(60);
  }
}
