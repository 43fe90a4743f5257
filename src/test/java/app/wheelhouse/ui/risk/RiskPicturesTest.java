package app.wheelhouse.ui.risk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.chart.Picture;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws the pages of the risk panel for the documents: calm, in warning, halted, sizes, board.
@EnabledIfSystemProperty(named = "wheelhouse.gallery", matches = "true")
@ExtendWith(ApplicationExtension.class)
class RiskPicturesTest {
  private static final Path FOLDER = Path.of("docs", "screenshots");

  private record Shot(String name, RiskPage page, DeskSnapshot snapshot) {}

  @Start
  void open(Stage stage) {
    stage.setScene(new Scene(new StackPane(), 100, 100));
  }

  @Test
  void drawsEachPage(FxRobot robot) {
    DeskSnapshot calm = RiskDesks.calm();
    DeskSnapshot denied =
        Altered.of(calm).judgements(RiskDesks.judged(calm).subList(0, 1)).snapshot();
    List<Shot> shots =
        List.of(
            new Shot("calm", RiskPage.NOW, calm),
            new Shot("warning", RiskPage.NOW, RiskDesks.warning()),
            new Shot("halted", RiskPage.NOW, RiskDesks.halted()),
            new Shot("layers", RiskPage.LAYERS, calm),
            new Shot("sizing", RiskPage.SIZING, calm),
            new Shot("denied", RiskPage.SIZING, denied),
            new Shot("what-if", RiskPage.WHAT_IF, calm),
            new Shot("board", RiskPage.BOARD, calm),
            new Shot("history", RiskPage.HISTORY, calm));
    for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
      for (Shot shot : shots) {
        robot.interact(() -> draw(shot, theme));
      }
    }
    assertThat(FOLDER.resolve("risk-board-light.png")).isNotEmptyFile();
  }

  private static void draw(Shot shot, Theme theme) {
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    RiskViewModel viewModel =
        new RiskViewModel(new Settings(), _ -> {}, (_, yes) -> yes.run(), loader.texts());
    Parent panel = loader.load(new RiskView(viewModel), "risk.fxml");
    viewModel.pageProperty().set(shot.page());
    viewModel.show(shot.snapshot());
    StackPane root = new StackPane(panel);
    root.getStyleClass().add("shell");
    root.setStyle("-fx-border-width: 0;");
    Scene scene = new Scene(root, 1_350, 330);
    theme.dress(scene);
    for (int i = 0; i < 4; i++) {
      root.applyCss();
      root.layout();
    }
    String name = "risk-" + shot.name() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
    try {
      Files.createDirectories(FOLDER);
      Picture.save(scene.snapshot(null), FOLDER.resolve(name));
    } catch (IOException failure) {
      throw new IllegalStateException("The picture " + name + " cannot be written", failure);
    }
  }
}
