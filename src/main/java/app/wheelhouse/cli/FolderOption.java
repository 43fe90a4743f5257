package app.wheelhouse.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Where the vault is.
final class FolderOption {
  @Option(
      names = {"--config", "--data"},
      description =
          "folder of the vault: that of the settings; else $WHEELHOUSE_CONFIG, else the usual one"
              + " of the system")
  private @Nullable Path folder;

  /// The folder that was named; null when none was.
  @Nullable Path named(CommandSpec spec) {
    Path named = folder;
    if (named != null && named.toString().isBlank()) {
      throw new ParameterException(
          spec.commandLine(), "--config names no folder; is a variable empty?");
    }
    return named;
  }
}
