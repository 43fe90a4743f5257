package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.setting.AppearanceSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSettingsTest {
  @TempDir private Path folder;

  @Test
  void areThereAgainAtTheNextStart() {
    Path own = folder.resolve("new/folder");
    try (KeptSettings kept = KeptSettings.in(own)) {
      assertThat(kept.problems()).isEmpty();
      kept.settings().set(AppearanceSettings.THEME, "light");
    }

    try (KeptSettings again = KeptSettings.in(own)) {
      assertThat(again.settings().get(AppearanceSettings.THEME)).isEqualTo("light");
    }
  }

  @Test
  void sayWhatIsWrongWithTheirFileAndGoOn() throws Exception {
    Files.writeString(folder.resolve("settings.json"), "no settings");
    try (KeptSettings kept = KeptSettings.in(folder)) {
      assertThat(kept.problems()).hasSize(1);
      assertThat(kept.settings().get(AppearanceSettings.THEME)).isEqualTo("dark");
    }
  }

  @Test
  void nowhereHasTheDefaults() {
    try (KeptSettings kept = KeptSettings.nowhere()) {
      assertThat(kept.settings().get(AppearanceSettings.THEME)).isEqualTo("dark");
      assertThat(kept.problems()).isEmpty();
    }
  }
}
