package app.wheelhouse.exchange.server;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The numbers that signers have used: of each the 100 highest (VENUES 2.9).
///
/// The documents say "larger than the smallest of them" without a word about a set that is not
/// full; we take them at their word, which is the stricter reading.
final class Nonces {
  private static final int KEPT = 100;
  private static final long DAY = 86_400_000;

  private final Map<String, NavigableSet<Long>> used = new HashMap<>();
  private long refused;

  /// Takes a number, whatever becomes of the request.
  ///
  /// @param now what the exchange's clock says, milliseconds
  /// @throws Refused when it was used, is too low or is too far from now
  void take(String signer, long nonce, long now) throws Refused {
    NavigableSet<Long> kept = used.computeIfAbsent(signer, _ -> new TreeSet<>());
    if (nonce <= now - 2 * DAY || nonce >= now + DAY) {
      throw refuse("Invalid nonce: " + nonce + " is outside (T - 2 days, T + 1 day), T = " + now);
    }
    if (kept.contains(nonce)) {
      throw refuse("Invalid nonce: duplicate nonce: " + nonce);
    }
    if (!kept.isEmpty() && nonce < kept.first()) {
      throw refuse("Invalid nonce: " + nonce + " is below the smallest kept, " + kept.first());
    }
    kept.add(nonce);
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
  }

  /// A signer that is no agent any more is forgotten, with all that it has used.
  void forget(String signer) {
    used.remove(signer);
  }

  /// How many requests were refused for their number.
  long refused() {
    return refused;
  }

  private Refused refuse(String text) {
    refused++;
    return new Refused(text);
  }
}
