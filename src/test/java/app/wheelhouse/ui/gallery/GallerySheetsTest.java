package app.wheelhouse.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.chart.Picture;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Draws the gallery into docs/screenshots: `./mvnw -Pgallery verify`.
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "wheelhouse.gallery", matches = "true")
class GallerySheetsTest {
  private static final long MOST_A_SHEET = 330_000;
  private static final long MOST_IN_ALL = 11_000_000;
  private static final int SETTLED = 8;
  private static final Path FOLDER = Path.of("docs/screenshots");

  private final ViewLoader loader = new ViewLoader(Locale.ENGLISH);
  private Stage stage;

  @Start
  void open(Stage shown) {
    stage = shown;
  }

  @Test
  void drawsEveryPanelInEveryStateDarkAndLight() throws Exception {
    List<Path> sheets = new ArrayList<>();
    for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
      for (Exhibit exhibit : Exhibits.ALL) {
        sheets.add(draw(exhibit, theme));
      }
    }

    assertThat(sheets).allSatisfy(file -> assertThat(Files.size(file)).isLessThan(MOST_A_SHEET));
    assertThat(sheets.stream().mapToLong(file -> file.toFile().length()).sum())
        .isLessThan(MOST_IN_ALL);
  }

  private Path draw(Exhibit exhibit, Theme theme) throws Exception {
    Map<PanelState, Image> pictures = new EnumMap<>(PanelState.class);
    for (PanelState state : PanelState.values()) {
      show(() -> Sheets.of(exhibit, state, theme, loader));
      pictures.put(
          state, WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.getScene().snapshot(null)));
    }
    Path file =
        FOLDER.resolve(
            "gallery-" + exhibit.panel() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          Picture.save(Sheets.sheet(exhibit, pictures, theme).snapshot(null), file);
          return null;
        });
    return file;
  }

  /// A canvas is drawn by the pulses after its layout.
  private void show(Callable<Scene> scene) throws InterruptedException {
    CountDownLatch pulses = new CountDownLatch(SETTLED);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            pulses.countDown();
          }
        };
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          stage.setScene(scene.call());
          stage.sizeToScene();
          stage.show();
          timer.start();
          return null;
        });
    pulses.await();
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          timer.stop();
          return null;
        });
  }
}
