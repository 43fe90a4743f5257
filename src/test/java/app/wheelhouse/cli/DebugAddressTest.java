package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `debug address`.
class DebugAddressTest {
  private static final String KEY =
      "0123456789012345678901234567890123456789012345678901234567890123";
  private static final String ADDRESS = "0x14791697260e4c9a71f18484c9f997b308e59325";

  @TempDir Path folder;

  private Path key(String permissions) throws IOException {
    Path key = Files.writeString(folder.resolve("key"), KEY);
    assumeTrue(key.getFileSystem().supportedFileAttributeViews().contains("posix"));
    return Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void theAddressOfAKeyFileIsPrintedAndNothingElse() throws IOException {
    Ran ran = Ran.of("debug", "address", "--key-file", key("rw-------"));
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).isEqualToIgnoringNewLines(ADDRESS);
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void theKeyOfTheVariableIsTakenWhereNoFileIsNamed() {
    Ran ran = Ran.in(Map.of(AccountOptions.VARIABLE, "0x" + KEY), "debug", "address");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).isEqualToIgnoringNewLines(ADDRESS);
  }

  @Test
  void aFileThatOthersMayReadIsNotTaken() throws IOException {
    assertThat(Ran.of("debug", "address", "--key-file", key("rw-r--r--")).refused(ExitCode.INPUT))
        .contains("chmod 600")
        .doesNotContain(KEY, ADDRESS);
  }

  @Test
  void withoutAKeyOrWithSomethingElseItIsSaidWhereOneComesFrom() {
    assertThat(Ran.of("debug", "address").refused(ExitCode.INPUT))
        .contains(AccountOptions.VARIABLE);
    assertThat(
            Ran.in(Map.of(AccountOptions.VARIABLE, KEY.substring(1)), "debug", "address")
                .refused(ExitCode.INPUT))
        .contains("holds no key")
        .doesNotContain(KEY.substring(1));
  }
}
