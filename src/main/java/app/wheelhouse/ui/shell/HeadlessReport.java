package app.wheelhouse.ui.shell;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.control.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What happened on a desk that nobody could see, in plain lines.
final class HeadlessReport {
  private static final int SHOWN = 5;
  private static final String INDENT = " ".repeat(12);

  private HeadlessReport() {}

  /// @param snapshot the newest state; null when none came
  static List<String> lines(@Nullable DeskSnapshot snapshot) {
    if (snapshot == null) {
      return List.of("The desk sent nothing in this time: run it longer, or see the log.");
    }
    List<String> lines = new ArrayList<>();
    FeedStatus feed = snapshot.feed();
    lines.add("feed        " + (feed == null ? "not connected" : feed.state().name()));
    lines.add("events      " + snapshot.sequence());
    snapshot
        .instruments()
        .forEach(market ->
            lines.add(
                "price       "
                    + market.instrument().symbol()
                    + " "
                    + Figures.number(
                        market.price(), Figures.decimals(market.instrument(), market.price()))));
    lines.add("decisions   " + snapshot.counts().decisions());
    newest(snapshot.decisions()).forEach(record -> lines.add(INDENT + decision(record)));
    lines.add(
        "orders      "
            + snapshot.workingOrders().size()
            + " working, "
            + snapshot.endedOrders().size()
            + " ended");
    Stream.concat(newest(snapshot.workingOrders()), newest(snapshot.endedOrders()))
        .forEach(order -> lines.add(INDENT + order(order)));
    lines.add("fills       " + snapshot.counts().fills());
    newest(snapshot.fills()).forEach(fill -> lines.add(INDENT + fill(fill)));
    lines.add("positions   " + snapshot.account().positions().size());
    snapshot
        .account()
        .positions()
        .forEach(
            (instrument, position) -> lines.add(INDENT + position(snapshot, instrument, position)));
    lines.add(
        "equity      "
            + Figures.number(snapshot.equity().amount(), 2)
            + " (unrealised "
            + Figures.signed(snapshot.unrealised().amount(), 2)
            + ")");
    return lines;
  }

  private static <T> Stream<T> newest(List<T> all) {
    return all.reversed().stream().limit(SHOWN);
  }

  private static String decision(DecisionRecord record) {
    return record.decision().instrument().symbol()
        + " "
        + record.decision().action()
        + " by "
        + record.decision().header().proposer()
        + ": "
        + record.decision().header().rationale().summary()
        + switch (record.disposition()) {
          case DecisionRecord.Held _ -> "";
          case DecisionRecord.Ignored(String reason) -> " (not taken: " + reason + ")";
          case DecisionRecord.Denied(_, String reason) -> " (denied: " + reason + ")";
          case DecisionRecord.Acted(List<?> orders) -> " (orders: " + orders.size() + ")";
        };
  }

  private static String order(Order order) {
    OrderSpec spec = order.spec();
    Price price = spec.trigger() == null ? spec.limit() : spec.trigger();
    return words(spec.role())
        + " "
        + words(spec.side())
        + " "
        + spec.quantity()
        + " "
        + spec.instrument().symbol()
        + " "
        + words(spec.type())
        + (price == null ? "" : " at " + price)
        + ": "
        + words(order.status())
        + (order.note().isEmpty() ? "" : ", " + order.note());
  }

  private static String fill(Fill fill) {
    return words(fill.side())
        + " "
        + fill.quantity()
        + " "
        + fill.instrument().symbol()
        + " at "
        + fill.price()
        + ", fee "
        + Figures.number(fill.fee().amount(), 2);
  }

  private static String position(
      DeskSnapshot snapshot, InstrumentId instrument, Position position) {
    String stop =
        snapshot.workingOrders().stream()
            .map(Order::spec)
            .filter(spec -> spec.role() == OrderRole.STOP && spec.instrument().equals(instrument))
            .map(OrderSpec::trigger)
            .map(String::valueOf)
            .findFirst()
            .map(trigger -> "stop at " + trigger)
            .orElse("no stop");
    return (position.isLong() ? "long " : "short ")
        + position.quantity()
        + " "
        + instrument.symbol()
        + ", "
        + stop;
  }

  private static String words(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
