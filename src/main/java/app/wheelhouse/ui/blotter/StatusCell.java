package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.order.OrderStatus;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// The word of a status on a chip whose colour says works, done, refused, unknown or placed
/// elsewhere.
final class StatusCell extends TableCell<OrderRow, OrderRow.Standing> {
  private static final List<String> KINDS =
      List.of("works", "done", "refused", "lost", "gone", "external");

  private final BlotterTexts texts;
  private final Label chip = new Label();
  private final Tooltip hint = new Tooltip();

  StatusCell(BlotterTexts texts) {
    this.texts = texts;
    chip.getStyleClass().add("status-chip");
    chip.setTooltip(hint);
  }

  @Override
  protected void updateItem(OrderRow.@Nullable Standing standing, boolean empty) {
    super.updateItem(standing, empty);
    if (empty || standing == null) {
      setGraphic(null);
      return;
    }
    OrderStatus status = standing.status();
    boolean canceling = standing.canceling();
    boolean elsewhere = standing.external() && !canceling;
    String now = elsewhere ? "external" : kind(status);
    for (String kind : KINDS) {
      chip.pseudoClassStateChanged(PseudoClass.getPseudoClass(kind), kind.equals(now));
    }
    if (elsewhere) {
      chip.setText(texts.of("external"));
      hint.setText(texts.of("external.hint"));
    } else {
      chip.setText(canceling ? texts.of("canceling") : texts.word("status", status));
      hint.setText(canceling ? texts.of("canceling.hint") : texts.word("status.hint", status));
    }
    setGraphic(chip);
  }

  private static String kind(OrderStatus status) {
    return switch (status) {
      case INTENT, APPROVED, PREPARED, SUBMITTED, ACCEPTED, PARTIALLY_FILLED -> "works";
      case FILLED -> "done";
      case DENIED, REJECTED -> "refused";
      case UNKNOWN -> "lost";
      case CANCELED, EXPIRED, NOT_PLACED -> "gone";
    };
  }
}
