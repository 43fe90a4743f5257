package app.wheelhouse.ui.gallery;

import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Draws a panel in all its states on one sheet. On the JavaFX thread.
final class Sheets {
  private static final double GAP = 12;
  private static final double CAPTION = 24;
  private static final double WIDEST = 1_600;

  private Sheets() {}

  /// One state, alone, at the panel's size.
  static Scene of(Exhibit exhibit, PanelState state, Theme theme, ViewLoader loader) {
    StackPane root = new StackPane(exhibit.in(state, loader));
    root.getStyleClass().add("shell");
    root.setStyle("-fx-border-width: 0;");
    Scene scene = new Scene(root, exhibit.width(), exhibit.height());
    theme.dress(scene);
    return scene;
  }

  /// All states beside and below each other.
  static Scene sheet(Exhibit exhibit, Map<PanelState, Image> pictures, Theme theme) {
    int across = Math.clamp((long) ((WIDEST - GAP) / (exhibit.width() + GAP)), 1, 3);
    GridPane sheet = new GridPane(GAP, GAP);
    sheet.setStyle("-fx-padding: 12px;");
    int number = 0;
    for (Map.Entry<PanelState, Image> picture : pictures.entrySet()) {
      String state = picture.getKey().name().toLowerCase(Locale.ROOT);
      Label caption = new Label(exhibit.panel() + " · " + state);
      caption.getStyleClass().add("quiet");
      caption.setMinHeight(CAPTION);
      sheet.add(
          new VBox(caption, new ImageView(picture.getValue())), number % across, number / across);
      number++;
    }
    StackPane root = new StackPane(sheet);
    root.getStyleClass().add("shell");
    root.setStyle("-fx-border-width: 0;");
    int down = (pictures.size() + across - 1) / across;
    Scene scene =
        new Scene(
            root,
            across * (exhibit.width() + GAP) + GAP,
            down * (exhibit.height() + CAPTION + GAP) + GAP);
    theme.dress(scene);
    return scene;
  }
}
