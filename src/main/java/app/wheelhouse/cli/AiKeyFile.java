package app.wheelhouse.cli;

import app.wheelhouse.advisor.llm.KeySource;
import app.wheelhouse.desk.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a command takes the key of a model's back end from.
final class AiKeyFile {
  static final String VARIABLE = "WHEELHOUSE_AI_KEY";
  private static final int MOST_CHARACTERS = 1_024;

  private AiKeyFile() {}

  /// The file that is named, else the variable, else no key.
  ///
  /// @throws BadInput when the file cannot be read or holds no key
  static KeySource source(@Nullable Path file, Map<String, String> environment) throws BadInput {
    String key = file == null ? environment.getOrDefault(VARIABLE, "").strip() : read(file);
    char[] held = key.toCharArray();
    return held.length == 0 ? KeySource.NONE : held::clone;
  }

  private static String read(Path file) throws BadInput {
    String key;
    try {
      key = Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new BadInput("The key file " + file + " cannot be read");
    }
    if (key.isEmpty() || key.length() > MOST_CHARACTERS || !key.matches("[\\x21-\\x7e]+")) {
      throw new BadInput("The key file " + file + " holds no key: one line, no spaces");
    }
    return key;
  }
}
