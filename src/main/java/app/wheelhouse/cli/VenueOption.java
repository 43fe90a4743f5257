package app.wheelhouse.cli;

import app.wheelhouse.desk.VenueChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Reads `--venue-url` and `--network`.
final class VenueOption {
  private VenueOption() {}

  /// @throws ParameterException when one of them is wrong
  static VenueChoice choice(@Nullable String url, String network, CommandSpec spec) {
    try {
      return VenueChoice.checked(url, network);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()));
    }
  }
}
