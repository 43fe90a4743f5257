package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.ui.fx.Confirmation;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Cancels orders, each once, and asks before where that may hurt.
final class Cancels {
  private final BlotterTexts words;
  private final Consumer<DeskCommand> send;
  private final Confirmation confirmation;
  private final Predicate<OrderRow> listed;
  private long time;

  /// @param listed whether a row is still one of this session
  Cancels(
      BlotterTexts words,
      Consumer<DeskCommand> send,
      Confirmation confirmation,
      Predicate<OrderRow> listed) {
    this.words = words;
    this.send = send;
    this.confirmation = confirmation;
    this.listed = listed;
  }

  /// @param now engine time of what is shown, epoch milliseconds
  void at(long now) {
    time = now;
  }

  /// Cancels an order by its button; asks first when it protects a position.
  void one(OrderRow row) {
    if (!row.isCancelable()) {
      return;
    }
    if (!isStop(row)) {
      cancel(row);
      return;
    }
    String symbol = row.order().spec().instrument().symbol();
    confirmation.ask(
        new Confirmation.Question(
            words.of("cancel-stop.title", symbol),
            words.of("cancel-stop.text", symbol),
            words.of("cancel-stop.act"),
            true),
        () -> cancel(row));
  }

  /// Asks once for all of them; those that end meanwhile are left alone.
  void selected(List<OrderRow> rows) {
    List<OrderRow> named = rows.stream().filter(OrderRow::isCancelable).toList();
    if (named.isEmpty()) {
      return;
    }
    long stops = named.stream().filter(Cancels::isStop).count();
    TreeSet<String> symbols = new TreeSet<>();
    named.forEach(row -> symbols.add(row.order().spec().instrument().symbol()));
    String text = words.of("cancel-selected.text", names(named), String.join(", ", symbols));
    String danger = stops == 0 ? "" : " " + words.of("cancel-selected.stops", stops);
    confirmation.ask(
        new Confirmation.Question(
            words.of("cancel-selected.title", named.size()),
            text + danger,
            words.of("cancel-selected.act", named.size()),
            stops > 0),
        () -> named.forEach(this::cancel));
  }

  /// One order by what it is, several by how many of each role.
  private String names(List<OrderRow> rows) {
    if (rows.size() == 1) {
      return words.kind(rows.getFirst().order().spec()).toLowerCase(Locale.ROOT);
    }
    StringBuilder names = new StringBuilder();
    for (OrderRole role : OrderRole.values()) {
      long count = rows.stream().filter(row -> row.order().spec().role() == role).count();
      if (count > 0) {
        names.append(names.isEmpty() ? "" : ", ");
        String key = "cancel-selected." + role.name().toLowerCase(Locale.ROOT);
        names.append(words.of(key, count));
      }
    }
    return names.toString();
  }

  private void cancel(OrderRow row) {
    if (row.isCancelable() && listed.test(row)) {
      Order order = row.order();
      row.canceling(time);
      send.accept(new DeskCommand.CancelOrder(order.id()));
    }
  }

  /// Takes an order that was placed elsewhere among ours.
  void adopt(OrderRow row) {
    if (row.isAdoptable() && listed.test(row)) {
      row.adopting(time);
      send.accept(new DeskCommand.AdoptOrder(row.order().id()));
    }
  }

  private static boolean isStop(OrderRow row) {
    return row.order().spec().role() == OrderRole.STOP;
  }
}
