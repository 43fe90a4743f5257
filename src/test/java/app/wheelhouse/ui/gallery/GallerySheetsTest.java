package app.wheelhouse.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Draws the gallery into docs/screenshots: `./mvnw -Pgallery verify`.
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "wheelhouse.gallery", matches = "true")
class GallerySheetsTest {
  private static final long MOST_A_SHEET = 300_000;
  private static final long MOST_IN_ALL = 5_000_000;
  private static final Path FOLDER = Path.of("docs/screenshots");

  @Test
  void drawsEveryPanelInEveryStateDarkAndLight() {
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    List<Path> sheets = new ArrayList<>();
    for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
      for (Exhibit exhibit : Exhibits.ALL) {
        Scene scene =
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Sheets.of(exhibit, theme, loader));
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> scene.snapshot(null));
        WaitForAsyncUtils.waitForFxEvents();
        sheets.add(
            WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> Sheets.save(scene, exhibit, theme, FOLDER)));
      }
    }

    assertThat(sheets).allSatisfy(file -> assertThat(Files.size(file)).isLessThan(MOST_A_SHEET));
    assertThat(sheets.stream().mapToLong(file -> file.toFile().length()).sum())
        .isLessThan(MOST_IN_ALL);
  }
}
