package app.wheelhouse.ui.palette;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.CommandSet;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Every command and every market by its words. It remembers nothing between two openings.
public final class PaletteViewModel implements FrameListener {
  private final CommandSet commands;
  private final PaletteTexts texts;
  private final Consumer<Route> navigate;
  private final Command command;

  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObjectProperty<@Nullable PaletteEntry> chosen =
      new SimpleObjectProperty<>(this, "chosen");
  private final ObservableList<PaletteEntry> found = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.LIVE);
  private List<PaletteEntry> all = List.of();
  private @Nullable DeskSnapshot newest;

  /// @param commands read anew each time the palette opens
  public PaletteViewModel(CommandSet commands, ResourceBundle bundle, Consumer<Route> navigate) {
    this.commands = commands;
    this.texts = new PaletteTexts(bundle);
    this.navigate = navigate;
    this.command =
        new Command("view.palette", bundle, () -> open.set(true))
            .key("Shortcut+K")
            .icon("fth-search");
    open.subscribe(now -> {
      if (now) {
        begin();
      }
    });
    query.subscribe(this::search);
  }

  /// Opens the palette.
  public Command command() {
    return command;
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    newest = snapshot;
  }

  @Override
  public void reset() {
    newest = null;
    open.set(false);
  }

  private void begin() {
    List<PaletteEntry> entries = new ArrayList<>();
    for (Command each : commands.all()) {
      if (each != command) {
        entries.add(PaletteEntry.of(each, texts.group(each.group())));
      }
    }
    DeskSnapshot snapshot = newest;
    if (snapshot != null) {
      snapshot.instruments().forEach(market -> entries.add(market(market.instrument().id())));
    }
    all = List.copyOf(entries);
    query.set("");
    search();
  }

  private PaletteEntry market(InstrumentId instrument) {
    return PaletteEntry.of(instrument, texts.get("market.hint"), texts.get("market"), navigate);
  }

  private void search() {
    found.setAll(PaletteSearch.find(all, query.get()));
    chosen.set(found.isEmpty() ? null : found.getFirst());
    state.set(found.isEmpty() ? PanelState.EMPTY : PanelState.LIVE);
  }

  /// Moves the choice and stops at both ends.
  ///
  /// @param lines below zero upwards
  void move(int lines) {
    if (!found.isEmpty()) {
      int now = found.indexOf(chosen.get());
      chosen.set(found.get(Math.clamp(now + lines, 0, found.size() - 1)));
    }
  }

  /// Does the chosen one, after the palette has gone; a disabled one stays where it is.
  void run() {
    PaletteEntry entry = chosen.get();
    if (entry != null && entry.enabled()) {
      open.set(false);
      entry.act().run();
    }
  }

  ObservableList<PaletteEntry> found() {
    return found;
  }

  /// Whether the shell shows it.
  public BooleanProperty openProperty() {
    return open;
  }

  public boolean isOpen() {
    return open.get();
  }

  /// What is typed.
  public StringProperty queryProperty() {
    return query;
  }

  public String getQuery() {
    return query.get();
  }

  ObjectProperty<@Nullable PaletteEntry> chosenProperty() {
    return chosen;
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState getState() {
    return state.get();
  }
}
