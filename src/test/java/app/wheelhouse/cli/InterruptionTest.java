package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.desk.PaperMarket;
import app.wheelhouse.faults.Awaiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl-C in a run that would go on for ever, in a process of its own.
class InterruptionTest {
  @TempDir Path folder;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to end there")
  void aRunThatIsAskedToEndPrintsItsFiguresAndLeavesNothingBehind() throws Exception {
    Path scratch = Files.createDirectory(folder.resolve("tmp"));
    try (PaperMarket market = PaperMarket.open(60)) {
      Process child =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Dorg.jooq.no-logo=true",
                  "-Dorg.jooq.no-tips=true",
                  "-Djava.io.tmpdir=" + scratch,
                  "-cp",
                  System.getProperty("java.class.path"),
                  Child.Runs.class.getName(),
                  "run",
                  "--mode",
                  "paper",
                  "--venue-url",
                  market.url(),
                  "--instrument",
                  "BTC",
                  "--json")
              .redirectError(folder.resolve("err").toFile())
              .redirectOutput(folder.resolve("out").toFile())
              .start();
      try {
        Awaiting.until("it is connected", () -> market.venue.clients() == 1 || !child.isAlive());
        child.destroy();
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllLines(folder.resolve("out")))
            .as(Files.readString(folder.resolve("err")))
            .singleElement()
            .satisfies(line -> assertThat(line).startsWith("{\"mode\":\"paper\""));
      } finally {
        child.destroyForcibly();
      }
      Awaiting.until("its socket is closed", () -> market.venue.clients() == 0);
    }
    try (Stream<Path> left = Files.list(scratch)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("wheelhouse-"));
    }
  }
}
