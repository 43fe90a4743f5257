package app.wheelhouse.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.market.MarketEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {
  private static final String HEADER = "{\"wheelhouse\":\"recording\",\"version\":1}\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void readsBackExactlyWhatWasWritten(long seed) {
    List<TapeRecord> records = records(seed, 2_000);
    Path file = write(records);
    try (RecordingReader reader = RecordingReader.open(file, BadRowPolicy.STOP)) {
      assertThat(all(reader)).isEqualTo(records);
      assertThat(reader.isCutOff()).isFalse();
      assertThat(reader.about()).isEqualTo(Map.of("zone", "UTC"));
    }
  }

  @Test
  void isGzipOfOneJsonObjectALine() throws IOException {
    Path file = write(List.of(new TapeRecord.ClockRecord(5)));
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(
              """
              {"wheelhouse":"recording","version":1,"zone":"UTC"}
              {"type":"clock","time":5}
              """);
    }
  }

  @Test
  void playsItsMarketHalfAsATape() {
    List<TapeRecord> records = records(7, 500);
    List<MarketEvent> events = new ArrayList<>();
    for (TapeRecord each : records) {
      if (each instanceof TapeRecord.MarketRecord(MarketEvent event)) {
        events.add(event);
      }
    }
    TapeSet tapes = Tapes.open(write(records));
    assertThat(TapeFiles.play(tapes)).isEqualTo(events);
    assertThat(tapes.reports().getFirst().kind()).isEqualTo(TapeKind.RECORDING);
    assertThat(tapes.reports().getFirst().rows()).isEqualTo(500);
    assertThat(tapes.tapes().getFirst()).isInstanceOf(Tape.Recording.class);
    assertThat(((Tape.Recording) tapes.tapes().getFirst()).recording().records().next())
        .isEqualTo(records.getFirst());
  }

  @Nested
  class CutOff {

    @Test
    void afterAKillEverythingUpToTheLastFlushIsThere() {
      List<TapeRecord> records = records(8, 50);
      Path file = folder.resolve("killed.jsonl.gz");
      RecordingWriter writer = RecordingWriter.create(file, new TreeMap<>());
      records.subList(0, 40).forEach(writer::write);
      writer.flush();
      records.subList(40, 50).forEach(writer::write);
      try (RecordingReader reader = RecordingReader.open(file, BadRowPolicy.STOP)) {
        assertThat(all(reader)).isEqualTo(records.subList(0, 40));
        assertThat(reader.isCutOff()).isTrue();
      }
      assertThat(Tapes.inspect(file).isClean()).isTrue();
      assertThat(Tapes.inspect(file).notes())
          .contains("the recording was cut off; everything before the cut was read");
      writer.close();
      assertThat(Tapes.inspect(file).rows()).isEqualTo(50);
    }

    @Test
    void flushesByItselfEvery256Records() {
      Path file = folder.resolve("self.jsonl.gz");
      try (RecordingWriter writer = RecordingWriter.create(file, new TreeMap<>())) {
        for (int i = 0; i < 300; i++) {
          writer.write(new TapeRecord.ClockRecord(i));
        }
        try (RecordingReader reader = RecordingReader.open(file, BadRowPolicy.STOP)) {
          assertThat(all(reader)).hasSize(256);
        }
        assertThat(writer.written()).isEqualTo(300);
      }
    }

    @Test
    void atAnyByteGivesAPrefixOfTheRecords() throws IOException {
      List<TapeRecord> records = records(10, 120);
      byte[] whole = Files.readAllBytes(write(records));
      for (int length = 200; length < whole.length; length += 97) {
        Path file = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, length));
        try (RecordingReader reader = RecordingReader.open(file, BadRowPolicy.STOP)) {
          List<TapeRecord> read = all(reader);
          assertThat(read).isEqualTo(records.subList(0, read.size()));
          assertThat(reader.isCutOff()).isTrue();
        }
      }
    }

    @Test
    void inThePlainFormTheHalfLineIsLeftOut() throws IOException {
      Path file =
          TapeFiles.write(
              folder, "a.jsonl", HEADER + "{\"type\":\"clock\",\"time\":5}\n{\"type\":\"clo");
      try (RecordingReader reader = RecordingReader.open(file, BadRowPolicy.STOP)) {
        assertThat(all(reader)).containsExactly(new TapeRecord.ClockRecord(5));
        assertThat(reader.isCutOff()).isTrue();
      }
    }
  }

  @Nested
  class Damaged {

    @ParameterizedTest
    @CsvSource(
        delimiter = '~',
        textBlock =
            """
            nonsense ~ the line is not a complete JSON record: 'nonsense'
            {"type":"clock","time":6 ~ the line is not a complete JSON record: '{"type":"clock","time":6'
            {"type":"clock","time":6} {} ~ the line is not a complete JSON record: '{"type":"clock","time":6} {}'
            [1] ~ the line is not a complete JSON record: '[1]'
            {"type":"clock"} ~ the record lacks time
            {"type":"clock","time":"x"} ~ time is 'x', which is not a whole number
            {"type":"clock","time":99999999999999999999} ~ the line is not a complete JSON record: '{"type":"clock","time":99999999999999999…'
            {"type":"clock","time":-6} ~ time is -6, which is not a time between 1970 and 2200
            {"type":"dream","time":6} ~ type 'dream' is not known
            {"type":"feed","time":6,"state":"ODD","reason":""} ~ feed state 'ODD' is not known
            {"type":"quote","time":6,"exchangeTime":6,"instrument":"x"} ~ instrument 'x' is not venue|symbol
            {"type":"quote","time":6,"instrument":"a|B","exchangeTime":6,"bid":-1.0,"bidSize":1.0,"ask":2.0,"askSize":1.0} ~ bid is -1.0, which is not a price above 0
            {"type":"quote","time":6,"instrument":"a|B","exchangeTime":6,"bid":"NaN","bidSize":1.0,"ask":2.0,"askSize":1.0} ~ bid is 'NaN', which is not a finite number
            {"type":"quote","time":6,"instrument":"a|B","exchangeTime":6,"bid":1,"bidSize":-1,"ask":2.0,"askSize":1.0} ~ bidSize is -1.0, which is negative
            {"type":"book","time":6,"instrument":"a|B","exchangeTime":6,"bids":[1.0,2.0,3.0],"asks":[]} ~ bids hold a price without a size
            {"type":"book","time":6,"instrument":"a|B","exchangeTime":6,"bids":[1.0,null],"asks":[]} ~ bids hold the impossible level 1.0 of size NaN
            {"type":"candle","time":6,"instrument":"a|B","timeframe":"7m"} ~ timeframe '7m' is not known
            """)
    void aBadLineIsReportedAndLeftOut(String line, String reason) throws IOException {
      String clock = "{\"type\":\"clock\",\"time\":5}\n";
      Path file = TapeFiles.write(folder, "bad.jsonl", HEADER + clock + line + "\n" + clock);
      TapeReport report = Tapes.inspect(file);
      assertThat(report.badRows()).map(BadRow::toString).containsExactly(file + ":3: " + reason);
      assertThat(report.rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            {"wheelhouse":"diary","version":1}     | the file is not a recording of this program
            {"a":1}                                | the file is not a recording of this program
            {"wheelhouse":"recording"}             | the record lacks version
            {"wheelhouse":"recording","version":2} | the recording has version 2, this program reads version 1
            {                                      | the line is not a complete JSON record: '{'
            """)
    void aForeignFileIsRefused(String header, String reason) throws IOException {
      Path file = TapeFiles.write(folder, "foreign.jsonl", header + "\n");
      assertThatThrownBy(() -> Tapes.open(file))
          .isInstanceOf(TapeException.class)
          .hasMessage(file + ":1: " + reason);
    }

    @Test
    void unknownFieldsDoNoHarm() throws IOException {
      Path file =
          TapeFiles.write(
              folder,
              "new.jsonl",
              HEADER + "{\"type\":\"clock\",\"zone\":{\"a\":[1]},\"time\":5,\"x\":null}\n");
      try (RecordingReader reader = RecordingReader.open(file, BadRowPolicy.STOP)) {
        assertThat(all(reader)).containsExactly(new TapeRecord.ClockRecord(5));
      }
    }
  }

  @Test
  void neverOverwritesAFile() throws IOException {
    Path file = TapeFiles.write(folder, "there.gz", "mine");
    assertThatThrownBy(() -> RecordingWriter.create(file, new TreeMap<>()))
        .isInstanceOf(TapeException.class)
        .hasMessage(file + ": the file is there already; name a new one");
    assertThat(file).hasContent("mine");
  }

  @Test
  void keepsALongOpaqueTextWhole() {
    TapeRecord decision = new TapeRecord.OpaqueRecord("decision", 5, "word ".repeat(400_000));
    Path file = write(List.of(decision));
    try (RecordingReader reader = RecordingReader.open(file, BadRowPolicy.STOP)) {
      assertThat(all(reader)).containsExactly(decision);
    }
  }

  private static List<TapeRecord> records(long seed, int count) {
    RandomRecords random = new RandomRecords(seed);
    List<TapeRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      records.add(random.next());
    }
    return records;
  }

  private Path write(List<TapeRecord> records) {
    Path file = folder.resolve("session.jsonl.gz");
    try (RecordingWriter writer =
        RecordingWriter.create(file, new TreeMap<>(Map.of("zone", "UTC")))) {
      records.forEach(writer::write);
    }
    return file;
  }

  private static List<TapeRecord> all(RecordingReader reader) {
    List<TapeRecord> records = new ArrayList<>();
    for (TapeRecord read = reader.next(); read != null; read = reader.next()) {
      records.add(read);
    }
    return records;
  }
}
