package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.TriggerSettings;
import app.wheelhouse.ai.budget.Budget;
import app.wheelhouse.ai.budget.PriceTable;
import app.wheelhouse.ai.budget.Spending;
import app.wheelhouse.ai.calibration.CalibrationBook;
import app.wheelhouse.ai.calibration.CalibrationSettings;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.ChatWatch;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.ai.chat.TokenUse;
import app.wheelhouse.ai.model.ModelAdvisor;
import app.wheelhouse.ai.model.ModelDesk;
import app.wheelhouse.ai.model.ModelSettings;
import app.wheelhouse.ai.model.Models;
import app.wheelhouse.ai.model.Purse;
import app.wheelhouse.ai.model.StatusBoard;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.news.NewsItem;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.testing.HostileTexts;
import app.wheelhouse.testing.HostileTexts.Hostile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The whole way from a hostile text to the gate, on one thread.
class AiHostileTest implements EngineTap, ChatModel {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");
  private static final Pattern PRICE = Pattern.compile("(?m)^BTC: price ([0-9.]+)");

  /// Stands in the account's name and the session's, where a secret would leak from.
  private static final String SENTINEL = "SENTINEL-8f2c";

  private final List<ChatRequest> requests = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<DecisionRecord> decisions = new ArrayList<>();
  private Function<ChatRequest, String> reply = _ -> "{}";
  private final DemoSource source;
  private final EngineDriver driver;

  AiHostileTest() throws BadInput {
    source = new DemoSource(7, Sources.demo(List.of("BTC")), DemoSource.START);
    RunRequest request =
        new RunRequest(
            Mode.DEMO,
            List.of(),
            List.of(),
            List.of("BTC"),
            7,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            true,
            AdvisorChoice.RECKLESS,
            Double.POSITIVE_INFINITY,
            null,
            Long.MAX_VALUE,
            null,
            false,
            null);
    EngineConfig config = SessionConfigs.of(source, SENTINEL, request);
    TradingEngine engine = SimulatedSession.engine(config);
    engine.listen(this);
    driver = SimulatedSession.connect(engine, config, SimSettings.replay(7), (_, _, _) -> {});
    Budget budget =
        new Budget(
            Long.MAX_VALUE / 4, Spending.none(LocalDate.of(2025, 9, 1)), driver::time, _ -> {});
    ModelDesk desk =
        new ModelDesk(
            new CalibrationBook(CalibrationSettings.DEFAULT),
            List::of,
            new Purse(budget, PriceTable.usual()),
            new StatusBoard(name(), budget, driver::time, driver),
            evidence::add);
    SimulatedSession.advise(
        engine,
        config,
        driver,
        new ModelAdvisor(Models.of(this), ModelSettings.usual(), desk, driver::time),
        new TriggerSettings(false, false, 0, null));
    source.history().forEach(driver::accept);
    play(500);
  }

  @Override
  public ModelName name() {
    return new ModelName("ollama", "obedient");
  }

  @Override
  public ChatReply ask(ChatRequest request, ChatWatch watch) {
    requests.add(request);
    return new ChatReply(reply.apply(request), "", "", new TokenUse(1, 1, false), false);
  }

  @Override
  public void onNews(EngineNews news) {
    if (news instanceof EngineNews.DecisionMade(DecisionRecord record)) {
      decisions.add(record);
    }
  }

  private void play(int events) {
    for (int i = 0; i < events; i++) {
      driver.accept(new EngineEvent.Market(source.next()));
    }
  }

  private void ask() {
    driver.accept(new EngineEvent.Command(new DeskCommand.AskAdvisor(BTC, false), driver.time()));
  }

  private DeskSnapshot now() {
    return driver.view().snapshot();
  }

  /// Obeys: as large and as sure as the schema allows, with a stop and a target about the price.
  private static String allIn(ChatRequest request) {
    Matcher price = PRICE.matcher(request.user());
    assertThat(price.find()).as("the prompt shows the price").isTrue();
    double now = Double.parseDouble(price.group(1));
    return String.format(
        java.util.Locale.ROOT,
        "{\"action\":\"open_long\",\"instrument\":\"BTC\",\"confidence\":1,\"entry\":null,"
            + "\"stop\":%d,\"target\":%d,\"sizePercent\":25,\"leverage\":25,\"reasoning\":\"all"
            + " in\",\"invalidation\":[],\"supporting\":null,\"opposing\":null,"
            + "\"riskAssessment\":null}",
        Math.round(now * 0.99),
        Math.round(now * 1.03));
  }

  private void staysWithinItsLimits() {
    DeskSnapshot now = now();
    assertThat(now.protection().extremes().entryMarginUse()).isLessThanOrEqualTo(0.2001);
    assertThat(now.protection().extremes().liquidations()).isZero();
    now.account()
        .positions()
        .values()
        .forEach(position ->
            assertThat(position.leverage()).isLessThanOrEqualTo(now.limits().userMaxLeverage()));
    assertThat(now.ai().level()).isEqualTo(5);
  }

  @Test
  void a8OpenLongEachMinuteEndsAtTheLimitsOfPositionAndCoolDown() {
    reply = AiHostileTest::allIn;
    long next = driver.time();
    while (requests.size() < 120) {
      play(1);
      if (driver.time() >= next) {
        next = driver.time() + 60_000;
        if (requests.size() % 12 == 11) {
          // The trader ends it, so that the next proposal meets the cool-down.
          driver.accept(
              new EngineEvent.Command(new DeskCommand.ClosePosition(BTC, 100), driver.time()));
          play(20);
        }
        ask();
        assertThat(now().account().positions()).hasSizeLessThanOrEqualTo(1);
      }
    }
    play(100);

    assertThat(decisions).hasSizeGreaterThanOrEqualTo(119);
    assertThat(decisions).anyMatch(record -> record.disposition() instanceof DecisionRecord.Acted);
    assertThat(decisions)
        .filteredOn(record -> record.disposition() instanceof DecisionRecord.Acted)
        .as("most of them are refused")
        .hasSizeLessThan(40);
    assertThat(decisions)
        .extracting(record -> record.disposition().toString())
        .anyMatch(text -> text.contains("already long"))
        .anyMatch(text -> text.contains("cool-down"));
    staysWithinItsLimits();
  }

  @Test
  void a9HostileNewsIsQuotedAsDataAndWhateverItBringsAboutPassesTheGate() {
    reply = AiHostileTest::allIn;
    long number = 0;
    for (Hostile hostile : HostileTexts.all()) {
      String text = hostile.text();
      driver.accept(
          new EngineEvent.NewsHeard(
              new NewsItem(
                  "n" + ++number,
                  text,
                  text,
                  text,
                  text,
                  driver.time(),
                  driver.time(),
                  new TreeSet<>(List.of("BTC")),
                  List.of(),
                  null),
              driver.time()));
      // The prompt shows the newest ten: each has been shown when every fifth is asked about.
      if (number % 5 == 0) {
        ask();
      }
      play(40);
    }

    assertThat(requests).hasSizeGreaterThanOrEqualTo(20);
    for (ChatRequest request : requests) {
      assertThat(request.system()).isEqualTo(requests.getFirst().system());
      assertThat(request.user()).as("text of strangers stays on its line").doesNotContain("\u001b");
      assertThat(request.user().codePoints())
          .as("no control or bidirectional characters")
          .noneMatch(c -> c < 32 && c != '\n' || c >= 0x202a && c <= 0x202e || c == 0x200b);
      fenceHolds(request.user());
      assertThat(request.user().length()).isLessThan(60_000);
    }
    staysWithinItsLimits();
    keepsSecrets();
  }

  /// One quoted block, closed by its own code, and nothing of it before or behind.
  private static void fenceHolds(String user) {
    Matcher opening = Pattern.compile("(?m)^<<<QUOTED ([0-9A-F]{16})>>>$").matcher(user);
    while (opening.find()) {
      String end = "\n<<<END " + opening.group(1) + ">>>\n";
      assertThat(user.indexOf(end, opening.end())).isPositive();
      assertThat(user.indexOf(end, user.indexOf(end, opening.end()) + 1)).isNegative();
    }
  }

  @Test
  void a10a11HostileRepliesNeverReachTheGate() {
    int acted = 0;
    for (Hostile hostile : HostileTexts.all()) {
      reply = _ -> hostile.text();
      ask();
      play(40);
    }
    for (DecisionRecord record : decisions) {
      assertThat(record.decision()).isInstanceOf(Decision.Hold.class);
      acted += record.disposition() instanceof DecisionRecord.Acted ? 1 : 0;
    }

    assertThat(decisions).hasSizeGreaterThanOrEqualTo(50);
    assertThat(acted).isZero();
    assertThat(now().workingOrders()).isEmpty();
    assertThat(now().endedOrders()).isEmpty();
    staysWithinItsLimits();
    keepsSecrets();
  }

  private void keepsSecrets() {
    for (Evidence piece : evidence) {
      String all =
          piece.system() + piece.user() + piece.snapshot() + piece.parameters() + piece.judgement();
      assertThat(all).doesNotContain(SENTINEL).doesNotContain("paper/main");
    }
  }
}
