package app.wheelhouse.store;

import java.util.List;
import java.util.OptionalLong;

/// What a verification of a journal found; nothing was changed.
///
/// @param file as it was named
/// @param bytes length of the file, reserve included
/// @param records sound ones, from the first on
/// @param firstTime engine time of the first record, epoch milliseconds; empty when there is none
/// @param lastTime engine time of the last sound record
/// @param sessions in the order in which they began
/// @param headHash hash of the last sound record, 64 hex digits
/// @param outcome sound, cut off, or damaged
public record VerifyReport(
    String file,
    long bytes,
    long records,
    OptionalLong firstTime,
    OptionalLong lastTime,
    List<SessionSpan> sessions,
    String headHash,
    Outcome outcome) {

  public VerifyReport {
    sessions = List.copyOf(sessions);
  }

  /// How a verification ended.
  public sealed interface Outcome {}

  /// Every record is there and in its chain.
  public record Sound() implements Outcome {}

  /// The last write was cut off; the next start sets it aside and goes on.
  ///
  /// @param offset of the first byte that belongs to no sound record
  public record TornTail(long offset, long bytes, String note) implements Outcome {}

  /// A record is damaged or unreadable; the desk does not start on this journal.
  ///
  /// @param seq of the first bad record
  /// @param offset of its first byte
  /// @param reason without a full stop
  public record Damaged(long seq, long offset, String reason) implements Outcome {}

  /// True unless a record is damaged.
  public boolean isUsable() {
    return !(outcome instanceof Damaged);
  }
}
