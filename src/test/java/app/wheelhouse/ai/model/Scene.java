package app.wheelhouse.ai.model;

import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.ai.budget.Budget;
import app.wheelhouse.ai.budget.PriceTable;
import app.wheelhouse.ai.budget.Spending;
import app.wheelhouse.ai.calibration.CalibrationBook;
import app.wheelhouse.ai.calibration.CalibrationSettings;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.ChatWatch;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.ai.chat.TokenUse;
import app.wheelhouse.ai.snapshot.DemoPicture;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.AiStatus;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.AiView;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.InstrumentSnapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A model that says what a test wants, the desk around it, and a picture of the demo.
final class Scene implements ChatModel {
  static final ModelName NAME = new ModelName("scripted", "m");
  static final long CLOCK = 1_756_902_900_000L;

  final List<ChatRequest> requests = new ArrayList<>();
  final List<Evidence> evidence = new ArrayList<>();
  final List<EngineEvent> posted = new ArrayList<>();
  final Budget budget;
  private final Deque<Object> script = new ArrayDeque<>();
  private final ModelName name;
  final ModelDesk desk;
  final ModelAdvisor advisor;

  Scene() {
    this(NAME, 1_000_000);
  }

  Scene(ModelName name, long dailyMicros) {
    this.name = name;
    budget = new Budget(dailyMicros, Spending.none(LocalDate.of(2025, 9, 3)), () -> CLOCK, _ -> {});
    desk =
        new ModelDesk(
            new CalibrationBook(CalibrationSettings.DEFAULT),
            List::of,
            new Purse(budget, PriceTable.usual()),
            new StatusBoard(name, budget, () -> CLOCK, posted::add),
            evidence::add);
    advisor = new ModelAdvisor(Models.of(this), ModelSettings.usual(), desk, () -> CLOCK);
  }

  /// Says these one after the other; a [ChatFailure] is thrown, a [ChatReply] comes as it is.
  Scene says(Object... replies) {
    script.addAll(Arrays.asList(replies));
    return this;
  }

  /// What was not asked for is not said any more.
  void forget() {
    script.clear();
  }

  @Override
  public ModelName name() {
    return name;
  }

  @Override
  public ChatReply ask(ChatRequest request, ChatWatch watch) throws ChatFailure {
    requests.add(request);
    return switch (script.removeFirst()) {
      case ChatFailure failure -> throw failure;
      case RuntimeException broken -> throw broken;
      case ChatReply reply -> reply;
      case Object text -> {
        watch.text().accept(text.toString());
        yield reply(text.toString(), false);
      }
    };
  }

  static ChatReply reply(String text, boolean cut) {
    return new ChatReply(text, "", "", new TokenUse(1_000, 100, false), cut);
  }

  AiStatus status() {
    return ((EngineEvent.AiReported) posted.getLast()).status();
  }

  /// The demo's BTC at level 5, flat.
  static DecisionContext context() {
    return context(5, TriggerReason.CANDLE_CLOSE, false);
  }

  static DecisionContext context(int level, TriggerReason trigger, boolean deep) {
    return context(new AiView(level, null, List.of(), ""), trigger, deep);
  }

  static DecisionContext context(AiView ai, TriggerReason trigger, boolean deep) {
    DeskSnapshot full = with(DemoPicture.full(), ai);
    InstrumentSnapshot market = full.instrument(DemoPicture.BTC).orElseThrow();
    return new DecisionContext(
        full.time(),
        trigger,
        market.instrument(),
        market.price(),
        1,
        Double.NaN,
        Double.NaN,
        0,
        new Bar(0, 300_000, 1, 1, 1, 1, 1, false),
        Timeframe.M5,
        new TreeMap<>(),
        Position.flat(DemoPicture.BTC),
        Money.of(10_000),
        TradingState.ACTIVE,
        deep,
        full);
  }

  private static DeskSnapshot with(DeskSnapshot desk, AiView ai) {
    return new DeskSnapshot(
        desk.sequence(),
        desk.time(),
        desk.session(),
        desk.account(),
        desk.unrealised(),
        desk.equity(),
        desk.trading(),
        desk.counts(),
        desk.feed(),
        desk.instruments(),
        desk.workingOrders(),
        desk.endedOrders(),
        desk.fills(),
        desk.trades(),
        desk.decisions(),
        desk.judgements(),
        desk.notices(),
        desk.equityCurve(),
        desk.limits(),
        desk.fees(),
        desk.emergency(),
        desk.protection(),
        desk.exits(),
        desk.counterfactuals(),
        desk.connection(),
        desk.venue(),
        ai);
  }

  static Instrument instrument() {
    return DemoPicture.full().instrument(DemoPicture.BTC).orElseThrow().instrument();
  }

  static double price() {
    return DemoPicture.full().instrument(DemoPicture.BTC).orElseThrow().price();
  }

  /// An opening with a stop 2 % and a target 4 % away.
  static String open(String action, double confidence, @Nullable String sizePercent) {
    double sign = action.equals("open_long") ? 1 : -1;
    return answer(
        action,
        confidence,
        whole(price() * (1 - 0.02 * sign)),
        whole(price() * (1 + 0.04 * sign)),
        sizePercent,
        "The trend is up.");
  }

  static String hold(double confidence) {
    return answer("hold", confidence, "null", "null", null, "Nothing to do.");
  }

  static String answer(
      String action,
      double confidence,
      String stop,
      String target,
      @Nullable String sizePercent,
      String reasoning) {
    return "{\"action\":\""
        + action
        + "\",\"instrument\":\"BTC\",\"confidence\":"
        + BigDecimal.valueOf(confidence).toPlainString()
        + ",\"entry\":null,\"stop\":"
        + stop
        + ",\"target\":"
        + target
        + ",\"sizePercent\":"
        + sizePercent
        + ",\"leverage\":null,\"reasoning\":\""
        + reasoning
        + "\",\"invalidation\":[],\"supporting\":null,\"opposing\":null,\"riskAssessment\":null}";
  }

  private static String whole(double price) {
    return Long.toString(Math.round(price));
  }
}
