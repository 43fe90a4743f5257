package app.wheelhouse.desk;

import app.wheelhouse.ai.calibration.CalibrationBook;
import app.wheelhouse.ai.calibration.CalibrationSettings;
import app.wheelhouse.ai.outcome.AdxRegime;
import app.wheelhouse.ai.outcome.OutcomeSettings;
import app.wheelhouse.ai.outcome.OutcomeTracker;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.store.EvidenceBook;
import app.wheelhouse.store.EvidenceFailure;
import app.wheelhouse.store.OutcomeBook;
import app.wheelhouse.support.Threads;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The honest record of one session's decisions: what they rest on, how they ended, and what the
/// confidence of each proposer has been worth. A record that cannot be written never stops trading.
final class ThoughtKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ThoughtKeeper.class);
  private static final int REMEMBERED = 1_000;
  private static final long PATIENCE_SECONDS = 10;

  private final String session;
  private final EvidenceBook evidence;
  private final OutcomeBook outcomes;
  private final CalibrationBook calibration;
  private final OutcomeTracker tracker;
  private final List<DecisionOutcome> own = new CopyOnWriteArrayList<>();
  private final ExecutorService writing = Threads.lane("outcomes");

  /// @param data folder of the record; null keeps everything in memory
  /// @param tape whether it can be played again, so that the disk need not be waited for
  ThoughtKeeper(
      @Nullable Path data, boolean tape, EngineConfig config, CalibrationSettings settings) {
    this.session = config.session();
    this.evidence = evidence(data, tape);
    this.outcomes = outcomes(data, tape);
    this.calibration = new CalibrationBook(settings);
    outcomes.all().stream()
        .filter(outcome -> !outcome.session().equals(session))
        .forEach(calibration::add);
    this.tracker =
        new OutcomeTracker(
            session,
            OutcomeSettings.DEFAULT.withTakerRate(config.fees().taker().doubleValue()),
            new AdxRegime(config.decisionBars()),
            this::ended);
  }

  private static EvidenceBook evidence(@Nullable Path data, boolean tape) {
    if (data == null) {
      return EvidenceBook.inMemory(REMEMBERED);
    }
    return tape ? EvidenceBook.openUnforced(data) : EvidenceBook.open(data);
  }

  private static OutcomeBook outcomes(@Nullable Path data, boolean tape) {
    if (data == null) {
      return OutcomeBook.inMemory();
    }
    try {
      OutcomeBook book = tape ? OutcomeBook.openUnforced(data) : OutcomeBook.open(data);
      book.notes().forEach(LOG::warn);
      return book;
    } catch (EvidenceFailure unreadable) {
      LOG.error("{}", unreadable.getMessage());
      return OutcomeBook.inMemory();
    }
  }

  OutcomeTracker tracker() {
    return tracker;
  }

  CalibrationBook calibration() {
    return calibration;
  }

  /// Keeps what a decision rests on; on the thread that asked, never on the engine's when live.
  void keep(Evidence piece) {
    try {
      evidence.keep(piece, session);
    } catch (EvidenceFailure failure) {
      LOG.error("{}", failure.getMessage());
    }
  }

  Optional<Evidence> find(String id) {
    try {
      return evidence.find(id);
    } catch (EvidenceFailure failure) {
      LOG.warn("{}", failure.getMessage());
      return Optional.empty();
    }
  }

  /// Of all sessions that are kept here, and this one.
  List<DecisionOutcome> outcomes() {
    return outcomes.all();
  }

  /// Of this session, as far as they have ended in engine time.
  List<DecisionOutcome> own() {
    return List.copyOf(own);
  }

  private void ended(DecisionOutcome outcome) {
    own.add(outcome);
    calibration.add(outcome);
    // The disk may take its time, the engine has none.
    writing.execute(() -> {
      try {
        outcomes.append(outcome);
      } catch (EvidenceFailure failure) {
        LOG.error("{}", failure.getMessage());
      }
    });
  }

  @Override
  public void close() {
    writing.shutdown();
    try {
      if (!writing.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Outcomes were still being written after {} s", PATIENCE_SECONDS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    outcomes.close();
    evidence.close();
  }
}
