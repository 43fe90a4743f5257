package app.wheelhouse.ui.blotter;

import app.wheelhouse.ui.control.Trend;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell that is one text, coloured as gain or loss where a sign is given.
///
/// @param <S> row
/// @param <V> value
final class TextCell<S, V> extends TableCell<S, V> {
  private final BiFunction<S, V, String> text;
  private final ToIntFunction<V> sign;

  /// @param sign above zero for gain, below for loss
  TextCell(BiFunction<S, V, String> text, ToIntFunction<V> sign) {
    this.text = text;
    this.sign = sign;
  }

  @Override
  protected void updateItem(@Nullable V value, boolean empty) {
    super.updateItem(value, empty);
    S row = getTableRow() == null ? null : getTableRow().getItem();
    if (empty || value == null || row == null) {
      setText(null);
      Trend.FLAT.colour(this);
      return;
    }
    setText(text.apply(row, value));
    Trend.of(sign.applyAsInt(value)).colour(this);
  }
}
