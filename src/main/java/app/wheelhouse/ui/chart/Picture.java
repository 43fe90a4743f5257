package app.wheelhouse.ui.chart;

import io.fair_acc.chartfx.utils.WriteFxImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;

/// Pictures of the desk as PNG files, without AWT.
public final class Picture {
  private Picture() {}

  /// Writes `image`, and the directory where it is missing.
  ///
  /// @throws IOException when the file cannot be written
  public static void save(Image image, Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    WriteFxImage.savePng(image, file.toFile());
  }
}
