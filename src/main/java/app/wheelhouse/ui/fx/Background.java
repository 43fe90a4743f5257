package app.wheelhouse.ui.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Asks something that takes time, away from the JavaFX thread, and answers on it; outside tests
/// [FxThread#ask].
@FunctionalInterface
public interface Background {
  /// @param name of the thread
  <T> void ask(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed);
}
