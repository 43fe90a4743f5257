package app.wheelhouse.ui.vault;

import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.vault.VaultException;
import app.wheelhouse.vault.VaultFault;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the vault is asked to do, one thing at a time and never on the JavaFX thread; the secrets
/// it is given are wiped however it ends.
public final class VaultWork {
  private final Background background;
  private final VaultTexts texts;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");

  /// What a problem asks for.
  enum Kind {
    /// To be said.
    SAY,
    /// The next try waits; the countdown says it.
    WAIT,
    /// The vault is not as it was thought to be.
    LOOK,
    /// The file cannot be used.
    DAMAGED
  }

  /// Something that was not done, as the trader reads it.
  record Problem(Kind kind, String sentence) {}

  VaultWork(Background background, VaultTexts texts) {
    this.background = background;
    this.texts = texts;
  }

  /// Does nothing but wipe while something else is being done.
  ///
  /// @param what `vault.busy.<what>` says what is being done
  <T> void ask(
      String what,
      Callable<T> work,
      Consumer<T> done,
      Consumer<Problem> failed,
      char[]... secrets) {
    if (busy.get()) {
      wipe(secrets);
      return;
    }
    words.set(texts.of("busy." + what));
    busy.set(true);
    background.ask(
        "vault-" + what,
        () -> {
          try {
            return work.call();
          } finally {
            wipe(secrets);
          }
        },
        answer -> {
          busy.set(false);
          done.accept(answer);
        },
        problem -> {
          busy.set(false);
          failed.accept(problem(problem));
        });
  }

  /// The same without a mark: looking, not doing.
  <T> void look(Callable<T> work, Consumer<T> done) {
    background.ask("vault-look", work, done, _ -> {});
  }

  /// Messages of other exceptions are not shown: nobody knows what is in them.
  private Problem problem(Exception problem) {
    return problem instanceof VaultException known
        ? new Problem(kind(known.fault()), String.valueOf(known.getMessage()))
        : new Problem(Kind.SAY, texts.of("unexpected", problem.getClass().getSimpleName()));
  }

  private static Kind kind(VaultFault fault) {
    return switch (fault) {
      case TOO_SOON -> Kind.WAIT;
      case MISSING, LOCKED -> Kind.LOOK;
      case TRUNCATED, FOREIGN, NEWER, DOWNGRADED, ABSURD_COST, DAMAGED -> Kind.DAMAGED;
      case WRONG_PASSPHRASE,
          WEAK_PASSPHRASE,
          EXISTS,
          CHANGED_ON_DISK,
          BUSY,
          DISK,
          NO_MEMORY,
          UNKNOWN_CREDENTIAL,
          DUPLICATE_CREDENTIAL,
          UNUSABLE,
          FULL,
          NO_KEYCHAIN,
          NOT_REMEMBERED,
          TRADING_KEY ->
          Kind.SAY;
    };
  }

  static void wipe(char[]... secrets) {
    for (char[] secret : secrets) {
      Arrays.fill(secret, '\0');
    }
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public boolean isBusy() {
    return busy.get();
  }

  public ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /// What is being done.
  public String getWords() {
    return words.get();
  }
}
