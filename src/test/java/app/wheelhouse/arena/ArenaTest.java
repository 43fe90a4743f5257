package app.wheelhouse.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.decision.ArenaRow;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.engine.EngineTick;
import app.wheelhouse.engine.Setup;
import app.wheelhouse.engine.SmallDesk;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.risk.RiskEngine;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The board, who is out, and what a confidence was worth; engines without a venue.
class ArenaTest {
  private static final Proposer MODEL = new Proposer(Proposer.Kind.MODEL, "ollama:tiny");
  private static final EngineTap NOBODY = new EngineTap() {};

  private static Contestant contestant(String name, long costMicros, EngineTap tap) {
    EngineConfig config = new Setup().config();
    TradingEngine engine = new TradingEngine(config, RiskEngine.standard());
    engine.connect(_ -> {});
    Score score = new Score(config, MODEL);
    engine.listen(score);
    engine.listen(tap);
    return new Contestant(name, new EngineDriver(engine, null, config), score, () -> costMicros);
  }

  private static Quote quote(int second, double price) {
    long time = SmallDesk.START + second * 1_000L;
    return new Quote(SmallDesk.COIN.id(), time, time, price - 0.01, 5, price + 0.01, 5);
  }

  private static Candle minute(int minute, double price) {
    long open = SmallDesk.START + minute * 60_000L;
    return new Candle(
        SmallDesk.COIN.id(),
        open + 60_000,
        Timeframe.M1,
        open,
        price,
        price + 0.2,
        price - 0.2,
        price,
        1,
        true);
  }

  private static EngineEvent.Decided open(Proposer by, double confidence, long time) {
    return new EngineEvent.Decided(
        new Decision.Open(
            new Decision.Header(
                by, SmallDesk.COIN.id(), time, new Confidence(confidence), Rationale.of("because")),
            Side.BUY,
            null,
            Price.of("98"),
            Price.of("104"),
            null,
            null),
        time);
  }

  @Test
  void theBoardHasTheBestNetFirstAndEqualsByName() {
    Arena arena =
        Arena.of(
            List.of(
                contestant("dear", 3_000_000, NOBODY),
                contestant("b", 0, NOBODY),
                contestant("cheap", 500_000, NOBODY),
                contestant("a", 0, NOBODY)));
    arena.accept(quote(0, 100));
    List<ArenaRow> rows = arena.rows();
    assertThat(rows).extracting(ArenaRow::name).containsExactly("a", "b", "cheap", "dear");
    assertThat(rows).extracting(ArenaRow::net).containsExactly(0.0, 0.0, -0.5, -3.0);
    assertThat(rows.getLast().breakEven()).isEqualTo(3.0);
    assertThat(rows.getFirst().brier()).isNaN();
    assertThat(rows.getFirst().won()).isNaN();
    assertThat(arena.results())
        .extracting(ArenaResult::decisionsSha256)
        .as("nobody decided anything")
        .containsOnly(arena.results().getFirst().decisionsSha256());
  }

  @Test
  void oneWhoseEngineBreaksIsOutAndTheOthersGoOn() {
    EngineTap breaks =
        new EngineTap() {
          @Override
          public void onTick(EngineTick tick) {
            if (tick.sequence() >= 3) {
              throw new IllegalStateException("made to break");
            }
          }
        };
    Contestant sound = contestant("sound", 0, NOBODY);
    Contestant broken = contestant("broken", 0, breaks);
    Arena arena = Arena.of(List.of(broken, sound));
    for (int i = 0; i < 10; i++) {
      arena.accept(quote(i, 100));
    }
    assertThat(arena.isOver()).isFalse();
    assertThat(sound.driver().view().sequence()).isEqualTo(10);
    assertThat(broken.driver().view().sequence()).isLessThanOrEqualTo(3);
    assertThat(arena.results())
        .extracting(result -> result.row().name() + ":" + result.trouble().isEmpty())
        .containsExactly("broken:false", "sound:true");
    Arena alone = Arena.of(List.of(broken));
    alone.accept(quote(20, 100));
    assertThat(alone.isOver()).isTrue();
  }

  @Test
  void confidenceIsJudgedByHowItsOwnDecisionsEnd() {
    Contestant one = contestant("one", 0, NOBODY);
    Contestant other = contestant("other", 0, NOBODY);
    Arena arena = Arena.of(List.of(one, other));
    arena.accept(minute(0, 100));
    long now = SmallDesk.START + 60_000;
    arena.accept(one.driver(), open(MODEL, 0.8, now));
    arena.accept(one.driver(), open(new Proposer(Proposer.Kind.RULES, "fast"), 0.6, now));
    for (int i = 1; i < 12; i++) {
      arena.accept(minute(i, 100 + i * 0.5));
    }
    ArenaRow row =
        arena.rows().stream().filter(each -> each.name().equals("one")).findFirst().orElseThrow();
    assertThat(row.decisions()).isEqualTo(2);
    assertThat(row.ended()).as("the rules of its fast lane are not the model's").isEqualTo(1);
    assertThat(row.brier()).as("0.8 came true").isCloseTo(0.04, Offset.offset(1e-12));
    assertThat(arena.results())
        .filteredOn(result -> result.row().name().equals("other"))
        .allSatisfy(result -> assertThat(result.row().decisions()).isZero());
    assertThat(one.score().sha256()).isNotEqualTo(other.score().sha256());
  }

  @Test
  void theCurveIsThinnedAndKeepsItsEnds() {
    Arena arena = Arena.of(List.of(contestant("one", 0, NOBODY)));
    arena.accept(quote(0, 100));
    assertThat(arena.rows().getFirst().curve()).hasSize(1);
    for (int i = 1; i < 1_000; i++) {
      arena.accept(quote(60 * i, 100));
    }
    assertThat(arena.rows().getFirst().curve()).hasSize(240).containsOnly(10_000.0);
  }

  @Test
  void nameAndEngineAreNobodyElses() {
    Contestant one = contestant("one", 0, NOBODY);
    Contestant same = new Contestant("two", one.driver(), one.score(), () -> 0);
    assertThatThrownBy(() -> Arena.of(List.of(one, contestant("one", 0, NOBODY))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Arena.of(List.of(one, same)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
