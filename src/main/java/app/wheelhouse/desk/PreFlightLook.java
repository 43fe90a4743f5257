package app.wheelhouse.desk;

import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.execution.NotDurable;
import app.wheelhouse.execution.ReadFailure;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.VenueCheckFile;
import app.wheelhouse.setting.VenueCheckResult;
import app.wheelhouse.venue.hyperliquid.HyperliquidTrading;
import app.wheelhouse.venue.hyperliquid.info.AgentVerdict;
import app.wheelhouse.venue.hyperliquid.info.InfoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Looks at all that must be right before real orders. Blocks, since the venue is asked.
///
/// @param state newest of the session; gives null before the first
record PreFlightLook(
    RealOpening opening,
    RealRequest request,
    Settings settings,
    Supplier<@Nullable DeskSnapshot> state) {

  PreFlightFacts facts() {
    HyperliquidTrading trading = opening.trading();
    long now = opening.market().clock().getAsLong();
    String trouble = "";
    VenueReading reading = null;
    try {
      reading = trading.reader().read(now);
    } catch (ReadFailure failure) {
      trouble = String.valueOf(failure.getMessage());
    }
    DeskSnapshot snapshot = state.get();
    return new PreFlightFacts(
        request.run().mode(),
        skew(trading),
        key(trading),
        rules(now),
        snapshot == null ? null : snapshot.venue(),
        trouble,
        reading == null ? List.of() : List.copyOf(RealVenue.naked(reading)),
        reading == null ? 0 : reading.holdings().size(),
        journal(),
        free(),
        settings,
        check(),
        now);
  }

  private static OptionalLong skew(HyperliquidTrading trading) {
    try {
      return OptionalLong.of(trading.measureClock().millis());
    } catch (InfoException _) {
      return OptionalLong.empty();
    }
  }

  private static PreFlightFacts.Key key(HyperliquidTrading trading) {
    try {
      AgentVerdict verdict = trading.proveKey();
      return new PreFlightFacts.Key(verdict instanceof AgentVerdict.IsAgent, verdict.sentence());
    } catch (InfoException failure) {
      return new PreFlightFacts.Key(
          false, "The venue cannot be asked about the key: " + failure.getMessage());
    }
  }

  private long rules(long now) {
    return Math.max(0, now - opening.market().rulesAt());
  }

  private String journal() {
    try {
      opening.store().journal().commit();
      return "";
    } catch (NotDurable failure) {
      return String.valueOf(failure.getMessage());
    }
  }

  private long free() {
    try {
      return Files.getFileStore(opening.store().directory()).getUsableSpace();
    } catch (IOException _) {
      return -1;
    }
  }

  private @Nullable VenueCheckResult check() {
    Path folder = request.folder();
    return folder == null ? null : new VenueCheckFile(folder).read("testnet").orElse(null);
  }
}
