package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.Counterfactual;
import app.wheelhouse.engine.Counterfactuals;
import app.wheelhouse.engine.Counterfactuals.RuleTally;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.control.Figures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the gate saved or cost on paper: by rule, and trade by trade.
final class BoardPage implements PageModel {
  private final RiskTexts texts;
  private final RiskTimes times;
  private final ObservableList<RuleTally> rules = FXCollections.observableArrayList();
  private final ObservableList<PaperLine> trades = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Money> net = new ReadOnlyObjectWrapper<>(Money.ZERO);
  private Counterfactuals taken = Counterfactuals.NONE;
  private RiskTimes.@Nullable Day day;
  private String nothing = "";

  BoardPage(RiskTexts texts, RiskTimes times) {
    this.texts = texts;
    this.times = times;
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    Counterfactuals board = snapshot.counterfactuals();
    boolean none = board.rules().isEmpty() && board.newest().isEmpty();
    nothing = none ? texts.of(empty(snapshot)) : "";
    RiskTimes.Day today = times.day(snapshot.time());
    boolean sameDay = today.equals(day);
    if (sameDay && (board == taken || board.equals(taken))) {
      return;
    }
    taken = board;
    day = today;
    if (!sameDay) {
      trades.clear();
    }
    replace(rules, board.rules());
    replace(trades, lines(board.newest().reversed(), snapshot));
    sum(board.rules());
  }

  /// Most of them have ended and are as they were.
  private List<PaperLine> lines(List<Counterfactual> newest, DeskSnapshot snapshot) {
    List<PaperLine> lines = new ArrayList<>(newest.size());
    for (int i = 0; i < newest.size(); i++) {
      PaperLine shown = i < trades.size() ? trades.get(i) : null;
      boolean same = shown != null && shown.trade().equals(newest.get(i));
      lines.add(same ? shown : PaperLine.of(newest.get(i), snapshot, times));
    }
    return lines;
  }

  private static String empty(DeskSnapshot snapshot) {
    return switch (snapshot.trading().state()) {
      case ACTIVE, REDUCE_ONLY -> "board.empty";
      case HALTED -> "board.off";
    };
  }

  /// Changes cells, not rows, as far as it can.
  private static <T> void replace(ObservableList<T> shown, List<T> now) {
    if (shown.size() != now.size()) {
      shown.setAll(now);
      return;
    }
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).equals(shown.get(i))) {
        shown.set(i, now.get(i));
      }
    }
  }

  private void sum(List<RuleTally> tallies) {
    Money saved = Money.ZERO;
    Money cost = Money.ZERO;
    for (RuleTally tally : tallies) {
      saved = saved.plus(tally.saved());
      cost = cost.plus(tally.cost());
    }
    net.set(saved.minus(cost));
    headline.set(
        texts.of(
            "board.headline", Figures.number(saved.amount(), 2), Figures.number(cost.amount(), 2)));
  }

  @Override
  public void clear() {
    taken = Counterfactuals.NONE;
    day = null;
    rules.clear();
    trades.clear();
    headline.set("");
    net.set(Money.ZERO);
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

  /// By layer.
  ObservableList<RuleTally> rules() {
    return rules;
  }

  /// Newest first.
  ObservableList<PaperLine> trades() {
    return trades;
  }

  ReadOnlyStringProperty headlineProperty() {
    return headline.getReadOnlyProperty();
  }

  /// Saved less cost of all rules, USDC.
  ReadOnlyObjectProperty<Money> netProperty() {
    return net.getReadOnlyProperty();
  }
}
