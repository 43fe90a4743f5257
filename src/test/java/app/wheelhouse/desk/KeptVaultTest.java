package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.VaultSettings;
import app.wheelhouse.vault.VaultCost;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The vault beside the settings.
class KeptVaultTest {
  private static final char[] PASSPHRASE = "nine small tugs at the quay".toCharArray();

  @TempDir Path folder;

  @Test
  void nothingIsMadeBeforeItIsAskedForAndTheEndLocksIt() throws Exception {
    Settings settings = new Settings();
    KeptVault kept = KeptVault.in(folder, settings);
    assertThat(kept.vault().exists()).isFalse();
    assertThat(folder).isEmptyDirectory();
    kept.vault().create(PASSPHRASE, VaultCost.LEAST);
    assertThat(kept.vault().isUnlocked()).isTrue();
    settings.set(VaultSettings.IDLE_MINUTES, 5);
    kept.close();
    assertThat(kept.vault().isUnlocked()).isFalse();
    kept.close();
    // Settings that change afterwards are none of its business.
    settings.set(VaultSettings.IDLE_MINUTES, 10);
  }
}
