package app.wheelhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataLocationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Linux      | XDG_DATA_HOME=/xdg                         | /xdg/wheelhouse
          Linux      | XDG_DATA_HOME=relative                     | /home/ann/.local/share/wheelhouse
          Linux      | XDG_DATA_HOME=                             | /home/ann/.local/share/wheelhouse
          Linux      | LOCALAPPDATA=/local                        | /home/ann/.local/share/wheelhouse
          FreeBSD    |                                            | /home/ann/.local/share/wheelhouse
          Mac OS X   | XDG_DATA_HOME=/xdg                         | /home/ann/Library/Application Support/Wheelhouse
          Windows 11 | LOCALAPPDATA=/local                        | /local/Wheelhouse
          Windows 10 |                                            | /home/ann/AppData/Local/Wheelhouse
          Linux      | WHEELHOUSE_DATA=/mine;XDG_DATA_HOME=/xdg   | /mine
          Windows 11 | WHEELHOUSE_DATA=/mine;LOCALAPPDATA=/local  | /mine
          Linux      | WHEELHOUSE_DATA=   ;XDG_DATA_HOME=/xdg     | /xdg/wheelhouse
          """)
  void followsTheVariableElseTheSystem(String os, String variables, String expected) {
    assertThat(DataLocation.resolve(null, environment(variables), os, "/home/ann"))
        .isEqualTo(Path.of(expected));
  }

  @Test
  void takesTheArgumentBeforeAllElse() {
    Map<String, String> environment = Map.of(DataLocation.VARIABLE, "/mine");
    assertThat(DataLocation.resolve(Path.of("here"), environment, "Linux", "/home/ann"))
        .isEqualTo(Path.of("here"));
  }

  private static Map<String, String> environment(String variables) {
    Map<String, String> environment = new TreeMap<>();
    for (String variable : variables == null ? new String[0] : variables.split(";")) {
      int equals = variable.indexOf('=');
      environment.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return environment;
  }
}
