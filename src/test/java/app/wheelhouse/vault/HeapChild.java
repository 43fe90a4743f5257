package app.wheelhouse.vault;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// A process that uses a vault as a desk does, locks it, stops trading, and writes its heap down.
final class HeapChild {
  static final int PASSPHRASE = 1;
  static final int AGENT = 2;
  static final int MODEL = 3;
  static final int SEED = 4;

  /// What the control run keeps, to show that the search would find it.
  private static final List<Object> KEPT = new ArrayList<>();

  private HeapChild() {}

  /// @param arguments folder of the vault, file for the heap, `keeps` or `wipes`
  public static void main(String[] arguments) throws VaultException, IOException {
    Path folder = Path.of(arguments[0]);
    trade(folder);
    if (arguments[2].equals("keeps")) {
      keep();
    }
    System.gc();
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(arguments[1], true);
    System.out.println(KEPT.size());
  }

  private static void trade(Path folder) throws VaultException {
    VaultFiles files = new VaultFiles(new VaultPlace(folder.resolve(Vault.FILE)), new OwnerDisk());
    VaultClock clock = new FakeClock().clock();
    VaultCost cheap = VaultCost.LEAST;
    Vault vault = new Vault(files, clock, cheap, new Argon2Derivation(), new Random(SEED));
    char[] passphrase = Planted.hex(Planted.bytes(PASSPHRASE));
    vault.create(passphrase, cheap);
    add(vault, TestVault.AGENT, Planted.hex(Planted.bytes(AGENT)));
    add(vault, TestVault.MODEL, Planted.hex(Planted.bytes(MODEL)));
    vault.lock();
    vault.unlock(passphrase);
    vault.changePassphrase(passphrase, passphrase);
    vault.unlock(passphrase);
    Arrays.fill(passphrase, ' ');
    Secret agent = vault.lease(TestVault.AGENT);
    sign(agent);
    try (Secret model = vault.lease(TestVault.MODEL)) {
      model.use(HeapChild::ask);
    }
    vault.lock();
    sign(agent);
    agent.close();
    // Vault and lease stay reachable: what they still held would be in the dump.
    KEPT.add(vault);
    KEPT.add(agent);
  }

  private static void add(Vault vault, CredentialId id, char[] typed) throws VaultException {
    byte[] secret = id.kind().secretOf(typed);
    Arrays.fill(typed, ' ');
    vault.add(id, secret, "");
    Arrays.fill(secret, (byte) 0);
  }

  /// As a signer does: the key as a number, for one multiplication.
  private static void sign(Secret key) {
    BigInteger signature =
        key.use(bytes -> new BigInteger(1, bytes).modPow(BigInteger.TWO, BigInteger.TEN.pow(70)));
    if (signature.signum() <= 0) {
      throw new IllegalStateException("not signed");
    }
  }

  /// As an HTTP client does: the key in a header, which has to be a text.
  private static int ask(byte[] key) {
    return ("Bearer " + new String(key, StandardCharsets.US_ASCII)).length();
  }

  private static void keep() {
    KEPT.add(Planted.bytes(10));
    KEPT.add(new String(Planted.hex(Planted.bytes(11))));
    KEPT.add("\u20ac" + new String(Planted.hex(Planted.bytes(12))));
    KEPT.add(Planted.hex(Planted.bytes(13)));
    KEPT.add(new BigInteger(1, Planted.bytes(14)));
    int[] low = new int[8];
    ByteBuffer bytes = ByteBuffer.wrap(Planted.bytes(15));
    for (int i = 7; i >= 0; i--) {
      low[i] = bytes.getInt();
    }
    KEPT.add(low);
  }
}
