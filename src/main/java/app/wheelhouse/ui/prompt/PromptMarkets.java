package app.wheelhouse.ui.prompt;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.DeskSnapshot;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The markets of the session, and the one whose prompt is shown.
final class PromptMarkets {
  private final ObservableList<InstrumentId> all = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable InstrumentId> chosen = new SimpleObjectProperty<>();

  /// @param onChoice called after another one was chosen
  PromptMarkets(Runnable onChoice) {
    chosen.subscribe((_, now) -> {
      if (now != null) {
        onChoice.run();
      }
    });
  }

  /// Takes the markets of a session; the choice stays while it is one of them.
  void offer(DeskSnapshot snapshot) {
    if (isSame(snapshot)) {
      return;
    }
    List<InstrumentId> ids =
        snapshot.instruments().stream().map(market -> market.instrument().id()).toList();
    InstrumentId kept = chosen.get();
    all.setAll(ids);
    chosen.set(ids.contains(kept) ? kept : ids.isEmpty() ? null : ids.getFirst());
  }

  /// Without making anything: asked once a frame.
  private boolean isSame(DeskSnapshot snapshot) {
    if (snapshot.instruments().size() != all.size()) {
      return false;
    }
    for (int i = 0; i < all.size(); i++) {
      if (!snapshot.instruments().get(i).instrument().id().equals(all.get(i))) {
        return false;
      }
    }
    return true;
  }

  ObservableList<InstrumentId> all() {
    return all;
  }

  /// Set it to choose; null while there is no session.
  ObjectProperty<@Nullable InstrumentId> chosenProperty() {
    return chosen;
  }
}
