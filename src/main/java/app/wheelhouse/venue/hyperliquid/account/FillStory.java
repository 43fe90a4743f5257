package app.wheelhouse.venue.hyperliquid.account;

import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.venue.hyperliquid.wire.WireFill;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// The account's fills in their order, each told at least once; the engine books each once.
///
/// A fill can come before anything else is heard of its order (X7). Where it has no name of ours,
/// it waits a moment for that, since it could otherwise pass for somebody else's.
final class FillStory {
  private final FillForms forms;
  private final StreamTimes times;
  private final List<Stranger> strangers = new ArrayList<>();
  private long newest;

  /// @param until milliseconds of the clock that only measures spans
  private record Stranger(WireFill fill, long until) {}

  /// @param since fills from before were read already, epoch milliseconds
  FillStory(FillForms forms, StreamTimes times, long since) {
    this.forms = forms;
    this.times = times;
    this.newest = since;
  }

  /// @param snapshot whether they are old ones, of which only those are told that may have been
  ///   missed
  /// @param span milliseconds of the clock that only measures spans
  List<EngineEvent> fills(List<WireFill> fills, boolean snapshot, long span) {
    List<EngineEvent> events = new ArrayList<>();
    long from = newest;
    for (WireFill fill : snapshot ? FillForms.oldestFirst(fills) : fills) {
      if (!snapshot || fill.time() >= from) {
        newest = Math.max(newest, fill.time());
        if (forms.isOfStranger(fill)) {
          strangers.add(new Stranger(fill, span + times.stranger()));
        } else {
          tell(fill, events);
        }
      }
    }
    return events;
  }

  /// Those whose order became known meanwhile, and those that waited long enough.
  List<EngineEvent> pulse(long span) {
    List<EngineEvent> events = new ArrayList<>();
    Iterator<Stranger> each = strangers.iterator();
    while (each.hasNext()) {
      Stranger stranger = each.next();
      if (span >= stranger.until() || !forms.isOfStranger(stranger.fill())) {
        each.remove();
        tell(stranger.fill(), events);
      }
    }
    return events;
  }

  private void tell(WireFill wire, List<EngineEvent> events) {
    forms
        .fill(wire)
        .ifPresent(
            fill -> events.add(new EngineEvent.Reported(new ExecutionReport.FillReported(fill))));
  }
}
