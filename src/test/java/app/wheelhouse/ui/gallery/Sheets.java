package app.wheelhouse.ui.gallery;

import app.wheelhouse.ui.chart.Picture;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Draws a panel in all its states on one sheet.
final class Sheets {
  private static final double GAP = 12;
  private static final double CAPTION = 24;
  private static final double WIDEST = 1_500;

  private Sheets() {}

  /// On the JavaFX thread, without a window: each state is a scene of its own.
  static Scene of(Exhibit exhibit, Theme theme, ViewLoader loader) {
    FlowPane sheet = new FlowPane(GAP, GAP);
    sheet.setStyle("-fx-padding: 12px;");
    for (PanelState state : PanelState.values()) {
      Label caption = new Label(exhibit.panel() + " · " + state.name().toLowerCase(Locale.ROOT));
      caption.getStyleClass().add("quiet");
      caption.setMinHeight(CAPTION);
      Parent panel = exhibit.in(state, loader);
      StackPane frame = new StackPane(panel);
      frame.setMinSize(exhibit.width(), exhibit.height());
      frame.setMaxSize(exhibit.width(), exhibit.height());
      sheet.getChildren().add(new VBox(caption, frame));
    }
    int across = Math.max(1, (int) ((WIDEST - GAP) / (exhibit.width() + GAP)));
    across = Math.min(across, PanelState.values().length);
    int down = (PanelState.values().length + across - 1) / across;
    double width = across * (exhibit.width() + GAP) + GAP;
    double height = down * (exhibit.height() + CAPTION + GAP) + GAP;
    sheet.setPrefWrapLength(width - 2 * GAP);
    StackPane root = new StackPane(sheet);
    root.getStyleClass().addAll("shell", "gallery-sheet");
    Scene scene = new Scene(root, width, height);
    theme.dress(scene);
    return scene;
  }

  static Path save(Scene scene, Exhibit exhibit, Theme theme, Path folder) throws IOException {
    WritableImage picture = scene.snapshot(null);
    Path file =
        folder.resolve(
            "gallery-" + exhibit.panel() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
    Picture.save(picture, file);
    return file;
  }
}
