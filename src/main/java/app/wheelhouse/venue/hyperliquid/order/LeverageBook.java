package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which leverage the venue has for each instrument, as replies and readings confirmed it. An order
/// has no leverage of its own there: what is set for the instrument counts. Thread-safe.
public final class LeverageBook {
  /// After so long it is read again: somebody else may have changed it.
  public static final long FRESH_MILLIS = 600_000;

  private static final int UNKNOWN = 0;

  private final SortedMap<InstrumentId, Setting> settings = new TreeMap<>();

  /// @param leverage 0 when it is not known
  /// @param time when it was so, epoch milliseconds
  private record Setting(int leverage, boolean isolated, long time) {}

  /// The venue has it so.
  ///
  /// @param leverage 1 or more
  /// @param time when it was asked or done: an answer to an older question changes nothing
  public synchronized void confirmed(
      InstrumentId instrument, int leverage, boolean isolated, long time) {
    put(instrument, new Setting(leverage, isolated, time));
  }

  /// A change left and its answer was lost: it has this leverage or the other.
  public synchronized void doubtful(InstrumentId instrument, long time) {
    put(instrument, new Setting(UNKNOWN, true, time));
  }

  private void put(InstrumentId instrument, Setting setting) {
    settings.merge(
        instrument, setting, (before, after) -> before.time() > after.time() ? before : after);
  }

  /// Why an entry at this leverage must not go out; empty when the venue has just that, isolated.
  public synchronized Optional<String> refusal(InstrumentId instrument, int asked) {
    Setting setting = settings.get(instrument);
    String symbol = instrument.symbol();
    if (setting == null || setting.leverage() == UNKNOWN) {
      return Optional.of(
          "It is not known which leverage the venue has for "
              + symbol
              + ", so nothing is opened at "
              + asked
              + "x; try again when it was set or the account was read");
    }
    if (setting.leverage() != asked) {
      return Optional.of(
          "The venue still has "
              + setting.leverage()
              + "x for "
              + symbol
              + ", not the "
              + asked
              + "x that was approved, so nothing is opened; set the leverage again or order at "
              + setting.leverage()
              + "x");
    }
    if (!setting.isolated()) {
      return Optional.of(
          "The venue has "
              + symbol
              + " on cross margin, where one position can cost the whole account, so nothing is"
              + " opened; set the leverage again, which sets it to isolated");
    }
    return Optional.empty();
  }

  /// 1 when it is not known.
  public synchronized int of(InstrumentId instrument) {
    Setting setting = settings.get(instrument);
    return setting == null ? 1 : Math.max(1, setting.leverage());
  }

  public synchronized boolean isKnown(InstrumentId instrument) {
    Setting setting = settings.get(instrument);
    return setting != null && setting.leverage() != UNKNOWN;
  }

  /// Whether it was confirmed too long ago.
  public synchronized boolean isOld(InstrumentId instrument, long now) {
    Setting setting = settings.get(instrument);
    return setting != null && now - setting.time() > FRESH_MILLIS;
  }

  /// What is known, but not what is set for cross margin: this desk trades isolated, and sets it so
  /// with the leverage.
  public synchronized SortedMap<InstrumentId, Integer> isolated() {
    SortedMap<InstrumentId, Integer> known = new TreeMap<>();
    settings.forEach((instrument, setting) -> {
      if (setting.isolated() && setting.leverage() != UNKNOWN) {
        known.put(instrument, setting.leverage());
      }
    });
    return known;
  }
}
