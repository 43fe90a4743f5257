package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.VenueOrder;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.Judgement;
import app.wheelhouse.engine.VenueView;
import app.wheelhouse.risk.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// A row for each order that works or ended lately, newest on top.
final class OrderRows {
  private final ObservableList<OrderRow> rows =
      FXCollections.observableArrayList(
          row -> new Observable[] {row.workingProperty(), row.unknownProperty()});
  private final FilteredList<OrderRow> questioned =
      new FilteredList<>(rows, row -> row.unknownProperty().get());
  private final Map<ClientOrderId, OrderRow> known = new HashMap<>();
  private final Function<InstrumentId, Precision> precision;
  private List<Order> working = List.of();
  private List<Order> ended = List.of();
  private List<VenueOrder> external = List.of();

  OrderRows(Function<InstrumentId, Precision> precision) {
    this.precision = precision;
  }

  void show(DeskSnapshot snapshot) {
    rows.forEach(row -> row.at(snapshot.time()));
    VenueView venue = snapshot.venue();
    List<VenueOrder> elsewhere = venue == null ? List.of() : venue.external();
    if (same(working, snapshot.workingOrders())
        && same(ended, snapshot.endedOrders())
        && elsewhere.equals(external)) {
      return;
    }
    external = elsewhere;
    working = snapshot.workingOrders();
    ended = snapshot.endedOrders();
    List<OrderRow> added = new ArrayList<>();
    ended.forEach(order -> show(order, added, snapshot));
    working.forEach(order -> show(order, added, snapshot));
    for (VenueOrder order : external) {
      show(ExternalOrder.of(order, snapshot.account().id()), true, added, snapshot);
    }
    rows.removeIf(row -> {
      boolean gone = !row.wasPresent();
      if (gone) {
        known.remove(row.id());
      }
      return gone;
    });
    added.forEach(OrderRow::wasPresent);
    added.sort(Comparator.comparingLong((OrderRow row) -> row.order().createdAt()).reversed());
    rows.addAll(0, added);
  }

  private void show(Order order, List<OrderRow> added, DeskSnapshot snapshot) {
    show(order, false, added, snapshot);
  }

  private void show(Order order, boolean elsewhere, List<OrderRow> added, DeskSnapshot snapshot) {
    OrderRow row = known.get(order.id());
    if (row == null) {
      Precision digits = precision.apply(order.spec().instrument());
      row = new OrderRow(order, digits, verdict(order, snapshot));
      known.put(order.id(), row);
      added.add(row);
    }
    row.show(order, elsewhere);
    row.at(snapshot.time());
  }

  /// The gate speaks before an order is known, and once.
  private static @Nullable Verdict verdict(Order order, DeskSnapshot snapshot) {
    for (Judgement judgement : snapshot.judgements().reversed()) {
      if (judgement.order().equals(order.id())) {
        return judgement.verdict();
      }
    }
    return null;
  }

  /// Orders are immutable: the same objects are the same orders.
  private static boolean same(List<Order> before, List<Order> now) {
    if (before.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < now.size(); i++) {
      if (before.get(i) != now.get(i)) {
        return false;
      }
    }
    return true;
  }

  void clear() {
    rows.clear();
    known.clear();
    working = List.of();
    ended = List.of();
    external = List.of();
  }

  /// Whether this row is one of the session that is shown.
  boolean holds(OrderRow row) {
    return known.get(row.id()) == row;
  }

  /// Those of which it is not known whether the venue has them.
  FilteredList<OrderRow> questioned() {
    return questioned;
  }

  ObservableList<OrderRow> rows() {
    return rows;
  }

  List<Order> working() {
    return working;
  }
}
