package app.wheelhouse.vault;

import static app.wheelhouse.vault.TestVault.CHEAP;
import static app.wheelhouse.vault.TestVault.secretOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is done in whatever order, the vault holds what a map would.
class VaultPropertyTest {
  private static final String NAME_LETTERS = "abcXYZ019._-";

  private record Kept(String note, byte[] secret, long created, long rotated) {}

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void holdsWhatAMapWould(long seed) throws VaultException {
    Random random = new Random(seed);
    TestVault test = new TestVault(folder, new MemoryDisk(), seed);
    SortedMap<CredentialId, Kept> model = new TreeMap<>();
    char[] passphrase = passphrase(random);
    Vault vault = test.open();
    vault.create(passphrase, CHEAP);
    for (int step = 0; step < 150; step++) {
      test.clock.pass(random.nextInt(100_000));
      CredentialId id = id(random);
      byte[] secret = new byte[1 + random.nextInt(200)];
      random.nextBytes(secret);
      Kept kept = model.get(id);
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> {
          if (kept == null) {
            String note = note(random);
            vault.add(id, secret, note);
            long now = test.clock.millis();
            model.put(id, new Kept(note, secret, now, now));
          }
        }
        case 3 -> {
          if (kept != null) {
            vault.replace(id, secret);
            model.put(id, new Kept(kept.note, secret, kept.created, test.clock.millis()));
          }
        }
        case 4 -> {
          if (kept != null) {
            vault.remove(id);
            model.remove(id);
          }
        }
        case 5 -> {
          vault.lock();
          vault.unlock(passphrase);
        }
        case 6 -> {
          if (random.nextInt(5) == 0) {
            char[] next = passphrase(random);
            vault.changePassphrase(passphrase, next);
            passphrase = next;
          }
        }
        case 7 -> {
          vault.close();
          vault = test.open();
          vault.unlock(passphrase);
        }
        default -> throw new AssertionError();
      }
      compare(vault, model);
    }
    assertThat(model).isNotEmpty();
  }

  private static void compare(Vault vault, SortedMap<CredentialId, Kept> model)
      throws VaultException {
    assertThat(vault.list())
        .isEqualTo(
            model.entrySet().stream()
                .map(entry ->
                    new Credential(
                        entry.getKey(),
                        entry.getValue().note,
                        entry.getValue().created,
                        entry.getValue().rotated))
                .toList());
    for (CredentialId id : model.keySet()) {
      assertThat(secretOf(vault, id)).isEqualTo(model.get(id).secret);
    }
  }

  private static CredentialId id(Random random) {
    CredentialKind[] kinds = CredentialKind.values();
    return new CredentialId(
        kinds[random.nextInt(kinds.length)],
        "owner/" + letters(random, 1),
        letters(random, 1 + random.nextInt(2)));
  }

  private static String letters(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(NAME_LETTERS.charAt(random.nextInt(NAME_LETTERS.length())));
    }
    return text.toString();
  }

  private static String note(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.appendCodePoint(0x20 + random.nextInt(0x5f) + (random.nextBoolean() ? 0 : 0x1f580));
    }
    return text.toString();
  }

  private static char[] passphrase(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.appendCodePoint(0xa1 + random.nextInt(0x2000));
    }
    return text.toString().toCharArray();
  }
}
