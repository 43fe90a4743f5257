package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.ui.fx.PanelState;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the ticket knows of the desk: the newest snapshot, and in it the market that is traded.
final class TicketMarket {
  private final ObjectProperty<@Nullable InstrumentId> instrument = new SimpleObjectProperty<>();
  private @Nullable DeskSnapshot newest;
  private @Nullable Shown shown;
  private long silence;

  /// @return whether anything has moved that the gate looks at
  boolean show(DeskSnapshot snapshot) {
    newest = snapshot;
    silence = 0;
    Shown now = Shown.of(snapshot, market());
    boolean moved = !now.equals(shown);
    shown = now;
    return moved;
  }

  /// @param millis since the last snapshot
  void silent(long millis) {
    silence = millis;
  }

  void clear() {
    newest = null;
    shown = null;
    silence = 0;
  }

  /// Null while there is no session.
  @Nullable DeskSnapshot snapshot() {
    return newest;
  }

  /// Null while none is chosen or the session does not have it.
  @Nullable InstrumentSnapshot market() {
    DeskSnapshot snapshot = newest;
    InstrumentId id = instrument.get();
    return snapshot == null || id == null ? null : snapshot.instrument(id).orElse(null);
  }

  /// Where the order would enter: its limit, else the mark; null while neither is known.
  @Nullable Price entry(@Nullable Price limit) {
    InstrumentSnapshot market = market();
    if (limit != null || market == null) {
      return limit;
    }
    return market.mark() > 0 ? market.instrument().exactPrice(market.mark()) : null;
  }

  /// Null while there is no session.
  @Nullable PanelState state() {
    DeskSnapshot snapshot = newest;
    return snapshot == null ? null : TicketStatus.stateOf(snapshot, market(), silence);
  }

  ObjectProperty<@Nullable InstrumentId> instrumentProperty() {
    return instrument;
  }
}
