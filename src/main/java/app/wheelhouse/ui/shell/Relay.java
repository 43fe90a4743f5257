package app.wheelhouse.ui.shell;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Passes things on to somebody who is made later than those who send.
final class Relay<T> implements Consumer<T> {
  private @Nullable Consumer<T> target;

  void to(Consumer<T> receiver) {
    target = receiver;
  }

  @Override
  public void accept(T thing) {
    Consumer<T> receiver = target;
    if (receiver != null) {
      receiver.accept(thing);
    }
  }
}
