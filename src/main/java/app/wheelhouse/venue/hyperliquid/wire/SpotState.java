package app.wheelhouse.venue.hyperliquid.wire;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account's tokens; for a unified account its collateral lives here.
public record SpotState(List<Balance> balances) {
  public SpotState {
    balances = List.copyOf(balances);
  }

  /// One token.
  ///
  /// @param token its index at the venue; −1 where the venue does not say
  /// @param hold the part of the total that orders hold
  /// @param entryNotional what it cost, USDC; null where the venue does not say
  public record Balance(
      String coin,
      int token,
      BigDecimal total,
      BigDecimal hold,
      @Nullable BigDecimal entryNotional) {
    static Balance read(WireObject in) throws MalformedMessage {
      return new Balance(
          in.text("coin"),
          in.small("token", -1),
          in.decimal("total"),
          in.decimal("hold"),
          in.decimalOrNull("entryNtl"));
    }
  }

  static SpotState read(WireObject in) throws MalformedMessage {
    in.skip("evmEscrows");
    return new SpotState(in.needList("balances", Balance::read));
  }
}
