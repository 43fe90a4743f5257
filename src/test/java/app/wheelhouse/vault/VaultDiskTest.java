package app.wheelhouse.vault;

import static app.wheelhouse.vault.TestVault.AGENT;
import static app.wheelhouse.vault.TestVault.CHEAP;
import static app.wheelhouse.vault.TestVault.MODEL;
import static app.wheelhouse.vault.TestVault.passphrase;
import static app.wheelhouse.vault.TestVault.refused;
import static app.wheelhouse.vault.TestVault.secretOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk fails, or somebody else writes: the vault that was there still opens.
class VaultDiskTest {
  private static final CredentialId NEW = new CredentialId(CredentialKind.EVM_KEY, "base", "hot");

  @TempDir private Path folder;
  private final FailingDisk disk = new FailingDisk();
  private TestVault test;

  @BeforeEach
  void starts() {
    test = new TestVault(folder, disk, 9);
  }

  private interface Change {
    void on(Vault vault) throws VaultException;
  }

  private static final List<Change> CHANGES =
      List.of(
          vault -> vault.add(NEW, TestVault.key(3), ""),
          vault -> vault.replace(AGENT, TestVault.key(3)),
          vault -> vault.remove(AGENT),
          vault -> vault.changePassphrase(passphrase(), passphrase()));

  @Test
  void aCrashAtAnyStepLeavesTheOldOrTheNewVault() throws VaultException, IOException {
    for (Change change : CHANGES) {
      for (int step = 0; step < 20; step++) {
        clear();
        test.filled().close();
        Vault vault = test.open();
        vault.unlock(passphrase());
        disk.dieAt(step);
        VaultFault fault = null;
        try {
          change.on(vault);
        } catch (VaultException failure) {
          fault = failure.fault();
        }
        boolean failed = disk.steps() > step;
        assertThat(fault).as("step " + step).isEqualTo(failed ? VaultFault.DISK : null);
        disk.heal();
        Vault restarted = test.open();
        restarted.unlock(passphrase());
        assertThat(secretOf(restarted, MODEL)).isEqualTo(TestVault.text("sk-or-v1-abcdef"));
        assertThat(restarted.list())
            .as("what memory holds is what the disk holds, step " + step)
            .isEqualTo(vault.list());
        change(vault, step);
        if (!failed) {
          break;
        }
        assertThat(step).as("it ends").isLessThan(19);
      }
    }
  }

  /// After the failure the same vault goes on: it is not taken for one that somebody else changed.
  private static void change(Vault vault, int step) throws VaultException {
    CredentialId later = new CredentialId(CredentialKind.AI_KEY, "later", "step-" + step);
    vault.add(later, TestVault.text("later"), "");
    assertThat(secretOf(vault, later)).isEqualTo(TestVault.text("later"));
  }

  @Test
  void aCrashWhileCreatingLeavesNothingOrTheVault() throws VaultException, IOException {
    for (int step = 0; step < 10; step++) {
      clear();
      disk.dieAt(step);
      Vault vault = test.open();
      try {
        vault.create(passphrase(), CHEAP);
      } catch (VaultException failure) {
        assertThat(failure.fault()).isEqualTo(VaultFault.DISK);
      }
      boolean failed = disk.steps() > step;
      disk.heal();
      assertThat(vault.isUnlocked()).isEqualTo(vault.exists());
      if (vault.exists()) {
        vault.lock();
        vault.unlock(passphrase());
      } else {
        vault.create(passphrase(), CHEAP);
      }
      if (!failed) {
        return;
      }
    }
    throw new AssertionError("it never ended");
  }

  @Test
  void noHalfWrittenFileStaysBehind() throws VaultException, IOException {
    test.filled();
    Vault vault = test.open();
    vault.unlock(passphrase());
    disk.failAt(0);
    assertThat(refused(VaultFault.DISK, () -> vault.remove(AGENT)))
        .hasMessageContaining("No space left on device")
        .hasMessageContaining("What was there before is still there");
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("vault.bin", "vault.bin.1", "vault.bin.lock");
    }
  }

  @Test
  void whatAKillLeftBehindIsWrittenOver() throws VaultException, IOException {
    Files.writeString(folder.resolve("vault.bin.new"), "half of a vau");
    test.filled();
    assertThat(folder.resolve("vault.bin.new")).doesNotExist();
  }

  @Test
  void aFailureToWriteOverTheOldPassphraseIsSaid() throws VaultException {
    Vault vault = test.filled();
    char[] next = "violin moat lantern".toCharArray();
    // Two files and a folder for the change; then the generation before.
    disk.failAt(5);
    assertThat(refused(VaultFault.DISK, () -> vault.changePassphrase(passphrase(), next)))
        .hasMessageContaining("still opens the old way")
        .hasMessageContaining("Delete " + test.previous());
    vault.lock();
    disk.heal();
    vault.unlock(next);
    assertThat(vault.list()).hasSize(2);
  }

  @Test
  void aDiskThatDoesNotConfirmIsNamedAndTheChangeIsKept() throws VaultException {
    Vault vault = test.filled();
    disk.failAt(4);
    assertThat(refused(VaultFault.DISK, () -> vault.remove(AGENT)))
        .hasMessageContaining("was written, but the disk did not confirm it");
    assertThat(vault.list()).extracting(Credential::id).containsExactly(MODEL);
    vault.remove(MODEL);
    assertThat(vault.list()).isEmpty();
  }

  @Test
  void savingOverSomebodyElsesGenerationIsRefused() throws VaultException {
    test.filled().close();
    Vault desk = test.open();
    Vault command = new TestVault(folder, disk, 10).open();
    desk.unlock(passphrase());
    command.unlock(passphrase());
    command.add(NEW, TestVault.key(3), "");
    assertThat(refused(VaultFault.CHANGED_ON_DISK, () -> desk.remove(AGENT)))
        .hasMessageContaining("Lock it, unlock it again");
    assertThat(secretOf(desk, AGENT)).as("what it has is still good").isNotEmpty();
    desk.unlock(passphrase());
    desk.remove(AGENT);
    assertThat(desk.list()).extracting(Credential::id).containsExactly(NEW, MODEL);
  }

  @Test
  void aFileThatWasPutBackByHandIsNotWrittenOver() throws VaultException, IOException {
    Vault vault = test.filled();
    Files.copy(test.previous(), test.file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    refused(VaultFault.CHANGED_ON_DISK, () -> vault.remove(AGENT));
    Files.delete(test.file());
    assertThat(refused(VaultFault.CHANGED_ON_DISK, () -> vault.remove(AGENT)))
        .hasMessageContaining("moved away");
  }

  @Test
  void threadsAddingAtTheSameTimeLoseNothing() throws Exception {
    TestVault quick = new TestVault(folder, new MemoryDisk(), 11);
    Vault vault = quick.open();
    vault.create(passphrase(), CHEAP);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Void>> adding = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int thread = 0; thread < 4; thread++) {
        String owner = "thread-" + thread;
        adding.add(
            threads.submit(() -> {
              start.await();
              for (int i = 0; i < 50; i++) {
                CredentialId id = new CredentialId(CredentialKind.AI_KEY, owner, "n" + i);
                vault.add(id, TestVault.text(owner + i), "");
                assertThat(secretOf(vault, id)).isEqualTo(TestVault.text(owner + i));
              }
              return null;
            }));
      }
      start.countDown();
      for (Future<Void> one : adding) {
        one.get();
      }
    }
    vault.lock();
    vault.unlock(passphrase());
    assertThat(vault.list()).hasSize(200);
    for (Credential credential : vault.list()) {
      assertThat(secretOf(vault, credential.id()))
          .isEqualTo(TestVault.text(credential.id().owner() + credential.id().name().substring(1)));
    }
  }

  @Test
  void aLockInTheMiddleNeverWritesUnderAWipedKey() throws Exception {
    TestVault quick = new TestVault(folder, new MemoryDisk(), 12);
    Vault vault = quick.open();
    vault.create(passphrase(), CHEAP);
    vault.add(MODEL, TestVault.text("0"), "");
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Integer> writer =
          threads.submit(() -> {
            int written = 0;
            for (int i = 1; i <= 300; i++) {
              try {
                vault.replace(MODEL, TestVault.text("" + i));
                written = i;
              } catch (VaultException locked) {
                assertThat(locked.fault()).isEqualTo(VaultFault.LOCKED);
              }
            }
            return written;
          });
      while (!writer.isDone()) {
        vault.lock();
        vault.unlock(passphrase());
      }
      int written = writer.get();
      vault.lock();
      vault.unlock(passphrase());
      assertThat(secretOf(vault, MODEL)).isEqualTo(TestVault.text("" + written));
    }
  }

  private void clear() throws IOException {
    disk.heal();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
