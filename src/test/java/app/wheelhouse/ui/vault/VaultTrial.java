package app.wheelhouse.ui.vault;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.vault.CredentialId;
import app.wheelhouse.vault.CredentialKind;
import app.wheelhouse.vault.Vault;
import app.wheelhouse.vault.VaultClock;
import app.wheelhouse.vault.VaultCost;
import app.wheelhouse.vault.VaultException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A real vault at the least cost, with clocks, questions and threads in the hand of the test.
final class VaultTrial implements Background, SecretSource {
  static final String PASSPHRASE = "correct horse battery staple";
  static final long DAY = TimeUnit.DAYS.toMillis(1);

  final Settings settings = new Settings();
  final List<Confirmation.Question> asked = new ArrayList<>();
  final Deque<Runnable> held = new ArrayDeque<>();
  final Vault vault;
  final VaultViewModel viewModel;
  long millis = 20_000 * DAY;
  long nanos;
  boolean holds;
  boolean agrees = true;
  char[] content = new char[0];

  VaultTrial(Path folder, ResourceBundle texts) {
    VaultClock clock = new VaultClock(() -> millis, () -> nanos);
    vault = Vault.in(folder, clock, VaultCost.LEAST);
    viewModel = model(clock, texts);
  }

  /// With a vault that is there, and open.
  static VaultTrial open(Path folder, ResourceBundle texts) {
    VaultTrial trial = new VaultTrial(folder, texts);
    trial.viewModel.getPassphrase().create(PASSPHRASE.toCharArray(), PASSPHRASE.toCharArray());
    return trial;
  }

  private VaultViewModel model(VaultClock clock, ResourceBundle texts) {
    Confirmation confirmation =
        (question, yes) -> {
          asked.add(question);
          if (agrees) {
            yes.run();
          }
        };
    return new VaultViewModel(
        vault,
        clock,
        settings,
        new VaultDoors(texts, confirmation, this, this),
        () -> VaultCost.LEAST);
  }

  void seconds(long passed) {
    nanos += TimeUnit.SECONDS.toNanos(passed);
    millis += TimeUnit.SECONDS.toMillis(passed);
  }

  void keep(CredentialKind kind, String owner, String name, String note) {
    String secret = kind.isPrivateKey() ? "0123456789abcdef".repeat(4) : "key-of-" + name;
    try {
      byte[] bytes = kind.secretOf(secret.toCharArray());
      vault.add(new CredentialId(kind, owner, name), bytes, note);
    } catch (VaultException e) {
      throw new IllegalStateException(e);
    }
    viewModel.refresh();
  }

  /// The secret as text, which only a test may do.
  String secret(CredentialKind kind, String owner, String name) throws VaultException {
    try (var lease = vault.lease(new CredentialId(kind, owner, name))) {
      return lease.use(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
  }

  @Override
  public <T> void ask(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    if (holds) {
      held.add(() -> run(work, done, failed));
    } else {
      run(work, done, failed);
    }
  }

  /// Does what was asked while `holds`.
  void release() {
    holds = false;
    while (!held.isEmpty()) {
      held.poll().run();
    }
  }

  private static <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    T answer;
    try {
      answer = work.call();
    } catch (Exception e) {
      failed.accept(e);
      return;
    }
    done.accept(answer);
  }

  @Override
  public void file(Consumer<Taken> read, Consumer<String> failed) {
    read.accept(new Taken("keys.txt", content));
  }

  @Override
  public Optional<char[]> variable(String name) {
    return name.equals("OPENROUTER_KEY") ? Optional.of(content) : Optional.empty();
  }
}
