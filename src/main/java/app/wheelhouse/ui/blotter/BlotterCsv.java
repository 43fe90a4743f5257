package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderSpec;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows as comma-separated text for other programs: UTC times of ISO 8601, exact numbers with a
/// point, English column names.
final class BlotterCsv {
  private static final String NEW_LINE = "\r\n";

  private BlotterCsv() {}

  static String orders(List<OrderRow> rows) {
    return table(
        "time,instrument,side,role,type,size,filled,limit,trigger,status,note,order_id",
        rows.stream().map(row -> order(row.order())));
  }

  static String fills(List<FillRow> rows) {
    return table(
        "time,instrument,side,size,price,fee,liquidity,role,order_id,trade_id",
        rows.stream().map(row -> fill(row.fill(), row.role())));
  }

  static String trades(List<TradeRow> rows) {
    return table(
        "opened,closed,instrument,side,size,entry,exit,gross,fees,funding,net,ended_by",
        rows.stream().map(row -> trade(row.trade())));
  }

  private static String order(Order order) {
    OrderSpec spec = order.spec();
    return line(
        time(order.createdAt()),
        spec.instrument().symbol(),
        spec.side(),
        spec.role(),
        spec.type(),
        spec.quantity(),
        order.filled(),
        spec.limit(),
        spec.trigger(),
        order.status(),
        order.note(),
        order.id());
  }

  private static String fill(Fill fill, @Nullable Object role) {
    return line(
        time(fill.time()),
        fill.instrument().symbol(),
        fill.side(),
        fill.quantity(),
        fill.price(),
        fill.fee(),
        fill.liquidity(),
        role,
        fill.orderId(),
        fill.tradeId());
  }

  private static String trade(ClosedTrade trade) {
    return line(
        time(trade.openedAt()),
        time(trade.closedAt()),
        trade.instrument().symbol(),
        trade.side(),
        trade.quantity(),
        trade.entry(),
        trade.exit(),
        trade.realised(),
        trade.fees(),
        trade.funding(),
        trade.net(),
        trade.end());
  }

  private static String table(String head, Stream<String> lines) {
    return Stream.concat(Stream.of(head), lines)
        .collect(Collectors.joining(NEW_LINE, "", NEW_LINE));
  }

  private static String line(@Nullable Object... cells) {
    return Stream.of(cells)
        .map(cell -> quoted(Objects.toString(cell, "")))
        .collect(Collectors.joining(","));
  }

  /// What a spreadsheet would take for a formula stays a text, also where a pasted tab or line
  /// begins a new cell; a number below zero stays a number.
  static String quoted(String cell) {
    String safe =
        cell.matches("-?\\d+(\\.\\d+)?")
            ? cell
            : cell.replaceAll("(^|[\\t\\r\\n])( *[=+@-])", "$1'$2");
    return safe.matches("(?s).*[,\"\\t\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
