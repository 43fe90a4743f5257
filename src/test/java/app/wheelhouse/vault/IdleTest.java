package app.wheelhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.vault.VaultListener.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The vault locks by itself when nobody is there.
class IdleTest {
  @TempDir private Path folder;
  private final List<String> heard = new ArrayList<>();
  private TestVault test;
  private Vault vault;

  @BeforeEach
  void opens() throws VaultException {
    test = new TestVault(folder);
    vault = test.filled();
    vault.addListener(
        new VaultListener() {
          @Override
          public void unlocked() {
            heard.add("unlocked");
          }

          @Override
          public void locked(Reason reason) {
            heard.add("locked " + reason);
          }
        });
  }

  @Test
  void locksWhenNobodyTouchesTheDesk() {
    vault.autoLock(60_000);
    seconds(59);
    assertThat(vault.isUnlocked()).isTrue();
    seconds(1);
    assertThat(vault.isUnlocked()).isFalse();
    seconds(100);
    assertThat(heard).containsExactly("locked IDLE");
  }

  @Test
  void aTouchStartsTheTimeAnew() {
    vault.autoLock(60_000);
    for (int i = 0; i < 10; i++) {
      seconds(40);
      vault.touch();
    }
    assertThat(vault.isUnlocked()).isTrue();
    seconds(60);
    assertThat(vault.isUnlocked()).isFalse();
  }

  @Test
  void tradingDoesNotCountAsATouch() throws VaultException {
    vault.autoLock(60_000);
    for (int i = 0; i < 6; i++) {
      seconds(9);
      vault.lease(TestVault.AGENT).close();
      vault.list();
    }
    seconds(10);
    assertThat(vault.isUnlocked()).isFalse();
  }

  @Test
  void neverMeansNever() {
    seconds(100_000);
    assertThat(vault.isUnlocked()).isTrue();
    vault.autoLock(60_000);
    vault.autoLock(0);
    seconds(100_000);
    assertThat(vault.isUnlocked()).isTrue();
  }

  @Test
  void n12LocksWhenTheMachineSlept() {
    seconds(5);
    test.clock.sleep(8 * 3_600_000);
    vault.tick();
    assertThat(heard).containsExactly("locked SLEPT");
  }

  @Test
  void n12LocksWhenBothClocksSaySo() {
    seconds(5);
    test.clock.pass(31_000);
    vault.tick();
    assertThat(heard).containsExactly("locked SLEPT");
  }

  @Test
  void aClockSetBackIsNoSleep() {
    seconds(5);
    test.clock.sleep(-3_600_000);
    seconds(5);
    assertThat(vault.isUnlocked()).isTrue();
  }

  @Test
  void unlockingStartsTheTimeAnew() throws VaultException {
    vault.autoLock(60_000);
    vault.lock();
    seconds(1_000);
    vault.unlock(TestVault.passphrase());
    seconds(59);
    assertThat(vault.isUnlocked()).isTrue();
    assertThat(heard).containsExactly("locked ASKED", "unlocked");
  }

  @Test
  void aLeaseOutlivesTheLock() throws VaultException {
    try (Secret secret = vault.lease(TestVault.AGENT)) {
      vault.lock();
      assertThat(secret.<byte[], RuntimeException>use(byte[]::clone)).isEqualTo(TestVault.key(1));
    }
  }

  private void seconds(int count) {
    for (int i = 0; i < count; i++) {
      test.clock.pass(1_000);
      vault.tick();
    }
  }
}
