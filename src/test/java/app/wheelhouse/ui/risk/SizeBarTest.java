package app.wheelhouse.ui.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.Judgement;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.CheckResult.Outcome;
import app.wheelhouse.risk.Verdict;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SizeBarTest {
  private static final ClientOrderId ORDER =
      new ClientOrderId("0x0123456789abcdef0123456789abcdef");

  private final RiskTexts texts = new RiskTexts(new ViewLoader(Locale.ENGLISH).texts());

  @Test
  void eachStepBeginsWhereTheLastOneEndedAndTheLastBarIsTheFinalSize() {
    List<SizeBar> bars = bars(RiskDesks.cut());

    for (int i = 2; i < bars.size() - 1; i++) {
      assertThat(bars.get(i).before()).as(bars.get(i).name()).isEqualTo(bars.get(i - 1).after());
    }
    assertThat(bars.getFirst().kind()).isEqualTo(SizeBar.Kind.START);
    assertThat(bars.getFirst().after()).isEqualTo(1);
    assertThat(bars.getLast().kind()).isEqualTo(SizeBar.Kind.FINAL);
    assertThat(bars.getLast().after()).isCloseTo(0.42 / 2.4, within(1e-9));
    assertThat(bars.getLast().figure()).isEqualTo("0.42000");
  }

  @Test
  void namesTheCapWithBothSizesAndWhy() {
    SizeBar risk =
        bars(RiskDesks.cut()).stream()
            .filter(bar -> bar.name().equals("Risk per trade"))
            .findFirst()
            .orElseThrow();

    assertThat(risk.kind()).isEqualTo(SizeBar.Kind.CUT);
    assertThat(risk.figure()).isEqualTo("2.10000 → 0.84000");
    assertThat(risk.limit()).isEqualTo("0.84000");
    assertThat(risk.cap()).isCloseTo(0.84 / 2.4, within(1e-9));
    assertThat(risk.why()).startsWith("at most 100.00 USDC");
  }

  @Test
  void aCapBeyondThePictureHasNoTick() {
    SizeBar exposure =
        bars(RiskDesks.cut()).stream()
            .filter(bar -> bar.limit().equals("4.10000"))
            .findFirst()
            .orElseThrow();

    assertThat(exposure.kind()).isEqualTo(SizeBar.Kind.KEPT);
    assertThat(exposure.cap()).isNaN();
  }

  @Test
  void aDeniedOrderEndsAtZeroWithTheSentence() {
    List<SizeBar> bars = bars(RiskDesks.denied());

    assertThat(bars.getFirst().name()).isEqualTo("Asked for");
    SizeBar last = bars.getLast();
    assertThat(last.kind()).isEqualTo(SizeBar.Kind.DENIED);
    assertThat(last.name()).isEqualTo("Stop before liquidation");
    assertThat(last.before()).isCloseTo(0.1 / 0.25, within(1e-9));
    assertThat(last.after()).isZero();
    assertThat(last.figure()).isEqualTo("0");
    assertThat(last.why()).startsWith("The stop at 104,000");
  }

  @Test
  void anOrderDeniedBeforeItsSizeWasLookedAtFallsFromWhatWasAsked() {
    CheckResult denial = RiskDesks.check("allowed-instrument", 6, Outcome.DENY);
    List<SizeBar> bars =
        bars(new Verdict(List.of(denial), Quantity.of("0.5"), Quantity.ZERO, denial));

    assertThat(bars)
        .extracting(SizeBar::kind)
        .containsExactly(SizeBar.Kind.START, SizeBar.Kind.DENIED);
    assertThat(bars.getLast().before()).isEqualTo(1);
  }

  @Test
  void theStepThatClosesTheLedgerIsNotShownTwice() {
    DeskSnapshot desk = RiskDesks.holding().snapshot();
    assertThat(desk.judgements()).hasSizeGreaterThanOrEqualTo(3);
    for (Judgement judgement : desk.judgements()) {
      List<SizeBar> bars = bars(judgement.verdict());
      SizeBar.Kind end =
          judgement.verdict().isApproved() ? SizeBar.Kind.FINAL : SizeBar.Kind.DENIED;

      assertThat(bars.getLast().kind()).isEqualTo(end);
      assertThat(bars).extracting(SizeBar::name).doesNotContain("Final").doesNotHaveDuplicates();
      assertThat(bars.get(bars.size() - 2).after())
          .as("what the last cap left")
          .isEqualTo(end == SizeBar.Kind.FINAL ? bars.getLast().after() : bars.getLast().before());
    }
  }

  @Test
  void nothingAskedAndNothingSizedIsOneEmptyBar() {
    CheckResult denial = RiskDesks.check("confidence", 7, Outcome.DENY);
    List<SizeBar> bars = bars(new Verdict(List.of(denial), null, Quantity.ZERO, denial));

    assertThat(bars).hasSize(1);
    assertThat(bars.getFirst().before()).isZero();
  }

  private List<SizeBar> bars(Verdict verdict) {
    return SizeBar.of(
        new JudgedOrder(new Judgement(ORDER, 0, verdict, 0), null, TestDesk.BTC, ""), texts);
  }
}
