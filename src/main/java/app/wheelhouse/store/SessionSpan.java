package app.wheelhouse.store;

import java.util.OptionalLong;

/// One session as the journal tells it.
///
/// @param mode `demo`, `replay` …
/// @param account as text
/// @param firstSeq number of the record that began it
/// @param startedAt engine time, epoch milliseconds
/// @param endedAt empty when it was cut off, or still runs
public record SessionSpan(
    String session,
    String mode,
    String account,
    long firstSeq,
    long startedAt,
    OptionalLong endedAt) {

  SessionSpan ended(long time) {
    return new SessionSpan(session, mode, account, firstSeq, startedAt, OptionalLong.of(time));
  }
}
