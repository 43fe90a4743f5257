package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.TriggerSettings;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.Carried;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.ExitView;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.exit.ExitPlans;
import app.wheelhouse.exit.ExitText;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.store.JournalCodec;
import app.wheelhouse.store.JournalEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriedOverTest {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");
  private static final List<Restriction> HALTED =
      List.of(
          new Restriction(
              RestrictionCause.DEEP_DRAWDOWN,
              TradingState.HALTED,
              "account protection",
              "20.1 % below the peak",
              4,
              0,
              Restriction.Recovery.TYPED_RESET));

  @TempDir Path folder;

  private final List<JournalEntry> journal = new ArrayList<>();

  private final SessionJournal memory =
      new SessionJournal() {
        @Override
        public void append(JournalEntry entry) {
          // As it comes back from the file.
          journal.add(JournalCodec.decode(JournalCodec.encode(entry)));
        }

        @Override
        public void commit() {}
      };

  /// A real run over a tape that ends somewhere in the middle of things.
  private DeskSnapshot run(AdvisorChoice advisor, long seed, int events)
      throws IOException, BadInput {
    Path tape = MadeTapes.candles(folder.resolve("venue-BTC-5m.csv"), 1, 900);
    RunRequest request = Asked.replay(List.of(tape), List.of(), advisor, true, seed, events);
    try (ReplaySource source = Sources.replay(request)) {
      EngineConfig config = SessionConfigs.of(source, "run", request);
      TradingEngine engine = SimulatedSession.engine(config);
      JournalKeeper keeper = new JournalKeeper(memory);
      engine.listen(keeper);
      EngineDriver driver =
          SimulatedSession.connect(engine, config, SimSettings.replay(seed), keeper);
      advisor
          .advisor(seed)
          .ifPresent(each ->
              SimulatedSession.advise(engine, config, driver, each, TriggerSettings.usual()));
      memory.append(
          new JournalEntry.SessionStarted(
              "run", "replay", config.account(), config.deposit(), "a test", 0));
      for (int i = 0; i < events; i++) {
        driver.accept(new EngineEvent.Market(source.next()));
      }
      if (advisor == AdvisorChoice.RECKLESS) {
        driver.accept(
            new EngineEvent.Command(
                new DeskCommand.ReduceOnly("I go to sleep"), driver.view().time()));
      }
      return driver.view().snapshot();
    } catch (app.wheelhouse.execution.NotDurable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RECKLESS, 3, 400",
    "RECKLESS, 5, 2000",
    "RECKLESS, 7, 3600",
    "LEVERAGED, 3, 40",
    "LEVERAGED, 3, 200",
    "LEVERAGED, 5, 900"
  })
  void aRunLeavesItsRestrictionsAndThePlansOfItsOpenPositions(
      AdvisorChoice.Kind kind, long seed, int events) throws Exception {
    AdvisorChoice advisor =
        kind == AdvisorChoice.Kind.RECKLESS ? AdvisorChoice.RECKLESS : AdvisorChoice.LEVERAGED;
    DeskSnapshot end = run(advisor, seed, events);

    Carried carried = CarriedOver.from(journal);

    assertThat(carried.restrictions())
        .isEqualTo(
            journal.stream().anyMatch(JournalEntry.StateChanged.class::isInstance)
                ? end.protection().restrictions()
                : List.of());
    Set<InstrumentId> planned =
        end.exits().stream()
            .filter(view -> !end.account().position(view.instrument()).isFlat())
            .map(ExitView::instrument)
            .collect(Collectors.toSet());
    assertThat(carried.plans().keySet()).isEqualTo(planned);
    for (ExitView view : end.exits()) {
      Carried.PlanInProgress plan = carried.plans().get(view.instrument());
      if (plan != null) {
        assertThat(plan.plan()).isEqualTo(view.plan());
        assertThat(plan.progress()).isEqualTo(lastProgress(view.instrument()));
        if (view.stop() != null) {
          assertThat(plan.progress()).contains(view.stop().toString());
        }
      }
    }
  }

  @Test
  void theRunsMeetOpenPositionsWithPlansAndRestrictions() throws Exception {
    run(AdvisorChoice.LEVERAGED, 3, 40);
    assertThat(CarriedOver.from(journal).plans()).as("a plan is carried over").hasSize(1);

    journal.clear();
    run(AdvisorChoice.RECKLESS, 3, 400);
    Carried restricted = CarriedOver.from(journal);
    assertThat(restricted.restrictions())
        .extracting(Restriction::cause)
        .contains(RestrictionCause.BY_HAND);
    assertThat(restricted.peak()).isGreaterThanOrEqualTo(Money.of(10_000));
  }

  @Test
  void theLastChangeCountsWithItsPeak() {
    started();
    journal.add(changed(HALTED, Money.of(12_000), 4));
    assertThat(CarriedOver.from(journal).restrictions()).isEqualTo(HALTED);
    assertThat(CarriedOver.from(journal).peak()).isEqualTo(Money.of(12_000));

    journal.add(changed(List.of(), Money.of(9_000), 5));

    assertThat(CarriedOver.from(journal).restrictions()).isEmpty();
    assertThat(CarriedOver.from(journal).peak()).isEqualTo(Money.of(9_000));
  }

  @Test
  void anOlderRecordLeavesNothing() {
    started();
    journal.add(new JournalEntry.StateChanged(TradingState.HALTED, false, "long ago", 4));
    Carried carried = CarriedOver.from(journal);
    assertThat(carried.restrictions()).isEmpty();
    assertThat(carried.peak()).isNull();
    assertThat(carried.plans()).isEmpty();
    assertThat(CarriedOver.from(List.of())).isEqualTo(Carried.NOTHING);
  }

  @Test
  void aPlanWithoutAPositionIsNotTakenOver() {
    started();
    journal.add(
        new JournalEntry.PlanChanged(
            SessionConfigs.ACCOUNT, BTC, ExitText.write(ExitPlans.automatic()), "", 4));
    assertThat(CarriedOver.from(journal).plans()).isEmpty();
  }

  @Test
  void aPlanThatCannotBeReadLeavesTheOthers() throws Exception {
    run(AdvisorChoice.LEVERAGED, 3, 40);
    assertThat(CarriedOver.from(journal).plans()).isNotEmpty();
    List<JournalEntry> broken =
        journal.stream()
            .map(entry ->
                entry instanceof JournalEntry.PlanChanged plan
                    ? new JournalEntry.PlanChanged(
                        plan.account(), plan.instrument(), "gibberish", "", plan.time())
                    : entry)
            .toList();
    assertThat(CarriedOver.from(broken).plans()).isEmpty();
    assertThat(ExitText.readPlan(ExitText.write(ExitPlan.NONE))).isEqualTo(ExitPlan.NONE);
  }

  private String lastProgress(InstrumentId instrument) {
    return journal.reversed().stream()
        .filter(entry ->
            entry instanceof JournalEntry.PlanChanged plan && plan.instrument().equals(instrument))
        .map(entry -> ((JournalEntry.PlanChanged) entry).progress())
        .findFirst()
        .orElse("");
  }

  private void started() {
    journal.add(
        new JournalEntry.SessionStarted(
            "live-1", "live", SessionConfigs.ACCOUNT, Money.of(10_000), "a test", 0));
  }

  private static JournalEntry changed(List<Restriction> inForce, Money peak, long time) {
    return new JournalEntry.StateChanged(
        inForce.isEmpty() ? TradingState.ACTIVE : TradingState.HALTED,
        false,
        RestrictionCause.DEEP_DRAWDOWN,
        "account protection",
        "20.1 % below the peak",
        0,
        inForce,
        peak,
        time);
  }
}
