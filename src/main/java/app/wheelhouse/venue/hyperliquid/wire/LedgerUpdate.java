package app.wheelhouse.venue.hyperliquid.wire;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Money that came, went or moved, funding aside.
///
/// @param time epoch milliseconds
/// @param type `deposit`, `withdraw`, `internalTransfer`, `accountClassTransfer`, `liquidation` …
/// @param amount as the venue says it, without a sign of direction; null where it names none
/// @param token of the amount; `USDC` where the venue does not say
/// @param fee null where none is named
/// @param from address, null where none is named
/// @param to address, null where none is named
/// @param toPerp for `accountClassTransfer`: into the perpetual account
public record LedgerUpdate(
    long time,
    String hash,
    String type,
    @Nullable BigDecimal amount,
    String token,
    @Nullable BigDecimal fee,
    @Nullable String from,
    @Nullable String to,
    boolean toPerp) {

  static LedgerUpdate read(WireObject in) throws MalformedMessage {
    long time = in.whole("time");
    String hash = in.text("hash", "");
    return in.need("delta", delta -> read(delta, time, hash));
  }

  private static LedgerUpdate read(WireObject in, long time, String hash) throws MalformedMessage {
    BigDecimal usdc = in.decimalOrNull("usdc");
    BigDecimal amount = in.decimalOrNull("amount");
    BigDecimal withdrawn = in.decimalOrNull("netWithdrawnUsd");
    String destination = in.textOrNull("destination");
    String vault = in.textOrNull("vault");
    // What stands in the many kinds of this message and is not shown.
    in.skip(
        "nonce",
        "feeToken",
        "nativeTokenFee",
        "usdcValue",
        "sourceDex",
        "destinationDex",
        "dex",
        "requestedUsd",
        "commission",
        "closingCost",
        "basis",
        "isDeposit",
        "operation",
        "interestAmount",
        "leverageType",
        "liquidatedPositions",
        "liquidatedNtlPos");
    BigDecimal accountValue = in.decimalOrNull("accountValue");
    return new LedgerUpdate(
        time,
        hash,
        in.text("type"),
        first(usdc, amount, withdrawn, accountValue),
        in.text("token", "USDC"),
        in.decimalOrNull("fee"),
        in.textOrNull("user"),
        destination == null ? vault : destination,
        in.flag("toPerp"));
  }

  private static @Nullable BigDecimal first(@Nullable BigDecimal... amounts) {
    for (BigDecimal amount : amounts) {
      if (amount != null) {
        return amount;
      }
    }
    return null;
  }
}
