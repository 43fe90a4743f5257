package app.wheelhouse.ui.thoughts;

import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.ai.snapshot.Field;
import app.wheelhouse.ai.snapshot.Section;
import app.wheelhouse.ai.snapshot.Snapshot;
import app.wheelhouse.ai.snapshot.SnapshotJson;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.AiStatus;
import app.wheelhouse.domain.decision.ArenaRow;
import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.decision.Retold;
import app.wheelhouse.domain.decision.ThoughtBook;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.TestThoughts;
import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.ReplayControls;
import app.wheelhouse.ui.fx.Sessions;
import app.wheelhouse.ui.fx.ViewLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A session with a model: what it was told is kept, its book says what the test wrote.
final class AiTrial implements Sessions, DeskSession, ThoughtBook {
  static final Background AT_ONCE = TestThoughts.AT_ONCE;
  static final String MODEL = "ollama:qwen3:8b";
  static final String ID = rests("{\"action\":\"open_long\",\"confidence\":0.8}").id();

  /// Grounded, worked out, its own, and 31.4 from nowhere.
  static final String REASON =
      "ETH trades at 4,310.0 with the 1h RSI at 58.3, ADX 31.4 and rising. Stop 4,250 below the"
          + " 24h low of 4,262.5.";

  final List<DeskCommand> sent = new ArrayList<>();
  final List<InstrumentId> cancelled = new ArrayList<>();
  final Map<String, Evidence> evidence = new HashMap<>();
  final List<DecisionOutcome> outcomes = new ArrayList<>();
  @Nullable Retold retold;
  private final ReadOnlyObjectWrapper<@Nullable DeskSession> current =
      new ReadOnlyObjectWrapper<>(this);

  AiTrial() {
    keep(rests("{\"action\":\"open_long\",\"confidence\":0.8}"));
  }

  void keep(Evidence whole) {
    evidence.put(whole.id(), whole);
  }

  static ThoughtsViewModel viewModel(ViewLoader loader, AiTrial trial) {
    return new ThoughtsViewModel(new Settings(), loader.texts(), _ -> {}, trial, AT_ONCE);
  }

  /// A model's long in ETH; the gate denies nothing of it.
  static Decision open(double stated, double calibrated, String reason) {
    return new Decision.Open(
        new Decision.Header(
            new Proposer(Proposer.Kind.MODEL, MODEL),
            TestDesk.ETH.id(),
            TestDesk.START + 720_000,
            new Confidence(stated),
            new Rationale(
                reason,
                List.of("1h RSI: 58.3"),
                List.of("The 1h RSI of 58.3 leaves room"),
                List.of("Funding is paid by longs"),
                List.of("1h close below 4,262.5")),
            new Backing(ID, 4_310, new Confidence(calibrated), 5, 0.6, null)),
        Side.BUY,
        null,
        Price.of("4250"),
        Price.of("4430"),
        0.05,
        3);
  }

  /// A desk on which a model decided last.
  static TestDesk decided(TestDesk desk) {
    return desk.later(1_000).decide(open(0.8, 0.7, REASON)).later(200);
  }

  static TestDesk asked(TestDesk desk) {
    return status(
        desk,
        AiStatus.Light.READY,
        "",
        1_640_000,
        new AiStatus.Thinking(
            TestDesk.BTC.id(),
            "candle close",
            now(desk) - 3_000,
            "{\"action\":\"hold\",\"instrument\":\"BTC\",\"confidence\":0.55,\"reasoning\":"
                + "\"BTC moves sideways under 110,200; the 1h ADX of 17"));
  }

  static TestDesk blocked(TestDesk desk) {
    return status(
        desk,
        AiStatus.Light.BLOCKED,
        "the key was refused (401): enter a new one in Settings > AI",
        420_000);
  }

  static TestDesk status(
      TestDesk desk,
      AiStatus.Light light,
      String sentence,
      long spent,
      AiStatus.Thinking... thinking) {
    long now = now(desk);
    return desk.accept(
        new EngineEvent.AiReported(
            new AiStatus(
                MODEL,
                light,
                sentence,
                List.of(thinking),
                spent,
                2_000_000,
                38,
                91_204,
                light == AiStatus.Light.RESTING ? now + 245_000 : 0,
                now)));
  }

  private static long now(TestDesk desk) {
    return desk.snapshot().time();
  }

  static Evidence.Use use() {
    return new Evidence.Use(2_310, 240, 1_240, 3_210, false);
  }

  static Evidence rests(String... replies) {
    return Evidence.of(
        TestDesk.ETH.id(),
        TestDesk.START + 720_000,
        MODEL,
        "{\"level\":5}",
        SnapshotJson.write(shown()),
        3,
        "You propose trades.\nYou never trade.",
        "ETH is at 4310.0.\nAnswer with one JSON object.",
        List.of(replies),
        2,
        "parser = 2\naction = open_long\nstated = 0.8\n",
        use());
  }

  static Snapshot shown() {
    return new Snapshot(
        Snapshot.VERSION,
        TestDesk.START + 720_000,
        TestDesk.ETH.id(),
        TriggerReason.CANDLE_CLOSE,
        4_310,
        List.of(
            new Section(
                "subject",
                "Market of ETH",
                1,
                List.of(
                    new Field("ETH.price", "last price", "4310.0", "USDC"),
                    new Field("ETH.low24h", "lowest of 24 h", "4262.5", "USDC")),
                List.of()),
            new Section(
                "indicators",
                "Indicators",
                2,
                List.of(new Field("ETH.1h.rsi14", "RSI", "58.3", "")),
                List.of())));
  }

  static DecisionOutcome ended(long sequence, boolean taken, double result) {
    return new DecisionOutcome(
        "test",
        sequence,
        new Proposer(Proposer.Kind.MODEL, MODEL),
        TestDesk.ETH.id(),
        TestDesk.START,
        "open_long",
        new Confidence(0.8),
        new Confidence(0.7),
        "trending",
        taken,
        result > 0 ? DecisionOutcome.Ending.TARGET : DecisionOutcome.Ending.STOP,
        2,
        result,
        TestDesk.START + 34 * 60_000);
  }

  void become(@Nullable DeskSession session) {
    current.set(session);
  }

  @Override
  public ReadOnlyObjectProperty<@Nullable DeskSession> currentProperty() {
    return current.getReadOnlyProperty();
  }

  @Override
  public void openDemo() {
    throw new IllegalStateException("Nobody asks that here");
  }

  @Override
  public void openReplay(List<Path> tapes) {
    openDemo();
  }

  @Override
  public void openPaper() {
    openDemo();
  }

  @Override
  public void reset() {
    openDemo();
  }

  @Override
  public ModeFrame mode() {
    return ModeFrame.PAPER;
  }

  @Override
  public String name() {
    return "test";
  }

  @Override
  public String source() {
    return "a test";
  }

  @Override
  public void send(DeskCommand command) {
    sent.add(command);
  }

  @Override
  public Optional<ThoughtBook> thoughts() {
    return Optional.of(this);
  }

  @Override
  public @Nullable ReplayControls replay() {
    return null;
  }

  @Override
  public Optional<Evidence> evidence(String id) {
    return Optional.ofNullable(evidence.get(id));
  }

  @Override
  public List<DecisionOutcome> outcomes() {
    return List.copyOf(outcomes);
  }

  @Override
  public Retold retell(Evidence about) {
    Retold now = retold;
    return now == null ? new Retold(about.system(), about.user(), about.judgement()) : now;
  }

  @Override
  public List<ArenaRow> arena() {
    return List.of();
  }

  @Override
  public void cancel(InstrumentId instrument) {
    cancelled.add(instrument);
  }
}
