package app.wheelhouse.desk;

import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.tape.RecordingWriter;
import app.wheelhouse.tape.TapeException;
import app.wheelhouse.tape.TapeRecord;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what the engine took from its inbox, in order, to a tape of our own.
final class TapeRecorder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TapeRecorder.class);

  private final @Nullable RecordingWriter writer;
  private boolean failed;

  private TapeRecorder(@Nullable RecordingWriter writer) {
    this.writer = writer;
  }

  /// Begins a recording of a session.
  ///
  /// @param file a new file; null records nothing
  static TapeRecorder of(@Nullable Path file, EngineConfig config) throws BadInput {
    SortedMap<String, String> about = new TreeMap<>();
    about.put("session", config.session());
    about.put("zone", config.zone().getId().equals("Z") ? "UTC" : config.zone().getId());
    return open(file, about);
  }

  /// Begins a recording.
  ///
  /// @param file a new file; null records nothing
  /// @param about what the header says of the session
  /// @throws BadInput when the file exists or cannot be made
  static TapeRecorder open(@Nullable Path file, SortedMap<String, String> about) throws BadInput {
    try {
      return new TapeRecorder(file == null ? null : RecordingWriter.create(file, about));
    } catch (TapeException unwritable) {
      throw new BadInput(unwritable.getMessage());
    }
  }

  /// Takes an event; a recording that cannot be written is given up with a warning, trading goes
  /// on.
  void record(EngineEvent event) {
    RecordingWriter open = writer;
    if (failed || open == null) {
      return;
    }
    try {
      line(event).ifPresent(open::write);
    } catch (TapeException unwritable) {
      failed = true;
      LOG.error("The recording stops here: {}", unwritable.getMessage());
    }
  }

  @Override
  public void close() {
    RecordingWriter open = writer;
    if (open == null) {
      return;
    }
    try {
      open.close();
    } catch (TapeException unwritable) {
      // The end of the session itself must still be written.
      LOG.error("The recording has no end: {}", unwritable.getMessage());
    }
  }

  private static Optional<TapeRecord> line(EngineEvent event) {
    return switch (event) {
      case EngineEvent.Market(var market) -> Optional.of(new TapeRecord.MarketRecord(market));
      case EngineEvent.Feed(var status) -> Optional.of(new TapeRecord.FeedRecord(status));
      case EngineEvent.ClockTick(long time) -> Optional.of(new TapeRecord.ClockRecord(time));
      case EngineEvent.Command(var command, long time) ->
          Optional.of(opaque("command", time, command));
      case EngineEvent.Decided(var decision, long time) ->
          Optional.of(opaque("decision", time, decision));
      case EngineEvent.Reported(var report, long time) ->
          Optional.of(opaque("report", time, report));
      case EngineEvent.History _,
          EngineEvent.ToVenue _,
          EngineEvent.AtVenue _,
          EngineEvent.CycleDue _,
          EngineEvent.VenueRefused _,
          EngineEvent.EmergencyCheck _,
          EngineEvent.AdvisorFailed _,
          EngineEvent.ClockMeasured _,
          EngineEvent.PriceDoubted _,
          EngineEvent.Indicated _,
          EngineEvent.ConnectionReported _,
          EngineEvent.VenueSaid _,
          EngineEvent.AccountRead _,
          EngineEvent.VenueOrderSeen _,
          EngineEvent.AccountLinkChanged _,
          EngineEvent.NewsHeard _,
          EngineEvent.NewsFeedsReported _,
          EngineEvent.AiReported _,
          EngineEvent.DiskReported _ ->
          Optional.empty();
    };
  }

  private static TapeRecord opaque(String kind, long time, Object what) {
    return new TapeRecord.OpaqueRecord(kind, time, what.toString());
  }
}
