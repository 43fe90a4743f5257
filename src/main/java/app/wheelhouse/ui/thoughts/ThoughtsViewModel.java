package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The newest decisions, newest first.
public final class ThoughtsViewModel implements FrameListener {
  private static final int KEPT = 200;

  private final ObservableList<Thought> thoughts = FXCollections.observableArrayList();
  private final ObservableList<Thought> thoughtsView =
      FXCollections.unmodifiableObservableList(thoughts);
  private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.LOADING);
  private final ZoneId zone;
  private final ThoughtTexts texts;
  private long seen;

  public ThoughtsViewModel(ZoneId zone, ThoughtTexts texts) {
    this.zone = zone;
    this.texts = texts;
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    count.set(snapshot.counts().decisions());
    List<Thought> added = new ArrayList<>();
    for (DecisionRecord record : snapshot.decisions().reversed()) {
      if (record.sequence() <= seen) {
        break;
      }
      added.add(Thought.of(record, zone, texts));
    }
    if (!added.isEmpty()) {
      seen = added.getFirst().sequence();
      thoughts.addAll(0, added);
      if (thoughts.size() > KEPT) {
        thoughts.remove(KEPT, thoughts.size());
      }
    }
    state.set(thoughts.isEmpty() ? PanelState.EMPTY : PanelState.LIVE);
  }

  public ObservableList<Thought> getThoughts() {
    return thoughtsView;
  }

  /// Decisions of the session, also those no longer listed.
  public ReadOnlyLongProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  public long getCount() {
    return count.get();
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState getState() {
    return state.get();
  }
}
