package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFolderTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # system,  variable,        value,  folder
          Linux,     '',              '',     /home/ann/.config/wheelhouse
          Linux,     XDG_CONFIG_HOME, /conf,  /conf/wheelhouse
          Linux,     XDG_CONFIG_HOME, conf,   /home/ann/.config/wheelhouse
          Mac OS X,  XDG_CONFIG_HOME, /conf,  /home/ann/Library/Application Support/Wheelhouse
          Windows 11, APPDATA,        /roam,  /roam/Wheelhouse
          Windows 11, '',             '',     /home/ann/AppData/Roaming/Wheelhouse
          Linux,     WHEELHOUSE_CONFIG, /own, /own
          """)
  void isWhereTheSystemKeepsSettings(String system, String variable, String value, Path folder) {
    assertThat(SettingsFolder.resolve(null, Map.of(variable, value), system, "/home/ann"))
        .isEqualTo(folder);
  }

  @Test
  void isFirstOfAllWhereTheCommandLineSays() {
    Path said = Path.of("said");

    assertThat(SettingsFolder.resolve(said, Map.of("WHEELHOUSE_CONFIG", "/own"), "Linux", "/home"))
        .isEqualTo(said);
  }
}
