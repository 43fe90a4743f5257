package app.wheelhouse.desk;

import app.wheelhouse.engine.VenueView;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.VenueCheckResult;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What was found when all was looked at before real orders.
///
/// @param skewMillis our clock less the venue's; empty when it could not be compared
/// @param key what the venue says of the trading key
/// @param rulesMillis how long ago the venue's rules of orders were read; negative when never
/// @param venue how the account stands; null before the first state
/// @param readingTrouble why the account could not be read just now; empty when it could
/// @param naked symbols of positions without a stop that the venue lists; of no meaning with
///   `readingTrouble`
/// @param positions how many are open at the venue
/// @param journalTrouble why the journal cannot be written; empty when it can
/// @param freeBytes on its disk; negative when that is not known
/// @param check newest check of the venue's test network; null when there was none
/// @param now epoch milliseconds
record PreFlightFacts(
    Mode mode,
    OptionalLong skewMillis,
    Key key,
    long rulesMillis,
    @Nullable VenueView venue,
    String readingTrouble,
    List<String> naked,
    int positions,
    String journalTrouble,
    long freeBytes,
    Settings settings,
    @Nullable VenueCheckResult check,
    long now) {
  PreFlightFacts {
    naked = List.copyOf(naked);
  }

  /// A trading key as the venue sees it.
  ///
  /// @param proven whether it is an agent's, which cannot withdraw
  /// @param sentence the venue's verdict, or why there is none
  record Key(boolean proven, String sentence) {}
}
