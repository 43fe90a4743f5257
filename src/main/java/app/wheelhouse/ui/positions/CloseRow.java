package app.wheelhouse.ui.positions;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// Closes 25, 50 or 100 % of a position or turns it round; says so while it does.
final class CloseRow extends HBox {
  private static final List<Integer> SHARES = List.of(25, 50, 100);

  private final PositionLine line;
  private final PositionTexts texts;

  CloseRow(PositionLine line, PositionTexts texts) {
    this.line = line;
    this.texts = texts;
    getStyleClass().addAll("card-head", "close-row");
    Label name = PositionCard.label("quiet");
    name.setId("closing");
    line.closingProperty().subscribe(on -> name.setText(texts.of(on ? "closing" : "close")));
    getChildren().add(name);
    SHARES.forEach(percent -> getChildren().add(button(percent)));
    getChildren().add(reverse());
  }

  private StackPane reverse() {
    Button button = new Button();
    button.setId("reverse");
    button.getStyleClass().add("card-button");
    button.setGraphic(new FontIcon("fth-repeat"));
    button.setAccessibleText(texts.of("reverse.accessible", line.instrument().symbol()));
    button.setOnAction(_ -> line.reverse());
    StackPane pane = new StackPane(button);
    Tooltip tooltip = new Tooltip();
    Tooltip.install(pane, tooltip);
    line.closingProperty()
        .subscribe(closing -> {
          if (closing && button.isFocused()) {
            requestFocus();
          }
          button.setDisable(closing);
          tooltip.setText(texts.of(closing ? "closing.hint" : "reverse.hint"));
          button.setAccessibleHelp(tooltip.getText());
        });
    return pane;
  }

  /// In a pane of its own, because a disabled button shows no tooltip.
  private StackPane button(int percent) {
    Button button = new Button(percent + " %");
    button.setId("close-" + percent);
    button.getStyleClass().add("card-button");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> line.close(percent));
    StackPane pane = new StackPane(button);
    HBox.setHgrow(pane, Priority.ALWAYS);
    Tooltip tooltip = new Tooltip();
    Tooltip.install(pane, tooltip);
    Runnable show = () -> show(button, tooltip, percent);
    line.figuresProperty().subscribe(show);
    line.closingProperty().subscribe(show);
    return pane;
  }

  private void show(Button button, Tooltip tooltip, int percent) {
    boolean closing = line.closingProperty().get();
    boolean tooSmall = line.part(percent).isZero();
    if (closing && button.isFocused()) {
      // Else the focus moves on to whatever comes next, and Space would press it.
      requestFocus();
    }
    button.setDisable(closing || tooSmall);
    String size = line.part(percent) + " " + line.instrument().symbol();
    String hint =
        closing
            ? texts.of("closing.hint")
            : tooSmall ? texts.of("close.too-small", percent) : texts.of("close.hint", size);
    if (!hint.equals(tooltip.getText())) {
      tooltip.setText(hint);
      button.setAccessibleText(texts.of("close.act", size));
      button.setAccessibleHelp(hint);
    }
  }
}
