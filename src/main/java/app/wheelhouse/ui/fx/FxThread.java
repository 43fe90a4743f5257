package app.wheelhouse.ui.fx;

import app.wheelhouse.support.Threads;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The way back to the JavaFX thread: the one file that calls `Platform.runLater`.
///
/// For answers to something asked once; what changes all the time goes through the [FrameClock].
public final class FxThread {
  private FxThread() {}

  /// Works on a virtual thread and answers on the JavaFX thread.
  ///
  /// @param name of the thread
  public static <T> void ask(
      String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    Threads.virtual(name, () -> work(work, done, failed));
  }

  private static <T> void work(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    try {
      T answer = work.call();
      Platform.runLater(() -> done.accept(answer));
    } catch (Exception e) {
      Platform.runLater(() -> failed.accept(e));
    }
  }
}
