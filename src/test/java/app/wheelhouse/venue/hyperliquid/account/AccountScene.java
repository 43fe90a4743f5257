package app.wheelhouse.venue.hyperliquid.account;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.risk.ApprovedModify;
import app.wheelhouse.risk.BareApprovals;
import app.wheelhouse.venue.hyperliquid.order.AccountKnowledge;
import app.wheelhouse.venue.hyperliquid.wire.DriftCounter;
import app.wheelhouse.venue.hyperliquid.wire.MalformedMessage;
import app.wheelhouse.venue.hyperliquid.wire.SocketDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A translator that hears the venue's messages as text, and what it told.
final class AccountScene {
  static final long TIME = 1_756_893_600_000L;
  static final AccountId ACCOUNT = new AccountId("hyperliquid", "test");
  static final String USER = "0x00000000000000000000000000000000000000aa";
  static final InstrumentId SOL = InstrumentId.hyperliquid("SOL");
  static final ClientOrderId OURS = new ClientOrderId("0x1234567890abcdef1234567890abcdef");
  static final AccountScope SCOPE = new AccountScope(ACCOUNT, USER);

  final AccountKnowledge known = AccountKnowledge.fresh();
  final List<EngineEvent> told = new ArrayList<>();
  private final SocketDecoder decoder = new SocketDecoder(new DriftCounter());
  private final AccountTranslator translator =
      new AccountTranslator(
          SCOPE,
          new OrderStory(SCOPE, known, _ -> Optional.of(Price.of("201.5")), StreamTimes.STANDARD),
          new FillStory(new FillForms(SCOPE, known), StreamTimes.STANDARD, TIME),
          new CashStory(new CashForms(SCOPE), TIME),
          () -> false);
  private long span = 7_000;

  /// With our order.
  AccountScene() {
    known.numbers().placing(OURS, TIME);
  }

  void hear(String message) {
    try {
      told.addAll(translator.on(decoder.decode(message), TIME, span));
    } catch (MalformedMessage unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /// @return whether it could be read at all
  boolean hearWhatever(String message) {
    try {
      told.addAll(translator.on(decoder.decode(message), TIME, span));
      return true;
    } catch (MalformedMessage _) {
      return false;
    }
  }

  /// Time passes.
  void pass(long millis) {
    span += millis;
    told.addAll(translator.pulse(TIME, span));
  }

  List<OrderEvent> events() {
    return reports().stream()
        .filter(ExecutionReport.OrderChanged.class::isInstance)
        .map(report -> ((ExecutionReport.OrderChanged) report).event())
        .toList();
  }

  List<Fill> fills() {
    return reports().stream()
        .filter(ExecutionReport.FillReported.class::isInstance)
        .map(report -> ((ExecutionReport.FillReported) report).fill())
        .toList();
  }

  List<ExecutionReport> reports() {
    return told.stream()
        .filter(EngineEvent.Reported.class::isInstance)
        .map(event -> ((EngineEvent.Reported) event).report())
        .toList();
  }

  List<EngineEvent.VenueOrderSeen> seen() {
    return told.stream()
        .filter(EngineEvent.VenueOrderSeen.class::isInstance)
        .map(EngineEvent.VenueOrderSeen.class::cast)
        .toList();
  }

  /// A change of our order to that price, on its way.
  ApprovedModify changing(String price) {
    OrderSpec before = spec("200");
    ApprovedModify change =
        (ApprovedModify) BareApprovals.modify(before, spec(price), TIME + 2_000);
    known.numbers().changing(change);
    return change;
  }

  private static OrderSpec spec(String price) {
    return new OrderSpec(
        ACCOUNT,
        OURS,
        SOL,
        Side.BUY,
        OrderType.LIMIT,
        Quantity.of("5"),
        Price.of(price),
        null,
        TimeInForce.GTC,
        false,
        OrderRole.ENTRY,
        5,
        null);
  }

  /// An update of our order under a number.
  static String update(long oid, String status) {
    return updates(order(oid, ",\"cloid\":\"" + OURS + "\"", status));
  }

  static String updates(String... orders) {
    return "{\"channel\":\"orderUpdates\",\"data\":[" + String.join(",", orders) + "]}";
  }

  static String ours(long oid, String status) {
    return order(oid, ",\"cloid\":\"" + OURS + "\"", status);
  }

  /// @param more further fields of the order
  static String order(long oid, String more, String status) {
    return "{\"order\":{\"coin\":\"SOL\",\"side\":\"B\",\"limitPx\":\"200.0\",\"sz\":\"5.0\","
        + "\"oid\":"
        + oid
        + ",\"timestamp\":"
        + TIME
        + ",\"origSz\":\"5.0\""
        + more
        + "},\"status\":\""
        + status
        + "\",\"statusTimestamp\":"
        + TIME
        + "}";
  }

  static String fills(boolean snapshot, String... fills) {
    return "{\"channel\":\"userFills\",\"data\":{"
        + (snapshot ? "\"isSnapshot\":true," : "")
        + "\"user\":\""
        + USER
        + "\",\"fills\":["
        + String.join(",", fills)
        + "]}}";
  }

  /// @param more further fields
  static String fill(long tid, long oid, long time, String size, String more) {
    return "{\"coin\":\"SOL\",\"px\":\"200.123\",\"sz\":\""
        + size
        + "\",\"side\":\"B\",\"time\":"
        + time
        + ",\"startPosition\":\"0.0\",\"dir\":\"Open"
        + " Long\",\"closedPnl\":\"0.0\",\"hash\":\"0xf5\",\"oid\":"
        + oid
        + ",\"crossed\":true,\"fee\":\"0.090055\",\"tid\":"
        + tid
        + ",\"feeToken\":\"USDC\""
        + more
        + "}";
  }
}
