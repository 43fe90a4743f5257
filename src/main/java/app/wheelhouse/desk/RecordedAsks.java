package app.wheelhouse.desk;

import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.store.EvidenceCodec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the evidence of an earlier run, one JSON object a line, as `decision export` writes it.
final class RecordedAsks {
  private RecordedAsks() {}

  /// @throws BadInput when the file cannot be read or holds something else, with the line
  static List<Evidence> read(Path file) throws BadInput {
    List<Evidence> asks = new ArrayList<>();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          Evidence ask = EvidenceCodec.decode(line.getBytes(StandardCharsets.UTF_8));
          if (!ask.isWhole()) {
            throw new BadInput(
                "Line " + number + " of " + file + " was changed after it was recorded");
          }
          asks.add(ask);
        }
      }
    } catch (IOException | UncheckedIOException unreadable) {
      throw new BadInput(
          "The recording " + file + " cannot be read (" + unreadable.getMessage() + ")");
    } catch (RuntimeException broken) {
      throw new BadInput(
          "Line "
              + number
              + " of "
              + file
              + " is no recorded question; write the file with: decision export --format jsonl");
    }
    if (asks.isEmpty()) {
      throw new BadInput("The recording " + file + " holds no question");
    }
    return asks;
  }
}
