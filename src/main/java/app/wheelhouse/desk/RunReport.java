package app.wheelhouse.desk;

import app.wheelhouse.domain.order.OrderStatus;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How a run without a window ended; the command line prints it as JSON.
///
/// @param events market events taken from the source
/// @param bars closed bars of the decision timeframe
/// @param decisionsSha256 over all decisions in order
/// @param orders by status
/// @param fees paid, USDC; below zero for rebates
/// @param funding paid, USDC; below zero when received
/// @param risk what the gate did, and how far the run went; its `entry…` figures, right after an
///   entry fill, are printed as `max…`, those of any mark as `peak…`
/// @param duplicates trades that the feed sent again and fills that a venue reported again
/// @param staleMillis longest time in which an instrument had no fresh price
/// @param badRows rows of the tapes that were skipped
/// @param journalRecords records in the journal at the end
/// @param snapshotSha256 over the canonical text of the end state
/// @param tracking how far it came from the real account beside it; null where there was none
/// @param ai what models did; null where none was asked
public record RunReport(
    Mode mode,
    String session,
    long events,
    long bars,
    long decisions,
    String decisionsSha256,
    SortedMap<OrderStatus, Long> orders,
    long fills,
    BigDecimal fees,
    BigDecimal funding,
    BigDecimal balance,
    BigDecimal unrealised,
    BigDecimal equity,
    RunRisk risk,
    long duplicates,
    long staleMillis,
    long badRows,
    long journalRecords,
    String snapshotSha256,
    long wallMillis,
    @Nullable Tracking tracking,
    @Nullable AiReport ai) {

  public RunReport {
    orders = Collections.unmodifiableSortedMap(new TreeMap<>(orders));
  }

  /// The same beside a real account.
  RunReport tracking(Tracking measured) {
    return with(measured, ai);
  }

  /// The same with what models did; null where none was asked.
  RunReport ai(@Nullable AiReport models) {
    return with(tracking, models);
  }

  private RunReport with(@Nullable Tracking measured, @Nullable AiReport models) {
    return new RunReport(
        mode,
        session,
        events,
        bars,
        decisions,
        decisionsSha256,
        orders,
        fills,
        fees,
        funding,
        balance,
        unrealised,
        equity,
        risk,
        duplicates,
        staleMillis,
        badRows,
        journalRecords,
        snapshotSha256,
        wallMillis,
        measured,
        models);
  }
}
