package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Which lines the trader wants to see.
public final class Selection {
  private final ObjectProperty<ThoughtFilter> filter =
      new SimpleObjectProperty<>(ThoughtFilter.ALL);
  private final ObjectProperty<Proposers> proposers = new SimpleObjectProperty<>(Proposers.ALL);
  private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>(Actions.ALL);
  private final ObjectProperty<@Nullable InstrumentId> market = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable InstrumentId> instrument = new SimpleObjectProperty<>();
  private final BooleanProperty onlyInstrument = new SimpleBooleanProperty();
  private final StringProperty search = new SimpleStringProperty("");
  private final ThoughtTexts texts;

  /// @param changed is called after each change that may matter
  Selection(ThoughtTexts texts, Runnable changed) {
    this.texts = texts;
    filter.subscribe((_, _) -> changed.run());
    proposers.subscribe((_, _) -> changed.run());
    actions.subscribe((_, _) -> changed.run());
    market.subscribe((_, _) -> changed.run());
    onlyInstrument.subscribe((_, _) -> changed.run());
    search.subscribe((_, _) -> changed.run());
    instrument.subscribe((_, _) -> {
      if (onlyInstrument.get()) {
        changed.run();
      }
    });
  }

  boolean lets(Thought thought) {
    InstrumentId only = onlyInstrument.get() ? instrument.get() : null;
    String sought = search.get().strip().toLowerCase(Locale.ROOT);
    InstrumentId chosen = market.get();
    return filter.get().lets(thought)
        && proposers.get().lets(thought.decision())
        && actions.get().lets(thought.decision())
        && (chosen == null || thought.decision().instrument().equals(chosen))
        && (only == null || thought.decision().instrument().equals(only))
        && (sought.isEmpty() || thought.mentions(sought, texts));
  }

  /// All lines again.
  void clear() {
    search.set("");
    proposers.set(Proposers.ALL);
    actions.set(Actions.ALL);
    market.set(null);
    onlyInstrument.set(false);
    filter.set(ThoughtFilter.ALL);
  }

  public ObjectProperty<ThoughtFilter> filterProperty() {
    return filter;
  }

  public ObjectProperty<Proposers> proposersProperty() {
    return proposers;
  }

  public ObjectProperty<Actions> actionsProperty() {
    return actions;
  }

  /// The only market that is listed, whatever the desk looks at; null for all.
  public ObjectProperty<@Nullable InstrumentId> marketProperty() {
    return market;
  }

  /// The market that the desk looks at.
  public ObjectProperty<@Nullable InstrumentId> instrumentProperty() {
    return instrument;
  }

  /// Whether only decisions on that market are listed.
  public BooleanProperty onlyInstrumentProperty() {
    return onlyInstrument;
  }

  public StringProperty searchProperty() {
    return search;
  }
}
