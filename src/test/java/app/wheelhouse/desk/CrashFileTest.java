package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.support.Threads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashFileTest {
  @TempDir private Path directory;

  /// What the child process does: it stands ready, and its engine's thread meets a fault.
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws Exception {
      CrashFile.in(Path.of(arguments[0]));
      Thread engine =
          Threads.hot(
              "engine",
              arguments[1].equals("memory")
                  ? Child::fill
                  : () -> {
                    throw new StackOverflowError();
                  });
      engine.join();
      TimeUnit.MINUTES.sleep(1);
    }

    private static void fill() {
      List<long[]> held = new ArrayList<>();
      while (held.size() < Integer.MAX_VALUE) {
        held.add(new long[1_000_000]);
      }
    }
  }

  @Test
  void p3OutOfMemoryEndsTheProcessWithItsCodeAndLastWords() throws Exception {
    assertThat(child("memory")).isEqualTo(CrashFile.EXIT_CODE);

    assertThat(CrashFile.take(directory)).hasValue("The desk ran out of memory and ended itself.");
    assertThat(CrashFile.take(directory)).as("said once").isEmpty();
  }

  @Test
  void p3AnEngineThatIsGoneDoesNotLeaveADeskThatLooksAlive() throws Exception {
    assertThat(child("stack")).isEqualTo(CrashFile.EXIT_CODE);

    assertThat(CrashFile.take(directory))
        .hasValue("The desk met a fault it cannot live with and ended.");
  }

  @Test
  void leavesNothingBehindWhenItEndsInOrder() throws Exception {
    CrashFile.in(directory).close();

    assertThat(CrashFile.take(directory)).isEmpty();
    assertThat(directory).isEmptyDirectory();
  }

  private int child(String fault) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                directory.toString(),
                fault)
            .redirectErrorStream(true)
            .redirectOutput(Files.createTempFile(directory, "out", ".log").toFile())
            .start();
    assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
