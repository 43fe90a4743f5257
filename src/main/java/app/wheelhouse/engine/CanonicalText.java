package app.wheelhouse.engine;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderSpec;
import java.util.Map;

/// One text for equal states and equal decisions: no wall times, ages, paths, sessions or ids in
/// it.
public final class CanonicalText {
  private CanonicalText() {}

  /// The whole state, one fact a line.
  public static String of(DeskSnapshot snapshot) {
    StringBuilder text = new StringBuilder(16_384);
    line(text, "time", snapshot.time());
    line(text, "balance", snapshot.balance());
    line(text, "unrealised", snapshot.unrealised());
    line(text, "equity", snapshot.equity());
    line(text, "fees", snapshot.account().fees());
    line(text, "funding", snapshot.account().funding());
    line(text, "state", snapshot.trading().state(), snapshot.trading().autoTrading());
    line(text, "drawdown", snapshot.trading().peak(), snapshot.trading().maxDrawdown());
    line(text, "day", snapshot.trading().dayStartEquity());
    line(text, "counts", snapshot.counts());
    for (Position position : snapshot.account().positions().values()) {
      line(text, "position", position);
    }
    snapshot.instruments().forEach(instrument -> instrument(text, instrument));
    snapshot.workingOrders().forEach(order -> order(text, "working", order));
    snapshot.endedOrders().forEach(order -> order(text, "ended", order));
    for (Fill fill : snapshot.fills()) {
      line(
          text,
          "fill",
          fill.instrument(),
          fill.side(),
          fill.price(),
          fill.quantity(),
          fill.fee(),
          fill.liquidity(),
          fill.time());
    }
    for (ClosedTrade trade : snapshot.trades()) {
      line(text, "trade", trade);
    }
    snapshot.decisions().forEach(decision -> text.append(of(decision)).append('\n'));
    protection(text, snapshot);
    return text.toString();
  }

  private static void protection(StringBuilder text, DeskSnapshot snapshot) {
    snapshot.protection().restrictions().forEach(each -> line(text, "restriction", each));
    snapshot.protection().changes().forEach(each -> line(text, "change", each));
    line(text, "tally", snapshot.protection().circumstances().tally());
    line(text, "extremes", snapshot.protection().extremes());
    for (ExitView exit : snapshot.exits()) {
      line(
          text,
          "exit",
          exit.instrument(),
          exit.plan(),
          exit.peak(),
          exit.stop(),
          exit.unprotectedMillis());
    }
    snapshot.counterfactuals().rules().forEach(rule -> line(text, "counterfactual", rule));
  }

  /// One decision with what became of it.
  public static String of(DecisionRecord decision) {
    StringBuilder text = new StringBuilder(512);
    Decision made = decision.decision();
    Decision.Header header = made.header();
    text.append("decision");
    append(
        text,
        decision.sequence(),
        made.action(),
        header.proposer(),
        header.instrument(),
        header.time(),
        header.confidence().value(),
        header.rationale());
    if (made instanceof Decision.Open open) {
      append(text, open.entry(), open.stop(), open.target(), open.sizeShare(), open.leverage());
    }
    if (header.backing() != null) {
      append(text, header.backing());
    }
    append(text, disposition(decision.disposition()));
    return text.toString();
  }

  private static String disposition(DecisionRecord.Disposition disposition) {
    return switch (disposition) {
      case DecisionRecord.Held _ -> "held";
      case DecisionRecord.Ignored(String reason) -> "ignored: " + reason;
      case DecisionRecord.Denied(String rule, String reason) -> "denied: " + rule + ": " + reason;
      case DecisionRecord.Acted(var orders) -> "acted: " + orders.size();
    };
  }

  private static void instrument(StringBuilder text, InstrumentSnapshot market) {
    line(
        text,
        "market",
        market.instrument().id(),
        market.price(),
        market.mark(),
        market.bid(),
        market.ask(),
        market.fundingRate(),
        market.priceTime(),
        market.staleMillis());
    for (Map.Entry<BarSpec, BarsSnapshot> series : market.bars().entrySet()) {
      BarsSnapshot bars = series.getValue();
      line(
          text,
          "bars",
          series.getKey().label(),
          bars.total(),
          bars.size() == 0 ? "" : bars.bar(bars.size() - 1),
          bars.forming());
    }
    market.readings().forEach((timeframe, reading) -> line(text, timeframe.label(), reading));
  }

  private static void order(StringBuilder text, String kind, Order order) {
    OrderSpec spec = order.spec();
    line(
        text,
        kind,
        order.status(),
        spec.instrument(),
        spec.side(),
        spec.type(),
        spec.quantity(),
        spec.limit(),
        spec.trigger(),
        spec.role(),
        spec.leverage(),
        order.filled(),
        order.filledValue(),
        order.fees(),
        order.createdAt(),
        order.updatedAt(),
        order.note());
  }

  private static void line(StringBuilder text, String what, Object... values) {
    text.append(what);
    append(text, values);
    text.append('\n');
  }

  private static void append(StringBuilder text, Object... values) {
    for (Object value : values) {
      text.append('|').append(value);
    }
  }
}
