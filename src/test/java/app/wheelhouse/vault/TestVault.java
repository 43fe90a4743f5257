package app.wheelhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// A vault of a test: quick, seeded, with a clock of its own.
final class TestVault {
  static final VaultCost CHEAP = VaultCost.LEAST;

  static final CredentialId AGENT =
      new CredentialId(CredentialKind.HYPERLIQUID_AGENT, "hyperliquid/main", "agent");

  static final CredentialId MODEL = new CredentialId(CredentialKind.AI_KEY, "openrouter", "desk");

  final FakeClock clock = new FakeClock();
  final QuickDerivation derivation = new QuickDerivation();
  private final Path folder;
  private final VaultDisk disk;
  private final Random random;

  TestVault(Path folder) {
    this(folder, new OwnerDisk(), 1);
  }

  TestVault(Path folder, VaultDisk disk, long seed) {
    this.folder = folder;
    this.disk = disk;
    this.random = new Random(seed);
  }

  Path file() {
    return folder.resolve(Vault.FILE);
  }

  Path previous() {
    return folder.resolve(Vault.FILE + ".1");
  }

  Vault open() {
    return open(CHEAP);
  }

  Vault open(VaultCost floor) {
    VaultFiles files = new VaultFiles(new VaultPlace(file()), disk);
    return new Vault(files, clock.clock(), floor, derivation, random);
  }

  /// Created, with one agent key and one key of a model.
  Vault filled() throws VaultException {
    Vault vault = open();
    vault.create(passphrase(), CHEAP);
    vault.add(AGENT, key(1), "made on the desk");
    vault.add(MODEL, text("sk-or-v1-abcdef"), "");
    return vault;
  }

  static char[] passphrase() {
    return "plum quartz otter".toCharArray();
  }

  static byte[] key(int seed) {
    byte[] key = new byte[32];
    new Random(seed).nextBytes(key);
    key[0] = 1;
    return key;
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] secretOf(Vault vault, CredentialId id) throws VaultException {
    try (Secret secret = vault.lease(id)) {
      return secret.use(byte[]::clone);
    }
  }

  /// Expects a refusal whose sentence says something and holds no secret.
  static VaultException refused(VaultFault fault, ThrowingCallable call) {
    VaultException refusal = catchThrowableOfType(VaultException.class, call);
    assertThat(refusal).as("expected " + fault).isNotNull();
    assertThat(refusal.fault()).as(refusal.getMessage()).isEqualTo(fault);
    assertThat(refusal.getMessage()).endsWith(".").doesNotContain("plum", "Exception", "null");
    return refusal;
  }

  /// Everything in the folder but the lock: names and contents.
  static String contentOf(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (!file.toString().endsWith(".lock")) {
          text.append(file.getFileName()).append(Arrays.toString(Files.readAllBytes(file)));
        }
      }
    }
    return text.toString();
  }
}
