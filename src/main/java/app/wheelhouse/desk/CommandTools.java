package app.wheelhouse.desk;

import app.wheelhouse.advisor.llm.KeySource;
import app.wheelhouse.advisor.llm.ModelNet;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.ChatWatch;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.execution.RateGovernor;
import app.wheelhouse.vault.VaultClock;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.RequestWeight;
import app.wheelhouse.venue.hyperliquid.info.HyperliquidInfo;
import app.wheelhouse.venue.hyperliquid.info.InfoTimes;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/// What single commands of the command line need of time and chance.
public final class CommandTools {
  private CommandTools() {}

  /// Reads of a venue, with a rate budget of their own.
  public static HyperliquidInfo reads(HyperliquidEndpoint endpoint) {
    return HyperliquidInfo.over(
        endpoint,
        new RateGovernor(RequestWeight.PER_MINUTE, DeskClock::nanos),
        InfoTimes.of(DeskClock::now, DeskClock::nanos, new SecureRandom()));
  }

  /// Connections to model back ends, which the caller closes.
  public static ModelNet models() {
    return new ModelNet(DeskClock::now, new SecureRandom());
  }

  /// Asks a model once.
  ///
  /// @param url of its back end; null for the usual one
  /// @throws ChatFailure when no reply comes
  /// @throws BadInput when there is no such back end or address
  public static ChatReply ask(
      ModelName model, @Nullable String url, KeySource key, ChatRequest request)
      throws ChatFailure, BadInput {
    try (ModelNet net = models()) {
      return net.backEnds().model(model, url, key).ask(request, ChatWatch.none());
    } catch (IllegalArgumentException unusable) {
      throw new BadInput(String.valueOf(unusable.getMessage()));
    }
  }

  /// The clocks of a vault.
  public static VaultClock vaultClock() {
    return new VaultClock(DeskClock::now, DeskClock::nanos);
  }
}
