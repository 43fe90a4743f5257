package app.wheelhouse.ui.vault;

import java.util.Optional;
import java.util.function.Consumer;

/// Where a secret can be taken from once, instead of typing it.
public interface SecretSource {
  /// A secret that was read.
  ///
  /// @param from the file's path
  /// @param characters to be wiped by whoever gets them
  record Taken(String from, char[] characters) {}

  /// Asks for a file and reads it; nothing is called when the trader chooses none.
  ///
  /// @param failed gets a sentence
  void file(Consumer<Taken> read, Consumer<String> failed);

  /// The value of an environment variable of this process; empty when it is not set.
  Optional<char[]> variable(String name);
}
