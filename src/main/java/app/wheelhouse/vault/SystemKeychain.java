package app.wheelhouse.vault;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Finds the keychain of a system.
final class SystemKeychain {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private SystemKeychain() {}

  static Keychain find(String osName, String searchPath) {
    if (!osName.toLowerCase(Locale.ROOT).contains("linux")) {
      return new AbsentKeychain(
          "keychain",
          "Remembering is not available on this system: its keychain takes a secret only where"
              + " other users of the computer could read it. Use the passphrase.");
    }
    return program(searchPath)
        .<Keychain>map(program -> new SecretTool(program, LIMIT))
        .orElseGet(() ->
            new AbsentKeychain(
                SecretTool.NAME,
                "The program secret-tool is not installed, so the keyring of this computer cannot"
                    + " be used. Install it (libsecret-tools on Debian and Ubuntu, libsecret on"
                    + " others), or use the passphrase."));
  }

  /// A relative folder would run what lies where Wheelhouse was started.
  private static Optional<Path> program(String searchPath) {
    for (String folder : searchPath.split(File.pathSeparator)) {
      try {
        Path program = Path.of(folder).resolve("secret-tool");
        if (program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)) {
          return Optional.of(program);
        }
      } catch (InvalidPathException _) {
        // An entry that names no folder has no program.
      }
    }
    return Optional.empty();
  }
}
