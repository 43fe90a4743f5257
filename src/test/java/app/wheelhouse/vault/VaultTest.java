package app.wheelhouse.vault;

import static app.wheelhouse.vault.TestVault.AGENT;
import static app.wheelhouse.vault.TestVault.CHEAP;
import static app.wheelhouse.vault.TestVault.MODEL;
import static app.wheelhouse.vault.TestVault.passphrase;
import static app.wheelhouse.vault.TestVault.refused;
import static app.wheelhouse.vault.TestVault.secretOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The life of a vault.
class VaultTest {
  private static final char[] OTHER = "violin moat lantern".toCharArray();

  @TempDir private Path folder;
  private TestVault test;

  @BeforeEach
  void startsEmpty() {
    test = new TestVault(folder.resolve("config"));
  }

  @Test
  void keepsSecretsOverALock() throws VaultException {
    Vault vault = test.filled();
    vault.lock();
    assertThat(vault.isUnlocked()).isFalse();
    vault.unlock(passphrase());
    assertThat(secretOf(vault, AGENT)).isEqualTo(TestVault.key(1));
    assertThat(secretOf(vault, MODEL)).isEqualTo(TestVault.text("sk-or-v1-abcdef"));
    assertThat(vault.list()).extracting(Credential::id).containsExactly(AGENT, MODEL);
  }

  @Test
  void anotherProgramReadsTheSame() throws VaultException {
    test.filled().close();
    Vault other = new TestVault(folder.resolve("config"), new OwnerDisk(), 77).open();
    assertThat(other.exists()).isTrue();
    other.unlock(passphrase());
    assertThat(secretOf(other, AGENT)).isEqualTo(TestVault.key(1));
  }

  @Test
  void theRealDerivationOpensItToo() throws VaultException {
    try (Vault vault = Vault.in(folder, test.clock.clock(), CHEAP)) {
      vault.create(passphrase(), CHEAP);
      vault.add(AGENT, TestVault.key(1), "");
    }
    try (Vault vault = Vault.in(folder, test.clock.clock(), CHEAP)) {
      vault.unlock(passphrase());
      assertThat(secretOf(vault, AGENT)).isEqualTo(TestVault.key(1));
      vault.lock();
      refused(VaultFault.WRONG_PASSPHRASE, () -> vault.unlock(OTHER));
    }
  }

  @Test
  void whatTheCallerHandsInStaysTheCallers() throws VaultException {
    Vault vault = test.open();
    char[] typed = passphrase();
    byte[] key = TestVault.key(1);
    vault.create(typed, CHEAP);
    vault.add(AGENT, key, "");
    assertThat(typed).isEqualTo(passphrase());
    assertThat(key).isEqualTo(TestVault.key(1));
    key[5] ^= 1;
    assertThat(secretOf(vault, AGENT)).isEqualTo(TestVault.key(1));
  }

  @Test
  void theFileShowsNeitherSecretNorName() throws VaultException, IOException {
    test.filled().close();
    String content = TestVault.contentOf(folder.resolve("config"));
    for (String planted : new String[] {"sk-or-v1", "openrouter", "made on", "ai-key"}) {
      String bytes = Arrays.toString(TestVault.text(planted));
      assertThat(content).doesNotContain(bytes.substring(1, bytes.length() - 1));
    }
  }

  @Test
  void onlyTheOwnerMayReadTheFiles() throws VaultException, IOException {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    test.filled();
    assertThat(mode(folder.resolve("config"))).isEqualTo("rwx------");
    try (var files = Files.list(folder.resolve("config"))) {
      assertThat(files.toList())
          .extracting(file -> file.getFileName() + " " + mode(file))
          .containsExactlyInAnyOrder(
              "vault.bin rw-------", "vault.bin.1 rw-------", "vault.bin.lock rw-------");
    }
  }

  @Test
  void thePreviousGenerationStaysBesideIt() throws VaultException, IOException {
    Vault vault = test.filled();
    byte[] before = Files.readAllBytes(test.file());
    vault.remove(MODEL);
    assertThat(Files.readAllBytes(test.previous())).isEqualTo(before);
    vault.close();
    Files.move(test.previous(), test.file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    vault.unlock(passphrase());
    assertThat(vault.list()).hasSize(2);
  }

  @Test
  void everyWriteHasAFreshNonce() throws VaultException, IOException {
    Vault vault = test.filled();
    byte[] first = Files.readAllBytes(test.file());
    vault.replace(AGENT, TestVault.key(1));
    byte[] second = Files.readAllBytes(test.file());
    int same = 0;
    for (int i = 106; i < second.length; i++) {
      same += first[i] == second[i] ? 1 : 0;
    }
    assertThat(same).isLessThan((second.length - 106) / 10);
  }

  @Test
  void everySecretHasANonceOfItsOwn() throws VaultException, IOException {
    Vault vault = test.filled();
    byte[] key = new byte[DataKey.BYTES];
    new Random(1).nextBytes(key);
    Set<String> nonces = new TreeSet<>();
    for (int i = 0; i < 20; i++) {
      vault.replace(AGENT, TestVault.key(1));
      VaultPlace place = new VaultPlace(test.file());
      VaultImage image = VaultImage.read(Files.readAllBytes(test.file()), place);
      SealedCredential sealed = image.open(DataKey.owning(key), place).get(AGENT);
      nonces.add(Arrays.toString(sealed.nonce()));
    }
    assertThat(nonces).hasSize(20);
  }

  @Test
  void passphrasesAndDerivedKeysAreWipedAfterUse() throws VaultException {
    Vault vault = test.filled();
    vault.lock();
    refused(VaultFault.WRONG_PASSPHRASE, () -> vault.unlock(OTHER));
    test.clock.pass(1_000);
    vault.unlock(passphrase());
    vault.changePassphrase(passphrase(), OTHER);
    assertThat(test.derivation.seen)
        .as("create, wrong, right, old and new")
        .hasSize(10)
        .allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
  }

  @Nested
  class WhatIsRefused {
    @Test
    void creatingOverAVault() throws VaultException, IOException {
      test.filled().close();
      String before = TestVault.contentOf(folder.resolve("config"));
      VaultException refusal = refused(VaultFault.EXISTS, () -> test.open().create(OTHER, CHEAP));
      assertThat(refusal).hasMessageContaining("left as it is");
      assertThat(TestVault.contentOf(folder.resolve("config"))).isEqualTo(before);
    }

    @Test
    void creatingOverAForeignFile() throws IOException {
      Files.createDirectories(test.file().getParent());
      Files.writeString(test.file(), "a diary");
      refused(VaultFault.EXISTS, () -> test.open().create(OTHER, CHEAP));
      assertThat(test.file()).hasContent("a diary");
    }

    @Test
    void creatingWhereAnEarlierGenerationIs() throws VaultException, IOException {
      test.filled().close();
      Files.delete(test.file());
      refused(VaultFault.EXISTS, () -> test.open().create(OTHER, CHEAP));
      assertThat(refused(VaultFault.MISSING, () -> test.open().unlock(passphrase())))
          .hasMessageContaining("vault.bin.1: rename that one to vault.bin");
    }

    @Test
    void openingWhatIsNotThere() {
      assertThat(refused(VaultFault.MISSING, () -> test.open().unlock(passphrase())))
          .hasMessageContaining("create one");
      assertThat(folder.resolve("config")).doesNotExist();
    }

    @Test
    void anythingWhileLocked() throws VaultException {
      Vault vault = test.filled();
      vault.lock();
      vault.lock();
      refused(VaultFault.LOCKED, vault::list);
      refused(VaultFault.LOCKED, () -> vault.lease(AGENT));
      refused(VaultFault.LOCKED, () -> vault.add(AGENT, TestVault.key(2), ""));
      refused(VaultFault.LOCKED, () -> vault.replace(AGENT, TestVault.key(2)));
      refused(VaultFault.LOCKED, () -> vault.remove(AGENT));
      refused(VaultFault.LOCKED, () -> vault.changePassphrase(passphrase(), OTHER));
    }

    @Test
    void aWeakPassphrase() {
      refused(VaultFault.WEAK_PASSPHRASE, () -> test.open().create("short".toCharArray(), CHEAP));
      assertThat(test.file()).doesNotExist();
    }

    @Test
    void namesThatAreTakenOrUnknown() throws VaultException {
      Vault vault = test.filled();
      refused(VaultFault.DUPLICATE_CREDENTIAL, () -> vault.add(AGENT, TestVault.key(2), ""));
      CredentialId none = new CredentialId(CredentialKind.EVM_KEY, "base", "hot");
      refused(VaultFault.UNKNOWN_CREDENTIAL, () -> vault.lease(none));
      refused(VaultFault.UNKNOWN_CREDENTIAL, () -> vault.replace(none, TestVault.key(2)));
      refused(VaultFault.UNKNOWN_CREDENTIAL, () -> vault.remove(none));
      assertThat(secretOf(vault, AGENT)).isEqualTo(TestVault.key(1));
    }

    @Test
    void secretsAndNotesThatCannotBe() throws VaultException {
      Vault vault = test.filled();
      CredentialId id = new CredentialId(CredentialKind.VENUE_KEY, "mexc", "secret");
      refused(VaultFault.UNUSABLE, () -> vault.add(id, new byte[0], ""));
      refused(VaultFault.UNUSABLE, () -> vault.add(id, new byte[1025], ""));
      refused(VaultFault.UNUSABLE, () -> vault.add(id, new byte[8], "x".repeat(201)));
      refused(VaultFault.UNUSABLE, () -> vault.add(id, new byte[8], "two\nlines"));
      assertThat(
              refused(
                  VaultFault.UNUSABLE,
                  () -> vault.add(id, new byte[8], "key 0x" + "0123456789abcdef".repeat(4))))
          .hasMessageNotContaining("0123");
      assertThat(vault.list()).hasSize(2);
    }

    @Test
    void moreThanFits() throws VaultException {
      TestVault quick = new TestVault(folder, new MemoryDisk(), 3);
      Vault vault = quick.open();
      vault.create(passphrase(), CHEAP);
      byte[] longest = new byte[1024];
      String note = "\u20ac".repeat(200);
      for (int i = 0; i < VaultBody.MOST; i++) {
        vault.add(
            new CredentialId(CredentialKind.VENUE_KEY, "o".repeat(48), "n".repeat(28) + i),
            longest,
            note);
      }
      refused(VaultFault.FULL, () -> vault.add(AGENT, TestVault.key(1), ""));
      vault.lock();
      vault.unlock(passphrase());
      assertThat(vault.list()).hasSize(VaultBody.MOST);
    }
  }

  @Nested
  class WhenTheSecretIsReplaced {
    @Test
    void itsAgeStartsAgain() throws VaultException {
      Vault vault = test.filled();
      long created = test.clock.millis();
      test.clock.pass(TimeUnit.DAYS.toMillis(90) + 5);
      assertThat(vault.list().getFirst().ageDays(test.clock.millis())).isEqualTo(90);
      Credential fresh = vault.replace(AGENT, TestVault.key(2));
      assertThat(fresh.ageDays(test.clock.millis())).isZero();
      assertThat(fresh.createdMillis()).isEqualTo(created);
      assertThat(fresh.note()).isEqualTo("made on the desk");
      assertThat(fresh.ageDays(created)).as("the clock went back").isZero();
      assertThat(secretOf(vault, AGENT)).isEqualTo(TestVault.key(2));
      assertThat(vault.list().getFirst()).isEqualTo(fresh);
    }
  }

  @Nested
  class WhenThePassphraseChanges {
    @Test
    void onlyTheNewOneOpensIt() throws VaultException, IOException {
      Vault vault = test.filled();
      vault.changePassphrase(passphrase(), OTHER);
      assertThat(vault.isUnlocked()).isTrue();
      vault.lock();
      refused(VaultFault.WRONG_PASSPHRASE, () -> vault.unlock(passphrase()));
      test.clock.pass(1_000);
      vault.unlock(OTHER);
      assertThat(secretOf(vault, AGENT)).isEqualTo(TestVault.key(1));
    }

    @Test
    void theOldOneOpensNothingInTheFolder() throws VaultException, IOException {
      Vault vault = test.filled();
      vault.changePassphrase(passphrase(), OTHER);
      vault.close();
      assertThat(Files.readAllBytes(test.previous())).isEqualTo(Files.readAllBytes(test.file()));
    }

    @Test
    void theWrongOldOneChangesNothing() throws VaultException, IOException {
      Vault vault = test.filled();
      String before = TestVault.contentOf(folder.resolve("config"));
      refused(VaultFault.WRONG_PASSPHRASE, () -> vault.changePassphrase(OTHER, OTHER));
      assertThat(vault.waitMillis()).isEqualTo(1_000);
      assertThat(TestVault.contentOf(folder.resolve("config"))).isEqualTo(before);
    }

    @Test
    void aWeakNewOneChangesNothing() throws VaultException {
      Vault vault = test.filled();
      refused(
          VaultFault.WEAK_PASSPHRASE,
          () -> vault.changePassphrase(passphrase(), "short".toCharArray()));
    }
  }

  @Nested
  class WhenTheFloorRises {
    private static final VaultCost HIGHER = new VaultCost(32 * 1024, 3, 1);

    @Test
    void unlockingWrapsItAnew() throws VaultException, IOException {
      test.filled().close();
      Vault vault = test.open(HIGHER);
      vault.unlock(passphrase());
      VaultImage now =
          VaultImage.read(Files.readAllBytes(test.file()), new VaultPlace(test.file()));
      assertThat(now.lid().cost()).isEqualTo(HIGHER);
      assertThat(now.generation()).isEqualTo(4);
      assertThat(Files.readAllBytes(test.previous())).isEqualTo(now.bytes());
      vault.lock();
      int asked = test.derivation.asked.get();
      vault.unlock(passphrase());
      assertThat(test.derivation.asked.get()).as("once is enough").isEqualTo(asked + 1);
      assertThat(secretOf(vault, AGENT)).isEqualTo(TestVault.key(1));
    }

    @Test
    void aDiskThatRefusesDoesNotKeepTheTraderOut() throws VaultException {
      test.filled().close();
      FailingDisk disk = new FailingDisk();
      TestVault other = new TestVault(folder.resolve("config"), disk, 5);
      disk.failAt(0);
      Vault vault = other.open(HIGHER);
      vault.unlock(passphrase());
      assertThat(secretOf(vault, AGENT)).isEqualTo(TestVault.key(1));
    }

    @Test
    void aNewVaultIsNeverBelowIt() throws VaultException, IOException {
      test.open(HIGHER).create(passphrase(), CHEAP);
      assertThat(
              VaultImage.read(Files.readAllBytes(test.file()), new VaultPlace(test.file()))
                  .lid()
                  .cost())
          .isEqualTo(HIGHER);
    }
  }

  @Nested
  class WhenThePassphraseIsWrong {
    @Test
    void u4AHundredWrongTriesLoseNothing() throws VaultException, IOException {
      test.filled().close();
      String before = TestVault.contentOf(folder.resolve("config"));
      Vault vault = test.open();
      Random random = new Random(4);
      int asked = test.derivation.asked.get();
      long waited = 0;
      for (int i = 0; i < 100; i++) {
        char[] guess = ("guess number " + random.nextInt()).toCharArray();
        String message =
            refused(VaultFault.WRONG_PASSPHRASE, () -> vault.unlock(guess)).getMessage();
        assertThat(message).isEqualTo("The passphrase is wrong, or the file was changed.");
        long wait = vault.waitMillis();
        assertThat(wait).isEqualTo(i > 4 ? 30_000 : 1_000L << i);
        refused(VaultFault.TOO_SOON, () -> vault.unlock(passphrase()));
        test.clock.pass(wait);
        waited += wait;
      }
      assertThat(waited).isEqualTo(31_000 + 95 * 30_000);
      assertThat(test.derivation.asked.get()).as("a whole one a try").isEqualTo(asked + 100);
      vault.unlock(passphrase());
      assertThat(secretOf(vault, AGENT)).isEqualTo(TestVault.key(1));
      assertThat(vault.waitMillis()).isZero();
      assertThat(TestVault.contentOf(folder.resolve("config"))).isEqualTo(before);
    }

    @Test
    void u4TheRealDerivationIsDoneInFullEachTime() throws VaultException {
      Vault vault = Vault.in(folder, test.clock.clock(), CHEAP);
      vault.create(passphrase(), CHEAP);
      vault.lock();
      for (int i = 0; i < 20; i++) {
        char[] guess = ("wrong number " + i).toCharArray();
        refused(VaultFault.WRONG_PASSPHRASE, () -> vault.unlock(guess));
        test.clock.pass(vault.waitMillis());
      }
      vault.unlock(passphrase());
      assertThat(vault.isUnlocked()).isTrue();
    }

    @Test
    void anOpenVaultStaysOpen() throws VaultException {
      Vault vault = test.filled();
      refused(VaultFault.WRONG_PASSPHRASE, () -> vault.unlock(OTHER));
      assertThat(secretOf(vault, AGENT)).isEqualTo(TestVault.key(1));
    }

    @Test
    void theEmptyOneIsJustWrong() throws VaultException {
      Vault vault = test.filled();
      refused(VaultFault.WRONG_PASSPHRASE, () -> vault.unlock(new char[0]));
    }
  }

  private static String mode(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
