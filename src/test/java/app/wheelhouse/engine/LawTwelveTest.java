package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Law 12 in small: equal events end in equal states and equal decisions, on every Java machine.
class LawTwelveTest {
  private static final int EVENTS = 10_000;

  @ParameterizedTest
  @ValueSource(longs = {7, 11})
  void twoRunsEndInEqualStatesAndEqualDecisions(long seed) {
    DemoRun.End first = DemoRun.run(seed, EVENTS);
    DemoRun.End second = DemoRun.run(seed, EVENTS);

    assertThat(second.state()).isEqualTo(first.state());
    assertThat(second.decisions()).isEqualTo(first.decisions());
    assertThat(first.decisions()).hasSizeGreaterThan(50);
    assertThat(first.snapshot().counts().fills()).isGreaterThan(5);
    assertThat(first.snapshot().counts().refusedReports()).isZero();
    assertThat(first.snapshot().equity())
        .isEqualTo(first.snapshot().balance().plus(first.snapshot().unrealised()));
  }

  @Test
  void anotherSeedEndsElsewhere() {
    assertThat(DemoRun.run(7, 2_000).hashes()).isNotEqualTo(DemoRun.run(8, 2_000).hashes());
  }

  /// Languages with other digits, letters and calendars, and time zones on both sides of the date.
  @Test
  void aMachineOfAnotherLanguageAndTimeZoneEndsTheSame() throws IOException, InterruptedException {
    Process turkish =
        start("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Auckland");
    Process arabic =
        start(
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=America/Los_Angeles",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=ISO-8859-1");
    String here = DemoRun.run(7, EVENTS).hashes();

    assertThat(lastLine(turkish)).isEqualTo(here);
    assertThat(lastLine(arabic)).isEqualTo(here);
  }

  private static Process start(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            DemoRun.class.getName(),
            "7",
            Integer.toString(EVENTS)));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String lastLine(Process process) throws IOException, InterruptedException {
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = output.lines().toList();
      assertThat(process.waitFor()).as("%s", lines).isZero();
      return lines.getLast();
    } finally {
      process.destroy();
    }
  }
}
