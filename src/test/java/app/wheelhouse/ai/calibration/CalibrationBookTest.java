package app.wheelhouse.ai.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.instrument.InstrumentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalibrationBookTest {
  private static final Proposer MODEL = new Proposer(Proposer.Kind.MODEL, "ollama:qwen3:8b");
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");
  private static final InstrumentId ETH = InstrumentId.hyperliquid("ETH");
  private static final Confidence NINETY = new Confidence(0.9);

  private final CalibrationBook book = new CalibrationBook(CalibrationSettings.DEFAULT);
  private long sequence;

  @Test
  void anUnknownModelIsCapped() {
    Calibrated calibrated = book.snapshot().calibrate(MODEL, BTC, "trending", NINETY);
    assertThat(calibrated.value()).isEqualTo(new Confidence(0.70));
    assertThat(calibrated.effective()).isEqualTo(new Confidence(0.70));
    assertThat(calibrated.key()).isNull();
    assertThat(calibrated.calibrator().text()).isEqualTo("calibrator 1 n 0 cap 0.7");
  }

  @Test
  void theNarrowestRecordThatIsLongEnoughSpeaks() {
    add(60, BTC, "trending", 0.5);
    add(30, BTC, "ranging", 0.5);
    assertThat(key(BTC, "trending")).isNull();
    add(10, ETH, "ranging", 0.5);
    assertThat(key(BTC, "trending")).isEqualTo(CalibrationKey.of(MODEL.toString()));
    assertThat(key(ETH, "ranging")).isEqualTo(CalibrationKey.of(MODEL.toString()));
    add(10, BTC, "ranging", 0.5);
    assertThat(key(BTC, "trending")).isEqualTo(new CalibrationKey(MODEL.toString(), BTC, null));
    add(40, BTC, "trending", 0.5);
    assertThat(key(BTC, "trending"))
        .isEqualTo(new CalibrationKey(MODEL.toString(), BTC, "trending"));
    assertThat(key(BTC, "ranging")).isEqualTo(new CalibrationKey(MODEL.toString(), BTC, null));
    assertThat(key(BTC, "")).isEqualTo(new CalibrationKey(MODEL.toString(), BTC, null));
  }

  @Test
  void rulesAreNeverTakenForAModelOfTheSameName() {
    add(120, BTC, "trending", 0.5);
    Proposer rules = new Proposer(Proposer.Kind.RULES, MODEL.name());
    assertThat(book.snapshot().calibrate(rules, BTC, "trending", NINETY).key()).isNull();
  }

  @Test
  void theLowerOfStatedAndCalibratedCounts() {
    add(200, BTC, "trending", 0.95);
    Calibrated calibrated = book.snapshot().calibrate(MODEL, BTC, "trending", new Confidence(0.6));
    assertThat(calibrated.value().value()).isGreaterThan(0.8);
    assertThat(calibrated.effective()).isEqualTo(new Confidence(0.6));
  }

  @Test
  void anOutcomeThatIsToldAgainCountsOnce() {
    DecisionOutcome outcome = outcome(BTC, "trending", true);
    book.add(outcome);
    book.add(outcome);
    assertThat(report().n()).isEqualTo(1);
  }

  @Test
  void aSnapshotNeverChanges() {
    add(150, BTC, "trending", 0.5);
    CalibrationState before = book.snapshot();
    String text = before.text();
    assertThat(book.snapshot()).isSameAs(before);
    add(150, BTC, "trending", 1);
    assertThat(before.text()).isEqualTo(text);
    assertThat(book.snapshot().hash()).isNotEqualTo(before.hash());
  }

  @Test
  void theSameOutcomesMakeTheSameState() {
    CalibrationBook other = new CalibrationBook(CalibrationSettings.DEFAULT);
    for (int i = 0; i < 250; i++) {
      DecisionOutcome outcome = outcome(i % 2 == 0 ? BTC : ETH, "ranging", i * 7 % 10 < 4);
      book.add(outcome);
      other.add(outcome);
      if (i % 50 == 0) {
        book.snapshot();
      }
    }
    assertThat(other.snapshot().hash()).isEqualTo(book.snapshot().hash());
    assertThat(other.snapshot().text())
        .contains("model:ollama:qwen3:8b / hyperliquid|BTC / ranging = calibrator 1 n 125 ");
  }

  @Test
  void oldOutcomesAreForgotten() {
    add(CalibrationBook.MOST_KEPT, BTC, "trending", 0);
    add(CalibrationBook.MOST_KEPT, BTC, "trending", 1);
    assertThat(report().n()).isEqualTo(CalibrationBook.MOST_KEPT);
    assertThat(report().baseRate()).isEqualTo(1);
  }

  private CalibrationReport report() {
    CalibrationState.Entry entry =
        book.snapshot().entries().get(CalibrationKey.of(MODEL.toString()));
    assertThat(entry).isNotNull();
    return entry.report();
  }

  private @Nullable CalibrationKey key(InstrumentId instrument, String regime) {
    return book.snapshot().calibrate(MODEL, instrument, regime, NINETY).key();
  }

  private void add(int count, InstrumentId instrument, String regime, double share) {
    for (int i = 0; i < count; i++) {
      book.add(outcome(instrument, regime, (i * 37 % 100) / 100.0 < share));
    }
  }

  private DecisionOutcome outcome(InstrumentId instrument, String regime, boolean won) {
    sequence++;
    return new DecisionOutcome(
        "s1",
        sequence,
        MODEL,
        instrument,
        sequence * 60_000,
        "open_long",
        new Confidence(0.6 + sequence % 30 / 100.0),
        null,
        regime,
        sequence % 2 == 0,
        won ? DecisionOutcome.Ending.TARGET : DecisionOutcome.Ending.STOP,
        2,
        won ? 1.9 : -1.1,
        sequence * 60_000 + 1);
  }
}
