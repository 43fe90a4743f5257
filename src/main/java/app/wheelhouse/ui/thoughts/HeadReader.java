package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.AiStatus;
import app.wheelhouse.domain.untrusted.CleanText;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.control.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/// Reads from a snapshot who decides and how they are.
final class HeadReader {
  /// Characters of a partial reply that are looked at.
  private static final int TAIL = 1_000;

  private static final int SHOWN = 260;
  private static final double NEAR = 0.8;
  private static final long HALF_CENT = 5_000;

  private final ThoughtTexts texts;
  private final LongFunction<String> clock;

  /// @param clock writes a time, epoch milliseconds, as the trader reads it
  HeadReader(ThoughtTexts texts, LongFunction<String> clock) {
    this.texts = texts;
    this.clock = clock;
  }

  /// Before the first snapshot.
  DeskHead waiting(int level) {
    return new DeskHead(texts.get("desk.waiting"), Lamp.OFF, "", "", false, null, level, List.of());
  }

  /// @param rules whether the rule analyst decides where no model is asked
  DeskHead read(DeskSnapshot snapshot, boolean rules) {
    int level = snapshot.ai().level();
    AiStatus status = snapshot.ai().status();
    if (status != null) {
      return model(status, level, snapshot.time());
    }
    return new DeskHead(
        texts.get(rules ? "desk.rules" : "desk.nobody"),
        rules ? Lamp.RULES : Lamp.OFF,
        texts.get(rules ? "lamp.rules" : "lamp.off"),
        rules ? "" : texts.get("desk.nobody.hint"),
        !rules,
        null,
        level,
        List.of());
  }

  private DeskHead model(AiStatus status, int level, long now) {
    List<DeskHead.Card> cards = status.thinking().stream().map(each -> card(each, now)).toList();
    Lamp lamp =
        switch (status.light()) {
          case READY -> cards.isEmpty() ? Lamp.READY : Lamp.THINKING;
          case FAILING -> cards.isEmpty() ? Lamp.FAILING : Lamp.THINKING;
          case RESTING -> Lamp.RESTING;
          case BLOCKED -> Lamp.BLOCKED;
        };
    String word =
        switch (lamp) {
          case THINKING -> texts.filled("lamp.thinking", cards.getFirst().waited());
          case RESTING ->
              status.nextTry() > 0
                  ? texts.filled("lamp.resting", clock.apply(status.nextTry()))
                  : texts.get("lamp.resting.open");
          case RULES, OFF, READY, FAILING, BLOCKED -> texts.word("lamp", lamp);
        };
    boolean blocked = lamp == Lamp.BLOCKED;
    String said = sentence(CleanText.block(status.sentence(), SHOWN));
    return new DeskHead(
        CleanText.line(status.model(), 140),
        lamp,
        word,
        blocked && said.isEmpty() ? texts.get("desk.blocked") : said,
        blocked,
        gauge(status),
        level,
        cards);
  }

  /// With a capital: what failed is told as a clause.
  private static String sentence(String clause) {
    return clause.isEmpty()
        ? ""
        : clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1);
  }

  private DeskHead.Card card(AiStatus.Thinking thinking, long now) {
    String raw = thinking.text();
    String tail = CleanText.block(raw.substring(Math.max(0, raw.length() - TAIL)), TAIL);
    return new DeskHead.Card(
        thinking.instrument(),
        thinking.instrument().symbol(),
        CleanText.line(thinking.trigger(), 60),
        texts.filled("seconds", Figures.number(Math.max(0, now - thinking.since()) / 1_000, 0)),
        tail.length() <= SHOWN ? tail : "…" + tail.substring(tail.length() - SHOWN));
  }

  private DeskHead.Gauge gauge(AiStatus status) {
    long spent = status.spentMicros();
    long budget = status.budgetMicros();
    double share = budget <= 0 ? (spent > 0 ? 1 : 0) : Math.min(1, (double) spent / budget);
    DeskHead.Heat heat =
        share >= 1 ? DeskHead.Heat.SPENT : share >= NEAR ? DeskHead.Heat.NEAR : DeskHead.Heat.USUAL;
    String text =
        budget <= 0
            ? texts.filled("gauge.free", dollars(spent))
            : texts.filled("gauge", dollars(spent), dollars(budget));
    String use =
        texts.filled(
            "gauge.detail", Figures.number(status.calls(), 0), Figures.number(status.tokens(), 0));
    return new DeskHead.Gauge(
        text,
        switch (heat) {
          case USUAL -> use;
          case NEAR -> use + "\n" + texts.get("gauge.near");
          case SPENT -> use + "\n" + texts.get("gauge.spent");
        },
        share,
        heat);
  }

  private static String dollars(long micros) {
    return micros > 0 && micros < HALF_CENT
        ? "<0.01"
        : Figures.number(BigDecimal.valueOf(micros, 6), 2);
  }
}
