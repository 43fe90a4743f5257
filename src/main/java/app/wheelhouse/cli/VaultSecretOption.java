package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Where a secret that is to be kept comes from: typed unseen, or once from a variable or a file.
final class VaultSecretOption {
  @Option(names = "--from-env", paramLabel = "VAR", description = "variable that holds the secret")
  private @Nullable String variable;

  @Option(names = "--from-file", paramLabel = "FILE", description = "file that holds the secret")
  private @Nullable Path file;

  void expectOne(CommandSpec spec) {
    if (variable != null && file != null) {
      throw new ParameterException(
          spec.commandLine(), "Name a variable or a file for the secret, not both");
    }
  }

  /// What the caller wipes.
  char[] read(Map<String, String> environment, PassphraseConsole console, CommandSpec spec)
      throws BadInput {
    String named = variable;
    if (named != null) {
      return SecretSource.variable(named, environment);
    }
    Path from = file;
    return from != null
        ? SecretSource.file(from)
        : PassphraseOption.typed(console, "Secret: ", spec);
  }

  /// What the trader does with the source afterwards; nothing when it was typed.
  Optional<String> advice() {
    if (variable != null) {
      return Optional.of("Now remove the source: unset " + variable + ", and where it is set.");
    }
    return file == null
        ? Optional.empty()
        : Optional.of("Now remove the source: delete " + file + ".");
  }
}
