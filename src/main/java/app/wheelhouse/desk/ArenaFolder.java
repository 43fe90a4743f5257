package app.wheelhouse.desk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a contest keeps its records: `arena-1`, `arena-2` … in a data directory, and in it a data
/// directory for each contestant. A fresh one each time: names of orders are made of the number of
/// the session, and what is drawn for them must be the same for all.
final class ArenaFolder {
  private static final int MOST = 10_000;
  private static final int LONGEST = 60;

  private ArenaFolder() {}

  /// Makes the next one; null where nothing is kept.
  ///
  /// @throws BadInput when it cannot be made
  static @Nullable Path next(@Nullable Path data) throws BadInput {
    if (data == null) {
      return null;
    }
    try {
      Files.createDirectories(data);
      for (int i = 1; i <= MOST; i++) {
        try {
          return Files.createDirectory(data.resolve("arena-" + i));
        } catch (FileAlreadyExistsException _) {
          // Of an earlier contest.
        }
      }
    } catch (IOException unwritable) {
      // Said below.
    }
    throw new BadInput(
        "No folder for the contest can be made in " + data + "; check the name and the rights");
  }

  /// The folder of a contestant: `ollama-qwen3-8b`.
  ///
  /// @param names of all, of which two may look alike in a folder's name
  static Path of(Path contest, List<String> names, String name) {
    String plain = plain(name);
    int same = 0;
    for (String each : names.subList(0, names.indexOf(name))) {
      same += plain(each).equals(plain) ? 1 : 0;
    }
    return contest.resolve(same == 0 ? plain : plain + "-" + (same + 1));
  }

  private static String plain(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^[.-]+", "");
    return cut.isEmpty() ? "contestant" : cut;
  }
}
