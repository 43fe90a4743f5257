package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.desk.MadeTapes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// `tape info` and `tape check`.
class TapeCommandTest {
  private static final String HEADER = "open_time_ms,open,high,low,close,volume\n";

  @TempDir Path folder;

  @Nested
  class Good {
    private Path tape = Path.of("");

    @BeforeEach
    void make() throws IOException {
      tape = MadeTapes.candles(folder.resolve("venue-BTC-5m.csv"), 1, 120);
    }

    @Test
    void checkSaysThatAllIsGood() {
      Ran ran = Ran.of("tape", "check", tape);
      assertThat(ran.exit()).isZero();
      assertThat(ran.out()).isEqualToIgnoringNewLines(tape + ": 120 rows, all good");
    }

    @Test
    void infoSaysWhatItHolds() {
      Ran ran = Ran.of("tape", "info", tape);
      assertThat(ran.exit()).isZero();
      assertThat(ran.out())
          .contains("kind: candles", "rows: 120", "bad rows: 0", "timeframe: 5m")
          .contains("instruments: venue|BTC", "from: 2025-01-01T00:00:00Z")
          .contains("epoch milliseconds");
    }

    @Test
    void infoGivesOneObjectForEachFile() throws IOException {
      Path zipped = folder.resolve("venue-ETH-5m.csv.gz");
      Files.write(zipped, gzip(Files.readString(tape)));
      Ran ran = Ran.of("tape", "info", "--json", tape, zipped);
      assertThat(ran.exit()).isZero();
      List<JsonNode> objects = ran.out().lines().map(line -> new Ran(0, line, "").json()).toList();
      assertThat(objects).hasSize(2);
      assertThat(objects).allSatisfy(each -> assertThat(each.get("rows").asInt()).isEqualTo(120));
      assertThat(objects.getLast().get("file").asString()).isEqualTo(zipped.toString());
    }

    @Test
    void oneBadFileAmongGoodOnesDecides() throws IOException {
      Path bad = Files.writeString(folder.resolve("bad-BTC-5m.csv"), HEADER + "x,1,1,1,1,1\n");
      assertThat(Ran.of("tape", "check", tape, bad).exit()).isEqualTo(ExitCode.INPUT);
      assertThat(Ran.of("tape", "check", bad, tape).exit()).isEqualTo(ExitCode.INPUT);
    }
  }

  @Nested
  class BadRows {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            text         | 1735690200000,abc,104,99,102,3
            not a number | 1735690200000,NaN,104,99,102,3
            high < low   | 1735690200000,100,99,104,102,3
            goes back    | 1735689000000,100,104,99,102,3
            duplicate    | 1735689900000,100,104,99,102,3
            negative     | 1735690200000,100,104,99,102,-3
            short        | 1735690200000,100,104
            no time      | ,100,104,99,102,3
            """)
    void namesFileLineAndReason(String kind, String row) throws IOException {
      Path tape = folder.resolve("made-BTC-5m.csv");
      String good = "1735689600000,100,104,99,102,3\n1735689900000,102,104,99,100,3\n";
      Files.writeString(tape, HEADER + good + row + "\n1735690500000,100,104,99,102,3\n");
      Ran ran = Ran.of("tape", "check", tape);
      assertThat(ran.exit()).as(kind).isEqualTo(ExitCode.INPUT);
      assertThat(ran.out().lines())
          .singleElement()
          .satisfies(line ->
              assertThat(line)
                  .startsWith(tape + ":4: ")
                  .hasSizeGreaterThan((tape + ":4: ").length() + 8));
      Ran info = Ran.of("tape", "info", tape);
      assertThat(info.exit()).as("the other rows can be played").isZero();
      assertThat(info.out()).contains("bad rows: 1", tape + ":4: ");
    }

    @Test
    void countsThoseBeyondTheFirstHundred() throws IOException {
      StringBuilder text = new StringBuilder(HEADER);
      for (int i = 0; i < 150; i++) {
        text.append("bad,row\n");
      }
      Path tape = Files.writeString(folder.resolve("made-BTC-5m.csv"), text);
      Ran ran = Ran.of("tape", "check", tape);
      assertThat(ran.exit()).isEqualTo(ExitCode.INPUT);
      assertThat(ran.out().lines()).hasSize(101);
      assertThat(ran.out()).endsWith(": and 50 more bad rows" + System.lineSeparator());
    }
  }

  @Nested
  class NoTape {
    @Test
    void anEmptyFile() throws IOException {
      refusedEverywhere(
          Files.createFile(folder.resolve("made-BTC-5m.csv")), ":1: the file is empty");
    }

    @Test
    void anEmptyArchive() throws IOException {
      Path file = Files.write(folder.resolve("made-BTC-5m.csv.gz"), gzip(""));
      refusedEverywhere(file, ":1: the file is empty");
    }

    @Test
    void aHeaderAlone() throws IOException {
      Path file = Files.writeString(folder.resolve("made-BTC-5m.csv"), HEADER);
      refusedEverywhere(file, ":2: the file has a header but no row");
    }

    @Test
    void aTableOfSomethingElse() throws IOException {
      Path file = Files.writeString(folder.resolve("people.csv"), "name,age\nAda,36\n");
      refusedEverywhere(file, ":1: the header 'name,age' is that of no tape");
    }

    @Test
    void binaryGarbage() throws IOException {
      byte[] garbage = new byte[20_000];
      new SplittableRandom(3).nextBytes(garbage);
      garbage[0] = (byte) 0xff;
      refusedEverywhere(Files.write(folder.resolve("made-BTC-5m.csv"), garbage), ":1: ");
    }

    @Test
    void anArchiveCutOff() throws IOException {
      byte[] whole =
          gzip(Files.readString(MadeTapes.candles(folder.resolve("whole.csv"), 1, 5_000)));
      Path cut = Files.write(folder.resolve("cut-BTC-5m.csv.gz"), Arrays.copyOf(whole, 9_000));
      Ran ran = Ran.of("tape", "check", cut);
      assertThat(ran.exit()).isEqualTo(ExitCode.INPUT);
      assertThat(ran.out() + ran.err()).contains(cut.toString());
    }

    @Test
    void aFolder() throws IOException {
      Path directory = Files.createDirectory(folder.resolve("tapes"));
      saidEverywhere(directory, directory + ": this is a folder; name a tape file in it");
    }

    @Test
    void nothingAtAll() {
      Path missing = folder.resolve("missing.csv");
      saidEverywhere(missing, missing + ": there is no such file; check the path");
    }

    /// `check` and `info` report on it, `run` refuses it.
    private void refusedEverywhere(Path file, String reason) {
      Ran check = Ran.of("tape", "check", file);
      assertThat(check.exit()).isEqualTo(ExitCode.INPUT);
      assertThat(check.out().lines()).singleElement().asString().startsWith(file + reason);
      Ran info = Ran.of("tape", "info", file);
      assertThat(info.exit()).isEqualTo(ExitCode.INPUT);
      assertThat(info.out()).contains("rows: 0", file + reason);
      Ran json = Ran.of("tape", "info", "--json", file);
      assertThat(json.exit()).isEqualTo(ExitCode.INPUT);
      assertThat(new Ran(0, json.out(), "").json().get("rows").asInt()).isZero();
      assertThat(Ran.of("run", "--mode", "replay", "--tape", file).refused(ExitCode.INPUT))
          .startsWith(file + reason);
    }

    private void saidEverywhere(Path file, String sentence) {
      for (Object[] words :
          List.of(
              new Object[] {"tape", "check", file},
              new Object[] {"tape", "info", file},
              new Object[] {"tape", "info", "--json", file},
              new Object[] {"run", "--mode", "replay", "--tape", file})) {
        assertThat(Ran.of(words).refused(ExitCode.INPUT)).isEqualToIgnoringNewLines(sentence);
      }
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
