package app.wheelhouse.ui.balance;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;

/// Colours that the theme gives to what is drawn on the canvas: empty shapes that CSS fills.
final class BalancePalette extends Group {
  private final Rectangle equity = sample("equity-line");
  private final Rectangle area = sample("equity-area");
  private final Rectangle balance = sample("balance-line");
  private final Rectangle drawdown = sample("drawdown-area");
  private final Rectangle drawdownLine = sample("drawdown-line");
  private final Rectangle grid = sample("balance-grid");

  /// @param changed is told when the theme changes
  BalancePalette(Runnable changed) {
    setManaged(false);
    List<Rectangle> all = List.of(equity, area, balance, drawdown, drawdownLine, grid);
    getChildren().addAll(all);
    all.forEach(shape -> shape.fillProperty().subscribe(_ -> changed.run()));
  }

  Paint equity() {
    return equity.getFill();
  }

  Paint area() {
    return area.getFill();
  }

  Paint balance() {
    return balance.getFill();
  }

  Paint drawdown() {
    return drawdown.getFill();
  }

  Paint drawdownLine() {
    return drawdownLine.getFill();
  }

  Paint grid() {
    return grid.getFill();
  }

  private static Rectangle sample(String style) {
    Rectangle shape = new Rectangle();
    shape.setFill(Color.TRANSPARENT);
    shape.getStyleClass().add(style);
    return shape;
  }
}
