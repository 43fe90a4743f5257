package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.account.StateChange;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.DeskSnapshot;
import java.util.Collection;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// How what may be traded changed, newest first.
final class HistoryPage implements PageModel {
  private final RiskTexts texts;
  private final RiskTimes times;
  private final ObservableList<ChangeLine> lines = FXCollections.observableArrayList();
  private List<StateChange> taken = List.of();
  private RiskTimes.@Nullable Day day;
  private String nothing = "";

  HistoryPage(RiskTexts texts, RiskTimes times) {
    this.texts = texts;
    this.times = times;
  }

  /// Times are written anew when the day or the zone is another.
  @Override
  public void show(DeskSnapshot snapshot) {
    List<StateChange> changes = snapshot.protection().changes();
    nothing = changes.isEmpty() ? texts.of("history.empty") : "";
    RiskTimes.Day today = times.day(snapshot.time());
    boolean same = today.equals(day) && (changes == taken || changes.equals(taken));
    taken = changes;
    if (same) {
      return;
    }
    day = today;
    lines.setAll(
        changes.reversed().stream()
            .map(change -> ChangeLine.of(change, snapshot.time(), times, texts))
            .toList());
  }

  @Override
  public void clear() {
    taken = List.of();
    day = null;
    lines.clear();
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
  ObservableList<ChangeLine> lines() {
    return lines;
  }
}
