package app.wheelhouse.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

/// A `secret-tool` of a test, in a folder of its own: keeps one file an entry and writes down its
/// arguments.
final class FakeSecretTool {
  private static final String KEEPS =
      """
      #!/bin/sh
      cd "$(dirname "$0")" || exit 9
      echo "$@" >> arguments
      for entry in "$@"; do :; done
      case $1 in
        store) cat > "item-$entry" ;;
        lookup) test -f "item-$entry" || exit 1; cat "item-$entry" ;;
        clear) rm -f "item-$entry" ;;
        *) exit 2 ;;
      esac
      """;

  final Path folder;

  FakeSecretTool(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    says(KEEPS);
  }

  /// Does something else from here on.
  void says(String script) throws IOException {
    Path program = folder.resolve("secret-tool");
    Files.writeString(program, script);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  Keychain keychain() {
    return keychain(Duration.ofSeconds(60));
  }

  Keychain keychain(Duration limit) {
    return new SecretTool(folder.resolve("secret-tool"), limit);
  }

  /// What it was called with, a line a call.
  List<String> calls() throws IOException {
    Path file = folder.resolve("arguments");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /// What it keeps.
  List<Path> items() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith("item-")).toList();
    }
  }

  /// The one thing that it keeps.
  Path item() throws IOException {
    return items().getFirst();
  }
}
