package app.wheelhouse.desk;

import app.wheelhouse.ai.budget.Spending;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was spent on models today, in a file of the data folder, so that a restart is no way around
/// the budget: `2026-11-22 micros calls tokens`.
final class SpendFile {
  private static final Logger LOG = LoggerFactory.getLogger(SpendFile.class);
  private static final String NAME = "ai-spent.txt";

  private SpendFile() {}

  /// What is known of the newest day; nothing where no folder is kept, on a tape, and when the file
  /// cannot be read.
  static Spending before(AiSession.Place place) {
    LocalDate today =
        LocalDate.ofInstant(Instant.ofEpochMilli(place.clock().getAsLong()), ZoneOffset.UTC);
    Path file = file(place);
    if (file == null || !Files.exists(file)) {
      return Spending.none(today);
    }
    try {
      String[] parts = Files.readString(file).strip().split(" ");
      LocalDate day = LocalDate.parse(parts[0]);
      return day.isBefore(today)
          ? Spending.none(today)
          : new Spending(day, count(parts[1]), count(parts[2]), count(parts[3]));
    } catch (IOException
        | DateTimeException
        | NumberFormatException
        | ArrayIndexOutOfBoundsException unreadable) {
      LOG.warn("What was spent on models today cannot be read from {}; counted from 0", file);
      return Spending.none(today);
    }
  }

  /// A figure below zero would make room in the budget: it is no figure.
  private static long count(String text) {
    long count = Long.parseLong(text);
    if (count < 0) {
      throw new NumberFormatException(text);
    }
    return count;
  }

  static Consumer<Spending> keeping(AiSession.Place place) {
    Path file = file(place);
    return file == null ? _ -> {} : spending -> write(file, spending);
  }

  private static @org.jspecify.annotations.Nullable Path file(AiSession.Place place) {
    Path data = place.data();
    return data == null || place.tape() ? null : data.resolve(NAME);
  }

  private static void write(Path file, Spending spending) {
    String line =
        spending.day()
            + " "
            + spending.micros()
            + " "
            + spending.calls()
            + " "
            + spending.tokens()
            + "\n";
    try {
      Path next = file.resolveSibling(NAME + ".new");
      Files.writeString(next, line, StandardCharsets.UTF_8);
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      LOG.warn("What was spent on models today cannot be written to {}", file);
    }
  }
}
