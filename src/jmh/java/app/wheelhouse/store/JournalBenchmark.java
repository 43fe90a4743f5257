package app.wheelhouse.store;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Rows a second into the order journal (budget: 20,000 grouped), single commits, and opening.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class JournalBenchmark {
  private static final int GROUP = 100;
  private static final int OPENED_RECORDS = 100_000;

  private JournalEntry entry;
  private Path folder;
  private OrderJournal file;
  private OrderJournal memory;
  private Path opened;

  /// New journals for each iteration, so that memory stays bounded.
  @Setup(Level.Iteration)
  public void open() throws IOException {
    AccountId account = new AccountId("paper", "main");
    OrderSpec spec =
        new OrderSpec(
            account,
            ClientOrderId.derive(account, "benchmark", 1, OrderRole.EXIT),
            InstrumentId.hyperliquid("BTC"),
            Side.SELL,
            OrderType.MARKET,
            Quantity.of("0.015"),
            null,
            null,
            TimeInForce.IOC,
            true,
            OrderRole.EXIT,
            5,
            null);
    entry =
        new JournalEntry.OrderPrepared(
            spec, 7, "ab".repeat(32), "{\"checks\":[]}", 3, 2_000, 1_000);
    folder = Files.createTempDirectory("journal-benchmark");
    file = OrderJournal.create(folder.resolve("orders.journal"));
    memory = OrderJournal.inMemory();
    opened = folder.resolve("opened.journal");
    try (OrderJournal journal = OrderJournal.create(opened)) {
      for (int i = 0; i < OPENED_RECORDS; i++) {
        journal.append(entry);
      }
    }
  }

  /// Removes what was written.
  @TearDown(Level.Iteration)
  public void close() throws IOException {
    file.close();
    memory.close();
    Files.delete(folder.resolve("orders.journal"));
    Files.delete(opened);
    Files.delete(folder);
  }

  @Benchmark
  @OperationsPerInvocation(GROUP)
  public long rowsIntoMemory() {
    return append(memory);
  }

  @Benchmark
  @OperationsPerInvocation(GROUP)
  public long rowsIntoFileGrouped() {
    return append(file);
  }

  @Benchmark
  public long singleCommitsIntoFile() {
    return file.appendAndCommit(entry);
  }

  /// Records verified a second at start.
  @Benchmark
  @OperationsPerInvocation(OPENED_RECORDS)
  public long recordsVerified() {
    try (OrderJournal journal = OrderJournal.open(opened)) {
      return journal.lastSeq();
    }
  }

  private long append(OrderJournal journal) {
    for (int i = 0; i < GROUP; i++) {
      journal.append(entry);
    }
    long last = journal.lastSeq();
    journal.commit(last);
    return last;
  }
}
