package app.wheelhouse.cli;

import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.ai.snapshot.Field;
import app.wheelhouse.ai.snapshot.Section;
import app.wheelhouse.ai.snapshot.Snapshot;
import app.wheelhouse.ai.snapshot.SnapshotJson;
import app.wheelhouse.desk.BadInput;
import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.decision.Retold;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.store.Archive;
import app.wheelhouse.store.ArchiveSession;
import app.wheelhouse.store.ArchiveSource;
import app.wheelhouse.store.EvidenceBook;
import app.wheelhouse.store.EvidenceFailure;
import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.store.OrderJournal;
import app.wheelhouse.store.OutcomeBook;
import java.nio.file.Path;
import java.util.List;

/// A session of a model, written by hand behind what a data directory holds already: an order that
/// was taken (1), one that the gate denied (2), a hold (3), and an ask that nothing came of.
final class ModelSession {
  static final String NAME = "replay-9";
  static final AccountId ACCOUNT = new AccountId("paper", "main");
  static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");
  static final long BEGAN = 1_760_000_000_000L;
  static final String MODEL = "ollama:tiny";

  /// A reply with what a terminal must not get.
  static final String REPLY = "{\"action\":\"open_long\"}\u001b[31mred\u202eevil";

  static final Evidence TAKEN = evidence(1, "rsi14", "28.5", REPLY);
  static final Evidence DENIED = evidence(2, "rsi14", "71.25", "{\"action\":\"open_short\"}");
  static final Evidence HELD = evidence(3, "macd", "-4", "no idea", "{\"action\":\"hold\"}");
  static final Evidence UNUSED = evidence(4, "rsi14", "50");

  static final ClientOrderId ENTRY = ClientOrderId.derive(ACCOUNT, NAME, 1, OrderRole.ENTRY);

  private ModelSession() {}

  static Evidence evidence(long n, String feature, String value, String... replies) {
    Snapshot snapshot =
        new Snapshot(
            Snapshot.VERSION,
            BEGAN + n * 60_000,
            BTC,
            TriggerReason.values()[0],
            60_000 + n,
            List.of(
                new Section(
                    "subject",
                    "BTC",
                    1,
                    List.of(
                        new Field("BTC.1h." + feature, feature, value, ""),
                        new Field("account.equity", "equity", "1000.5", "USDC")),
                    List.of())));
    String json = SnapshotJson.write(snapshot);
    List<String> raw = List.of(replies);
    return Evidence.of(
        BTC,
        BEGAN + n * 60_000,
        MODEL,
        "level=5",
        json,
        1,
        system(5, "be careful"),
        user(json),
        raw,
        1,
        judged(raw, 5),
        new Evidence.Use(1_000 + n, 90, 1_500_000 + n, 800 + n, false));
  }

  /// A desk small enough for a test: the prompt comes of the snapshot, the judgement of the reply.
  static DecisionReplay.Answer retell(Evidence evidence, DecisionReplay.Change change)
      throws BadInput {
    if ("none:such".equals(change.model())) {
      throw new BadInput("There is no back end named none");
    }
    int level = change.level() == null ? 5 : change.level();
    String prompt = change.prompt() == null ? "be careful" : change.prompt().strip();
    List<String> replies =
        change.model() == null ? evidence.replies() : List.of("from " + change.model());
    return new DecisionReplay.Answer(
        new Retold(system(level, prompt), user(evidence.snapshot()), judged(replies, level)),
        replies);
  }

  private static String system(int level, String prompt) {
    return "You trade.\nLevel " + level + ".\n" + prompt + "\nAnswer as JSON.";
  }

  private static String user(String snapshot) {
    return "This is the market:\n" + snapshot;
  }

  private static String judged(List<String> replies, int level) {
    return replies.isEmpty()
        ? "no reply"
        : "level " + level + " heard " + replies.getLast().length();
  }

  /// Puts all of it into a directory that a run left behind.
  static void write(Path data) throws EvidenceFailure {
    try (EvidenceBook book = EvidenceBook.openUnforced(data);
        OutcomeBook outcomes = OutcomeBook.openUnforced(data)) {
      for (Evidence each : List.of(TAKEN, DENIED, HELD, UNUSED)) {
        book.keep(each, NAME);
      }
      outcomes.append(outcome());
    }
    try (OrderJournal journal = OrderJournal.open(data.resolve("orders.journal"), 0)) {
      entries().forEach(journal::append);
      journal.commit(journal.lastSeq());
      try (Archive archive = Archive.open(data, ArchiveSource.of(journal))) {
        archive.recordDecisions(
            new ArchiveSession(NAME, ACCOUNT, "replay"),
            List.of(
                new DecisionRecord(
                    3, new Decision.Hold(header(HELD, 0.4, 0.35)), new DecisionRecord.Held())));
      }
    }
  }

  private static List<JournalEntry> entries() {
    OrderSpec spec =
        new OrderSpec(
            ACCOUNT,
            ENTRY,
            BTC,
            Side.BUY,
            OrderType.MARKET,
            Quantity.of("0.5"),
            null,
            null,
            TimeInForce.IOC,
            false,
            OrderRole.ENTRY,
            3,
            null);
    Fill fill =
        new Fill(
            ACCOUNT,
            "t1",
            ENTRY,
            BTC,
            Side.BUY,
            Price.of("60001"),
            Quantity.of("0.5"),
            Money.of("13.5"),
            Liquidity.TAKER,
            BEGAN + 61_000,
            3,
            false);
    return List.of(
        new JournalEntry.SessionStarted(NAME, "replay", ACCOUNT, Money.of("1000"), "tape", BEGAN),
        new JournalEntry.DecisionTaken(
            new DecisionRecord(
                1, open(TAKEN, Side.BUY, null), new DecisionRecord.Acted(List.of(ENTRY)))),
        new JournalEntry.OrderPrepared(
            spec,
            1,
            "ab",
            "APPROVED requested=- final=0.5; 1/leverage=CLAMP[5|3](5->3){asked=5};"
                + " 7/confidence=PASS[0.7|0.6]{}; sizing risk-per-trade 0.8, exposure 0.8>0.5<=0.5",
            1,
            BEGAN + 70_000,
            BEGAN + 60_500),
        new JournalEntry.Reported(
            new ExecutionReport.OrderChanged(
                ACCOUNT, ENTRY, new OrderEvent.Accepted("77"), BEGAN + 60_900)),
        new JournalEntry.Reported(new ExecutionReport.FillReported(fill)),
        new JournalEntry.DecisionTaken(
            new DecisionRecord(
                2,
                open(DENIED, Side.SELL, "its numbers have no source"),
                new DecisionRecord.Denied("confidence", "55 % is below 60 %"))),
        new JournalEntry.OrderDenied(
            spec,
            "confidence",
            "55 % is below 60 %",
            "DENIED:confidence requested=- final=0; 7/confidence=DENY[0.55|0.6]{stated=0.7}",
            2,
            BEGAN + 120_500),
        new JournalEntry.TradeClosed(
            ACCOUNT,
            new ClosedTrade(
                BTC,
                Side.BUY,
                Quantity.of("0.5"),
                Price.of("60001"),
                Price.of("61001"),
                Money.of("500"),
                Money.of("27"),
                Money.of("1"),
                3,
                BEGAN + 61_000,
                BEGAN + 3_600_000,
                TradeEnd.TARGET)),
        new JournalEntry.SessionEnded("cafe", BEGAN + 4_000_000));
  }

  private static Decision.Open open(Evidence evidence, Side side, String objection) {
    Decision.Header header = header(evidence, 0.7, 0.55);
    Backing backing = header.backing();
    return new Decision.Open(
        new Decision.Header(
            header.proposer(),
            header.instrument(),
            header.time(),
            header.confidence(),
            header.rationale(),
            new Backing(
                backing.evidence(),
                backing.price(),
                backing.calibrated(),
                backing.level(),
                backing.least(),
                objection)),
        side,
        null,
        Price.of("59000"),
        Price.of("63000"),
        0.05,
        5);
  }

  private static Decision.Header header(Evidence evidence, double stated, double calibrated) {
    return new Decision.Header(
        new Proposer(Proposer.Kind.MODEL, MODEL),
        BTC,
        evidence.time(),
        new Confidence(stated),
        new Rationale(
            "Oversold,\u001b[2J rsi14 at 28.5",
            List.of("rsi14 28.5"),
            List.of("trend up"),
            List.of("funding high"),
            List.of("rsi(14, 1h) > 60")),
        new Backing(evidence.id(), 60_001, new Confidence(calibrated), 5, 0.6, null));
  }

  private static DecisionOutcome outcome() {
    return new DecisionOutcome(
        NAME,
        1,
        new Proposer(Proposer.Kind.MODEL, MODEL),
        BTC,
        TAKEN.time(),
        "open_long",
        new Confidence(0.7),
        new Confidence(0.55),
        "trending",
        true,
        DecisionOutcome.Ending.TARGET,
        2.5,
        2.375,
        BEGAN + 3_600_000);
  }
}
