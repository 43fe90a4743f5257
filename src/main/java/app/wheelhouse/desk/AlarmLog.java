package app.wheelhouse.desk;

import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes alarms into the log as well: without a window that is where the trader sees them.
final class AlarmLog {
  private static final Logger LOG = LoggerFactory.getLogger(AlarmLog.class);

  private long told = Long.MIN_VALUE;

  /// Sees each state, on one thread.
  void show(DeskSnapshot now) {
    for (Notice notice : now.notices()) {
      if (notice.kind() == Notice.Kind.ALARM && notice.sequence() > told) {
        told = notice.sequence();
        LOG.warn("ALARM: {}", notice.text());
      }
    }
  }
}
