package app.wheelhouse.desk;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.VaultSettings;
import app.wheelhouse.support.Threads;
import app.wheelhouse.vault.Vault;
import app.wheelhouse.vault.VaultClock;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The trader's vault, beside the settings; it locks itself when nobody was there for as long as
/// was set up.
public final class KeptVault implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeptVault.class);
  private static final long MINUTE = 60_000;

  private final Vault vault;
  private final Settings settings;
  private final Runnable unfollow;
  private final ScheduledExecutorService timer = Threads.timer("vault-idle");

  private KeptVault(Vault vault, Settings settings) {
    this.vault = vault;
    this.settings = settings;
    this.unfollow = settings.followAll(_ -> idleAsSet());
    idleAsSet();
    timer.scheduleAtFixedRate(this::look, 1, 1, TimeUnit.SECONDS);
  }

  /// The vault of a settings folder, whether its file is there or not; nothing is read yet.
  public static KeptVault in(Path folder, Settings settings) {
    return new KeptVault(Vault.in(folder, CommandTools.vaultClock()), settings);
  }

  public Vault vault() {
    return vault;
  }

  /// The clocks of the vault.
  public VaultClock clock() {
    return CommandTools.vaultClock();
  }

  /// A timer that throws never comes again, and the vault would stay open for good.
  private void look() {
    try {
      vault.tick();
    } catch (RuntimeException fault) {
      LOG.error("A look whether the vault is to be locked failed", fault);
    }
  }

  private void idleAsSet() {
    vault.autoLock(settings.get(VaultSettings.IDLE_MINUTES) * MINUTE);
  }

  /// Locks it; what it held is wiped.
  @Override
  public void close() {
    timer.shutdownNow();
    unfollow.run();
    vault.close();
  }
}
