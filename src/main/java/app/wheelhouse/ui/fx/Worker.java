package app.wheelhouse.ui.fx;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What takes time, one thing at a time and never on the JavaFX thread; the secrets that are handed
/// in are wiped however it ends.
///
/// @param <P> what the trader is told of what went wrong
public final class Worker<P> {
  private final Background background;
  private final String name;
  private final UnaryOperator<String> naming;
  private final Function<Exception, P> reading;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");

  /// @param name the beginning of its threads' names
  /// @param naming what is being done in words, by its key
  /// @param reading says what went wrong
  public Worker(
      Background background,
      String name,
      UnaryOperator<String> naming,
      Function<Exception, P> reading) {
    this.background = background;
    this.name = name;
    this.naming = naming;
    this.reading = reading;
  }

  /// Does nothing but wipe while something else is being done.
  ///
  /// @param what its key
  public <T> void ask(
      String what, Callable<T> work, Consumer<T> done, Consumer<P> failed, char[]... secrets) {
    if (busy.get()) {
      wipe(secrets);
      return;
    }
    words.set(naming.apply(what));
    busy.set(true);
    background.ask(
        name + "-" + what,
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
          failed.accept(reading.apply(problem));
        });
  }

  /// The same without a mark: looking, not doing.
  public <T> void look(Callable<T> work, Consumer<T> done, Consumer<P> failed) {
    background.ask(name + "-look", work, done, problem -> failed.accept(reading.apply(problem)));
  }

  public static void wipe(char[]... secrets) {
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
