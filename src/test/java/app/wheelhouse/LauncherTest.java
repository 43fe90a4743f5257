package app.wheelhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # system, DISPLAY, WAYLAND_DISPLAY, lacks
          Linux,      '',   '',        true
          Linux,      :0,   '',        false
          Linux,      '',   wayland-0, false
          Linux,      ' ',  '',        true
          Windows 11, '',   '',        false
          Mac OS X,   '',   '',        false
          """)
  void knowsWhenNobodyCanSeeAWindow(String system, String display, String wayland, boolean lacks) {
    Map<String, String> environment = Map.of("DISPLAY", display, "WAYLAND_DISPLAY", wayland);

    assertThat(Launcher.lacksDisplay(system, environment, null)).isEqualTo(lacks);
  }

  @Test
  void asksNothingOfAnEmptyEnvironment() {
    assertThat(Launcher.lacksDisplay("Linux", Map.of(), null)).isTrue();
  }

  @Test
  void leavesAChosenPlatformAlone() {
    assertThat(Launcher.lacksDisplay("Linux", Map.of(), "gtk")).isFalse();
  }

  @Test
  void extendsNothing() {
    assertThat(Launcher.class.getSuperclass()).isEqualTo(Object.class);
  }
}
