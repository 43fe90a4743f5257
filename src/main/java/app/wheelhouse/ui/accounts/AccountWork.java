package app.wheelhouse.ui.accounts;

import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.VenueAccounts.AccountProblem;
import app.wheelhouse.vault.VaultException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the venue and the vault are asked, one thing at a time and never on the JavaFX thread; the
/// secrets that are handed in are wiped however it ends.
public final class AccountWork {
  private final Background background;
  private final AccountsTexts texts;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");

  AccountWork(Background background, AccountsTexts texts) {
    this.background = background;
    this.texts = texts;
  }

  /// Does nothing but wipe while something else is being done.
  ///
  /// @param what `accounts.busy.<what>` says what is being done
  /// @param failed gets a sentence
  <T> void ask(
      String what, Callable<T> work, Consumer<T> done, Consumer<String> failed, char[]... secrets) {
    if (busy.get()) {
      wipe(secrets);
      return;
    }
    words.set(texts.of("busy." + what));
    busy.set(true);
    background.ask(
        "accounts-" + what,
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
          failed.accept(sentence(problem));
        });
  }

  /// The same without a mark: looking, not doing.
  <T> void look(Callable<T> work, Consumer<T> done, Consumer<String> failed) {
    background.ask("accounts-look", work, done, problem -> failed.accept(sentence(problem)));
  }

  /// Messages of other exceptions are not shown: nobody knows what is in them.
  private String sentence(Exception problem) {
    boolean known = problem instanceof AccountProblem || problem instanceof VaultException;
    return known
        ? AccountsTexts.sentence(String.valueOf(problem.getMessage()))
        : texts.of("unexpected", problem.getClass().getSimpleName());
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
