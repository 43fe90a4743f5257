package app.wheelhouse.tape;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.MarketEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;

/// Small tape files for tests, and the shared real ones where they are.
final class TapeFiles {
  static final String CANDLES = "open_time_ms,open,high,low,close,volume\n";

  private TapeFiles() {}

  static Path write(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /// Five-minute bars from 2025-03-14T10:00Z, alternately up and down.
  static String candles(int bars) {
    StringBuilder text = new StringBuilder(CANDLES);
    for (int i = 0; i < bars; i++) {
      text.append(1_741_946_400_000L + i * 300_000L)
          .append(i % 2 == 0 ? ",100.5,104,99.25,102,3.5\n" : ",102,103,98,100.5,4\n");
    }
    return text.toString();
  }

  static CandleTape candleTape(Path file) {
    return candles(Tapes.open(file).tapes().getFirst());
  }

  static CandleTape candles(Tape tape) {
    assertThat(tape).isInstanceOf(Tape.Candles.class);
    return ((Tape.Candles) tape).candles();
  }

  static List<MarketEvent> play(TapeSet tapes) {
    try (MarketCursor cursor = tapes.cursor()) {
      return play(cursor);
    }
  }

  static List<MarketEvent> play(MarketCursor cursor) {
    List<MarketEvent> events = new ArrayList<>();
    for (MarketEvent event = cursor.next(); event != null; event = cursor.next()) {
      events.add(event);
    }
    return events;
  }

  static Path shared(String folder) {
    Path path = Path.of("..", "shared", "data", folder);
    Assumptions.assumeTrue(
        Files.isDirectory(path), () -> "The real tapes are not here: " + path + "; test skipped");
    return path;
  }
}
