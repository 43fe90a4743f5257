package app.wheelhouse.exchange.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to a batch: one result an order, or one sentence for all of it.
///
/// @param error set when the batch itself makes no sense; nothing was placed then
public record Placed(@Nullable String error, List<PlaceResult> results) {
  public Placed {
    results = List.copyOf(results);
  }

  static Placed malformed(String error) {
    return new Placed(error, List.of());
  }
}
