package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.desk.Mode;
import app.wheelhouse.desk.SessionRequest;
import app.wheelhouse.desk.WindowRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What `desk` asks the window for.
class OpenCommandTest {
  private final List<WindowRequest> opened = new ArrayList<>();

  private WindowRequest open(String... arguments) {
    StringWriter err = new StringWriter();
    int exit =
        WheelhouseCommand.run(
            arguments,
            Map.of(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true),
            opened::add);
    assertThat(exit).as(err.toString()).isEqualTo(ExitCode.OK);
    return opened.getLast();
  }

  @Test
  void isTheDemoAsSetUpWhenNothingIsSaid() {
    assertThat(open("desk")).isEqualTo(new WindowRequest(SessionRequest.demo(), null, null, null));
    assertThat(open("desk")).isEqualTo(OpenCommand.read(List.of()));
  }

  @Test
  void isAReplayWhenATapeIsNamed() {
    assertThat(open("desk", "--tape", "a.csv").session())
        .isEqualTo(SessionRequest.replay(List.of(Path.of("a.csv"))));
  }

  @Test
  void comesThroughJavaFxAsItWasAsked() {
    WindowRequest all =
        open(
            "desk",
            "--mode",
            "Replay",
            "--tape",
            "a b.csv",
            "--tape",
            "c.csv",
            "--warmup",
            "w.csv",
            "--instrument",
            "BTC",
            "--instrument",
            "ETH",
            "--seed",
            "-9",
            "--speed",
            "2.5x",
            "--paused",
            "--theme",
            "light",
            "--config",
            "my settings",
            "--data",
            "my record");

    assertThat(all)
        .isEqualTo(
            new WindowRequest(
                new SessionRequest(
                    Mode.REPLAY,
                    List.of(Path.of("a b.csv"), Path.of("c.csv")),
                    List.of(Path.of("w.csv")),
                    List.of("BTC", "ETH"),
                    -9L,
                    2.5,
                    null,
                    true),
                "light",
                Path.of("my settings"),
                Path.of("my record")));
    assertThat(OpenCommand.read(all.words())).isEqualTo(all);
    WindowRequest fastest = open("desk", "--tape", "a.csv", "--speed", "max");
    assertThat(fastest.session().speed()).isInfinite();
    assertThat(OpenCommand.read(fastest.words())).isEqualTo(fastest);
  }
}
