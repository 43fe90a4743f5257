package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Where the vault is, and where its passphrase comes from: typed unseen, or for scripts from a
/// variable or a file. It is never an argument, which every program of the machine could read.
final class PassphraseOption {
  @Mixin private FolderOption folder = new FolderOption();

  @Option(
      names = "--passphrase-env",
      paramLabel = "VAR",
      description = "for scripts: variable that holds the passphrase")
  private @Nullable String variable;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "for scripts: file that holds the passphrase, one line")
  private @Nullable Path file;

  /// The folder that was named; null when none was.
  @Nullable Path folder(CommandSpec spec) {
    return folder.named(spec);
  }

  /// What the caller wipes.
  char[] read(Map<String, String> environment, PassphraseConsole console, CommandSpec spec)
      throws BadInput {
    return read(variable, file, environment, () -> typed(console, "Passphrase: ", spec), spec);
  }

  /// The same for a passphrase that is new: typed twice.
  char[] readNew(Map<String, String> environment, PassphraseConsole console, CommandSpec spec)
      throws BadInput {
    return readNew(variable, file, environment, console, spec);
  }

  static char[] readNew(
      @Nullable String variable,
      @Nullable Path file,
      Map<String, String> environment,
      PassphraseConsole console,
      CommandSpec spec)
      throws BadInput {
    return read(variable, file, environment, () -> twice(console, spec), spec);
  }

  /// What is typed at the console.
  ///
  /// @throws ParameterException where nobody can type
  static char[] typed(PassphraseConsole console, String question, CommandSpec spec) {
    char[] typed = console.ask(question);
    if (typed == null) {
      throw new ParameterException(
          spec.commandLine(),
          "Nobody can type here. Name a source instead: a variable (…-env VAR) or a file (…-file"
              + " FILE)");
    }
    return typed;
  }

  /// What is typed where no other source is named.
  interface Typing {
    char[] ask() throws BadInput;
  }

  static char[] read(
      @Nullable String variable,
      @Nullable Path file,
      Map<String, String> environment,
      Typing typing,
      CommandSpec spec)
      throws BadInput {
    if (variable != null && file != null) {
      throw new ParameterException(
          spec.commandLine(), "Name a variable or a file for the passphrase, not both");
    }
    if (variable != null) {
      return SecretSource.variable(variable, environment);
    }
    return file != null ? SecretSource.file(file) : typing.ask();
  }

  private static char[] twice(PassphraseConsole console, CommandSpec spec) throws BadInput {
    char[] first = typed(console, "New passphrase: ", spec);
    char[] second = typed(console, "The same again: ", spec);
    boolean same = Arrays.equals(first, second);
    Arrays.fill(second, ' ');
    if (!same) {
      Arrays.fill(first, ' ');
      throw new BadInput("The two were not the same; nothing was changed.");
    }
    return first;
  }
}
