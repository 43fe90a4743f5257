package app.wheelhouse.desk;

import java.math.BigDecimal;
import java.util.List;

/// How far a session beside a real account came from that account.
///
/// @param account whose it is
/// @param readings how often both were compared
/// @param realChange of the account's equity since the start, deposits and withdrawals left out,
///   USDC
/// @param shadowChange of the equity on paper since the start, USDC
/// @param difference `shadowChange` less `realChange`, USDC
/// @param differenceBp the same in hundredths of a percent of the account's equity at the start
/// @param worst largest difference at any comparison, without sign, USDC
/// @param realOrders orders of the account that were filled, in part or whole
/// @param shadowOrders the same on paper
/// @param matched pairs of these: same coin and side within a minute
/// @param slippageBp mean price of the account's side of a pair against the paper's, hundredths of
///   a percent; above zero the account paid more
/// @param positions that differ at the end, one sentence each
public record Tracking(
    String account,
    int readings,
    BigDecimal realChange,
    BigDecimal shadowChange,
    BigDecimal difference,
    BigDecimal differenceBp,
    BigDecimal worst,
    int realOrders,
    int shadowOrders,
    int matched,
    BigDecimal slippageBp,
    List<String> positions) {
  public Tracking {
    positions = List.copyOf(positions);
  }
}
