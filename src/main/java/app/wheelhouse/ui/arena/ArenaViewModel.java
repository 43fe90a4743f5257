package app.wheelhouse.ui.arena;

import app.wheelhouse.domain.decision.ArenaRow;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.PanelStatus;
import app.wheelhouse.ui.fx.RecordReader;
import app.wheelhouse.ui.fx.Sessions;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The leaderboard of models and rules, this session on top.
public final class ArenaViewModel implements FrameListener {
  private final RecordReader reader;
  private final ArenaTexts words;
  private final PanelStatus status = new PanelStatus();
  private final BooleanProperty shown = new SimpleBooleanProperty(true);
  private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
  private final ObservableList<ArenaLine> lines =
      FXCollections.observableArrayList(line -> new Observable[] {line.rowProperty()});
  private @Nullable DeskSnapshot newest;
  private boolean read;

  /// @param sessions the open one has the contest
  public ArenaViewModel(
      Sessions sessions, Settings settings, Background background, ResourceBundle texts) {
    this.reader = new RecordReader(sessions, background, "arena");
    this.words = new ArenaTexts(texts);
    settings.follow(
        AppearanceSettings.FONT_SIZE,
        size -> scale.set((double) size / AppearanceSettings.FONT_SIZE.defaultValue()));
    shown.subscribe(() -> {
      tell();
      refresh();
    });
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    boolean first = newest == null;
    newest = snapshot;
    tell();
    if (first) {
      refresh();
    }
  }

  private void tell() {
    if (newest == null || !shown.get()) {
      return;
    }
    if (!reader.isKept()) {
      status.set(PanelState.OFF);
    } else if (read) {
      status.set(lines.isEmpty() ? PanelState.EMPTY : PanelState.LIVE);
    }
  }

  /// Reads the contest again; the view asks every few seconds while it is seen.
  public void refresh() {
    DeskSnapshot desk = newest;
    if (desk != null && shown.get()) {
      reader.ask(thoughts -> ArenaReading.read(thoughts, desk.session()), this::took, this::unread);
    }
  }

  private void took(ArenaReading now) {
    DeskSnapshot desk = newest;
    if (desk == null) {
      return;
    }
    read = true;
    List<ArenaRow> rows = new ArrayList<>();
    if (!now.rows().isEmpty()) {
      rows.add(now.own(desk, words.of("rules")));
      rows.addAll(now.rows());
    }
    show(rows);
    tell();
  }

  /// @param rows this session's first
  private void show(List<ArenaRow> rows) {
    boolean same = rows.size() == lines.size();
    for (int i = 0; same && i < rows.size(); i++) {
      same = lines.get(i).row().name().equals(rows.get(i).name());
    }
    if (same) {
      for (int i = 0; i < rows.size(); i++) {
        lines.get(i).show(rows.get(i));
      }
      return;
    }
    List<ArenaLine> anew = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      anew.add(new ArenaLine(i == 0, rows.get(i)));
    }
    lines.setAll(anew);
  }

  private void unread(Exception problem) {
    read = false;
    lines.clear();
    status.failed(words.of("failed", problem.getClass().getSimpleName()));
  }

  @Override
  public void silent(long millis) {
    status.silent(millis);
  }

  @Override
  public void reset() {
    newest = null;
    read = false;
    lines.clear();
    status.set(PanelState.LOADING);
  }

  @Override
  public void failed(String why) {
    reset();
    status.failed(why);
  }

  ArenaTexts words() {
    return words;
  }

  /// This session first, then the contestants, best first; empty where there is no contest.
  ObservableList<ArenaLine> lines() {
    return lines;
  }

  /// Of the font, 1 for its normal size.
  ReadOnlyDoubleProperty scaleProperty() {
    return scale.getReadOnlyProperty();
  }

  /// Whether anybody sees the panel: while not, nothing is read. The host sets it.
  public BooleanProperty shownProperty() {
    return shown;
  }

  /// Why nothing can be shown; empty unless the state is ERROR.
  public ReadOnlyStringProperty reasonProperty() {
    return status.reasonProperty();
  }

  public String getReason() {
    return status.reasonProperty().get();
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return status.stateProperty();
  }

  public PanelState getState() {
    return status.get();
  }
}
