package app.wheelhouse.ui.arena;

import app.wheelhouse.domain.decision.ArenaRow;
import app.wheelhouse.ui.control.Trend;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A figure of a contestant, coloured as gain or loss where a sign is given.
final class FigureCell extends TableCell<ArenaLine, ArenaRow> {
  private final Function<ArenaRow, String> text;
  private final ToDoubleFunction<ArenaRow> sign;

  FigureCell(Function<ArenaRow, String> text, ToDoubleFunction<ArenaRow> sign) {
    this.text = text;
    this.sign = sign;
  }

  @Override
  protected void updateItem(@Nullable ArenaRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean nothing = empty || row == null;
    setText(nothing ? null : text.apply(row));
    Trend.of(nothing ? 0 : sign.applyAsDouble(row)).colour(this);
  }
}
