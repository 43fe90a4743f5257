package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// What is said to a command line that is wrong, and that asks for help.
class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
                                                   | Say which command: desk, run, trade, position, account, venue, market, tape, journal, decision, ai, model-server, vault, exchange or debug
          vault                                    | Say what to do: vault create, list, add, remove, change-passphrase, remember or forget
          vault add x                              | Say what it is: --kind
          replay                                   | 'replay'
          run --evnts 5                            | --evnts
          run demo                                 | 'demo'
          run                                      | The demo never ends by itself: say --events N or --until TIME
          run --mode demo --auto                   | say --events N or --until TIME
          run --mode shadows --events 5             | but was 'shadows'
          run --mode paper --tape x.csv            | use --mode replay to play a tape
          run --mode paper --resume --data d       | leave out --resume
          run --mode paper --for 5                 | --for takes a length such as 90s, 15m or 8h, not 5
          run --mode paper --for 0s                | --for takes a length
          run --mode paper --network main          | A network is mainnet or testnet, not main
          run --mode paper --venue-url ftp://x     | looks like https://host or http://127.0.0.1:4000
          run --mode paper --venue-url http://example.org | Plain http is only for this computer
          run --mode demo --events 5 --for 5s      | --venue-url and --for are for --mode paper
          desk --venue-url http://127.0.0.1:1      | --venue-url and --network are for --mode paper
          desk --mode paper --paused               | The live market runs in real time
          run --mode                               | --mode
          run --mode replay                        | Name a tape to replay: --tape FILE
          run --mode replay --tape                 | --tape
          run --mode demo --tape x.csv --events 5  | use --mode replay to play a tape
          run --mode demo --warmup x.csv --events 5 | use --mode replay to play a tape
          run --events 5 --resume                  | --resume needs --data DIR
          run --events                             | --events
          run --events 0                           | --events is 1 or more, not 0
          run --events -3                          | --events is 1 or more, not -3
          run --events x                           | 'x' is not a whole number
          run --events 1e3                         | '1e3' is not a whole number
          run --events 1.5                         | '1.5' is not a whole number
          run --events 99999999999999999999        | is not a whole number of at most 18 digits
          run --events 5 --seed seven              | 'seven' is not a whole number
          run --until garbage                      | --until takes 2025-05-01, 2025-05-01T12:00:00Z or epoch milliseconds, not garbage
          run --until 2025-13-01                   | not 2025-13-01
          run --until 2025                         | epoch milliseconds, not 2025
          run --until 1756684801                   | epoch milliseconds, not 1756684801
          run --until -5                           | --until
          run --events 5 --speed 0                 | --speed is max or a number above 0 such as 1 or 60, not 0
          run --events 5 --speed -1                | --speed
          run --events 5 --speed nan               | not nan
          run --events 5 --speed Infinity          | not Infinity
          run --events 5 --speed fast              | not fast
          run --events 5 --advisor astrologer      | not astrologer
          run --events 5 --data=                   | --data names no directory
          desk --mode replay                       | Name a tape to replay: --tape FILE
          desk --mode demo --tape x.csv            | use --mode replay to play a tape
          desk --warmup x.csv                      | use --mode replay to play a tape
          desk --speed 5                           | --speed and --paused are for --mode replay
          desk --paused                            | --speed and --paused are for --mode replay
          desk --tape x.csv --speed fast           | --speed is max or a number above 0 such as 1 or 60, not fast
          desk --theme pink                        | --theme is one of system, dark, light, not pink
          desk --config=                           | --config names no folder
          tape                                     | Say what to do: tape info or tape check
          tape check                               | FILE
          tape info                                | FILE
          tape look x.csv                          | 'look'
          debug                                    | Say what to do: debug sign, normalise or address
          journal                                  | Say what to do: journal verify or journal rebuild
          journal mend                             | 'mend'
          journal verify --data                    | --data
          """)
  void sayInASentenceWhatIsWrong(@Nullable String words, String sentence) {
    Ran ran = words == null ? Ran.of() : Ran.of((Object[]) words.split(" +"));
    assertThat(ran.refused(ExitCode.USAGE)).contains(sentence).doesNotContain("long");
    assertThat(ran.err().lines().toList().getLast())
        .startsWith("Try: wheelhouse")
        .endsWith("--help");
    assertThat(ran.err().lines()).as("the sentence is not drowned in help").hasSizeLessThan(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "-h",
        "desk --help",
        "run --help",
        "tape --help",
        "tape info --help",
        "tape check -h",
        "journal --help",
        "journal verify --help"
      })
  void help(String words) {
    Ran ran = Ran.of((Object[]) words.split(" "));
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).startsWith("Usage: wheelhouse").contains("--help");
  }

  @Test
  void helpOfRunNamesEveryOptionOfTheReadme() {
    assertThat(Ran.of("run", "--help").out())
        .contains("--mode", "--tape", "--warmup", "--instrument", "--seed", "--events", "--until")
        .contains("--auto", "--advisor", "--speed", "--data", "--resume", "--json", "--record");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "run --version", "tape --version", "journal -V"})
  void version(String words) {
    Ran ran = Ran.of((Object[]) words.split(" "));
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("Wheelhouse ");
  }

  @Test
  void anInternalFaultIsAFaultOfOursAndSaysSo() {
    PrintWriter broken =
        new PrintWriter(new StringWriter()) {
          @Override
          public void println(@Nullable Object line) {
            throw new IllegalStateException("a fault made for this test");
          }

          @Override
          public void println(@Nullable String line) {
            throw new IllegalStateException("a fault made for this test");
          }
        };
    StringWriter err = new StringWriter();
    Logger log = (Logger) LoggerFactory.getLogger(WheelhouseCommand.class);
    Level before = log.getLevel();
    log.setLevel(Level.OFF);
    try {
      int exit =
          WheelhouseCommand.run(
              new String[] {"run", "--events", "5"},
              Map.of(),
              broken,
              new PrintWriter(err, true),
              _ -> {});
      assertThat(exit).isEqualTo(ExitCode.INTERNAL);
    } finally {
      log.setLevel(before);
    }
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "Something went wrong inside Wheelhouse; the log above holds the details.");
  }
}
