package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidAction;
import app.wheelhouse.venue.hyperliquid.action.SignedAction;
import org.jspecify.annotations.Nullable;

/// Signs as one account; a `HyperliquidSigner` is one.
@FunctionalInterface
public interface ActionSigner {
  /// @param vaultAddress the sub-account or vault that is traded for; null for the account itself
  /// @param expiresAfter the venue's time after which it refuses the action, epoch milliseconds;
  ///   null for never
  /// @param network what the request is for; a key of the other one refuses
  SignedAction sign(
      HyperliquidAction action,
      long nonce,
      @Nullable String vaultAddress,
      @Nullable Long expiresAfter,
      HyperliquidNetwork network);
}
