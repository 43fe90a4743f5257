package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.engine.Judgement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The newest orders that the gate judged, and how the size of one of them came about.
final class SizingPage implements PageModel {
  private final RiskTexts texts;
  private final RiskTimes times;
  private final ObservableList<JudgedOrder> orders = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable JudgedOrder> chosen = new SimpleObjectProperty<>();
  private List<Judgement> taken = List.of();
  private RiskTimes.@Nullable Day day;
  private String nothing = "";

  SizingPage(RiskTexts texts, RiskTimes times) {
    this.texts = texts;
    this.times = times;
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    List<Judgement> judgements = snapshot.judgements();
    nothing = judgements.isEmpty() ? texts.of(empty(snapshot)) : "";
    RiskTimes.Day today = times.day(snapshot.time());
    if (judgements == taken && today.equals(day)) {
      return;
    }
    taken = judgements;
    day = today;
    List<JudgedOrder> lines = lines(snapshot, judgements.reversed());
    if (!lines.equals(orders)) {
      choose(lines);
    }
  }

  private static String empty(DeskSnapshot snapshot) {
    return switch (snapshot.trading().state()) {
      case ACTIVE, REDUCE_ONLY -> "sizing.empty";
      case HALTED -> "sizing.off";
    };
  }

  private List<JudgedOrder> lines(DeskSnapshot snapshot, List<Judgement> judgements) {
    Map<ClientOrderId, Order> known = new HashMap<>();
    snapshot.endedOrders().forEach(order -> known.put(order.id(), order));
    snapshot.workingOrders().forEach(order -> known.put(order.id(), order));
    List<JudgedOrder> lines = new ArrayList<>(judgements.size());
    for (Judgement judgement : judgements) {
      Order order = known.get(judgement.order());
      Instrument instrument =
          order == null
              ? null
              : snapshot
                  .instrument(order.spec().instrument())
                  .map(InstrumentSnapshot::instrument)
                  .orElse(null);
      lines.add(
          new JudgedOrder(
              judgement, order, instrument, times.text(judgement.time(), snapshot.time())));
    }
    return lines;
  }

  /// Keeps the chosen order; follows the newest while the newest is chosen.
  private void choose(List<JudgedOrder> lines) {
    JudgedOrder before = chosen.get();
    boolean follows = before == null || orders.isEmpty() || before.equals(orders.getFirst());
    // So that what the list selects meanwhile does not count as a choice.
    chosen.set(null);
    orders.setAll(lines);
    JudgedOrder kept =
        follows
            ? null
            : lines.stream()
                .filter(line -> line.judgement().order().equals(before.judgement().order()))
                .findFirst()
                .orElse(null);
    chosen.set(kept != null ? kept : lines.isEmpty() ? null : lines.getFirst());
  }

  @Override
  public void clear() {
    taken = List.of();
    day = null;
    orders.clear();
    chosen.set(null);
    nothing = "";
  }

  @Override
  public String nothing() {
    return nothing;
  }

  @Override
  public Collection<InstrumentId> markets(DeskSnapshot snapshot) {
    return List.of();
  }

  /// Newest first.
  ObservableList<JudgedOrder> orders() {
    return orders;
  }

  /// Null while there is none.
  ObjectProperty<@Nullable JudgedOrder> chosenProperty() {
    return chosen;
  }

  /// The waterfall of an order.
  List<SizeBar> bars(JudgedOrder judged) {
    return SizeBar.of(judged, texts);
  }
}
