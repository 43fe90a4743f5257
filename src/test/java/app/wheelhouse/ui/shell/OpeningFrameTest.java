package app.wheelhouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.chart.Picture;
import app.wheelhouse.ui.fx.ModeFrame;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The whole window while a session with real orders is still opening, and after it did not open.
@ExtendWith(ApplicationExtension.class)
class OpeningFrameTest {
  private DeskStage stage;

  @Start
  void open(Stage shown) {
    stage = new DeskStage(shown);
    stage.sessions.want(ModeFrame.TESTNET);
    stage.clock.reset();
  }

  @Test
  void neverLooksLikeTheDemo(@TempDir Path folder) throws Exception {
    assertThat(stage.texts()).contains("TESTNET", "opening …").doesNotContain("DEMO", "active");
    assertThat(stage.window.shell().root().getStyleClass())
        .contains("testnet")
        .doesNotContain("demo");
    draw(folder, "opening.png");

    DeskStage.fx(() -> {
      stage.clock.failed("There is no account named nosuch; add it first.");
      return true;
    });
    assertThat(stage.texts())
        .contains("TESTNET", "There is no account named nosuch; add it first.")
        .doesNotContain("DEMO", "active", "No session is open");
    draw(folder, "failed.png");
    Label brand = (Label) stage.window.shell().root().lookup(".product");
    assertThat(brand.getWidth()).isGreaterThanOrEqualTo(brand.prefWidth(-1));
  }

  private void draw(Path folder, String name) {
    Path file = Path.of(System.getProperty("wheelhouse.pictures", folder.toString())).resolve(name);
    DeskStage.fx(() -> {
      Picture.save(stage.window.stage().getScene().snapshot(null), file);
      return true;
    });
    assertThat(file).isNotEmptyFile();
  }
}
