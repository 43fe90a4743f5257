package app.wheelhouse.vault;

import static app.wheelhouse.vault.TestVault.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The keyring of a Linux desktop, by a program that plays `secret-tool`.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a shell script")
class KeychainTest {
  private static final String ENTRY = "00ff";

  @TempDir private Path folder;
  private FakeSecretTool tool;

  @BeforeEach
  void installs() throws IOException {
    tool = new FakeSecretTool(folder.resolve("bin"));
  }

  private static byte[] loaded(Keychain keychain) throws VaultException {
    try (Secret secret = keychain.load(ENTRY).orElseThrow()) {
      return secret.use(byte[]::clone);
    }
  }

  @Test
  void keepsBytesOfEveryValue() throws VaultException {
    Keychain keychain = tool.keychain();
    byte[] secret = new byte[512];
    new Random(7).nextBytes(secret);
    byte[] before = secret.clone();
    keychain.store(ENTRY, secret);
    assertThat(secret).as("stays the caller's").isEqualTo(before);
    assertThat(loaded(keychain)).isEqualTo(secret);
    keychain.store(ENTRY, TestVault.key(2));
    assertThat(loaded(keychain)).as("in the place of the first").isEqualTo(TestVault.key(2));
    keychain.forget(ENTRY);
    assertThat(keychain.load(ENTRY)).isEmpty();
    keychain.forget(ENTRY);
  }

  @Test
  void nothingSecretIsOnTheCommandLine() throws VaultException, IOException {
    Keychain keychain = tool.keychain();
    assertThat(keychain.isAvailable()).isTrue();
    keychain.store(ENTRY, TestVault.key(1));
    loaded(keychain);
    keychain.forget(ENTRY);
    assertThat(tool.calls())
        .containsExactly(
            "lookup application wheelhouse vault none",
            "store --label=Wheelhouse: opens the vault of AI keys application wheelhouse vault"
                + " 00ff",
            "lookup application wheelhouse vault 00ff",
            "clear application wheelhouse vault 00ff");
    assertThat(String.join("\n", tool.calls()))
        .doesNotContainIgnoringCase(HexFormat.of().formatHex(TestVault.key(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sleep 86399", "exec sleep 86399", "echo 00ff; sleep 86399", "yes >&2"})
  void oneThatHangsIsEnded(String script) throws IOException {
    tool.says("#!/bin/sh\n" + script + "\n");
    Keychain keychain = tool.keychain(Duration.ofMillis(300));
    assertThat(keychain.whyNot().orElseThrow()).contains("did not answer in time");
    refused(VaultFault.NO_KEYCHAIN, () -> keychain.store(ENTRY, TestVault.key(1)));
    refused(VaultFault.NO_KEYCHAIN, () -> keychain.load(ENTRY));
    refused(VaultFault.NO_KEYCHAIN, () -> keychain.forget(ENTRY));
    ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").endsWith("sleep 86399"))
        .forEach(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(60)));
  }

  @Test
  void aLockedKeyringIsSaidAndItsWordsAreNotRepeated() throws IOException {
    tool.says("#!/bin/sh\ncat >&2\necho 'secret-tool: no such secret collection' >&2\nexit 1\n");
    Keychain keychain = tool.keychain();
    assertThat(keychain.isAvailable()).isFalse();
    VaultException refusal =
        refused(VaultFault.NO_KEYCHAIN, () -> keychain.store(ENTRY, TestVault.key(1)));
    assertThat(refusal).hasMessageContaining("locked, or none is running").hasNoCause();
    assertThat(refusal.getMessage())
        .doesNotContain("collection", HexFormat.of().formatHex(TestVault.key(1)));
    refused(VaultFault.NO_KEYCHAIN, () -> keychain.load(ENTRY));
    refused(VaultFault.NO_KEYCHAIN, () -> keychain.forget(ENTRY));
  }

  @Test
  void oneThatEndsWithoutListeningIsARefusal() throws IOException {
    tool.says("#!/bin/sh\nexec <&-\nexit 3\n");
    refused(VaultFault.NO_KEYCHAIN, () -> tool.keychain().store(ENTRY, new byte[100_000]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xyz", "0", "00 ff", "00f", "0x00", "é"})
  void whatIsNoHexIsNothing(String output) throws IOException, VaultException {
    tool.says("#!/bin/sh\nprintf '%s' '" + output + "'\n");
    assertThat(tool.keychain().load(ENTRY)).isEmpty();
  }

  @Test
  void anEndOfLineDoesNotCount() throws IOException, VaultException {
    tool.says("#!/bin/sh\necho 00FFa0\n");
    assertThat(loaded(tool.keychain())).isEqualTo(new byte[] {0, -1, -96});
  }

  @Test
  void aProgramThatWasRemovedIsSaid() throws IOException {
    Keychain keychain = tool.keychain();
    Files.delete(tool.folder.resolve("secret-tool"));
    assertThat(keychain.whyNot().orElseThrow()).contains("did not start");
    refused(VaultFault.NO_KEYCHAIN, () -> keychain.load(ENTRY));
  }

  @Test
  void theProgramIsFoundOnThePath() throws IOException {
    Path none = Files.createDirectory(folder.resolve("none"));
    String path = none + ":relative:" + tool.folder;
    assertThat(Keychain.ofSystem("Linux", path)).isInstanceOf(SecretTool.class);
    assertThat(Keychain.ofSystem("Linux", path).isAvailable()).isTrue();
  }

  @Test
  void aProgramThatMayNotRunOrLiesInARelativeFolderIsNotTaken() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    String relative = here.relativize(tool.folder.toAbsolutePath()).toString();
    assertThat(Files.exists(Path.of(relative).resolve("secret-tool"))).isTrue();
    assertThat(Keychain.ofSystem("Linux", relative).isAvailable()).isFalse();
    Files.setPosixFilePermissions(
        tool.folder.resolve("secret-tool"), PosixFilePermissions.fromString("rw-------"));
    assertThat(Keychain.ofSystem("Linux", tool.folder.toString()).isAvailable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Linux      | secret-tool is not installed
          Mac OS X   | not available on this system
          Windows 11 | not available on this system
          ''         | not available on this system
          """)
  void whereThereIsNoneASentenceSaysSo(String osName, String sentence) {
    Keychain keychain = Keychain.ofSystem(osName, "");
    assertThat(keychain.isAvailable()).isFalse();
    assertThat(keychain.whyNot().orElseThrow()).contains(sentence).endsWith(".");
    byte[] secret = TestVault.key(1);
    for (VaultException refusal :
        Arrays.asList(
            refused(VaultFault.NO_KEYCHAIN, () -> keychain.store(ENTRY, secret)),
            refused(VaultFault.NO_KEYCHAIN, () -> keychain.load(ENTRY)),
            refused(VaultFault.NO_KEYCHAIN, () -> keychain.forget(ENTRY)))) {
      assertThat(refusal).hasMessageContaining(sentence);
    }
  }
}
