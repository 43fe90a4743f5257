package app.wheelhouse.vault;

import app.wheelhouse.vault.VaultListener.Reason;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Secrets at rest in one encrypted file, open only while its passphrase was given.
///
/// While it is unlocked memory holds the data key and the encrypted credentials; a secret is in
/// clear only inside a [Secret]. Every method may be called from any thread. [#create], [#unlock]
/// and [#changePassphrase] take about a second and 128 MiB: never on the JavaFX thread. Arrays that
/// are handed in stay the caller's, who wipes them.
public final class Vault implements AutoCloseable {
  /// The file's name in the folder of the settings.
  public static final String FILE = "vault.bin";

  private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

  private final VaultFiles files;
  private final VaultClock clock;
  private final PassphraseGate gate;
  private final RandomGenerator random;
  private final VaultWriter writer;
  private final Remembered remembered;
  private final IdleTimer idle;
  private final List<VaultListener> listeners = new CopyOnWriteArrayList<>();

  /// One derivation at a time; taken before the monitor of this, which is never held for one.
  private final Object deriving = new Object();

  private @Nullable OpenVault opened;

  Vault(
      VaultFiles files,
      VaultClock clock,
      VaultCost floor,
      Derivation derivation,
      RandomGenerator random) {
    this.files = files;
    this.clock = clock;
    this.gate = new PassphraseGate(derivation, random, floor, new RetryDelay(clock.nanos()));
    this.random = random;
    this.writer = new VaultWriter(files, random);
    this.remembered = new Remembered(files, random);
    this.idle = new IdleTimer(clock);
  }

  /// The vault of a folder, whether its file exists or not; nothing is read yet.
  public static Vault in(Path folder, VaultClock clock) {
    return in(folder, clock, VaultCost.FLOOR);
  }

  /// The same with another least cost, for tests that cannot wait.
  ///
  /// @param floor a vault that costs less is wrapped anew with this when it is unlocked
  public static Vault in(Path folder, VaultClock clock, VaultCost floor) {
    if (!floor.isAccepted()) {
      throw new IllegalArgumentException("Not an accepted cost: " + floor);
    }
    VaultPlace place = new VaultPlace(folder.toAbsolutePath().normalize().resolve(FILE));
    return new Vault(
        new VaultFiles(place, new OwnerDisk()),
        clock,
        floor,
        new Argon2Derivation(),
        new SecureRandom());
  }

  /// The vault's file.
  public Path file() {
    return files.place().file();
  }

  public boolean exists() {
    return files.exists();
  }

  /// Refuses what [#create] would refuse, at once: for before the cost is calibrated.
  public void expectCreatable(char[] passphrase) throws VaultException {
    VaultLimits.expectPassphrase(passphrase);
    files.expectNothing();
  }

  /// Makes the file and leaves it unlocked. A file that is there already is never touched.
  ///
  /// @param passphrase as [Passphrase#judge] does not refuse
  /// @param cost of a guess, as [VaultCost#calibrated]; raised to the floor
  public void create(char[] passphrase, VaultCost cost) throws VaultException {
    VaultLimits.expectPassphrase(passphrase);
    synchronized (deriving) {
      files.expectNothing();
      DataKey key = DataKey.random(random);
      try {
        adopt(writer.create(gate.close(key, passphrase, cost), key));
      } catch (VaultException | RuntimeException e) {
        key.close();
        throw e;
      }
    }
    listeners.forEach(VaultListener::unlocked);
    files.confirm();
  }

  /// Reads the file and opens it; an open one is read again. A wrong passphrase costs the same time
  /// as the right one, then [#waitMillis] grows.
  public void unlock(char[] passphrase) throws VaultException {
    synchronized (deriving) {
      VaultImage image = files.read();
      adopt(OpenVault.of(image, gate.open(image.lid(), passphrase), files.place()));
      strengthen(passphrase);
    }
    listeners.forEach(VaultListener::unlocked);
  }

  /// Lets this computer open the vault without its passphrase, while its user is logged in. For AI
  /// keys only; what [#forgetRemembered], a new passphrase or a trading key ends.
  ///
  /// @throws VaultException [VaultFault#TRADING_KEY] when it holds a trading key
  public void remember(Keychain keychain) throws VaultException {
    synchronized (deriving) {
      Remembered.expectAllowed(current());
      Remembered.expectUsable(keychain);
      try (DataKey outer = DataKey.random(random)) {
        synchronized (this) {
          remembered.close(current(), outer);
        }
        remembered.store(keychain, outer);
      }
    }
  }

  /// Ends [#remember], locked or not; true when the vault was remembered.
  public boolean forgetRemembered(Keychain keychain) throws VaultException {
    synchronized (deriving) {
      return remembered.forget(keychain);
    }
  }

  /// Whether the trader let this computer remember the vault; the keychain is not asked.
  public boolean isRemembered() {
    return remembered.exists();
  }

  /// Opens it with what the keychain holds, waiting some seconds for it at most.
  ///
  /// @throws VaultException with a sentence that says to use the passphrase
  public void unlockRemembered(Keychain keychain) throws VaultException {
    synchronized (deriving) {
      adopt(remembered.open(files.read(), keychain));
    }
    listeners.forEach(VaultListener::unlocked);
  }

  /// Until the next passphrase is tried, milliseconds; 0 when it is at once.
  public long waitMillis() {
    return gate.waitMillis();
  }

  public synchronized boolean isUnlocked() {
    return opened != null;
  }

  /// Wipes what is in memory; what was leased stays with those who hold it.
  public void lock() {
    lock(Reason.ASKED);
  }

  /// What is kept, by kind, owner and name.
  public synchronized List<Credential> list() throws VaultException {
    return current().entries().values().stream().map(SealedCredential::credential).toList();
  }

  /// Keeps a new secret, durably when it returns. A trading key ends [#remember] first.
  ///
  /// @param secret 1 to 1,024 bytes, as [CredentialKind#secretOf] gives them
  public synchronized Credential add(CredentialId id, byte[] secret, String note)
      throws VaultException {
    VaultLimits.expectSecret(secret);
    OpenVault now = current();
    VaultLimits.expectRoom(now, id);
    Credential credential = VaultLimits.fresh(id, note, clock.millis().getAsLong());
    return put(now, credential, secret);
  }

  /// Puts a new secret in the place of an old one; its age starts again.
  public synchronized Credential replace(CredentialId id, byte[] secret) throws VaultException {
    VaultLimits.expectSecret(secret);
    OpenVault now = current();
    Credential old = now.find(id).credential();
    Credential credential =
        new Credential(id, old.note(), old.createdMillis(), clock.millis().getAsLong());
    return put(now, credential, secret);
  }

  /// Forgets a credential; the generation before still holds it, encrypted, until the next write.
  public synchronized void remove(CredentialId id) throws VaultException {
    OpenVault now = current();
    now.find(id);
    save(writer.remove(now, id));
  }

  /// A secret of one's own, which outlives the lock: the trading side holds it while it trades and
  /// closes it when trading stops.
  public synchronized Secret lease(CredentialId id) throws VaultException {
    OpenVault now = current();
    return now.find(id)
        .open(now.key())
        .orElseThrow(() -> files.place().damaged("the secret of " + id + " does not open"));
  }

  /// Wraps the data key under another passphrase. The generation before is written over too, so
  /// that the old passphrase opens nothing in this folder; what was remembered is forgotten.
  public void changePassphrase(char[] current, char[] next) throws VaultException {
    VaultLimits.expectPassphrase(next);
    synchronized (deriving) {
      VaultLid lid = current().image().lid();
      try (DataKey key = gate.open(lid, current)) {
        rewrap(gate.close(key, next, lid.cost()));
      }
    }
  }

  /// How long nobody may touch the desk before it locks by itself.
  ///
  /// @param idleMillis 0 for never
  public void autoLock(long idleMillis) {
    idle.limit(idleMillis);
  }

  /// The trader is there; what trades by itself does not call this.
  public void touch() {
    idle.touch();
  }

  /// Locks when nobody was there for too long, or the machine slept; to be called about once a
  /// second.
  public void tick() {
    if (isUnlocked()) {
      idle.tick().ifPresent(this::lock);
    }
  }

  public void addListener(VaultListener listener) {
    listeners.add(listener);
  }

  public void removeListener(VaultListener listener) {
    listeners.remove(listener);
  }

  /// Locks; it can be unlocked again.
  @Override
  public void close() {
    lock();
  }

  private void lock(Reason reason) {
    boolean wasOpen;
    synchronized (this) {
      OpenVault now = opened;
      wasOpen = now != null;
      if (now != null) {
        now.key().close();
      }
      opened = null;
    }
    if (wasOpen) {
      listeners.forEach(listener -> listener.locked(reason));
    }
  }

  private synchronized void adopt(OpenVault fresh) {
    OpenVault before = opened;
    if (before != null && before.key() != fresh.key()) {
      before.key().close();
    }
    opened = fresh;
    idle.restart();
  }

  /// A cost from before today's floor is raised while the passphrase is known. Where that cannot be
  /// written the vault opens all the same.
  private void strengthen(char[] passphrase) {
    try {
      OpenVault now = current();
      VaultLid lid = now.image().lid();
      if (gate.isTooCheap(lid)) {
        VaultLid stronger = gate.close(now.key(), passphrase, lid.cost());
        rewrap(stronger);
        LOG.info("A guess of the vault's passphrase costs more now: {}", stronger.cost());
      }
    } catch (VaultException | IllegalStateException e) {
      LOG.warn("The vault opened, but could not be made stronger: {}", e.getMessage());
    }
  }

  private synchronized void rewrap(VaultLid lid) throws VaultException {
    remembered.forget();
    OpenVault now = writer.rewrap(current(), lid);
    opened = now;
    files.forgetPrevious(now.image());
  }

  private Credential put(OpenVault now, Credential credential, byte[] secret)
      throws VaultException {
    if (credential.id().kind().isForTrading()) {
      remembered.forget();
    }
    save(writer.put(now, credential, secret));
    return credential;
  }

  private void save(OpenVault next) throws VaultException {
    opened = next;
    files.confirm();
  }

  private synchronized OpenVault current() throws VaultException {
    OpenVault now = opened;
    if (now == null) {
      throw new VaultException(VaultFault.LOCKED, "The vault is locked: unlock it first.");
    }
    return now;
  }
}
