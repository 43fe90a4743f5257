package app.wheelhouse.ai.chat;

import java.util.function.Consumer;

/// Whoever watches a call: sees the text as it comes, and can end it.
///
/// @param text takes each piece in order; quick, called on the thread that asks
public record ChatWatch(Consumer<String> text, Cancellation cancellation) {
  /// Nobody watches.
  public static ChatWatch none() {
    return new ChatWatch(_ -> {}, new Cancellation());
  }
}
