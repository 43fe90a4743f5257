package app.wheelhouse.ai.model;

import app.wheelhouse.ai.Advice;
import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.ai.calibration.CalibrationBook;
import app.wheelhouse.ai.calibration.Calibrator;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.outcome.AdxRegime;
import app.wheelhouse.ai.prompt.PromptVersion;
import app.wheelhouse.ai.reply.ReplyParser;
import app.wheelhouse.ai.snapshot.NewsLine;
import app.wheelhouse.ai.snapshot.Snapshot;
import app.wheelhouse.ai.snapshot.SnapshotBuilder;
import app.wheelhouse.ai.snapshot.SnapshotExtras;
import app.wheelhouse.ai.snapshot.SnapshotJson;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.news.NewsItem;
import app.wheelhouse.engine.AiView;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.indicator.IndicatorReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the models of one session share: records, purse, lamp, and how an answer becomes a
/// decision.
public final class ModelDesk {
  private static final long MINUTE = 60_000;

  private final CalibrationBook calibration;
  private final Supplier<List<DecisionOutcome>> outcomes;
  private final Purse purse;
  private final StatusBoard board;
  private final Consumer<Evidence> keep;

  /// @param outcomes of this session's decisions so far
  /// @param keep takes the evidence of each question, before its decision is posted
  public ModelDesk(
      CalibrationBook calibration,
      Supplier<List<DecisionOutcome>> outcomes,
      Purse purse,
      StatusBoard board,
      Consumer<Evidence> keep) {
    this.calibration = calibration;
    this.outcomes = outcomes;
    this.purse = purse;
    this.board = board;
    this.keep = keep;
  }

  Purse purse() {
    return purse;
  }

  StatusBoard board() {
    return board;
  }

  /// The picture that a model is shown.
  Snapshot snapshot(DecisionContext context) {
    DeskSnapshot desk = desk(context);
    return SnapshotBuilder.of(
        desk,
        context.instrument().id(),
        context.timeframe(),
        context.trigger(),
        new SnapshotExtras(
            news(desk.ai(), context.time()), desk.ai().level(), List.of(), endings(), null));
  }

  Parameters parameters(DecisionContext context, Proposer proposer, ModelSettings settings) {
    IndicatorReading reading = context.readings().get(context.timeframe());
    String regime = reading == null ? AdxRegime.UNKNOWN : AdxRegime.of(reading);
    Calibrator calibrator =
        calibration
            .snapshot()
            .calibrate(proposer, context.instrument().id(), regime, Confidence.NONE)
            .calibrator();
    return new Parameters(
        desk(context).ai().level(),
        settings.scale(),
        settings.block(),
        settings.maxShare(),
        calibrator,
        context.instrument(),
        settings.prompt(),
        settings.call(),
        List.of());
  }

  /// Judges what came, keeps the evidence, and makes the advice.
  ///
  /// @param failure why the conversation ended early; null when it did not
  Advice conclude(
      Asked question, Transcript transcript, @Nullable ChatFailure failure, long latencyMillis) {
    Parameters parameters = question.parameters().cut(transcript.cut());
    Snapshot snapshot = question.snapshot();
    Judgement judgement =
        Judge.judge(
            parameters, snapshot, transcript.replies(), failure == null ? "" : failure.sentence());
    Evidence evidence =
        Evidence.of(
            snapshot.subject(),
            snapshot.time(),
            question.model().toString(),
            ParametersJson.write(parameters),
            SnapshotJson.write(snapshot),
            PromptVersion.CURRENT,
            question.prompt().system(),
            question.prompt().user(),
            transcript.replies(),
            ReplyParser.VERSION,
            judgement.text(),
            transcript.use());
    keep.accept(evidence);
    boolean noReply = failure != null && transcript.replies().isEmpty();
    return new Advice(
        ModelDecision.of(question, parameters, judgement, evidence.id(), failure),
        noReply && counts(failure) ? failure.sentence() : null,
        noReply && failure.needsTrader(),
        latencyMillis);
  }

  /// False for what is no fault of the back end: the trader's own wish, or a wait we impose.
  private static boolean counts(ChatFailure failure) {
    return switch (failure.kind()) {
      case CANCELLED, BUDGET, RESTING -> false;
      case UNREACHABLE,
          TIMEOUT,
          CUT,
          KEY_REFUSED,
          NO_CREDIT,
          NO_MODEL,
          RATE_LIMITED,
          REFUSED,
          SERVER,
          NOT_A_REPLY,
          TOO_LARGE,
          OTHER_MODEL ->
          true;
    };
  }

  private SortedMap<Long, String> endings() {
    SortedMap<Long, String> endings = new TreeMap<>();
    for (DecisionOutcome outcome : outcomes.get()) {
      endings.put(
          outcome.sequence(),
          String.format(
              Locale.ROOT,
              "%s, %+.2f R",
              outcome.ending().name().toLowerCase(Locale.ROOT),
              outcome.result()));
    }
    return endings;
  }

  private static List<NewsLine> news(AiView ai, long time) {
    List<NewsItem> items = new ArrayList<>(ai.news());
    items.sort(Comparator.comparingLong(NewsItem::publishedAt).reversed());
    return items.stream()
        .map(item ->
            new NewsLine(
                item.source(), item.age(time) / MINUTE, item.title(), List.copyOf(item.symbols())))
        .toList();
  }

  private static DeskSnapshot desk(DecisionContext context) {
    DeskSnapshot desk = context.desk();
    if (desk == null) {
      throw new IllegalArgumentException("A model is shown the whole desk");
    }
    return desk;
  }
}
