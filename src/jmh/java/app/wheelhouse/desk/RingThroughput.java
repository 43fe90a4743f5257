package app.wheelhouse.desk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.execution.ExecutionService;
import app.wheelhouse.execution.JournalCommit;
import app.wheelhouse.execution.NotDurable;
import app.wheelhouse.execution.SendGuard;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.risk.RiskLimits;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.sim.SimulatedVenue;
import app.wheelhouse.store.Archive;
import app.wheelhouse.store.ArchiveSource;
import app.wheelhouse.store.ArchiveWriter;
import app.wheelhouse.store.DataDirectory;
import app.wheelhouse.store.DirectoryLock;
import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.store.OrderJournal;
import app.wheelhouse.strategy.MomentumSettings;
import app.wheelhouse.strategy.MomentumStrategy;
import app.wheelhouse.tape.CandleCursor;
import app.wheelhouse.tape.CandleTape;
import app.wheelhouse.tape.Tape;
import app.wheelhouse.tape.Tapes;
import app.wheelhouse.venue.paper.PaperExecutionClient;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Bars a second through the whole ring (engine, strategy, gate, simulated fills), without a
/// journal, with one in memory, and with journal file and archive, beside ta4j with the same rules.
///
/// `./mvnw -Pbench -DskipTests verify -Dbench.main=app.wheelhouse.desk.RingThroughput -Djmh=TAPE`
public final class RingThroughput {
  private static final int BARS = 1_000_000;
  private static final int ROUNDS = 5;
  private static final Instrument BTC = InstrumentCatalogue.find("BTC").orElseThrow();
  private static final AccountId ACCOUNT = new AccountId("paper", "main");
  private static final BarSpec BARS_5M = BarSpec.of(Timeframe.M5);

  private RingThroughput() {}

  /// One way to run the same million bars.
  private interface Variant {
    String run(CandleTape tape) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    Path file =
        Path.of(
            arguments.length > 0
                ? arguments[0]
                : "../shared/data/candles/hyperliquid-BTC-5m.csv.gz");
    if (!(Tapes.open(file).tapes().getFirst() instanceof Tape.Candles(var _, CandleTape tape))) {
      throw new IllegalArgumentException(file + " is no candle tape");
    }
    CandleTape looped = tape.repeat(BARS);
    measure("ring, no journal", looped, RingThroughput::withoutJournal);
    measure("ring, journal in memory", looped, RingThroughput::withMemoryJournal);
    measure("ring, journal + archive", looped, RingThroughput::withRecord);
    measure("ta4j BarSeriesManager, DoubleNum", looped, Ta4jPeer::run);
  }

  private static void measure(String name, CandleTape tape, Variant variant) throws Exception {
    double[] wall = new double[ROUNDS];
    double[] cpu = new double[ROUNDS];
    String result = "";
    for (int round = -1; round < ROUNDS; round++) {
      System.gc();
      long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long before = System.nanoTime();
      result = variant.run(tape);
      if (round >= 0) {
        wall[round] = tape.size() / ((System.nanoTime() - before) / 1e9);
        cpu[round] =
            tape.size()
                / ((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore)
                    / 1e9);
      }
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    System.out.printf(
        Locale.ROOT,
        "%-34s %,12.0f bars/s median (%,.0f to %,.0f), %,12.0f bars per CPU second; %s%n",
        name,
        wall[ROUNDS / 2],
        wall[0],
        wall[ROUNDS - 1],
        cpu[ROUNDS / 2],
        result);
  }

  private static String withoutJournal(CandleTape tape) {
    return play(tape, null, (_, _, _) -> {});
  }

  private static String withMemoryJournal(CandleTape tape) throws NotDurable {
    try (OrderJournal journal = OrderJournal.inMemory()) {
      JournalKeeper keeper = new JournalKeeper(started(new SessionRecord(journal, () -> {})));
      return play(tape, keeper, keeper) + ", " + journal.lastSeq() + " records";
    }
  }

  private static String withRecord(CandleTape tape) throws Exception {
    TemporaryDirectory directory = TemporaryDirectory.make();
    try (DirectoryLock lock = DataDirectory.open(directory.path()).lock();
        OrderJournal journal = OrderJournal.openIn(lock, OrderJournal.RESERVE);
        Archive archive = Archive.open(lock.directory().path(), ArchiveSource.of(journal));
        ArchiveWriter writer =
            new ArchiveWriter(
                archive, ArchiveSource.of(journal), directory.path(), System.err::println)) {
      writer.start();
      JournalKeeper keeper =
          new JournalKeeper(started(new SessionRecord(journal, writer::journalAdvanced)));
      String result = play(tape, keeper, keeper);
      writer.flush();
      return result
          + ", "
          + journal.lastSeq()
          + " records, "
          + Files.size(lock.directory().path().resolve("archive.mv.db")) / 1024
          + " kB archive";
    } finally {
      directory.delete();
    }
  }

  /// Without the start of a session the archive would refuse its fills.
  private static SessionJournal started(SessionJournal journal) throws NotDurable {
    journal.append(
        new JournalEntry.SessionStarted("bench", "replay", ACCOUNT, Money.of(10_000), "", 0));
    return journal;
  }

  private static String play(
      CandleTape tape, @Nullable JournalKeeper listener, JournalCommit journal) {
    EngineConfig config =
        new EngineConfig(
            "bench",
            ACCOUNT,
            Money.of(10_000),
            List.of(BTC),
            List.of(BARS_5M),
            List.of(),
            Timeframe.M5,
            List.of(MomentumStrategy.factory(MomentumSettings.defaults(BARS_5M))),
            RiskLimits.DEFAULT,
            FeeRates.DEFAULT,
            0,
            0,
            Timeframe.M5.millis(),
            5,
            true,
            EngineConfig.BARS);
    TradingEngine engine = new TradingEngine(config, RiskEngine.standard());
    if (listener != null) {
      engine.listen(listener);
    }
    SimulatedVenue venue =
        new SimulatedVenue(SimSettings.replay(7), ACCOUNT, config.deposit(), List.of(BTC));
    EngineDriver driver = new EngineDriver(engine, venue, config);
    engine.connect(
        new ExecutionService(
            new PaperExecutionClient(driver, id -> venue.latency(id, "order"), driver::time),
            journal,
            driver,
            Runnable::run,
            driver::time,
            SendGuard.NONE));
    try (CandleCursor cursor = tape.cursor()) {
      for (var candle = cursor.next(); candle != null; candle = cursor.next()) {
        driver.accept(candle);
      }
    }
    DeskSnapshot end = driver.view().snapshot();
    List<String> facts = new ArrayList<>();
    facts.add(end.counts().bars() + " bars");
    facts.add(end.counts().fills() + " fills");
    facts.add(end.counts().trades() + " trades");
    return String.join(", ", facts);
  }
}
