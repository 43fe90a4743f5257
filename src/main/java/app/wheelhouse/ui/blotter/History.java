package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.engine.DeskSnapshot;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is done and does not change any more: fills and closed trades, newest on top.
final class History {
  private static final int KEPT = 200;

  private final ObservableList<FillRow> fills = FXCollections.observableArrayList();
  private final ObservableList<TradeRow> trades = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Totals> totals = new ReadOnlyObjectWrapper<>(Totals.NONE);
  private final Function<InstrumentId, Precision> precision;
  private long fillsSeen;
  private long tradesSeen;

  History(Function<InstrumentId, Precision> precision) {
    this.precision = precision;
  }

  void show(DeskSnapshot snapshot) {
    List<Fill> newFills = newest(snapshot.fills(), snapshot.counts().fills() - fillsSeen);
    if (!newFills.isEmpty()) {
      fillsSeen = snapshot.counts().fills();
      add(fills, newFills.stream().map(fill -> row(fill, snapshot)).toList());
    }
    List<ClosedTrade> newTrades =
        newest(snapshot.trades(), snapshot.counts().trades() - tradesSeen);
    if (!newTrades.isEmpty()) {
      tradesSeen = snapshot.counts().trades();
      add(trades, newTrades.stream().map(this::row).toList());
      totals.set(Totals.of(snapshot.trades(), tradesSeen));
    }
  }

  void clear() {
    fills.clear();
    trades.clear();
    totals.set(Totals.NONE);
    fillsSeen = 0;
    tradesSeen = 0;
  }

  private static <T> List<T> newest(List<T> all, long count) {
    return all.subList((int) Math.max(0, all.size() - Math.max(0, count)), all.size());
  }

  private static <T> void add(ObservableList<T> rows, List<T> oldestFirst) {
    rows.addAll(0, oldestFirst.reversed());
    if (rows.size() > KEPT) {
      rows.remove(KEPT, rows.size());
    }
  }

  private FillRow row(Fill fill, DeskSnapshot snapshot) {
    return new FillRow(fill, role(fill.orderId(), snapshot), precision.apply(fill.instrument()));
  }

  private TradeRow row(ClosedTrade trade) {
    return new TradeRow(trade, precision.apply(trade.instrument()));
  }

  private static @Nullable OrderRole role(ClientOrderId id, DeskSnapshot snapshot) {
    return Stream.concat(snapshot.endedOrders().stream(), snapshot.workingOrders().stream())
        .filter(order -> order.id().equals(id))
        .findFirst()
        .map(Order::spec)
        .map(spec -> spec.role())
        .orElse(null);
  }

  ObservableList<FillRow> fills() {
    return fills;
  }

  ObservableList<TradeRow> trades() {
    return trades;
  }

  ReadOnlyObjectProperty<Totals> totalsProperty() {
    return totals.getReadOnlyProperty();
  }
}
