package app.wheelhouse.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/// Where somebody types what must not be seen.
@FunctionalInterface
interface PassphraseConsole {
  /// Asks without showing what is typed.
  ///
  /// @return what the caller wipes; null where nobody can type
  char @Nullable [] ask(String question);

  /// The terminal of this process, when there is one.
  static PassphraseConsole ofSystem() {
    return question -> {
      Console console = System.console();
      return console == null || !console.isTerminal() ? null : console.readPassword("%s", question);
    };
  }
}
