package app.wheelhouse.ui.fx;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The prices of the order that the ticket holds, for whoever shows them elsewhere: the ticket
/// writes them, the chart draws them and asks to move them. Nothing here sends anything.
public final class DraftLevels {
  private final ReadOnlyObjectWrapper<@Nullable Draft> draft = new ReadOnlyObjectWrapper<>();
  private final BiConsumer<Level, Price> mover;

  /// Which price of the order.
  public enum Level {
    ENTRY,
    STOP,
    TARGET
  }

  /// One price of the order.
  ///
  /// @param text what it would do, such as `Ticket stop −41.20 USDC, 0.41 % of equity`
  public record Line(Level level, Price price, String text) {}

  /// An order that is being written.
  ///
  /// @param lines those that have a price; a market order has no entry line
  /// @param refusal what the gate says against it, a sentence; empty when it is allowed
  public record Draft(InstrumentId instrument, List<Line> lines, String refusal) {
    public Draft {
      lines = List.copyOf(lines);
    }
  }

  /// @param mover takes a price that the trader dragged a level to
  public DraftLevels(BiConsumer<Level, Price> mover) {
    this.mover = mover;
  }

  /// Shows another draft; null for none.
  public void show(@Nullable Draft now) {
    draft.set(now);
  }

  /// The trader drags a level to this price.
  public void move(Level level, Price price) {
    mover.accept(level, price);
  }

  /// Null while no order is being written.
  public ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
    return draft.getReadOnlyProperty();
  }
}
