package app.wheelhouse.venue.hyperliquid.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.risk.BareApprovals;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.action.Grouping;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidAction;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidSigner;
import app.wheelhouse.venue.hyperliquid.action.OrderKind;
import app.wheelhouse.venue.hyperliquid.action.OrderLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whole requests of another client, byte for byte: same coin numbers, prices, hash and signature.
class OracleRequestsTest {
  private static final Path FILE = Path.of("../shared/oracles/requests/hyperliquid.json");
  private static final Pattern NONCE = Pattern.compile("\"nonce\":([0-9]+)");
  private static final Pattern VAULT = Pattern.compile("\"vaultAddress\":\"(?:0x)?([0-9a-f]+)\"");
  private static final Pattern HALF = Pattern.compile("\"([rs])\":\"0x([0-9a-f]{1,64})\"");

  private final LineMaker lines = new LineMaker(Slippage.DEFAULT);
  private final AssetTable table = AssetTable.of(Specs.universe(), Specs.TIME);
  private JsonNode oracle = JsonMapper.shared().createObjectNode();

  @BeforeEach
  void read() {
    assumeTrue(Files.exists(FILE), "skipped: the shared request oracle is not here");
    oracle = JsonMapper.shared().readTree(FILE);
  }

  @Test
  void theListOfInstrumentsIsTheOneItWasMadeWith() {
    List<String> names = new ArrayList<>();
    for (JsonNode coin : oracle.get("universe")) {
      Asset asset = table.find(coin.get("name").asString()).orElseThrow();
      assertThat(asset.id()).isEqualTo(names.size());
      assertThat(asset.info().szDecimals()).isEqualTo(coin.get("szDecimals").asInt());
      names.add(asset.name());
    }
    assertThat(names).hasSize(Specs.universe().size());
  }

  @Test
  void ordersAreTheSameBytes() {
    same("post only", place(spec("SOL", Side.SELL, "1", "210", TimeInForce.ALO), false));
    same("ioc", place(spec("SOL", Side.SELL, "1", "180", TimeInForce.IOC), false));
    same("cloid createOrder", place(spec("SOL", Side.BUY, "1", "150", TimeInForce.GTC), true));
    OrderSpec btc = spec("BTC", Side.BUY, "0.001", "50000", TimeInForce.GTC);
    same("vault", place(btc, false));
    // That client drops the expiry that was asked for: the body is one without.
    same("expiresAfter", place(btc, false));
    OrderSpec eth = spec("ETH", Side.SELL, "0.1", "4000", TimeInForce.GTC);
    same(
        "batch",
        new HyperliquidAction.PlaceOrders(
            List.of(line(btc, false), line(eth, false)), Grouping.NONE, null));
  }

  /// That client puts the target before the stop, and lets both rest as limits at their triggers.
  @Test
  void aBracketIsTheSameBytes() {
    OrderSpec entry = spec("HYPE", Side.BUY, "10", "39", TimeInForce.GTC);
    OrderLine stop = line(Specs.child(entry, OrderType.STOP_LIMIT, "35"), false);
    OrderLine target = line(Specs.child(entry, OrderType.STOP_LIMIT, "45"), false);
    OrderKind.Trigger asStop = (OrderKind.Trigger) target.kind();
    OrderLine asTarget =
        new OrderLine(
            target.asset(),
            target.buy(),
            target.limit(),
            target.size(),
            target.reduceOnly(),
            new OrderKind.Trigger(asStop.market(), asStop.trigger(), true),
            null);
    same(
        "bracket",
        new HyperliquidAction.PlaceOrders(
            List.of(line(entry, false), asTarget, stop), Grouping.BRACKET, null));
  }

  @Test
  void cancelsAreTheSameBytes() {
    same(
        "oid cancelOrder",
        new HyperliquidAction.Cancel(List.of(new HyperliquidAction.ByNumber(0, 91_490_942))));
    ActionTranslator translator =
        new ActionTranslator(
            Specs.tables(), _ -> Optional.empty(), Slippage.DEFAULT, new OrderNumbers());
    OrderSpec order = Specs.limit("BTC", Side.BUY, "1", "50000", TimeInForce.GTC);
    same(
        "cloid cancelOrder",
        translator.translate(BareApprovals.cancel(order, Specs.TIME), Specs.TIME));
    same("dead man", new HyperliquidAction.ScheduleCancel(1_767_225_610_144L));
  }

  private static OrderSpec spec(
      String coin, Side side, String size, String price, TimeInForce time) {
    return Specs.limit(coin, side, size, price, time);
  }

  private HyperliquidAction place(OrderSpec spec, boolean named) {
    return new HyperliquidAction.PlaceOrders(List.of(line(spec, named)), Grouping.NONE, null);
  }

  /// The line of an order; most requests of that client name it not.
  private OrderLine line(OrderSpec spec, boolean named) {
    Asset asset = table.find(spec.instrument().symbol()).orElseThrow();
    OrderLine line = lines.line(spec, asset, null);
    ClientOrderId name = named ? line.cloid() : null;
    return new OrderLine(
        line.asset(), line.buy(), line.limit(), line.size(), line.reduceOnly(), line.kind(), name);
  }

  private void same(String description, HyperliquidAction action) {
    String theirs = body(description);
    Matcher nonce = NONCE.matcher(theirs);
    assertThat(nonce.find()).isTrue();
    Matcher vault = VAULT.matcher(theirs);
    String vaultAddress = vault.find() ? "0x" + vault.group(1) : null;
    assertThat(ours(action, Long.parseLong(nonce.group(1)), vaultAddress))
        .as(description)
        .isEqualTo(inOurForm(theirs));
  }

  private static String ours(HyperliquidAction action, long nonce, @Nullable String vault) {
    try (HyperliquidSigner signer = PublicKey.signer(HyperliquidNetwork.MAINNET)) {
      return signer.sign(action, nonce, vault, null, HyperliquidNetwork.MAINNET).envelope();
    }
  }

  private String body(String description) {
    for (JsonNode row : oracle.get("cases")) {
      String name = row.get("description").asString() + " " + row.get("method").asString();
      if (name.startsWith(description)) {
        return row.at("/requests/0/body").asString();
      }
    }
    throw new AssertionError("no case " + description);
  }

  /// That client's known habits undone: nonce before the action in cancels, zeros dropped in front
  /// of r and s, a vault without 0x.
  private static String inOurForm(String body) {
    String text =
        body.replaceFirst("^\\{(\"nonce\":[0-9]+),(\"action\":.*}),(\"sig.*)$", "{$2,$1,$3");
    text = VAULT.matcher(text).replaceAll("\"vaultAddress\":\"0x$1\"");
    return HALF.matcher(text)
        .replaceAll(half ->
            "\"%s\":\"0x%s\""
                .formatted(half.group(1), "0".repeat(64 - half.group(2).length()) + half.group(2)));
  }
}
