package app.wheelhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.OrderEvent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalCodecTest {

  @Test
  void givesBackEveryKindOfEntryAsItWas() {
    RandomEntries entries = new RandomEntries(11);
    Map<String, TreeSet<String>> seen = new TreeMap<>();
    for (int i = 0; i < 4_000; i++) {
      JournalEntry entry = entries.next();
      assertThat(JournalCodec.decode(JournalCodec.encode(entry))).isEqualTo(entry);
      note(seen, entry);
    }
    assertThat(seen.get("entry")).hasSize(JournalEntry.class.getPermittedSubclasses().length);
    assertThat(seen.get("report")).hasSize(ExecutionReport.class.getPermittedSubclasses().length);
    assertThat(seen.get("event")).hasSize(OrderEvent.class.getPermittedSubclasses().length);
    assertThat(seen.get("action")).hasSize(5);
    assertThat(seen.get("outcome")).hasSize(4);
  }

  private static void note(Map<String, TreeSet<String>> seen, JournalEntry entry) {
    note(seen, "entry", entry);
    if (entry instanceof JournalEntry.Reported(var report)) {
      note(seen, "report", report);
      if (report instanceof ExecutionReport.OrderChanged changed) {
        note(seen, "event", changed.event());
      }
    }
    if (entry instanceof JournalEntry.DecisionTaken(var decision)) {
      note(seen, "action", decision.decision());
      note(seen, "outcome", decision.disposition());
    }
  }

  private static void note(Map<String, TreeSet<String>> seen, String what, Object value) {
    seen.computeIfAbsent(what, _ -> new TreeSet<>()).add(value.getClass().getSimpleName());
  }

  @Test
  void writesAnOrderInTheFormatOfTheFile() {
    assertThat(new String(JournalCodec.encode(RandomEntries.numbered(1)), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"entry":"OrderPrepared","spec":{"account":"paper/main",\
            "id":"%s","instrument":"hyperliquid|BTC","side":"BUY","type":"MARKET",\
            "quantity":"0.015","timeInForce":"IOC","reduceOnly":false,"role":"ENTRY",\
            "leverage":5},"nonce":1,"hash":"%s",\
            "verdict":"{\\"checks\\":\\"%s\\"}","decision":0,"expiresAt":10001,"time":1001}\
            """
                .formatted(RandomEntries.numbered(1).spec().id(), "ab".repeat(32), "x".repeat(37)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          not json                                                  ; not JSON
          [1]                                                       ; not a JSON object
          {}                                                        ; entry is missing
          {"entry":"Teleported"}                                    ; is 'Teleported', which this version does not know
          {"entry":"SessionEnded","snapshotHash":"a"}               ; time is missing
          {"entry":"SessionEnded","snapshotHash":"a","time":null}   ; time is missing
          {"entry":"SessionEnded","snapshotHash":"a","time":"1"}    ; time is not a whole number
          {"entry":"SessionEnded","snapshotHash":"a","time":1.5}    ; time is not a whole number
          {"entry":"SessionEnded","snapshotHash":5,"time":1}        ; snapshotHash is not a text
          {"entry":"StateChanged","state":"ASLEEP"}                 ; state has the value 'ASLEEP'
          {"entry":"StateChanged","state":"ACTIVE","autoTrading":1} ; autoTrading is not true or false
          {"entry":"Reported","report":"Guessed"}                   ; is 'Guessed', which this version does not know
          {"entry":"DecisionTaken","sequence":1,"decision":3}       ; decision is not a JSON object
          """)
  void namesWhatItCannotRead(String json, String reason) {
    assertThatThrownBy(() -> JournalCodec.decode(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableEntry.class)
        .hasMessageContaining(reason);
  }

  @Test
  void refusesAnOrderThatCannotBe() {
    String json =
        new String(JournalCodec.encode(RandomEntries.numbered(1)), StandardCharsets.UTF_8);
    String impossible = json.replace("\"leverage\":5", "\"leverage\":0");
    assertThatThrownBy(() -> JournalCodec.decode(impossible.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableEntry.class)
        .hasMessageContaining("OrderPrepared with impossible values");
  }

  @ParameterizedTest
  @CsvSource({"true, LIQUIDATION", "false, UNKNOWN"})
  void readsTradesOfOlderVersions(boolean liquidated, TradeEnd end) {
    String json =
        """
        {"entry":"TradeClosed","account":"paper/main","trade":{"instrument":"hyperliquid|BTC",
         "side":"BUY","quantity":"1","entry":"100","exit":"90","realised":"-10","fees":"1",
         "funding":"0","leverage":5,"openedAt":1,"closedAt":2,"liquidated":%s}}\
        """
            .formatted(liquidated);
    JournalEntry entry = JournalCodec.decode(json.getBytes(StandardCharsets.UTF_8));
    assertThat(entry)
        .isInstanceOfSatisfying(
            JournalEntry.TradeClosed.class,
            closed -> assertThat(closed.trade().end()).isEqualTo(end));
    assertThat(JournalCodec.decode(JournalCodec.encode(entry))).isEqualTo(entry);
  }

  @Test
  void writesRestrictionsWithEveryField() {
    JournalEntry entry =
        new JournalEntry.StateChanged(
            TradingState.HALTED,
            false,
            RestrictionCause.DAILY_LOSS,
            "account protection",
            "The day has lost 5.0 %",
            9,
            List.of(
                new Restriction(
                    RestrictionCause.DAILY_LOSS,
                    TradingState.HALTED,
                    "account protection",
                    "The day has lost 5.0 %",
                    7,
                    9,
                    Restriction.Recovery.BY_RULE)),
            Money.of("10250.5"),
            7);
    assertThat(new String(JournalCodec.encode(entry), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"entry":"StateChanged","state":"HALTED","autoTrading":false,"cause":"DAILY_LOSS",\
            "who":"account protection","reason":"The day has lost 5.0 %","until":9,\
            "inForce":[{"cause":"DAILY_LOSS","state":"HALTED","who":"account protection",\
            "why":"The day has lost 5.0 %","since":7,"until":9,"recovery":"BY_RULE"}],\
            "peak":"10250.5","time":7}\
            """);
    assertThat(JournalCodec.decode(JournalCodec.encode(entry))).isEqualTo(entry);
  }

  @Test
  void writesWhatOnlyRealAccountsHaveWithEveryField() {
    assertThat(
            written(
                new JournalEntry.Reported(
                    new ExecutionReport.CashMoved(
                        RandomEntries.ACCOUNT, Money.of("-12.5"), "a withdrawal", 7))))
        .isEqualTo(
            """
            {"entry":"Reported","report":"CashMoved","account":"paper/main","amount":"-12.5",\
            "why":"a withdrawal","time":7}\
            """);
    assertThat(
            written(
                new JournalEntry.Reported(
                    new ExecutionReport.PositionCorrected(
                        RandomEntries.ACCOUNT,
                        InstrumentId.hyperliquid("BTC"),
                        new BigDecimal("-0.015"),
                        Price.of("60000.5"),
                        5,
                        "the venue's",
                        7))))
        .isEqualTo(
            """
            {"entry":"Reported","report":"PositionCorrected","account":"paper/main",\
            "instrument":"hyperliquid|BTC","signed":"-0.015","price":"60000.5","leverage":5,\
            "why":"the venue's","time":7}\
            """);
    assertThat(
            written(
                new JournalEntry.Compared(
                    RandomEntries.ACCOUNT,
                    List.of(
                        new Difference(
                            Difference.Kind.POSITION, "BTC: ours 0", "corrected", true, 6)),
                    7)))
        .isEqualTo(
            """
            {"entry":"Compared","account":"paper/main","differences":[{"kind":"POSITION",\
            "what":"BTC: ours 0","explanation":"corrected","serious":true,"time":6}],"time":7}\
            """);
  }

  private static String written(JournalEntry entry) {
    return new String(JournalCodec.encode(entry), StandardCharsets.UTF_8);
  }

  @Test
  void passesOverFieldsThatALaterVersionAdded() {
    String json =
        """
        {"entry":"StateChanged","mood":{"deep":[1,2]},"state":"HALTED","autoTrading":false,
         "reason":"latched","time":7}\
        """;
    assertThat(JournalCodec.decode(json.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new JournalEntry.StateChanged(TradingState.HALTED, false, "latched", 7));
  }

  @Test
  void mendsHalvesOfSurrogatePairsAndKeepsWholeOnes() {
    JournalEntry entry = new JournalEntry.SessionEnded("a\ud83d b\ude80 c\ud83d\ude80 \ud83d", 1);
    assertThat(JournalCodec.decode(JournalCodec.encode(entry)))
        .isEqualTo(new JournalEntry.SessionEnded("a\ufffd b\ufffd c\ud83d\ude80 \ufffd", 1));
  }

  @Test
  void keepsAMarkThatIsNoNumber() {
    JournalEntry entry =
        new JournalEntry.Reported(
            new ExecutionReport.OrderChanged(
                RandomEntries.ACCOUNT,
                RandomEntries.numbered(1).spec().id(),
                new OrderEvent.Triggered(Double.NaN),
                5));
    assertThat(JournalCodec.decode(JournalCodec.encode(entry))).isEqualTo(entry);
  }
}
